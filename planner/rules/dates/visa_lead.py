"""Whoever needs a visa can have it by the day of travel."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING, ClassVar

from planner.domain.clock import short_date
from planner.domain.places import Option
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode, Setting
from planner.rules.base import Rule, Violation

if TYPE_CHECKING:
    from planner.model.plan import Plan
    from planner.model.post import Post


class VisaLead(Rule):
    """Whoever needs a visa can have it by the day of travel."""

    id = "visa_lead"
    title = "Whoever needs a visa can have it by the day of travel"
    source = "rule T16; sheets Travel, Lead times"
    unit = "expert without a visa in time"
    default = Setting(Mode.HARD, waivable=False, parameters={"invitation weeks": 10, "reply weeks": 2})
    columns: ClassVar = {"Travel": ("Visa days",)}

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """A seat on a workshop day needs an option that allows travel for it, or the expert is late (once)."""
        for expert in problem.experts:
            if expert.remote:
                continue
            early: dict[int, list[str]] = {}  # by workshop day, the options that allow a seat on it
            for day in plan.days:
                held = [option for option in plan.options if option.days > day]
                fits = [option.id for option in held if self._fits(problem, expert.id, option, day)]
                if len(fits) < len(held):
                    early[day] = fits
            if early:
                late = plan.model.new_bool_var(f"{expert.id} has no visa in time")
                for day, fits in early.items():
                    plan.model.add(plan.seated_on(expert.id, day) <= plan.any_option(fits) + late)
                post.penalty(late, expert.id)

    def _fits(self, problem: Problem, expert: str, option: Option, day: int) -> bool:
        """Count the days from invitation to travel."""
        travel = problem.travel(expert, option.venue)
        to_opening = (option.start - problem.workshop.planning_date).days
        from_invitation = min(to_opening, 7 * self._weeks(problem)) + day - travel.days_before
        needed = 7 * self.setting(problem).number("reply weeks") + travel.visa_days
        return travel.visa_days == 0 or from_invitation >= needed

    def _weeks(self, problem: Problem) -> int:
        return problem.weeks_before("invitations", self.setting(problem).number("invitation weeks"))

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Follow the dates of each expert with a seat: invitation, reply, visa, travel."""
        invitation = schedule.option.start - timedelta(weeks=self._weeks(problem))
        invitation = max(invitation, problem.workshop.planning_date)
        reply = invitation + timedelta(weeks=self.setting(problem).number("reply weeks"))
        for expert in schedule.invited:
            visa_days = problem.travel(expert, schedule.venue).visa_days
            presence = schedule.presence(problem, expert)
            ready = reply + timedelta(days=visa_days)
            if visa_days and presence and not problem.expert[expert].remote and ready > presence[0]:
                yield self.violation(expert, invitation=invitation, ready=ready, travel=presence[0], days=visa_days)

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name the expert and the three dates."""
        expert, facts = problem.expert[violation.subjects[0]], violation.facts
        ready: date = facts["ready"]
        return (
            f"{expert.called}, invited on {short_date(facts['invitation'])}, needs {facts['days']} days for a visa and "
            f"has it on {short_date(ready)}, after the day of travel {short_date(facts['travel'])}."
        )
