"""A room has at least as many seats as the item needs."""

from planner.domain.places import Room
from planner.rules.rooms.room_seats import RoomSeats
from tests.problems import amounts, assert_agreement, item, problem, schedule, sentences

ROOMS = (Room(id="R", venue="V", name="Hall", seats=100), Room(id="S", venue="V", name="Small room", seats=20))


def test_counts_the_missing_seats() -> None:
    of = problem(items=(item("A", capacity_least=45), item("B", capacity_least=20)), rooms=ROOMS)
    assert amounts(RoomSeats(), of, schedule(of, "A M1 S", "B M1 S")) == [(("A", "S"), 25)]


def test_says_both_figures() -> None:
    of = problem(items=(item("A", capacity_least=45),), rooms=ROOMS)
    assert sentences(RoomSeats(), of, schedule(of, "A M1 S")) == ["A needs a room for 45, but Small room seats 20."]


def test_solver_and_check_agree() -> None:
    of = problem(items=(item("A", capacity_least=45), item("B", capacity_least=20)), rooms=ROOMS)
    assert_agreement(RoomSeats(), of)
