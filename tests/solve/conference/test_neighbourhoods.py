"""The parts of a conference that are freed: how large, which, and with how many rooms at once."""

import pytest

from planner.solve.conference.neighbourhoods import GROWTH, SHRINKAGE, Kind
from planner.solve.conference.parts import Better
from planner.solve.conference.scope import rooms_at_once
from planner.solve.conference.view import view
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
