"""A room seats everybody who is expected."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode, Setting
from planner.domain.words import count
from planner.rules.base import Grain, Rule, Violation

if TYPE_CHECKING:
    from planner.model.plan import Plan
    from planner.model.post import Post


class ExpectedSeats(Rule):
    """A room seats everybody who is expected."""

    id = "expected_seats"
    title = "A room seats everybody who is expected"
    source = "sheets Agenda, Rooms"
    unit = "person without a seat"
    default = Setting(Mode.SOFT, weight=1, tier=2)
    step = 10
    columns: ClassVar = {"Agenda": ("Expected",)}
    grain = Grain.ITEM
    conference: ClassVar[bool] = True

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """Each item counts the seats that its room lacks."""
        for item in problem.items:
            for name in plan.rooms():
                missing = item.expected - problem.room[name].seats
                if missing > 0:
                    post.penalty(missing * plan.in_room(item.id, name), f"{item.id} in {name}")

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Compare what is expected of each item held with its room."""
        for item in schedule.placed(problem):
            room = problem.room[schedule.placement[item.id].room]
            if item.expected > room.seats:
                yield self.violation(item.id, room.id, amount=item.expected - room.seats)

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name the item, the room and both figures."""
        item, room = problem.item[violation.subjects[0]], problem.room[violation.subjects[1]]
        expected = f"{item.id} expects {count(item.expected, 'person', 'persons')}"
        return f"{expected}, but {room.name or room.id} seats {room.seats:,}."
