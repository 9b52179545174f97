"""An interpreted item is in a room with a booth for each of its languages."""

from planner.domain.places import Room
from planner.rules.rooms.room_booths import RoomBooths
from tests.problems import amounts, assert_agreement, item, problem, schedule, sentences

ROOMS = (Room(id="R", venue="V", booths=3), Room(id="S", venue="V", name="Small room", booths=1))
ITEMS = (item("A", languages=("EN", "FR", "ES")), item("B", languages=("EN",)), item("C", languages=("EN", "FR")))
OF = problem(items=ITEMS, rooms=ROOMS)


def test_counts_missing_booths_and_one_language_needs_none() -> None:
    found = schedule(OF, "A M1 S", "B M1 S", "C M1 S")
    assert amounts(RoomBooths(), OF, found) == [(("A", "S"), 2), (("C", "S"), 1)]
    assert sentences(RoomBooths(), OF, found)[0] == "A is interpreted (EN, FR, ES), but Small room has 1 booth."
    assert amounts(RoomBooths(), OF, schedule(OF, "A M1 R")) == []


def test_solver_and_check_agree() -> None:
    assert_agreement(RoomBooths(), OF)
