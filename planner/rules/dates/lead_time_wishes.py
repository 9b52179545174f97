"""What should be done before the opening can still be done in time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import TYPE_CHECKING

from planner.domain.clock import short_date
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode, Setting
from planner.rules.base import Rule, Violation

if TYPE_CHECKING:
    from planner.model.plan import Plan
    from planner.model.post import Post


class LeadTimeWishes(Rule):
    """What should be done before the opening can still be done in time."""

    id = "lead_time_wishes"
    title = "Invitations and other milestones that should be kept lie after the planning date"
    source = "rule T14; sheet Lead times"
    unit = "week short"
    default = Setting(Mode.SOFT, weight=3, tier=2)
    about_dates = True

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """Each option costs the weeks, rounded up, that each milestone lacks."""
        weeks = [row.weeks for row in problem.lead_times if not row.hard and row.kind != "host agreement"]
        for option in plan.options:
            whole_weeks = (option.start - problem.workshop.planning_date).days // 7
            short = sum(max(needed - whole_weeks, 0) for needed in weeks if needed > 0)
            if short:
                post.penalty(short * plan.option(option.id), option.id)

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Compare the date of each milestone with the planning date."""
        option = schedule.option
        for row in problem.lead_times:
            late = problem.workshop.planning_date - (option.start - timedelta(weeks=row.weeks))
            if not row.hard and row.kind != "host agreement" and row.weeks > 0 and late.days > 0:
                yield self.violation(option.id, row.id, amount=(late.days + 6) // 7, option=option, row=row)

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name the dates, the milestone, when it was due and the planning date."""
        option, row = violation.facts["option"], violation.facts["row"]
        due = short_date(option.start - timedelta(weeks=row.weeks))
        return (
            f"{problem.dates_at(option)}: {row.milestone}, {row.weeks} weeks before the opening, "
            f"falls on {due}, before the planning date {short_date(problem.workshop.planning_date)}."
        )
