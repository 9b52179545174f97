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
        from planner.model.plan import NEVER, add_up

        items = [item.id for item in problem.items if any(item.seats_most(role) for role in Role)]
        panel = {
            item: {one.id: plan.on_panel(one.id, item) for one in problem.experts if plan.may_sit(one.id, item)}
            for item in items
        }
        for one, two in combinations(items, 2):
            overlap = plan.overlap(one, two)
            if overlap is NEVER:
                continue
            for expert, seated in panel[one].items():
                if expert in panel[two]:
                    both = add_up([seated, panel[two][expert], overlap])
                    post.at_most(both, 2, f"{expert} on {one} and {two}")

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
