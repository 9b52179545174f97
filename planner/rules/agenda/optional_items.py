"""Optional items of high value are held."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode, Setting
from planner.rules.base import Rule, Violation

if TYPE_CHECKING:
    from planner.model.plan import Plan
    from planner.model.post import Post


class OptionalItems(Rule):
    """Optional items of high value are held."""

    id = "optional_items"
    title = "Optional items of high value are held"
    source = "sheet Agenda"
    unit = "value left out"
    default = Setting(Mode.SOFT, weight=1, tier=1)

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """Each optional item costs its value when left out."""
        for item in problem.items:
            if not item.mandatory and item.value > 0:
                post.penalty(item.value * (1 - plan.placed(item.id)), item.id)

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Find the optional items without a placement."""
        for item in problem.items:
            if not item.mandatory and item.value > 0 and item.id not in schedule.placement:
                yield self.violation(item.id, amount=item.value)

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name the item and its value."""
        item = problem.item[violation.subjects[0]]
        return f"{item.id} ({item.title}), optional, of value {violation.amount}, is left out."
