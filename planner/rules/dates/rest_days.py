"""No day of the workshop is a weekly rest day of the venue."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from planner.domain.clock import long_date
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode, Setting
from planner.rules.base import Rule, Violation

if TYPE_CHECKING:
    from planner.model.plan import Plan
    from planner.model.post import Post


class RestDays(Rule):
    """No day of the workshop is a weekly rest day of the venue."""

    id = "rest_days"
    title = "No day of the workshop is a weekly rest day of the venue"
    source = "rule T08; sheet Venues"
    unit = "rest day"
    default = Setting(Mode.HARD)
    columns: ClassVar = {"Venues": ("Rest days",)}
    about_dates = True

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """Each option costs its rest days."""
        for option in plan.options:
            resting = problem.venue[option.venue].rest_days
            lost = sum(day.weekday() in resting for day in option.dates)
            if lost:
                post.penalty(lost * plan.option(option.id), option.id)

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Go through the days of the schedule's option."""
        for day in schedule.option.dates:
            if day.weekday() in problem.venue[schedule.option.venue].rest_days:
                yield self.violation(schedule.option.id, option=schedule.option, day=day)

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name the dates, the venue and the day."""
        facts = violation.facts
        return f"{problem.dates_at(facts['option'])}: {long_date(facts['day'])} is a weekly rest day there."
