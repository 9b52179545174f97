"""An item begins when the items it builds on have ended."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from planner.domain.clock import hhmm
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode, Setting
from planner.rules.base import Rule, Violation

if TYPE_CHECKING:
    from planner.model.plan import Plan
    from planner.model.post import Post


class ItemOrder(Rule):
    """An item begins when the items it builds on have ended."""

    id = "item_order"
    title = "An item begins when the items it builds on have ended"
    source = "rules T18; sheet Agenda"
    unit = "item too early"
    default = Setting(Mode.HARD, waivable=False)

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """Each pair of an item and one it builds on counts once when out of order."""
        for item in problem.items:
            for first in item.predecessors:
                if first in problem.item:
                    post.penalty(plan.disordered(first, item.id), f"{first} before {item.id}")

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Compare each placement with those of the items it builds on; what is left out binds nothing."""
        for item in schedule.placed(problem):
            for first in item.predecessors:
                before, here = schedule.placement.get(first), schedule.placement[item.id]
                if before is not None and not schedule.precedes(problem, before, here):
                    yield self.violation(item.id, first, ends=schedule.end(problem, before), day=before.day)

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name both items and when the earlier one ends."""
        item, first = violation.subjects
        ends = f"{hhmm(violation.facts['ends'])} on day {violation.facts['day'] + 1}"
        return f"{item} begins before {first}, on which it builds, has ended ({ends})."
