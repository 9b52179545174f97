"""Nothing is held beside a plenary item."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from planner.domain.agenda import Attendance
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

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """Forbid each overlap; two plenary items count as one pair. In hard mode a clique a minute is tighter."""
        for place, one in enumerate(problem.items):
            for two in problem.items[place + 1 :]:
                if Attendance.PLENARY in (one.attendance, two.attendance):
                    post.penalty(plan.overlap(one.id, two.id), f"{one.id} and {two.id}")

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
