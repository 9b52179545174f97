"""Nominations of funded experts can arrive in time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import TYPE_CHECKING, ClassVar

from planner.domain.clock import short_date
from planner.domain.people import Expert
from planner.domain.places import Option
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode, Setting
from planner.rules.base import Rule, Violation

if TYPE_CHECKING:
    from planner.model.plan import Plan
    from planner.model.post import Post


class Nominations(Rule):
    """Nominations of funded experts can arrive in time."""

    id = "nominations"
    title = "Nominations of funded experts, and their visas, have time before the opening"
    source = "rule T15; sheets Lead times, Travel"
    unit = "funded expert nominated too late"
    default = Setting(Mode.HARD, parameters={"weeks": 4})
    columns: ClassVar = {"Lead times": ("Weeks",), "Experts": ("Sponsored",)}

    def weeks(self, problem: Problem) -> int:
        """What the Lead times sheet says, else the parameter."""
        return problem.weeks_before("nominations", self.setting(problem).number("weeks"))

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """A funded expert is invited only with an option that leaves the days."""
        weeks = self.weeks(problem)
        for expert in problem.experts:
            if not expert.sponsored:
                continue
            allowed = []
            for option in plan.options:
                ahead = (option.start - problem.workshop.planning_date).days
                visa = 0 if expert.remote else problem.travel(expert.id, option.venue).visa_days
                if ahead >= 7 * weeks and ahead >= visa + 7:
                    allowed.append(option.id)
            if len(allowed) < len(plan.options):
                post.at_most(plan.invited(expert.id), plan.any_option(allowed), expert.id)

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Date the nomination of each funded expert with a seat."""
        for expert in schedule.invited:
            if problem.expert[expert].sponsored and schedule.seat_days(expert):
                days = self.days(problem, problem.expert[expert], schedule.option)
                due = schedule.option.start - timedelta(days=days)
                if due < problem.workshop.planning_date:
                    yield self.violation(expert, due=due, days=days)

    def days(self, problem: Problem, expert: Expert, option: Option) -> int:
        """How many days before the opening the check wants the nomination."""
        visa = problem.travel(expert.id, option.venue).visa_days if not expert.remote else 0
        return max(7 * self.weeks(problem), visa + 7)

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name the expert, the days and the dates."""
        expert, facts = problem.expert[violation.subjects[0]], violation.facts
        return (
            f"The nomination of {expert.called} is due {facts['days']} days before the opening, on "
            f"{short_date(facts['due'])}, before the planning date {short_date(problem.workshop.planning_date)}."
        )
