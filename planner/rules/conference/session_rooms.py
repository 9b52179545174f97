"""Rooms are not used in sessions that avoid them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from planner.domain.clock import long_date
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode, Setting
from planner.domain.wants import strengths
from planner.domain.wishes import Kind, Stance
from planner.domain.words import named
from planner.rules.base import Grain, Rule, Violation

if TYPE_CHECKING:
    from planner.model.plan import Literal, Plan
    from planner.model.post import Post


class SessionRooms(Rule):
    """Rooms are not used in sessions that avoid them."""

    id = "session_rooms"
    title = "Rooms are not used in sessions that avoid them"
    source = "sheet Preferences"
    unit = "strength, for each day of the session"
    default = Setting(Mode.OFF, tier=2, weight=1)
    columns: ClassVar = {"Preferences": ("Stance",)}
    grain = Grain.PLACE
    conference = True
    stance: ClassVar[Stance] = Stance.AVOIDED

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """Each such room costs once for each day on which the session uses it."""
        rows = strengths(problem, Kind.SESSION, Kind.ROOM, self.stance)
        for day, session in plan.day_sessions():
            for room, strength in rows.get(session.id, {}).items():
                if room in plan.rooms():
                    amount = 1 if self.stance is Stance.EXCLUDED else strength
                    post.penalty(amount * _used(problem, plan, day, session.id, room), f"{room} in {session.id}")

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Look up what each session says of the rooms it uses."""
        rows = strengths(problem, Kind.SESSION, Kind.ROOM, self.stance)
        for day, session, room in sorted({(row.day, row.session, row.room) for row in schedule.placements}):
            amount = rows.get(session, {}).get(room, 0)
            if self.stance is Stance.EXCLUDED:
                amount = int(room in rows.get(session, {}))
            if amount > 0:
                yield self.violation(session, room, amount=amount, date=schedule.option.on(day))

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name the room and the session."""
        (session, room), date = violation.subjects, long_date(violation.facts["date"])
        why = "which should avoid it" if self.stance is Stance.AVOIDED else "for which it is not available"
        return f"{named('Room', room)} is used in {named('session', session)} on {date}, {why}."


def _used(problem: Problem, plan: Plan, day: int, session: str, room: str) -> Literal:
    """At least 1 when any item is held there: of an issue, or of none."""
    used = plan.model.new_bool_var(f"{room} used in {session} on day {day + 1}")
    for issue in problem.issues:
        plan.model.add(plan.issue_in_place(issue.id, day, session, room) <= used)
    for item in problem.items:
        if item.issue is None:
            plan.model.add(plan.in_place(item.id, day, session, room) <= used)
    return used
