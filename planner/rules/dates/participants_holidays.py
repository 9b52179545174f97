"""National and religious days of participants are avoided."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from planner.domain.clock import long_date
from planner.domain.people import Expert
from planner.domain.places import Blackout
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode, Setting
from planner.rules.base import Rule, Violation

if TYPE_CHECKING:
    from planner.model.plan import Plan
    from planner.model.post import Post


class ParticipantsHolidays(Rule):
    """National and religious days of participants are avoided."""

    id = "participants_holidays"
    title = "No expert has a seat on a national or religious day of their own"
    source = "rule T11; sheet Blackouts"
    unit = "expert and day with a seat"
    default = Setting(Mode.SOFT, weight=3, tier=2)
    wording = "the day of"
    meetings = False

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """An expert's seat on a workshop day needs an option whose date of that day is clear for the expert."""
        rows = [row for row in problem.blackouts if row.meeting is self.meetings]
        rows = [row for row in rows if not row.hard or not (row.meeting or row.everyone)]
        for expert in problem.experts:
            own = [row for row in rows if row.everyone or row.concerns(expert)]
            for day in plan.days if own else ():
                held = [option for option in plan.options if option.days > day]
                clear = [option.id for option in held if not any(row.covers(option.on(day)) for row in own)]
                if len(clear) < len(held):
                    seated = plan.seated_on(expert.id, day)
                    post.at_most(seated, plan.any_option(clear), f"{expert.id} on day {day + 1}")

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Look at each day on which somebody has a seat; several blackouts on a day count once."""
        near = []
        for row in problem.blackouts:
            elsewhere = row.hard and (row.everyone or row.meeting)  # excludes the dates, or makes experts absent
            if row.meeting is self.meetings and not elsewhere and row.start <= schedule.option.end:
                near.append(row)
        for expert in schedule.invited if near else ():
            for day in schedule.seat_days(expert):
                found = _first(near, problem.expert[expert], schedule.option.on(day))
                if found:
                    yield self.violation(expert, day=schedule.option.on(day), name=found.name)

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name the expert, the day and what falls on it."""
        called, day = problem.expert[violation.subjects[0]].called, long_date(violation.facts["day"])
        return f"{called} has a seat on {day}, {self.wording} {violation.facts['name']}."


def _first(rows: list[Blackout], expert: Expert, day: date) -> Blackout | None:
    met = (row for row in rows if row.start <= day <= row.end and (row.everyone or row.concerns(expert)))
    return next(met, None)
