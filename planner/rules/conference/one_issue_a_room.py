"""A room holds items of one issue in a session."""

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


class OneIssueARoom(Rule):
    """A room holds items of one issue in a session."""

    id = "one_issue_a_room"
    title = "A room holds items of one issue in a session"
    source = "sheet Agenda"
    unit = "issue too many"
    default = Setting(Mode.OFF, tier=2, weight=1)
    conference = True

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """Count the issues of each room and session."""
        from planner.model.plan import add_up

        for day, session in plan.day_sessions() if len(problem.issues) > 1 else ():
            for room in plan.rooms():
                held = [plan.issue_in_place(issue.id, day, session.id, room) for issue in problem.issues]
                post.at_most(add_up(held), 1, f"{room} in {session.id} on day {day + 1}")

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Gather the issues of each room and session."""
        issues: dict[tuple[int, str, str], set[str]] = {}
        for row in schedule.placements:
            issue = problem.item[row.item].issue
            if issue is not None:
                issues.setdefault((row.day, row.session, row.room), set()).add(issue)
        for (day, session, room), found in sorted(issues.items()):
            if len(found) > 1:
                about = {"issues": sorted(found), "date": schedule.option.on(day)}
                yield self.violation(room, session, amount=len(found) - 1, **about)

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name the room, the session and the issues."""
        (room, session), facts = violation.subjects, violation.facts
        issues = listed([problem.issue[issue].called for issue in facts["issues"]])
        where = f"in {named('session', session)} on {long_date(facts['date'])}"
        return f"{named('Room', room)} holds issues {issues} {where}; one is allowed."
