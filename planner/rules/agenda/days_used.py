"""Every day of the workshop has items."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from planner.domain.clock import long_date
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode, Setting
from planner.rules.base import Rule, Violation

if TYPE_CHECKING:
    from planner.model.plan import Plan
    from planner.model.post import Post


class DaysUsed(Rule):
    """Every day of the workshop has items."""

    id = "days_used"
    title = "Every day of the workshop has items"
    source = "sheets Windows, Agenda"
    unit = "day without an item"
    default = Setting(Mode.SOFT, weight=10, tier=1)

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """A day that the option has needs one item at least."""
        from planner.model.plan import add_up

        for day in plan.days:
            held = add_up([plan.on_day(item.id, day) for item in problem.items])
            post.at_least(held, plan.day_exists(day), f"day {day + 1}")

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Find the days on which nothing is held."""
        used = {placement.day for placement in schedule.placements}
        for day in range(schedule.option.days):
            if day not in used:
                yield self.violation(str(day + 1), date=schedule.option.on(day))

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name the day."""
        return f"Nothing is held on day {violation.subjects[0]}, {long_date(violation.facts['date'])}."
