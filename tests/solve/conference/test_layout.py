"""Drafts as schedules: legal, packed, in order, and apart where shared slots cost."""

import random
from dataclasses import replace

import pytest

from planner.domain.agenda import Session
from planner.domain.places import Room
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode, Setting
from planner.explain.check import check
from planner.solve.conference.layout import lay_out
from planner.solve.conference.scope import Draft
from planner.solve.conference.view import view
from tests.problems import WORKSHOP, item
from tests.solve.conference.drawn import conference, settings, soft

LONG = (Session(id="S1", start=600, end=720), Session(id="S2", start=780, end=900))


def laid_out(of: Problem, cells: set[tuple[int, int, int]], session: list[int]) -> Schedule | None:
    return lay_out(view(of, of.options[0]), Draft(frozenset(cells), tuple(session)))


def starts(of: Problem, found: Schedule | None) -> dict[str, tuple[str, int, str]]:
    """Session, minutes after its start, and room of each item."""
    assert found is not None
    assert not check(of, found).broken
    return {row.item: (row.session, row.start - of.session[row.session].start, row.room) for row in found.placements}


def test_items_of_one_cell_follow_one_another() -> None:
    of = conference(sessions=LONG, items=(item("A", minutes=45), item("B", minutes=30), item("C", minutes=45)))
    found = starts(of, laid_out(of, {(0, 0, 1), (0, 1, 0)}, [0, 0, 1]))
    assert found == {"A": ("S1", 0, "R2"), "B": ("S1", 45, "R2"), "C": ("S2", 0, "R1")}


def test_parallel_rooms_are_packed() -> None:
    """First fit fails here: 60 and 60, then 45s, where 60 + 60 and 45 + 45 + 30 fit."""
    lengths = {"A": 60, "B": 60, "C": 45, "D": 45, "E": 30}
    of = conference(sessions=LONG, items=tuple(item(name, minutes=size) for name, size in lengths.items()))
    found = starts(of, laid_out(of, {(0, 0, 0), (0, 0, 1)}, [0] * 5))
    assert found["A"][2] == found["B"][2] != found["C"][2] == found["D"][2] == found["E"][2]
    too_long = conference(sessions=LONG, items=tuple(item(name, minutes=90) for name in "ABC"))
    assert laid_out(too_long, {(0, 0, 0), (0, 0, 1)}, [0] * 3) is None


def test_every_cell_has_an_item() -> None:
    of = conference(sessions=LONG, items=(item("A", minutes=30), item("B", minutes=30)))
    assert {row[2] for row in starts(of, laid_out(of, {(0, 0, 0), (0, 0, 1)}, [0, 0])).values()} == {"R1", "R2"}


def test_people_of_parallel_rooms_are_kept_together() -> None:
    items = [
        item(name, minutes=30, presenters=(who,)) for name, who in (("A", "U"), ("B", "V"), ("C", "U"), ("D", "V"))
    ]
    of = conference(items=tuple(items), settings=settings(presenters_in_one_room=soft()))
    found = starts(of, laid_out(of, {(0, 0, 0), (0, 0, 1)}, [0] * 4))
    assert found["A"][2] == found["C"][2] != found["B"][2] == found["D"][2]


def test_rooms_that_an_item_cannot_use_are_not_used_for_it() -> None:
    of = conference(
        items=(item("A", minutes=60, capacity_least=80), item("B", minutes=60)),
        settings=settings(room_seats=Setting(Mode.HARD)),
    )
    assert starts(of, laid_out(of, {(0, 0, 0), (0, 0, 1)}, [0, 0]))["A"][2] == "R2"
    both = conference(
        items=(item("A", minutes=60, capacity_least=80), item("B", minutes=60, capacity_least=80)),
        settings=settings(room_seats=Setting(Mode.HARD)),
    )
    assert laid_out(both, {(0, 0, 0), (0, 0, 1)}, [0, 0]) is None


def test_ordered_items_stand_at_their_places() -> None:
    orders = {"A": 4, "B": 0, "C": 1, "D": 0}
    of = conference(
        items=tuple(item(name, minutes=30, order=order) for name, order in orders.items()),
        settings=settings(order_in_issue=Setting(Mode.HARD)),
    )
    found = starts(of, laid_out(of, {(0, 0, 0), (0, 1, 0)}, [1, 0, 0, 1]))
    assert sorted(found, key=lambda name: found[name]) == ["C", "B", "D", "A"]


@pytest.mark.parametrize("slot", [30, 15, None])
def test_items_of_one_person_are_moved_apart_within_a_session(slot: int | None) -> None:
    of = conference(
        workshop=replace(WORKSHOP, slot_minutes=slot),
        items=(
            item("A", minutes=30, presenters=("U",)),
            item("B", minutes=30),
            item("C", minutes=30, issue="I2", presenters=("U",)),
            item("D", minutes=30, issue="I2"),
        ),
        settings=settings(presenters_at_once=Setting(Mode.HARD)),
    )
    found = starts(of, laid_out(of, {(0, 0, 0), (1, 0, 1)}, [0] * 4))
    assert found["A"][1] != found["C"][1]


def test_whatever_fits_is_laid_out_legally() -> None:
    """Random drafts of one room an issue and session, with every kind of length."""
    for seed in range(30):
        chance = random.Random(seed)
        names = "ABCDEFGH"
        items = tuple(
            item(
                name, issue=chance.choice(["I1", "I2"]), minutes=chance.choice([15, 20, 30]), order=chance.randint(0, 3)
            )
            for name in names
        )
        of = conference(
            sessions=LONG,
            rooms=tuple(Room(id=f"R{number}", venue="V") for number in range(3)),
            items=items,
            settings=settings(order_in_issue=soft()),
        )
        sessions = [chance.randint(0, 1) for _ in names]
        known = view(of, of.options[0])
        used = {(piece.issue, session) for piece, session in zip(known.items, sessions, strict=True)}
        cells = {(issue, session, (issue + session) % 3) for issue, session in used}
        fits = all(
            sum(piece.length for piece, at in zip(known.items, sessions, strict=True) if (piece.issue, at) == one)
            * known.unit
            <= 120
            for one in used
        )
        if fits:
            assert len(starts(of, lay_out(known, Draft(frozenset(cells), tuple(sessions))))) == len(names)
