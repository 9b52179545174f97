"""No expert has more than three seats a day, of any kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from planner.domain.agenda import Role
from planner.domain.clock import long_date
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode, Setting
from planner.rules.base import Rule, Violation

if TYPE_CHECKING:
    from planner.model.plan import Plan
    from planner.model.post import Post


class ExpertDaySeats(Rule):
    """No expert has more than three seats a day, of any kind."""

    id = "expert_day_seats"
    title = "No expert has more than three seats a day"
    source = "rules E03"
    unit = "seat above the limit"
    default = Setting(Mode.HARD, parameters={"most": 3})

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """Bound the sum of each expert's seats on each day, tied to whether the expert has one."""
        from planner.model.plan import add_up

        most = self.setting(problem).number("most")
        items = [item for item in problem.items if any(item.seats_most(role) for role in Role)]
        if most >= len(items):
            return
        for expert in problem.experts:
            for day in plan.days:
                seats = add_up([plan.seat_on_day(expert.id, item.id, day) for item in items])
                post.at_most(seats, most * plan.seated_on(expert.id, day), f"{expert.id} on day {day + 1}")

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Count each expert's seats by the day of their items."""
        most = self.setting(problem).number("most")
        for expert in schedule.invited:
            places = [schedule.placement.get(seat.item) for seat in schedule.seats_of(expert)]
            count = Counter(place.day for place in places if place is not None)
            for day, found in sorted(count.items()):
                if found > most:
                    date = schedule.option.on(day)
                    yield self.violation(expert, str(day + 1), amount=found - most, found=found, most=most, date=date)

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name the expert, the day and both figures."""
        facts, expert = violation.facts, problem.expert[violation.subjects[0]]
        return (
            f"{expert.called} has {facts['found']} seats on {long_date(facts['date'])}; "
            f"at most {facts['most']} a day are allowed."
        )
