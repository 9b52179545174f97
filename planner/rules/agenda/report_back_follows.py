"""A report-back begins when the working groups it reports on have ended."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode, Setting
from planner.rules.base import Rule, Violation

if TYPE_CHECKING:
    from planner.model.plan import Plan
    from planner.model.post import Post


class ReportBackFollows(Rule):
    """A report-back begins when the working groups it reports on have ended."""

    id = "report_back_follows"
    title = "A report-back begins when the working groups it reports on have ended"
    source = "mandate (d); rules P04; sheet Agenda"
    unit = "working group not ended"
    default = Setting(Mode.HARD)
    columns: ClassVar = {"Agenda": ("After",)}

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """Each working group that a report-back builds on counts when it has not ended."""
        groups = {item.id for item in problem.items_in_format("working group")}
        for report in problem.items_in_format("report-back"):
            for group in report.predecessors:
                if group in groups:
                    post.penalty(plan.disordered(group, report.id), f"{group} and {report.id}")

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Compare the end of each working group with the start of its report-backs."""
        for report in schedule.placed(problem):
            for name in report.predecessors if report.format == "report-back" else ():
                group = schedule.placement.get(name)
                if group is None or problem.item[name].format != "working group":
                    continue
                if not schedule.precedes(problem, group, schedule.placement[report.id]):
                    yield self.violation(report.id, name)

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name the report-back and the working group."""
        report, group = violation.subjects
        return f"{report} begins before the working group {group}, on which it reports, has ended."
