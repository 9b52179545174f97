"""An issue stays in one room over the whole workshop."""

from dataclasses import replace

from planner.domain.places import Room, Venue
from planner.rules.conference.issue_in_one_room import IssueInOneRoom
from tests.problems import amounts, assert_agreement, item, option, schedule, sentences
from tests.rules.conference.programme import assert_silent, conference

RULE = IssueInOneRoom()
OF = conference()


def test_counts_rooms_beyond_one_over_all_days() -> None:
    rooms = (*OF.rooms, Room(id="S", venue="V"))
    third = replace(OF, rooms=rooms, items=(*OF.items, item("F", minutes=30)))
    found = schedule(third, "A M1 R", "B 2 M1 Q", "F P1 S", "C M1 Q", "D M1 R")
    assert amounts(RULE, third, found) == [(("I1",), 2), (("I2",), 1)]
    assert sentences(RULE, third, found)[0] == "Issue (i) is held in 3 rooms: Q, R and S."


def test_one_room_at_different_times_is_fine() -> None:
    assert amounts(RULE, OF, schedule(OF, "A M1 R", "B 2 P1 R", "C M1 Q", "D P1 Q", "E M1 Q")) == []


def test_silent_without_issues_of_several_items() -> None:
    assert_silent(RULE, replace(OF, items=(OF.items[0], OF.items[2], OF.items[4])))


def test_solver_and_check_agree() -> None:
    assert_agreement(RULE, OF)


def test_solver_and_check_agree_at_either_venue() -> None:
    venues = (*OF.venues, Venue(id="W", zone="UTC"))
    rooms = (*OF.rooms, Room(id="S", venue="W"), Room(id="T", venue="W"))
    assert_agreement(RULE, replace(OF, venues=venues, rooms=rooms, options=(option(days=2), option(1, venue="W"))))
