"""A report-back begins when the working groups it reports on have ended."""

from planner.rules.agenda.report_back_follows import ReportBackFollows
from tests.problems import AFTERNOON, MORNING, amounts, assert_agreement, item, option, problem, schedule, sentences

OF = problem(
    items=(
        item("A", format="working group", minutes=45),
        item("B", format="working group", minutes=30, predecessors=("A",)),
        item("P", minutes=30),
        item("R", format="report-back", minutes=30, predecessors=("A", "B", "P")),
    ),
    sessions=(MORNING, AFTERNOON),
    options=(option(days=2),),
)


def test_counts_the_working_groups_that_have_not_ended() -> None:
    found = schedule(OF, "A M1 R", "B M1 11:00 R", "R M1 10:30 R", "P P1 R")
    assert amounts(ReportBackFollows(), OF, found) == [(("R", "A"), 1), (("R", "B"), 1)]
    assert sentences(ReportBackFollows(), OF, found)[0] == (
        "R begins before the working group A, on which it reports, has ended."
    )


def test_right_after_the_groups_is_in_order_and_one_left_out_binds_nothing() -> None:
    assert amounts(ReportBackFollows(), OF, schedule(OF, "A M1 R", "R M1 10:45 R")) == []


def test_solver_and_check_agree() -> None:
    assert_agreement(ReportBackFollows(), OF, most=60)
