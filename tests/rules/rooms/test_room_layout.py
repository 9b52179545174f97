"""A room can be laid out as the item needs."""

from planner.domain.places import Room
from planner.rules.rooms.room_layout import RoomLayout
from tests.problems import amounts, assert_agreement, item, problem, schedule, sentences

ROOMS = (Room(id="R", venue="V", name="Hall", layouts=("theatre", "U")), Room(id="S", venue="V", layouts=("tables",)))
OF = problem(items=(item("A", layouts=("U", "tables")), item("B", layouts=("U",)), item("C")), rooms=ROOMS)


def test_one_layout_in_common_is_enough_and_none_asked_is_any() -> None:
    assert amounts(RoomLayout(), OF, schedule(OF, "A M1 R", "B M1 R", "C M1 S")) == []


def test_counts_items_in_unsuitable_rooms() -> None:
    found = schedule(OF, "A M1 S", "B M1 S")
    assert amounts(RoomLayout(), OF, found) == [(("B", "S"), 1)]
    assert sentences(RoomLayout(), OF, found) == ["B needs a room laid out as U; S has tables."]


def test_solver_and_check_agree() -> None:
    assert_agreement(RoomLayout(), OF)
