"""The panellists of a report-back are the rapporteurs of the working groups it reports on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from planner.domain.agenda import Role
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode, Setting
from planner.rules.base import Rule, Violation

if TYPE_CHECKING:
    from planner.model.plan import Plan
    from planner.model.post import Post


class ReportBackByRapporteurs(Rule):
    """The panellists of a report-back are the rapporteurs of the working groups it reports on."""

    id = "report_back_by_rapporteurs"
    title = "The panellists of a report-back are the rapporteurs of its working groups"
    source = "rules E08; sheet Agenda"
    unit = "panellist too many or rapporteur missing"
    default = Setting(Mode.HARD)
    columns: ClassVar = {"Agenda": ("After",)}

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """For each expert, a panellist's seat and a rapporteur's seat on a group imply each other."""
        from planner.model.plan import add_up

        for item in problem.items_in_format("report-back"):
            groups = [one.id for one in problem.items_in_format("working group") if one.id in item.predecessors]
            for expert in problem.experts if groups else ():
                speaks = plan.seat(expert.id, item.id, Role.PANELLIST)
                reports = add_up([plan.seat(expert.id, group, Role.RAPPORTEUR) for group in groups])
                about = f"{expert.id} on {item.id}"
                post.at_most(speaks, reports, about)
                reporting = plan.on_any_panel(expert.id, groups, [Role.RAPPORTEUR])
                post.at_least(speaks, reporting + plan.placed(item.id) - 1, about)

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Compare the two sets of experts."""
        for item in schedule.placed(problem):
            before = [problem.item[one] for one in item.predecessors if one in problem.item]
            groups = [one.id for one in before if one.format == "working group"]
            if item.format != "report-back" or not groups:
                continue
            speakers = {*schedule.panel(item.id, Role.PANELLIST)}
            held = [group for group in groups if group in schedule.placement]
            reporters = {expert for group in held for expert in schedule.panel(group, Role.RAPPORTEUR)}
            for expert in sorted(speakers ^ reporters):
                yield self.violation(item.id, expert, groups=tuple(groups), missing=expert in reporters)

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name the expert, the report-back and the working groups."""
        item, expert = violation.subjects
        called, groups = problem.expert[expert].called, ", ".join(violation.facts["groups"])
        if violation.facts["missing"]:
            return f"{called} is rapporteur of one of {groups} but no panellist of {item}, which reports on them."
        return f"{called} is a panellist of {item} but no rapporteur of what it reports on ({groups})."

    def part(self, about: str) -> str:
        """One report-back."""
        return about.rsplit(" on ", 1)[-1]
