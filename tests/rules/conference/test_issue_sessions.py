"""Issues are in the sessions they prefer, and not in those they avoid."""

import pytest

from planner.rules.conference.issue_sessions import IssueSessions
from tests.problems import AFTERNOON, MORNING, NOON, amounts, assert_agreement, schedule, sentences
from tests.rules.conference.programme import DAY1, DAY2, assert_silent, conference

RULE = IssueSessions()


def test_avoided_costs_for_each_room_on_each_day() -> None:
    of = conference("issue I1 avoided session M1 3", "issue I2 excluded session M1 2")
    found = schedule(of, "A M1 R", "B M1 Q", "C M1 R", "D M1 R")
    assert amounts(RULE, of, found) == [(("I1", "M1"), 3), (("I1", "M1"), 3), (("I2", "M1"), 2)]
    found = schedule(of, "A M1 R", "B 2 M1 R", "C P1 R", "D 2 P1 Q", "E M1 R")
    assert amounts(RULE, of, found) == [(("I1", "M1"), 3), (("I1", "M1"), 3)]
    assert sentences(RULE, of, found)[1] == (
        f"Issue (i) is in room R in session M1 on {DAY2}; it should not be in session M1."
    )


def test_any_preferred_session_will_do_and_elsewhere_costs_the_largest_strength() -> None:
    of = conference("issue I1 preferred session M1 2")
    assert amounts(RULE, of, schedule(of, "A P1 R", "B M1 Q", "C P1 R")) == [(("I1", "P1"), 2)]
    assert sentences(RULE, of, schedule(of, "A P1 R")) == [
        f"Issue (i) is in room R in session P1 on {DAY1}; it should be in session M1."
    ]
    of = conference("issue I1 preferred session M1 2", "issue I1 required session P1 5")
    assert amounts(RULE, of, schedule(of, "A P1 R", "B M1 Q")) == []
    of = conference("issue I1 preferred session X 2", "issue I1 required session P1 5")
    assert amounts(RULE, of, schedule(of, "A M1 R", "B M1 Q")) == [(("I1", "M1"), 5), (("I1", "M1"), 5)]


def test_preferred_and_avoided_add_up() -> None:
    of = conference("issue I1 preferred session P1 2", "issue I1 avoided session M1 3")
    assert amounts(RULE, of, schedule(of, "A M1 R", "B P1 R")) == [(("I1", "M1"), 3), (("I1", "M1"), 2)]


def test_silent_without_rows_of_issues_on_sessions() -> None:
    assert_silent(
        RULE, conference("issue I1 avoided room R", "item A avoided session M1", "issue I1 neutral session M1")
    )


@pytest.mark.parametrize(
    "rows",
    [
        ("issue I1 avoided session M1 3", "issue I2 excluded session M1 2"),
        ("issue I1 preferred session M1 2", "issue I1 required session X 5", "issue I2 avoided session P1"),
        ("issue I1 preferred session M1 2", "issue I1 avoided session P1 3"),
    ],
)
def test_solver_and_check_agree(rows: tuple[str, ...]) -> None:
    of = conference(*rows)
    assert_agreement(RULE, of, also=[schedule(of)])


def test_agree_where_two_of_three_sessions_are_preferred() -> None:
    rows = ("issue I1 preferred session P1 2", "issue I1 preferred session M2", "issue I2 required session M1")
    assert_agreement(RULE, conference(*rows, sessions=(MORNING, NOON, AFTERNOON)), also=[schedule(conference())])
