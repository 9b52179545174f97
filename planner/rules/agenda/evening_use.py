"""An evening is used only by items and in rooms marked for it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from planner.domain.agenda import SessionUse
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode, Setting
from planner.rules.base import Grain, Rule, Violation

if TYPE_CHECKING:
    from planner.model.plan import Plan
    from planner.model.post import Post


class EveningUse(Rule):
    """An evening is used only by items and in rooms marked for it."""

    id = "evening_use"
    title = "An evening is used only by items and in rooms marked for it"
    source = "rules T01; sheets Agenda, Sessions, Rooms"
    unit = "item or room not for the evening"
    default = Setting(Mode.HARD)
    columns: ClassVar = {"Agenda": ("Evening",)}
    grain = Grain.ITEM

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """Each item counts whether it is in a closed room in the evening; other items have no evening slots."""
        from planner.model.plan import add_up

        evenings = {session.id for session in problem.sessions if session.use is SessionUse.RESTRICTED}
        closed = [room.id for room in problem.rooms if not room.evening]
        for item in problem.items:
            late = [slot for slot in plan.slots(item.id) if slot.session in evenings]
            if late and closed:
                held = add_up([plan.at_in_room(item.id, slot, room) for slot in late for room in closed])
                post.penalty(held, item.id)

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Look at the item and the room of each placement in a restricted session."""
        for placement in schedule.placements:
            session = problem.session.get(placement.session)
            if session is None or session.use is not SessionUse.RESTRICTED:
                continue
            if not problem.item[placement.item].evening:
                yield self.violation(placement.item, session=session.id)
            if not problem.room[placement.room].evening:
                yield self.violation(placement.item, placement.room, session=session.id)

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name the item, the session, and the room where that is what is wrong."""
        item, *rooms = violation.subjects
        if rooms:
            room = problem.room[rooms[0]]
            return f"{item} is held in {violation.facts['session']}, when {room.name or room.id} may not be used."
        return f"{item} is held in {violation.facts['session']}, which is kept for items marked for it."
