"""Items with an order are held in it within their issue, and not beside one another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import combinations, product
from typing import TYPE_CHECKING, ClassVar

from planner.domain.agenda import Item
from planner.domain.problem import Problem
from planner.domain.schedule import Placement, Schedule
from planner.domain.setting import Mode, Setting
from planner.rules.base import Rule, Violation

if TYPE_CHECKING:
    from planner.model.plan import Linear, Literal, Plan
    from planner.model.post import Post
    from planner.model.slots import Slot


class OrderInIssue(Rule):
    """Items with an order are held in it within their issue, and not beside one another."""

    id = "order_in_issue"
    title = "Items with an order are held in it within their issue, and not beside one another"
    source = "sheets Agenda, Workshop (slot minutes)"
    unit = "item out of place, or slot of two items at the same time"
    default = Setting(Mode.OFF, tier=2, weight=1)
    columns: ClassVar = {"Agenda": ("Order",)}
    conference = True

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """Compare each item's place with its order, and count the slots that two of them share."""
        for issue in problem.issues:
            items = problem.items_of(issue.id)
            ordered = [item for item in items if item.order > 0]
            if ordered:
                for item, misplaced in _misplaced(problem, plan, items).items():
                    post.penalty(misplaced, f"order of {item}")
            for one, two in combinations(ordered, 2):
                post.penalty(plan.shared_slots(one.id, two.id), f"{one.id} beside {two.id}")

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Number the items of each issue as they are held; then look at every pair that shares a minute."""
        reached: Counter[str] = Counter()
        for row in _read(problem, schedule):
            item = problem.item[row.item]
            if item.issue is not None:
                reached[item.issue] += 1
                if item.order not in (0, reached[item.issue]):
                    yield self.violation(item.id, place=reached[item.issue])
        for one, two in schedule.overlapping(problem):
            first, other = problem.item[one.item], problem.item[two.item]
            if first.issue == other.issue is not None and first.order > 0 and other.order > 0:
                shared = _shared(problem, schedule, one, two)
                if shared > 0:
                    yield self.violation(*sorted((first.id, other.id)), amount=shared)

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name the item and its place, or both items."""
        item = problem.item[violation.subjects[0]]
        issue = f"issue {problem.issue[item.issue or ''].called}"
        if len(violation.subjects) == 1:
            return f"{item.id} is number {violation.facts['place']} of {issue}; it should be number {item.order}."
        return f"{item.id} and {violation.subjects[1]} of {issue}, which have an order, are held at the same time."


def _misplaced(problem: Problem, plan: Plan, items: tuple[Item, ...]) -> dict[str, Literal]:
    """For each item with an order, at least 1 when it is held and the items up to it are more or fewer."""
    from planner.model.plan import NEVER

    misplaced = {item.id: plan.model.new_bool_var(f"{item.id} out of order") for item in items if item.order > 0}
    before: Linear = NEVER
    for slot, room in _scan(problem, plan, items):
        held = before
        for item in items:
            here = plan.at_in_room(item.id, slot, room)
            held = held + here
            if item.id in misplaced and here is not NEVER:
                waived = 1 - here + misplaced[item.id]
                plan.model.add(held - item.order <= max(0, len(items) - item.order) * waived)
                plan.model.add(item.order - held <= item.order * waived)
        before = plan.model.new_int_var(0, len(items), f"{items[0].issue} up to {slot} {room}")
        plan.model.add(before == held)
    return misplaced


def _scan(problem: Problem, plan: Plan, items: tuple[Item, ...]) -> list[tuple[Slot, str]]:
    """Every slot and room of the items: session by session, in each room by room."""
    sessions = {session.id: place for place, session in enumerate(problem.usable_sessions)}
    rooms = {room: place for place, room in enumerate(plan.rooms())}
    slots = {slot for item in items for slot in plan.slots(item.id)}

    def order(place: tuple[Slot, str]) -> tuple[int, ...]:
        slot, room = place
        return slot.day, sessions[slot.session], rooms[room], slot.start

    return sorted(product(slots, rooms), key=order)


def _read(problem: Problem, schedule: Schedule) -> list[Placement]:
    """The placements by day, session, room and start; what ties stands as in the workbook."""
    sessions = {name: place for place, name in enumerate(problem.session)}
    rooms = {name: place for place, name in enumerate(problem.room)}
    items = {name: place for place, name in enumerate(problem.item)}

    def order(row: Placement) -> tuple[int, ...]:
        start = problem.session[row.session].start
        return row.day, start, sessions[row.session], rooms[row.room], row.start, items[row.item]

    return sorted(schedule.placement.values(), key=order)


def _shared(problem: Problem, schedule: Schedule, one: Placement, two: Placement) -> int:
    """The slots, from the start of each session, at which both are held; 1 where the workshop has no slots."""
    length = problem.workshop.slot_minutes
    if length is None:
        return 1
    start, end = max(one.start, two.start), min(schedule.end(problem, one), schedule.end(problem, two))
    sessions = problem.sessions_on(one.day)
    return sum(start <= minute < end for session in sessions for minute in range(session.start, session.latest, length))
