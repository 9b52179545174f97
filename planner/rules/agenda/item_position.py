"""Items meant for the beginning or the end of the workshop are held there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from planner.domain.agenda import Item, Position
from planner.domain.clock import hhmm
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode, Setting
from planner.rules.base import Rule, Violation

if TYPE_CHECKING:
    from planner.model.plan import Literal, Plan
    from planner.model.post import Post


class ItemPosition(Rule):
    """Items meant for the beginning or the end of the workshop are held there."""

    id = "item_position"
    title = "Items meant for the beginning or the end of the workshop are held there"
    source = "sheet Agenda"
    unit = "item out of place"
    default = Setting(Mode.HARD)
    columns: ClassVar = {"Agenda": ("Position",)}

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """Each item with a position counts once when out of place."""
        for item in problem.items:
            if item.position is Position.FIRST_DAY:
                post.penalty(plan.placed(item.id) - plan.on_day(item.id, 0), item.id)
            elif item.position is not Position.ANYWHERE:
                wrong = plan.model.new_bool_var(f"{item.id} out of place")
                state = {Position.FIRST: _first, Position.LAST: _last, Position.LAST_DAY: _last_day}[item.position]
                state(problem, plan, item, wrong)
                post.penalty(wrong, item.id)

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Compare each placement with the option's days, the first start and the last end of the others."""
        for item in schedule.placed(problem):
            own, position = schedule.placement[item.id], item.position
            others = [placement for placement in schedule.placement.values() if placement.item != item.id]
            start, end = (own.day, own.start), (own.day, schedule.end(problem, own))
            wrong = {
                Position.ANYWHERE: False,
                Position.FIRST: any((other.day, other.start) <= start for other in others),
                Position.FIRST_DAY: own.day != 0,
                Position.LAST_DAY: own.day != schedule.option.days - 1,
                Position.LAST: any((other.day, schedule.end(problem, other)) >= end for other in others),
            }[position]
            if wrong:
                yield self.violation(item.id, day=own.day, start=own.start)

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name the item, where it belongs and when it is held."""
        item, facts = problem.item[violation.subjects[0]], violation.facts
        belongs = {
            Position.FIRST: "must begin before every other item",
            Position.FIRST_DAY: "belongs on the first day",
            Position.LAST_DAY: "belongs on the last day",
            Position.LAST: "must end after every other item",
        }[item.position]
        return f"{item.id} {belongs}; it is held on day {facts['day'] + 1} at {hhmm(facts['start'])}."

    def claim(self, problem: Problem, part: str) -> str:
        """The item and where it is meant to be."""
        return f"{part} is held at the {problem.item[part].position} of the workshop"


def _last_day(problem: Problem, plan: Plan, item: Item, wrong: Literal) -> None:
    for day in plan.days:
        plan.model.add(plan.on_day(item.id, day) <= plan.is_last_day(day) + wrong)


def _first(problem: Problem, plan: Plan, item: Item, wrong: Literal) -> None:
    for other in problem.items:
        if other.id != item.id:
            plan.only_after(item.id, other.id, 1, wrong)


def _last(problem: Problem, plan: Plan, item: Item, wrong: Literal) -> None:
    for other in problem.items:
        if other.id != item.id:
            plan.only_after(other.id, item.id, other.minutes - item.minutes + 1, wrong)
