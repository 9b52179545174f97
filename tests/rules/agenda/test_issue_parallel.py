"""Items of one issue are not held at the same time."""

from planner.domain.agenda import Attendance
from planner.rules.agenda.issue_parallel import IssueParallel
from tests.problems import AFTERNOON, MORNING, amounts, assert_agreement, item, problem, schedule, sentences

OF = problem(
    items=(
        item("A", minutes=45),
        item("B", minutes=45, attendance=Attendance.BREAKOUT),
        item("C", minutes=45, attendance=Attendance.BREAKOUT),
        item("D", minutes=45, issue="I2"),
        item("E", minutes=30, attendance=Attendance.PLENARY),
        item("F", minutes=30, issue=None),
        item("G", minutes=30, issue=None),
    ),
    sessions=(MORNING, AFTERNOON),
)


def test_counts_pairs_of_one_issue_but_not_of_two_breakouts() -> None:
    found = schedule(OF, "A M1 R", "B M1 R", "C M1 10:30 R", "D M1 R", "E M1 R", "F M1 R", "G M1 R")
    assert amounts(IssueParallel(), OF, found) == [(("A", "B"), 1), (("A", "C"), 1)]
    assert sentences(IssueParallel(), OF, found)[0] == "A and B, both of issue (i), are held at the same time."


def test_one_after_the_other_is_fine() -> None:
    assert amounts(IssueParallel(), OF, schedule(OF, "A M1 R", "B M1 10:45 R", "C P1 R")) == []


def test_solver_and_check_agree() -> None:
    assert_agreement(IssueParallel(), OF, most=60)
