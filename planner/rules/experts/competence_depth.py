"""Panellists are the most competent for the item's issue."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from planner.domain.agenda import Role
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode, Setting
from planner.rules.base import Rule, Violation

if TYPE_CHECKING:
    from planner.model.plan import Plan
    from planner.model.post import Post


class CompetenceDepth(Rule):
    """Panellists are the most competent for the item's issue."""

    id = "competence_depth"
    title = "Panellists are the most competent for the item's issue"
    source = "rules E04; sheets Agenda, Experts"
    unit = "point of competence below the ideal"
    default = Setting(Mode.SOFT, weight=1, tier=1, parameters={"ideal": 3})

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """Sum each item's points below the ideal."""
        from planner.model.plan import add_up

        ideal = self.setting(problem).number("ideal")
        for item in problem.panel_of(Role.PANELLIST):
            if item.competence_least == 0:
                continue
            points = {expert.id: ideal - problem.competence(expert, item) for expert in problem.experts}
            below = [
                point * plan.seat(expert, item.id, Role.PANELLIST) for expert, point in points.items() if point > 0
            ]
            if below:
                post.penalty(add_up(below), item.id)

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Compare every panellist of every held item that asks for competence with the ideal."""
        ideal = self.setting(problem).number("ideal")
        for item in schedule.placed(problem):
            for expert in schedule.panel(item.id, Role.PANELLIST) if item.competence_least else ():
                found = problem.competence(problem.expert[expert], item)
                if found < ideal:
                    yield self.violation(item.id, expert, amount=ideal - found, found=found, ideal=ideal)

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name the expert, the item and both figures."""
        item, expert = violation.subjects[0], problem.expert[violation.subjects[1]]
        facts = violation.facts
        return f"{expert.called} sits on {item} with competence {facts['found']}; the ideal is {facts['ideal']}."
