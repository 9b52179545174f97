"""An issue stays in one room over the whole workshop."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode, Setting
from planner.domain.words import listed
from planner.rules.base import Rule, Violation

if TYPE_CHECKING:
    from planner.model.plan import Plan
    from planner.model.post import Post


class IssueInOneRoom(Rule):
    """An issue stays in one room over the whole workshop."""

    id = "issue_in_one_room"
    title = "An issue stays in one room over the whole workshop"
    source = "sheet Agenda"
    unit = "room too many"
    default = Setting(Mode.OFF, tier=2, weight=1)
    conference = True

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """Count the rooms of each issue."""
        from planner.model.plan import add_up

        for issue in problem.issues:
            if len(problem.items_of(issue.id)) > 1:
                rooms = [plan.issue_in_room(issue.id, room) for room in plan.rooms()]
                post.at_most(add_up(rooms), 1, f"issue {issue.id}")

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Gather the rooms of each issue."""
        rooms: dict[str, set[str]] = {}
        for row in schedule.placements:
            issue = problem.item[row.item].issue
            if issue is not None:
                rooms.setdefault(issue, set()).add(row.room)
        for issue, found in sorted(rooms.items()):
            if len(found) > 1:
                yield self.violation(issue, amount=len(found) - 1, rooms=sorted(found))

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name the issue and its rooms."""
        rooms = violation.facts["rooms"]
        issue = problem.issue[violation.subjects[0]].called
        return f"Issue {issue} is held in {len(rooms)} rooms: {listed(rooms)}."
