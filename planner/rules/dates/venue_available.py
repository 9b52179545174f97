"""The venue is free on the dates."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode, Setting
from planner.rules.base import Rule, Violation

if TYPE_CHECKING:
    from planner.model.plan import Plan
    from planner.model.post import Post


class VenueAvailable(Rule):
    """The venue is free on the dates."""

    id = "venue_available"
    title = "The venue is free on the dates"
    source = "sheet Windows"
    unit = "dates at a venue that is not free"
    default = Setting(Mode.HARD, waivable=False)
    columns: ClassVar = {"Windows": ("Available",)}
    about_dates = True

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """Each option whose venue is taken costs 1."""
        for option in plan.options:
            if not option.available:
                post.penalty(plan.option(option.id), option.id)

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Look at the schedule's option."""
        if not schedule.option.available:
            yield self.violation(schedule.option.id, option=schedule.option)

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name the dates, the venue and the reason."""
        option = violation.facts["option"]
        reason = f": {option.reason}" if option.reason else ""
        return f"{problem.dates_at(option)}: the dates are not available{reason}."
