"""A room can be laid out as the item needs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from planner.domain.agenda import Item
from planner.domain.places import Room
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode, Setting
from planner.rules.base import Grain, Rule, Violation

if TYPE_CHECKING:
    from planner.model.plan import Plan
    from planner.model.post import Post


class RoomLayout(Rule):
    """A room can be laid out as the item needs."""

    id = "room_layout"
    title = "A room can be laid out as the item needs"
    source = "rules Q01; sheets Agenda, Rooms"
    unit = "item in an unsuitable room"
    default = Setting(Mode.HARD)
    columns: ClassVar = {"Agenda": ("Layouts",)}
    grain = Grain.ITEM

    def closes_room(self, problem: Problem, item: Item, room: Room) -> bool:
        """A room with none of the item's layouts."""
        return bool(item.layouts) and not set(item.layouts) & set(room.layouts)

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """Each item counts whether it is in a room with none of its layouts."""
        from planner.model.plan import add_up

        for item in problem.items:
            wrong = [room.id for room in problem.rooms if not set(item.layouts) & set(room.layouts)]
            if item.layouts and wrong:
                post.penalty(add_up([plan.in_room(item.id, room) for room in wrong]), item.id)

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Compare the layouts of each placement's item and room."""
        for placement in schedule.placements:
            wanted, offered = problem.item[placement.item].layouts, problem.room[placement.room].layouts
            if wanted and not any(layout in offered for layout in wanted):
                yield self.violation(placement.item, placement.room)

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name the item, the room and the layouts of both."""
        item, room = problem.item[violation.subjects[0]], problem.room[violation.subjects[1]]
        offered = " or ".join(room.layouts) or "no stated layout"
        return f"{item.id} needs a room laid out as {' or '.join(item.layouts)}; {room.name or room.id} has {offered}."
