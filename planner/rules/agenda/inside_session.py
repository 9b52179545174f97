"""Every item lies inside a session that may hold it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from planner.domain.agenda import SessionUse
from planner.domain.clock import hhmm
from planner.domain.problem import Problem
from planner.domain.schedule import Placement, Schedule
from planner.domain.setting import Mode, Setting
from planner.domain.words import named
from planner.rules.base import Rule, Violation

if TYPE_CHECKING:
    from planner.model.plan import Plan
    from planner.model.post import Post


class InsideSession(Rule):
    """Every item lies inside a session that may hold it."""

    id = "inside_session"
    title = "Every item lies inside a session that may hold it"
    source = "physical; rules T01; sheets Sessions, Rooms"
    unit = "item outside"
    default = Setting(Mode.HARD, waivable=False)
    physical = True

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """Nothing to state: the plan has no other slots, binds days to the option and rooms to the venue."""

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Look at each placement's day, session, minutes and room."""
        for placement in schedule.placements:
            wrong = tuple(_faults(problem, schedule, placement))
            if wrong:
                yield self.violation(placement.item, wrong=wrong)

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name the item and all that is wrong with its place."""
        return f"{violation.subjects[0]} is held {', '.join(violation.facts['wrong'])}."


def _faults(problem: Problem, schedule: Schedule, placement: Placement) -> Iterator[str]:
    item, session = problem.item[placement.item], problem.session.get(placement.session)
    if placement.day not in range(schedule.option.days):
        yield f"on day {placement.day + 1} of a workshop of {schedule.option.days}"
    room = problem.room.get(placement.room)
    if room is None or room.venue != schedule.venue:
        yield f"in {named('room', placement.room)}, which is not at the venue"
    if session is None:
        yield f"in {placement.session}, which is no session"
        return
    if session.use is SessionUse.BREAK:
        yield f"in {session.id}, which is a break"
    end = schedule.end(problem, placement)
    if not session.is_on(placement.day):
        yield f"in {session.id}, which day {placement.day + 1} does not have"
    if placement.start < session.start or end > session.latest:
        hours = f"{hhmm(session.start)}-{hhmm(session.latest)}"
        yield f"{hhmm(placement.start)}-{hhmm(end)}, outside {session.id} ({hours})"
    if item.interpreted and not session.interpreted:
        yield f"in {session.id}, which has no interpretation"
