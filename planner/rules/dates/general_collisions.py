"""The workshop is not held during a meeting that everyone attends."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from planner.domain.clock import span
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode, Setting
from planner.rules.base import Rule, Violation

if TYPE_CHECKING:
    from planner.model.plan import Plan
    from planner.model.post import Post


class GeneralCollisions(Rule):
    """The workshop is not held during a meeting that everyone attends."""

    id = "general_collisions"
    title = "The workshop is not held during a meeting that keeps everyone away"
    source = "rule T12; sheet Blackouts"
    unit = "day of the meeting"
    default = Setting(Mode.HARD)
    columns: ClassVar = {"Blackouts": ("Everyone",)}
    about_dates = True

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """Each option costs its days in such meetings."""
        for option in plan.options:
            rows = [row for row in problem.blackouts if row.keeps_everyone_away(option.venue)]
            lost = sum(any(row.covers(day) for row in rows) for day in option.dates)
            if lost:
                post.penalty(lost * plan.option(option.id), option.id)

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Gather the option's days in such meetings, each once, under the first meeting that covers it."""
        option = schedule.option
        seen: set[date] = set()
        for row in problem.blackouts:
            if row.keeps_everyone_away(option.venue):
                days = {day for day in option.dates if row.start <= day <= row.end} - seen
                seen |= days
                if days:
                    facts = {"option": option, "row": row, "first": min(days), "last": max(days)}
                    yield self.violation(option.id, amount=len(days), **facts)

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name the dates, the days and the meeting."""
        facts = violation.facts
        days = span(facts["first"], facts["last"])
        return f"{problem.dates_at(facts['option'])}: everyone is expected at {facts['row'].name} on {days}."
