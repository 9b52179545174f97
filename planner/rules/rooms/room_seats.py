"""A room has at least as many seats as the item needs."""

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


class RoomSeats(Rule):
    """A room has at least as many seats as the item needs."""

    id = "room_seats"
    title = "A room has at least as many seats as the item needs"
    source = "rules Q01; sheets Agenda, Rooms"
    unit = "missing seat"
    default = Setting(Mode.HARD)
    step = 10
    columns: ClassVar = {"Agenda": ("Seats in room",)}
    grain = Grain.ITEM

    def closes_room(self, problem: Problem, item: Item, room: Room) -> bool:
        """A room with fewer seats."""
        return room.seats < item.capacity_least

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """Each item counts the seats that its room lacks."""
        for item in problem.items:
            for room in problem.rooms:
                if room.seats < item.capacity_least:
                    missing = (item.capacity_least - room.seats) * plan.in_room(item.id, room.id)
                    post.penalty(missing, f"{item.id} in {room.id}")

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Compare each placement's room with its item."""
        for placement in schedule.placements:
            item, room = problem.item[placement.item], problem.room[placement.room]
            if room.seats < item.capacity_least:
                yield self.violation(item.id, room.id, amount=item.capacity_least - room.seats)

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name the item, the room and both figures."""
        item, room = problem.item[violation.subjects[0]], problem.room[violation.subjects[1]]
        return f"{item.id} needs a room for {item.capacity_least}, but {room.name or room.id} seats {room.seats}."

    def claim(self, problem: Problem, part: str) -> str:
        """The item and the seats it needs."""
        return f"{part} is in a room with enough seats"
