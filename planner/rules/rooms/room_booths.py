"""An interpreted item is in a room with a booth for each of its languages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from planner.domain.agenda import Item
from planner.domain.places import Room
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode, Setting
from planner.domain.words import count
from planner.rules.base import Grain, Rule, Violation

if TYPE_CHECKING:
    from planner.model.plan import Plan
    from planner.model.post import Post


class RoomBooths(Rule):
    """An interpreted item is in a room with a booth for each of its languages."""

    id = "room_booths"
    title = "An interpreted item is in a room with a booth for each of its languages"
    source = "rules T05, Q01; sheets Agenda, Rooms"
    unit = "missing booth"
    default = Setting(Mode.HARD)
    columns: ClassVar = {"Agenda": ("Languages",)}
    grain = Grain.ITEM

    def closes_room(self, problem: Problem, item: Item, room: Room) -> bool:
        """A room with fewer booths than languages."""
        return item.interpreted and room.booths < len(set(item.languages))

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """Each interpreted item counts the booths that its room lacks."""
        from planner.model.plan import add_up

        for item in problem.items:
            needed = len(set(item.languages)) if item.interpreted else 0
            short = [room for room in problem.rooms if room.booths < needed]
            if short:
                missing = [(needed - room.booths) * plan.in_room(item.id, room.id) for room in short]
                post.penalty(add_up(missing), item.id)

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Compare each placement's room with the languages of its item."""
        for placement in schedule.placements:
            item, booths = problem.item[placement.item], problem.room[placement.room].booths
            if item.interpreted and booths < len(set(item.languages)):
                yield self.violation(item.id, placement.room, amount=len(set(item.languages)) - booths)

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name the item with its languages, the room and its booths."""
        item, room = problem.item[violation.subjects[0]], problem.room[violation.subjects[1]]
        languages = ", ".join(item.languages)
        return f"{item.id} is interpreted ({languages}), but {room.name or room.id} has {count(room.booths, 'booth')}."
