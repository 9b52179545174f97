"""No item is held twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode, Setting
from planner.rules.base import Rule, Violation

if TYPE_CHECKING:
    from planner.model.plan import Plan
    from planner.model.post import Post


class PlacedOnce(Rule):
    """No item is held twice."""

    id = "placed_once"
    title = "No item is held twice"
    source = "physical"
    unit = "extra placement"
    default = Setting(Mode.HARD, waivable=False)
    physical = True

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """Nothing to state: an item's places add up to whether it is placed."""

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Count the placements of each item."""
        placements = Counter(placement.item for placement in schedule.placements)
        for item, count in sorted(placements.items()):
            if count > 1:
                yield self.violation(item, amount=count - 1, count=count)

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name the item and how often it stands in the schedule."""
        return f"{violation.subjects[0]} is held {violation.facts['count']} times."
