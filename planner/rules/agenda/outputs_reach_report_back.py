"""Every working group names an output that a report-back receives."""

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


class OutputsReachReportBack(Rule):
    """Every working group names an output that a report-back receives."""

    id = "outputs_reach_report_back"
    title = "Every working group names an output that a report-back receives"
    source = "mandate (d); rules P04; sheet Agenda"
    unit = "working group without"
    default = Setting(Mode.HARD)
    columns: ClassVar = {"Agenda": ("Output",)}

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """Each working group that is held needs an output and a report-back that is held."""
        from planner.model.plan import add_up

        for group in problem.items_in_format("working group"):
            reports = [item for item in problem.items_in_format("report-back") if group.id in item.predecessors]
            received = add_up([plan.placed(report.id) for report in reports if group.output])
            post.at_least(received, plan.placed(group.id), group.id)

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Look for the output of each working group, and for a report-back that builds on it."""
        held = schedule.placed(problem)
        received = {name for item in held if item.format == "report-back" for name in item.predecessors}
        for group in held:
            if group.format == "working group" and not (group.output and group.id in received):
                yield self.violation(group.id, received=group.id in received)

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name the working group and what it lacks."""
        group = problem.item[violation.subjects[0]]
        lacks = [] if group.output else ["names no output"]
        lacks += [] if violation.facts["received"] else ["has no report-back that receives it"]
        return f"The working group {group.id} {' and '.join(lacks)}."
