"""Issues are in the rooms they prefer, and not in those they avoid."""

import pytest

from planner.rules.conference.issue_rooms import IssueRooms
from tests.problems import amounts, assert_agreement, schedule, sentences
from tests.rules.conference.programme import DAY1, DAY2, assert_silent, conference

RULE = IssueRooms()


def test_avoided_costs_for_each_session_on_each_day() -> None:
    of = conference("issue I1 avoided room R 3", "issue I2 excluded room Q 2")
    found = schedule(of, "A M1 R", "B P1 R", "C M1 R", "D M1 Q", "E M1 R")
    assert amounts(RULE, of, found) == [(("I1", "R"), 3), (("I1", "R"), 3), (("I2", "Q"), 2)]
    found = schedule(of, "A M1 R", "B 2 M1 R")
    assert amounts(RULE, of, found) == [(("I1", "R"), 3), (("I1", "R"), 3)]
    assert sentences(RULE, of, found)[1] == (
        f"Issue (i) is in room R in session M1 on {DAY2}; it should not be in room R."
    )
    assert amounts(RULE, of, schedule(of, "A M1 R", "B M1 R")) == [(("I1", "R"), 3)]


def test_any_preferred_room_will_do_and_elsewhere_costs_the_largest_strength() -> None:
    of = conference("issue I1 preferred room Q 2", "issue I1 preferred room Z 4")
    found = schedule(of, "A M1 R", "B M1 Q", "C M1 R")
    assert amounts(RULE, of, found) == [(("I1", "R"), 4)]
    assert sentences(RULE, of, found) == [
        f"Issue (i) is in room R in session M1 on {DAY1}; it should be in room Q or Z."
    ]


def test_silent_without_rows_of_issues_on_rooms() -> None:
    assert_silent(RULE, conference("issue I1 avoided session M1", "item A avoided room R", "session M1 avoided room R"))


@pytest.mark.parametrize(
    "rows",
    [
        ("issue I1 avoided room R 3", "issue I2 excluded room Q 2"),
        ("issue I1 preferred room Q 2", "issue I1 required room Z 4", "issue I2 avoided room Z"),
        ("issue I1 preferred room R 2", "issue I1 avoided room Q 3"),
    ],
)
def test_solver_and_check_agree(rows: tuple[str, ...]) -> None:
    of = conference(*rows)
    assert_agreement(RULE, of, also=[schedule(of)])
