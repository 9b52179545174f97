"""Each panellist reaches the item's minimum competence for its issue."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from planner.domain.agenda import Item, Role
from planner.domain.people import Expert
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode, Setting
from planner.rules.base import Rule, Violation

if TYPE_CHECKING:
    from planner.model.plan import Plan
    from planner.model.post import Post


class IssueCompetence(Rule):
    """Each panellist reaches the item's minimum competence for its issue."""

    id = "issue_competence"
    title = "Each panellist reaches the minimum competence for the item's issue"
    source = "rules E04; sheets Agenda, Experts"
    unit = "missing point of competence"
    default = Setting(Mode.HARD)
    columns: ClassVar = {"Agenda": ("Competence least",)}

    def closes_seat(self, problem: Problem, expert: Expert, item: Item, role: Role) -> bool:
        """A panellist below the item's competence."""
        return role is Role.PANELLIST and problem.competence(expert, item) < item.competence_least

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """Sum what each panellist of an item lacks."""
        from planner.model.plan import add_up

        for item in problem.panel_of(Role.PANELLIST):
            points = {expert.id: item.competence_least - problem.competence(expert, item) for expert in problem.experts}
            lacking = [
                point * plan.seat(expert, item.id, Role.PANELLIST) for expert, point in points.items() if point > 0
            ]
            if lacking:
                post.penalty(add_up(lacking), item.id)

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Look up the competence of every panellist of every held item."""
        for item in schedule.placed(problem):
            for expert in schedule.panel(item.id, Role.PANELLIST):
                found = problem.competence(problem.expert[expert], item)
                if found < item.competence_least:
                    yield self.violation(item.id, expert, amount=item.competence_least - found, found=found)

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name the item, the expert and both figures."""
        item, expert = problem.item[violation.subjects[0]], problem.expert[violation.subjects[1]]
        subject = "any issue" if item.issue is None else f"issue {item.issue}"
        return (
            f"{item.id} asks its panellists for competence {item.competence_least}; "
            f"{expert.called} has {violation.facts['found']} on {subject}."
        )

    def claim(self, problem: Problem, part: str) -> str:
        """The item and what it asks for."""
        return f"{part}: panellists have at least competence {problem.item[part].competence_least} in its issue"
