"""Every working group names an output that a report-back receives."""

from planner.rules.agenda.outputs_reach_report_back import OutputsReachReportBack
from tests.problems import amounts, assert_agreement, item, problem, schedule, sentences

OF = problem(
    items=(
        item("A", format="working group", output="gap list", minutes=30),
        item("B", format="working group", minutes=30),
        item("C", format="working group", output="matrix", minutes=30),
        item("R", format="report-back", predecessors=("A", "B"), minutes=30),
        item("S", format="report-back", predecessors=("A",), minutes=30),
    )
)


def test_counts_groups_without_output_or_report_back() -> None:
    found = schedule(OF, "A M1 R", "B M1 R", "C M1 R")
    assert amounts(OutputsReachReportBack(), OF, found) == [(("A",), 1), (("B",), 1), (("C",), 1)]
    assert sentences(OutputsReachReportBack(), OF, found)[:2] == [
        "The working group A has no report-back that receives it.",
        "The working group B names no output and has no report-back that receives it.",
    ]


def test_one_of_two_report_backs_is_enough_and_an_output_is_needed_beside_it() -> None:
    assert amounts(OutputsReachReportBack(), OF, schedule(OF, "A M1 R", "S M1 R")) == []
    assert amounts(OutputsReachReportBack(), OF, schedule(OF, "B M1 R", "R M1 R")) == [(("B",), 1)]


def test_a_group_left_out_needs_nothing() -> None:
    assert amounts(OutputsReachReportBack(), OF, schedule(OF, "R M1 R")) == []


def test_solver_and_check_agree() -> None:
    assert_agreement(OutputsReachReportBack(), OF, most=60, also=[schedule(OF, "A M1 R", "S M1 R"), schedule(OF)])
