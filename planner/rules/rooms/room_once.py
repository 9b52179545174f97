"""A room holds one item at a time."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import TYPE_CHECKING

from planner.domain.clock import hhmm
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode, Setting
from planner.rules.base import Rule, Violation

if TYPE_CHECKING:
    from planner.model.plan import Plan
    from planner.model.post import Post


class RoomOnce(Rule):
    """A room holds one item at a time."""

    id = "room_once"
    title = "A room holds one item at a time"
    source = "physical"
    unit = "pair of items in one room"
    default = Setting(Mode.HARD, waivable=False)
    physical = True

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """One item a room and minute; where overlaps cost, count the pairs instead."""
        from planner.model.plan import add_up

        items = tuple(item.id for item in problem.items)
        for room in plan.rooms():
            if post.counted:
                for one, two in combinations(items, 2):
                    _count_pair(plan, post, room, one, two)
                continue
            for day in plan.days:
                for minute in plan.crowded(items):
                    running = [plan.running_in(item, room, day, minute) for item in items]
                    post.at_most(add_up(running), 1, room)

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Look at every pair of items that share a minute."""
        for one, two in schedule.overlapping(problem):
            if one.room == two.room:
                begins, ends = max(one.start, two.start), min(schedule.end(problem, row) for row in (one, two))
                pair = sorted((one.item, two.item))
                yield self.violation(*pair, one.room, day=one.day, begins=begins, ends=ends)

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name both items, the room, and the time they share."""
        one, two, where = violation.subjects
        room, facts = problem.room[where], violation.facts
        shared = f"{hhmm(facts['begins'])}-{hhmm(facts['ends'])} on day {facts['day'] + 1}"
        return f"{one} and {two} are both in {room.name or room.id} at {shared}."


def _count_pair(plan: Plan, post: Post, room: str, one: str, two: str) -> None:
    """The pair counts once when both are in the room at one minute."""
    both = plan.model.new_bool_var(f"{one} and {two} at once in {room}")
    for day in plan.days:
        for minute in plan.crowded((one, two)):
            running = plan.running_in(one, room, day, minute) + plan.running_in(two, room, day, minute)
            plan.model.add(running <= 1 + both)
    post.penalty(both, f"{one} and {two} in {room}")
