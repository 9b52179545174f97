"""A room holds one item at a time."""

from planner.domain.places import Room
from planner.rules.rooms.room_once import RoomOnce
from tests.problems import MORNING, amounts, assert_agreement, item, option, problem, schedule, sentences

ROOMS = (Room(id="R", venue="V", name="Hall"), Room(id="S", venue="V"))
OF = problem(items=(item("A", minutes=45), item("B", minutes=45), item("C", minutes=30)), rooms=ROOMS)


def test_counts_each_pair_once() -> None:
    found = schedule(OF, "A M1 R", "B M1 10:30 R", "C M1 10:30 R")
    assert amounts(RoomOnce(), OF, found) == [(("A", "B", "R"), 1), (("A", "C", "R"), 1), (("B", "C", "R"), 1)]
    assert sentences(RoomOnce(), OF, found)[1] == "A and C are both in Hall at 10:30-10:45 on day 1."


def test_other_rooms_and_other_times_do_not_matter() -> None:
    assert amounts(RoomOnce(), OF, schedule(OF, "A M1 R", "B M1 S", "C M1 10:45 R")) == []


def test_solver_and_check_agree() -> None:
    assert_agreement(RoomOnce(), OF, most=80)


def test_solver_and_check_agree_over_days() -> None:
    items = (item("A", minutes=45), item("B", minutes=30))
    assert_agreement(RoomOnce(), problem(items=items, sessions=(MORNING,), options=(option(days=2),)))
