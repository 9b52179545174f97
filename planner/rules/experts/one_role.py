"""Nobody has two seats on the panel of one item."""

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


class OneRole(Rule):
    """Nobody has two seats on the panel of one item."""

    id = "one_role"
    title = "Nobody has two roles in one item"
    source = "rules E05; sheet Agenda"
    unit = "seat too many"
    default = Setting(Mode.HARD, waivable=False)
    physical = True

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """State nothing: the plan has one seat at most for an expert and an item."""

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Count each expert's seats on each held item."""
        for item in schedule.placed(problem):
            for expert, seats in sorted(Counter(schedule.panel(item.id)).items()):
                if seats > 1:
                    yield self.violation(item.id, expert, amount=seats - 1, seats=seats)

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name the expert and the item."""
        item, expert = violation.subjects
        return f"{problem.expert[expert].called} has {violation.facts['seats']} seats on {item}; one is allowed."
