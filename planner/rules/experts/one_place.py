"""Nobody has seats on two items that are held at the same time."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import TYPE_CHECKING

from planner.domain.agenda import Role
from planner.domain.clock import hhmm, long_date
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode, Setting
from planner.rules.base import Rule, Violation

if TYPE_CHECKING:
    from planner.model.plan import Plan
    from planner.model.post import Post


class OnePlace(Rule):
    """Nobody has seats on two items that are held at the same time."""

    id = "one_place"
    title = "Nobody is in two places at once"
    source = "rules E02; physical"
    unit = "expert and pair of items"
    default = Setting(Mode.HARD, waivable=False)
    physical = True

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """Allow two of three: a seat on one item, a seat on another, both at the same time."""
        from planner.model.plan import NEVER

        items = [item.id for item in problem.items if any(item.seats_most(role) for role in Role)]
        panel = {(expert.id, item): plan.on_panel(expert.id, item) for expert in problem.experts for item in items}
        for one, two in combinations(items, 2):
            overlap = plan.overlap(one, two)
            if overlap is NEVER:
                continue
            for expert in problem.experts:
                if not (plan.may_sit(expert.id, one) and plan.may_sit(expert.id, two)):
                    continue
                both = panel[expert.id, one] + panel[expert.id, two]
                post.at_most(both + overlap, 2, f"{expert.id} on {one} and {two}")

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Look for experts on both panels of every pair of items that share a minute."""
        for one, two in schedule.overlapping(problem):
            if one.item != two.item:
                for expert in sorted({*schedule.panel(one.item)} & {*schedule.panel(two.item)}):
                    day = schedule.option.on(one.day)
                    yield self.violation(expert, *sorted((one.item, two.item)), day=day, at=max(one.start, two.start))

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name the expert, both items and the time."""
        expert, one, two = violation.subjects
        when = f"{long_date(violation.facts['day'])} at {hhmm(violation.facts['at'])}"
        return f"{problem.expert[expert].called} would sit on {one} and on {two} at the same time, {when}."
