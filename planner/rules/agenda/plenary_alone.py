"""Nothing is held beside a plenary item."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from planner.domain.agenda import Attendance, Item
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode, Setting
from planner.rules.base import Rule, Violation

if TYPE_CHECKING:
    from planner.model.plan import Plan
    from planner.model.post import Post


class PlenaryAlone(Rule):
    """Nothing is held beside a plenary item."""

    id = "plenary_alone"
    title = "Nothing is held beside a plenary item"
    source = "physical; sheet Agenda"
    unit = "item beside a plenary item"
    default = Setting(Mode.HARD, waivable=False)
    columns: ClassVar = {"Agenda": ("Attendance",)}

    def closes_overlap(self, problem: Problem, one: Item, other: Item) -> bool:
        """A plenary item and any other."""
        return Attendance.PLENARY in (one.attendance, other.attendance)

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """Forbid a plenary item and another at each minute; where overlaps cost, count the pairs instead."""
        plenary = tuple(item.id for item in problem.items if item.attendance is Attendance.PLENARY)
        if post.counted:
            for place, one in enumerate(problem.items):
                for two in problem.items[place + 1 :]:
                    if one.id in plenary or two.id in plenary:
                        post.penalty(plan.overlap(one.id, two.id), f"{one.id} and {two.id}")
        elif plenary:
            _forbid(problem, plan, post, plenary)

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Look at every pair of items that share a minute."""
        for one, two in schedule.overlapping(problem):
            pair = (problem.item[one.item], problem.item[two.item])
            if any(item.attendance is Attendance.PLENARY for item in pair):
                yield self.violation(*sorted((one.item, two.item)))

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name both items."""
        one, two = violation.subjects
        return f"{one} and {two} are held at the same time, and one of them is plenary."

    def part(self, about: str) -> str:
        """All of it: it is stated otherwise where it may be broken."""
        return ""


def _forbid(problem: Problem, plan: Plan, post: Post, plenary: tuple[str, ...]) -> None:
    """At each minute one plenary item at most is held, and while it is no other."""
    from planner.model.plan import add_up

    minutes = plan.crowded(tuple(item.id for item in problem.items))
    for day, minute in ((day, minute) for day in plan.days for minute in minutes):
        alone = plan.model.new_bool_var(f"plenary on day {day + 1} at minute {minute}")
        post.at_most(add_up([plan.running(item, day, minute) for item in plenary]), alone, "plenary items")
        for item in problem.items:
            if item.id not in plenary and plan.slots_at(item.id, day, minute):
                post.at_most(plan.running(item.id, day, minute), 1 - alone, item.id)
