"""Issues that share a chair are held in different sessions."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import TYPE_CHECKING, ClassVar

from planner.domain.agenda import Issue
from planner.domain.clock import long_date
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode, Setting
from planner.domain.words import listed, named
from planner.rules.base import Rule, Violation

if TYPE_CHECKING:
    from planner.model.plan import Linear, Plan
    from planner.model.post import Post


class ChairsInOneRoom(Rule):
    """Issues that share a chair are held in different sessions."""

    id = "chairs_in_one_room"
    title = "Issues that share a chair are held in different sessions"
    source = "sheet Issues"
    unit = "room of one with a room of the other"
    default = Setting(Mode.OFF, weight=1, tier=2)
    conference: ClassVar[bool] = True

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """In each session, the rooms of one issue times the rooms of the other."""
        for one, other in combinations((issue for issue in problem.issues if problem.items_of(issue.id)), 2):
            if {*one.chairs} & {*other.chairs}:
                for day, session in plan.day_sessions():
                    pairs = _pairs(plan, one, other, day, session.id)
                    post.penalty(pairs, f"{one.id} and {other.id} on day {day + 1} in {session.id}")

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Collect the rooms of each issue in each session, and multiply."""
        rooms: dict[tuple[int, str, str | None], set[str]] = {}
        for row in schedule.placement.values():
            rooms.setdefault((row.day, row.session, problem.item[row.item].issue), set()).add(row.room)
        for day, session in sorted({(day, session) for day, session, _ in rooms}):
            here = [issue for issue in problem.issues if (day, session, issue.id) in rooms]
            for one, other in combinations(here, 2):
                if not {*one.chairs}.isdisjoint(other.chairs):
                    held = [sorted(rooms[day, session, issue.id]) for issue in (one, other)]
                    amount, date = len(held[0]) * len(held[1]), schedule.option.on(day)
                    yield self.violation(one.id, other.id, amount=amount, day=date, session=session, rooms=held)

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name both issues, the session, the rooms and the chairs."""
        (one, other), facts = violation.subjects, violation.facts
        chairs = sorted({*problem.issue[one].chairs} & {*problem.issue[other].chairs})
        rooms = [listed([problem.room[room].name or room for room in held]) for held in facts["rooms"]]
        where = f"in {named('session', facts['session'])} on {long_date(facts['day'])}"
        return (
            f"Issues {one} (in {rooms[0]}) and {other} (in {rooms[1]}) are both {where}, chaired by {listed(chairs)}."
        )


def _pairs(plan: Plan, one: Issue, other: Issue, day: int, session: str) -> Linear:
    """At least the product of two numbers of rooms: for each room of one, the rooms of the other.

    The last constraint is all that is needed, and as tight as can be, where either has at most one room.
    """
    from planner.model.plan import add_up

    rooms = plan.rooms()
    others = add_up([plan.issue_in_place(other.id, day, session, room) for room in rooms])
    counted = []
    for room in rooms:
        name = f"{other.id} beside {one.id} in {room} on day {day + 1} in {session}"
        beside = plan.model.new_int_var(0, len(rooms), name)
        absent = 1 - plan.issue_in_place(one.id, day, session, room)
        plan.model.add(beside >= others - len(rooms) * absent)
        counted.append(beside)
    both = plan.issue_in_session(one.id, day, session) + plan.issue_in_session(other.id, day, session)
    plan.model.add(add_up(counted) >= both - 1)
    return add_up(counted)
