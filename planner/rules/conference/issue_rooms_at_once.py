"""An issue is held in one room at a time: no two in the same session."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from planner.domain.clock import long_date
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode, Setting
from planner.domain.words import listed, named
from planner.rules.base import Rule, Violation

if TYPE_CHECKING:
    from planner.model.plan import Plan
    from planner.model.post import Post


class IssueRoomsAtOnce(Rule):
    """An issue is held in one room at a time: no two in the same session."""

    id = "issue_rooms_at_once"
    title = "An issue is held in one room at a time: no two in the same session"
    source = "sheet Agenda"
    unit = "room too many"
    default = Setting(Mode.OFF, tier=2, weight=1)
    conference = True

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """Count the rooms of each issue in each session."""
        from planner.model.plan import add_up

        for issue in problem.issues:
            if len(problem.items_of(issue.id)) > 1:
                for day, session in plan.day_sessions():
                    rooms = [plan.issue_in_place(issue.id, day, session.id, room) for room in plan.rooms()]
                    post.at_most(add_up(rooms), 1, f"issue {issue.id} in {session.id} on day {day + 1}")

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Gather the rooms of each issue in each session."""
        rooms: dict[tuple[str, int, str], set[str]] = {}
        for row in schedule.placements:
            issue = problem.item[row.item].issue
            if issue is not None:
                rooms.setdefault((issue, row.day, row.session), set()).add(row.room)
        for (issue, day, session), found in sorted(rooms.items()):
            if len(found) > 1:
                about = {"rooms": sorted(found), "date": schedule.option.on(day)}
                yield self.violation(issue, session, amount=len(found) - 1, **about)

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name the issue, the session and the rooms."""
        (name, session), facts = violation.subjects, violation.facts
        issue, date = problem.issue[name].called, long_date(facts["date"])
        return f"Issue {issue} is in rooms {listed(facts['rooms'])} at once, in {named('session', session)} on {date}."
