"""The parts of a conference that are freed: how large, which, and with how many rooms at once."""

from types import SimpleNamespace
from typing import cast

import pytest

from planner.domain.setting import Setting
from planner.solve.conference.neighbourhoods import GROWTH, MOST, SHRINKAGE, Kind, Search
from planner.solve.conference.parts import Better
from planner.solve.conference.scope import Draft, Scope, rooms_at_once
from planner.solve.conference.view import view
from planner.solve.conference.work import Work
from tests.problems import item
from tests.solve.conference.drawn import conference, settings, soft


def kind(size: float = 10.0) -> Kind:
    return Kind("random issues", 0, size, 3, 20)


@pytest.mark.parametrize(
    ("closed", "effort", "size"),
    [(True, 0.0, 10 * GROWTH), (True, 1.0, 10.0), (False, 1.0, 10 * SHRINKAGE)],
)
def test_a_part_solved_at_once_grows_and_one_not_solved_shrinks(closed: bool, effort: float, size: float) -> None:
    one = kind()
    one.learn(Better(None, closed=closed, effort=effort), gained=False, seconds=1.0)
    assert one.size == pytest.approx(size)


def test_a_part_keeps_within_its_sizes() -> None:
    small, large = kind(3.0), kind(20.0)
    small.learn(Better(None), gained=False, seconds=1.0)
    large.learn(Better(None, closed=True, effort=0.0), gained=False, seconds=1.0)
    assert (small.size, large.size) == (3, 20)


def test_what_gains_in_little_time_is_chosen_more() -> None:
    quick, slow, idle = kind(), kind(), kind()
    quick.learn(Better(None), gained=True, seconds=0.1)
    slow.learn(Better(None), gained=True, seconds=2.0)
    idle.learn(Better(None), gained=False, seconds=0.1)
    assert quick.score > slow.score > idle.score


@pytest.mark.parametrize(("weight", "cost", "rooms"), [(5, 4, 0), (5, 5, 1), (5, 100, 2), (0, 0, 2)])
def test_a_cost_pays_for_so_many_rooms_at_once(weight: int, cost: int, rooms: int) -> None:
    of = conference(
        items=(item("A"), item("B"), item("C")),
        settings=settings(**({"issue_rooms_at_once": soft(weight)} if weight else {})),
    )
    found = view(of, of.options[0])
    assert len(found.rooms) == 2
    assert rooms_at_once(found, cost) == rooms


def searching(answer: int | None, **ruled: Setting) -> Search:
    """A search that stands at 7, in a conference of two rooms, where the check says this of every further draft."""
    of = conference(items=(item("A", presenters=("P",)), item("B", presenters=("P",))), settings=settings(**ruled))
    limits = SimpleNamespace(limits=SimpleNamespace(seed=1))
    work = SimpleNamespace(
        conference=view(of, of.options[0]), cost=7, draft=None, budget=limits, offer=lambda draft, promised: answer
    )
    return Search(cast(Work, work), Draft(frozenset({(0, 0, 0)}), (0, 0)))


def test_the_slots_are_stated_more_often_as_what_leaves_them_out_is_refused() -> None:
    refused, kept = (searching(cost, presenters_at_once=soft(1)) for cost in (8, 7))
    other = Better(Draft(frozenset({(0, 1, 0)}), (1, 1)), cost=7)
    for search in (refused, kept):
        assert search.doubt == 0
        search.take(other, Scope(set(), [], slots=False))
    assert refused.doubt == pytest.approx(0.1)
    assert refused.draft != other.draft
    assert (kept.doubt, kept.draft) == (0, other.draft)
    for _ in range(100):
        refused.take(other, Scope(set(), [], slots=False))
    assert refused.doubt == MOST


def test_where_nothing_is_counted_by_the_slot_the_slots_are_always_stated() -> None:
    search = searching(7)
    assert all(search.scope(one).slots for one in search.kinds)


def test_a_part_without_a_hint_may_cost_no_more_than_the_draft() -> None:
    search = searching(7, presenters_at_once=soft(1))
    ceilings = {search.scope(one).ceiling for _ in range(10) for one in search.kinds}
    assert ceilings == {None, 7}
