"""Rooms are not used in sessions for which they are not available."""

from planner.domain.setting import Mode
from planner.rules.conference.room_unavailable import RoomUnavailable
from tests.problems import amounts, assert_agreement, schedule, sentences
from tests.rules.conference.programme import DAY1, assert_silent, conference

RULE = RoomUnavailable()
OF = conference("session M1 excluded room R 3", "session P1 excluded room Q")


def test_counts_each_day_once_whatever_the_strength() -> None:
    found = schedule(OF, "A M1 R", "B M1 R", "D 2 M1 R", "E P1 Q", "C P1 R")
    assert amounts(RULE, OF, found) == [(("M1", "R"), 1), (("P1", "Q"), 1), (("M1", "R"), 1)]
    assert sentences(RULE, OF, found)[0] == f"Room R is used in session M1 on {DAY1}, for which it is not available."


def test_must_hold_unless_told() -> None:
    assert RULE.default.mode is Mode.HARD


def test_silent_without_rows_of_sessions_that_exclude_rooms() -> None:
    assert_silent(RULE, conference("session M1 avoided room R", "item A excluded room R"))


def test_solver_and_check_agree() -> None:
    assert_agreement(RULE, OF, also=[schedule(OF), schedule(OF, "E M1 R")])
