"""Every day of the workshop lies between the decision and the end of the mandate's months."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from planner.domain.clock import short_date
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode, Setting
from planner.rules.base import Rule, Violation

if TYPE_CHECKING:
    from planner.model.plan import Plan
    from planner.model.post import Post


class MandateWindow(Rule):
    """Every day of the workshop lies between the decision and the end of the mandate's months."""

    id = "mandate_window"
    title = "Every day of the workshop lies within the months the mandate allows"
    source = "mandate (d); rules K01"
    unit = "day outside"
    default = Setting(Mode.HARD, waivable=False)
    columns: ClassVar = {"Workshop": ("Mandate date", "Months")}
    about_dates = True

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """Each option costs its days outside."""
        first, last = problem.workshop.mandate_date, problem.workshop.deadline
        for option in plan.options:
            outside = max((first - option.start).days, 0) + max((option.end - last).days, 0)
            if outside:
                post.penalty(min(outside, option.days) * plan.option(option.id), option.id)

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Count the days of the schedule's option that lie outside."""
        outside = [
            day
            for day in schedule.option.dates
            if not problem.workshop.mandate_date <= day <= problem.workshop.deadline
        ]
        if outside:
            yield self.violation(schedule.option.id, amount=len(outside), days=tuple(outside))

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name the days and the limits."""
        days = ", ".join(short_date(day) for day in violation.facts["days"])
        first, last = problem.workshop.mandate_date, problem.workshop.deadline
        return f"{days}: outside the mandate's {short_date(first)} to {short_date(last)}."
