"""No day of the workshop is nearly empty."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from planner.domain.clock import long_date
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode, Setting
from planner.rules.base import Rule, Violation

if TYPE_CHECKING:
    from planner.model.plan import Plan
    from planner.model.post import Post


class DaysUsed(Rule):
    """No day of the workshop is nearly empty."""

    id = "days_used"
    title = "No day of the workshop is nearly empty"
    source = "sheets Windows, Agenda"
    unit = "day with fewer minutes of items"
    default = Setting(Mode.SOFT, weight=10, tier=1, parameters={"least": 60})

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """A day that the option has needs so many minutes of items, or counts."""
        from planner.model.plan import add_up

        least = self.setting(problem).number("least")
        for day in plan.days:
            held = add_up([item.minutes * plan.on_day(item.id, day) for item in problem.items])
            empty = plan.model.new_bool_var(f"day {day + 1} is nearly empty")
            plan.model.add(held + least * empty >= least * plan.day_exists(day))
            post.penalty(empty, f"day {day + 1}")

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Add up the minutes of each day."""
        minutes = dict.fromkeys(range(schedule.option.days), 0)
        for placement in schedule.placement.values():
            if placement.day in minutes:
                minutes[placement.day] += problem.item[placement.item].minutes
        for day, held in minutes.items():
            if held < self.setting(problem).number("least"):
                yield self.violation(str(day + 1), date=schedule.option.on(day), held=held)

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name the day and its minutes."""
        held = violation.facts["held"]
        what = f"Only {held} minutes of items are held" if held else "Nothing is held"
        return f"{what} on day {violation.subjects[0]}, {long_date(violation.facts['date'])}."
