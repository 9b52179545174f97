"""An issue is held in one room at a time."""

from dataclasses import replace

from planner.domain.places import Room
from planner.rules.conference.issue_rooms_at_once import IssueRoomsAtOnce
from tests.problems import amounts, assert_agreement, item, schedule, sentences
from tests.rules.conference.programme import DAY2, assert_silent, conference

RULE = IssueRoomsAtOnce()
OF = conference()


def test_counts_rooms_beyond_one_in_each_session() -> None:
    rooms = (*OF.rooms, Room(id="S", venue="V"))
    third = replace(OF, rooms=rooms, items=(*OF.items, item("F", minutes=30)))
    found = schedule(third, "A 2 M1 R", "B 2 M1 Q", "F 2 M1 S", "C M1 Q", "D M1 R")
    assert amounts(RULE, third, found) == [(("I1", "M1"), 2), (("I2", "M1"), 1)]
    assert sentences(RULE, third, found)[0] == f"Issue (i) is in rooms Q, R and S at once, in session M1 on {DAY2}."


def test_sessions_count_even_where_the_items_do_not_overlap() -> None:
    assert amounts(RULE, OF, schedule(OF, "A M1 R", "B M1 10:45 Q")) == [(("I1", "M1"), 1)]


def test_other_rooms_in_other_sessions_are_fine() -> None:
    assert amounts(RULE, OF, schedule(OF, "A M1 R", "B 2 M1 Q", "C M1 Q", "D P1 R", "E M1 Q")) == []


def test_silent_without_issues_of_several_items() -> None:
    assert_silent(RULE, replace(OF, items=(OF.items[0], OF.items[2], OF.items[4])))


def test_solver_and_check_agree() -> None:
    assert_agreement(RULE, OF)
