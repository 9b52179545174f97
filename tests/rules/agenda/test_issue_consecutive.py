"""The sessions of one issue follow one another within a day."""

from planner.domain.agenda import Session, SessionUse
from planner.rules.agenda.issue_consecutive import IssueConsecutive
from tests.problems import AFTERNOON, MORNING, NOON, amounts, assert_agreement, item, option, problem, schedule
from tests.problems import sentences as sentences_of

LUNCH = Session(id="L", start=780, end=900, use=SessionUse.BREAK)
OF = problem(
    items=(item("A"), item("B"), item("C", minutes=30), item("D", issue="I2"), item("E", issue=None)),
    sessions=(MORNING, NOON, LUNCH, AFTERNOON, Session(id="P2", start=1005, end=1080)),
    options=(option(days=2),),
)


def test_counts_returns_to_the_issue_within_a_day() -> None:
    found = schedule(OF, "A M1 R", "B P1 R", "D M2 R", "E M1 R")
    assert amounts(IssueConsecutive(), OF, found) == [(("I1",), 1)]
    assert sentences_of(IssueConsecutive(), OF, found) == [
        "Issue (i) is taken up 2 times on Monday 26 March 2007, with sessions without it in between."
    ]


def test_a_break_between_two_sessions_is_no_return_and_days_count_alone() -> None:
    assert amounts(IssueConsecutive(), OF, schedule(OF, "A M2 R", "B P1 R", "C M2 R")) == []
    assert amounts(IssueConsecutive(), OF, schedule(OF, "A M1 R", "B 2 P1 R")) == []


def test_every_return_counts() -> None:
    of = problem(items=OF.items, sessions=(*OF.sessions, Session(id="X", start=1100, end=1200)))
    found = schedule(of, "A M1 R", "B P1 R", "C X R")
    assert amounts(IssueConsecutive(), of, found) == [(("I1",), 2)]


def test_solver_and_check_agree() -> None:
    of = problem(items=OF.items, sessions=OF.sessions)
    assert_agreement(IssueConsecutive(), of, most=60)
    assert_agreement(IssueConsecutive(), OF)
