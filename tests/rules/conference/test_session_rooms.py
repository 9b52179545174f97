"""Rooms are not used in sessions that avoid them."""

from planner.rules.conference.session_rooms import SessionRooms
from tests.problems import amounts, assert_agreement, schedule, sentences
from tests.rules.conference.programme import DAY2, assert_silent, conference

RULE = SessionRooms()
ROWS = ("session M1 avoided room R 3", "session P1 avoided room Q 2", "session P1 avoided room Z")
OF = conference(*ROWS)


def test_costs_the_strength_once_for_each_day_however_many_items() -> None:
    found = schedule(OF, "A M1 R", "B M1 R", "C M1 R", "D 2 M1 R", "E P1 Q")
    assert amounts(RULE, OF, found) == [(("M1", "R"), 3), (("P1", "Q"), 2), (("M1", "R"), 3)]
    assert sentences(RULE, OF, found)[2] == f"Room R is used in session M1 on {DAY2}, which should avoid it."


def test_other_rooms_are_fine() -> None:
    assert amounts(RULE, OF, schedule(OF, "A M1 Q", "C P1 R")) == []


def test_silent_without_rows_of_sessions_that_avoid_rooms() -> None:
    assert_silent(
        RULE, conference("session M1 excluded room R", "session M1 preferred room Q", "item A avoided room R")
    )


def test_solver_and_check_agree() -> None:
    assert_agreement(RULE, OF, also=[schedule(OF), schedule(OF, "E M1 R")])
