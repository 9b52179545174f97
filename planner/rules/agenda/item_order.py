"""An item begins when the items it builds on have ended."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from planner.domain.agenda import Item
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
    columns: ClassVar = {"Agenda": ("After",)}

    def closes_overlap(self, problem: Problem, one: Item, other: Item) -> bool:
        """An item and what it builds on, also through items that are always held."""
        return one.id in _before(problem, other) or other.id in _before(problem, one)

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

    def claim(self, problem: Problem, part: str) -> str:
        """The two items."""
        first, then = part.split(" before ", 1)
        return f"{then} begins when {first} has ended"


def _before(problem: Problem, item: Item) -> set[str]:
    """The items that end before this one begins, whatever optional items are left out."""
    own = problem.settings.get("mandatory_items")
    always = own is None or own.mode is Mode.HARD
    found: set[str] = set()
    waiting = list(item.predecessors)
    while waiting:
        first = waiting.pop()
        if first in problem.item and first not in found:
            found.add(first)
            if always and problem.item[first].mandatory:
                waiting.extend(problem.item[first].predecessors)
    return found
