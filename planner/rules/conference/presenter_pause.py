"""Presenters have a pause between two of their items."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from planner.domain.agenda import Item
from planner.domain.clock import long_date
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode, Setting
from planner.domain.words import count, listed
from planner.rules.base import Rule, Violation

if TYPE_CHECKING:
    from planner.model.plan import Literal, Plan
    from planner.model.post import Post


class PresenterPause(Rule):
    """Presenters have a pause between two of their items."""

    id = "presenter_pause"
    title = "Presenters have a pause between two of their items"
    source = "sheet Agenda"
    unit = "pair of items too close"
    default = Setting(Mode.OFF, weight=1, tier=2, parameters={"minutes": 15})
    conference: ClassVar[bool] = True

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """Each pair counts when one begins after the other's end, but within the pause."""
        least = self.setting(problem).number("minutes")
        for pair in sorted(problem.presenter_clashes) if least else ():
            one, other = (problem.item[name] for name in pair)
            if {*one.presenters} & {*other.presenters}:
                close = plan.model.new_bool_var(f"{one.id} and {other.id} within {least} minutes")
                _count(plan, close, one, other, least)
                _count(plan, close, other, one, least)
                post.penalty(close, f"{one.id} and {other.id}")

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Measure between the items of each pair that do not overlap."""
        least = self.setting(problem).number("minutes")
        held = sorted(schedule.placement.values(), key=lambda row: (row.day, row.start, row.item))
        for place, first in enumerate(held):
            end = schedule.end(problem, first)
            for then in held[place + 1 :]:
                if then.day > first.day or then.start >= end + least:
                    break
                persons = {*problem.item[first.item].presenters} & {*problem.item[then.item].presenters}
                if persons and then.start >= end:
                    gap, day = then.start - end, schedule.option.on(first.day)
                    who = sorted(persons)
                    yield self.violation(first.item, then.item, minutes=gap, least=least, day=day, persons=who)

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name both items, the day, and the minutes between them."""
        (first, then), facts = violation.subjects, violation.facts
        when = (
            f"{then} begins {count(facts['minutes'], 'minute')} after the end of {first} on {long_date(facts['day'])}"
        )
        return f"{when}; {listed(facts['persons'])} should have {facts['least']} between them."


def _count(plan: Plan, close: Literal, first: Item, then: Item, least: int) -> None:
    """Wherever the first ends, the other begins at that minute or before the pause is over only where it counts."""
    for day, start in plan.starts(first.id):
        end = start + first.minutes
        here = plan.begun(first.id, day, start) - plan.begun(first.id, day, start - 1)
        soon = plan.begun(then.id, day, end + least - 1) - plan.begun(then.id, day, end - 1)
        plan.model.add(here + soon <= 1 + close)
