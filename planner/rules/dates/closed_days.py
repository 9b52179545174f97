"""No day of the workshop is one on which the venue is closed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from planner.domain.clock import span
from planner.domain.places import Option
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode, Setting
from planner.rules.base import Rule, Violation

if TYPE_CHECKING:
    from planner.model.plan import Plan
    from planner.model.post import Post


class ClosedDays(Rule):
    """No day of the workshop is one on which the venue is closed."""

    id = "closed_days"
    title = "No day of the workshop is a holiday or other day that closes the venue"
    source = "rules T09, T10; sheet Blackouts"
    unit = "day on which the venue is closed"
    default = Setting(Mode.HARD)
    columns: ClassVar = {"Blackouts": ("Closes venues",)}
    about_dates = True
    hard = True
    verb = "is"

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """Each option costs its days in closures of its venue; meetings of everyone are another rule's."""
        for option in plan.options:
            rows = [row for row in problem.blackouts if row.hard is self.hard and row.closes_venue(option.venue)]
            rows = [row for row in rows if not row.keeps_everyone_away(option.venue)]
            closed = sum(any(row.covers(day) for row in rows) for day in option.dates)
            if closed:
                post.penalty(closed * plan.option(option.id), option.id)

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Gather the option's days that any closure covers, each once."""
        option, rows = schedule.option, []
        for row in problem.blackouts:
            meets = row.start <= option.end and option.start <= row.end and row.hard is self.hard
            if meets and row.closes_venue(option.venue) and not row.keeps_everyone_away(option.venue):
                rows.append(row)
        days = {day for row in rows for day in option.dates if row.start <= day <= row.end}
        if days:
            yield self.violation(option.id, amount=len(days), option=option, rows=tuple(rows))

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name the dates, the venue, and each closure with its days."""
        option: Option = violation.facts["option"]
        spans = [
            f"{span(max(row.start, option.start), min(row.end, option.end))}, {row.name}"
            for row in violation.facts["rows"]
        ]
        return f"{problem.dates_at(option)}: the venue {self.verb} closed ({'; '.join(spans)})."
