"""Items of one issue are not held at the same time."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import TYPE_CHECKING

from planner.domain.agenda import Attendance
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode, Setting
from planner.rules.base import Rule, Violation

if TYPE_CHECKING:
    from planner.model.plan import Plan
    from planner.model.post import Post


class IssueParallel(Rule):
    """Items of one issue are not held at the same time."""

    id = "issue_parallel"
    title = "Items of one issue are not held at the same time"
    source = "sheet Agenda"
    unit = "pair at the same time"
    default = Setting(Mode.SOFT, weight=1, tier=2)

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """Count overlaps within each issue; breakouts may be held beside each other."""
        for issue in problem.issues:
            items = [item for item in problem.items_of(issue.id) if item.attendance is not Attendance.PLENARY]
            for one, two in combinations(items, 2):
                if not one.attendance is two.attendance is Attendance.BREAKOUT:
                    post.penalty(plan.overlap(one.id, two.id), f"{one.id} and {two.id}")

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Look at every pair of items that share a minute. Plenary items are the concern of plenary_alone."""
        for one, two in schedule.overlapping(problem):
            first, other = problem.item[one.item], problem.item[two.item]
            kinds = {first.attendance, other.attendance}
            if first.issue != other.issue or first.issue not in problem.issue:
                continue
            if Attendance.PLENARY not in kinds and kinds != {Attendance.BREAKOUT}:
                yield self.violation(*sorted((one.item, two.item)), issue=first.issue)

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name both items and the issue."""
        one, two = violation.subjects
        issue = problem.issue[violation.facts["issue"]]
        return f"{one} and {two}, both of issue {issue.called}, are held at the same time."
