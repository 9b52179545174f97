"""Every issue has at least its minutes."""

from planner.domain.agenda import Issue
from planner.rules.agenda.issue_minutes import IssueMinutes
from tests.problems import AFTERNOON, MORNING, amounts, assert_agreement, item, problem, schedule, sentences

OF = problem(
    items=(item("A", minutes=45), item("B", minutes=30), item("C", issue="I2"), item("D", issue=None)),
    issues=(Issue(id="I1", number="i", minutes_least=75), Issue(id="I2", number="ii", minutes_least=45)),
    sessions=(MORNING, AFTERNOON),
)


def test_counts_missing_minutes_of_the_first_issue() -> None:
    found = schedule(OF, "A M1 R", "D P1 R")
    assert amounts(IssueMinutes(), OF, found) == [(("I1",), 30), (("I2",), 45)]
    assert sentences(IssueMinutes(), OF, found)[0] == "Issue (i) has 45 of the 75 minutes it must have."


def test_the_exact_minutes_are_enough() -> None:
    assert amounts(IssueMinutes(), OF, schedule(OF, "A M1 R", "B M1 R", "C P1 R")) == []


def test_an_issue_without_items_misses_all() -> None:
    of = problem(items=(item("C", issue="I2"),), issues=OF.issues)
    assert amounts(IssueMinutes(), of, schedule(of, "C M1 R")) == [(("I1",), 75)]


def test_solver_and_check_agree() -> None:
    assert_agreement(IssueMinutes(), OF)
