"""Each regional group has at least so many experts seated."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode, Setting
from planner.domain.words import count
from planner.rules.base import Rule, Violation

if TYPE_CHECKING:
    from planner.model.plan import Plan
    from planner.model.post import Post


class RegionalFloor(Rule):
    """Each regional group has at least so many experts seated.

    Groups count that have experts in the workbook; `least` is 0 unless the Rules sheet says otherwise.
    """

    id = "regional_floor"
    title = "Each regional group has at least so many experts seated"
    source = "rules G01; sheet Rules (least)"
    unit = "missing expert"
    default = Setting(Mode.HARD, parameters={"least": 0})

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """Sum the experts invited of each group."""
        from planner.model.plan import add_up

        least = self.setting(problem).number("least")
        groups: dict[str, list[str]] = {}
        for expert in problem.experts:
            if expert.region is not None:
                groups.setdefault(expert.region, []).append(expert.id)
        for region, experts in sorted(groups.items()):
            if least > 0:
                post.at_least(add_up([plan.invited(expert) for expert in experts]), least, f"experts of {region}")

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Count the different experts of each group with a seat on a held item."""
        least = self.setting(problem).number("least")
        seated = {seat.expert for seat in schedule.seats if seat.item in schedule.placement}
        found = Counter(problem.expert[expert].region for expert in seated)
        for region in sorted({expert.region for expert in problem.experts if expert.region is not None}):
            if found[region] < least:
                yield self.violation(region, amount=least - found[region], found=found[region], least=least)

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name the group and both figures."""
        facts = violation.facts
        return (
            f"{violation.subjects[0]} has {count(facts['found'], 'expert')} seated; each group needs {facts['least']}."
        )
