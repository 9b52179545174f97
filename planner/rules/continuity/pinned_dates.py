"""The dates and the venue that an organizer has fixed are kept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode, Setting
from planner.domain.where import Where
from planner.domain.wishes import Aspect, Pin
from planner.domain.words import listed
from planner.rules.base import Rule, Violation

if TYPE_CHECKING:
    from planner.model.plan import Plan
    from planner.model.post import Post


class PinnedDates(Rule):
    """The dates and the venue that an organizer has fixed are kept."""

    id = "pinned_dates"
    title = "The dates and the venue that an organizer has fixed are kept"
    source = "sheet Pins"
    unit = "pin not kept"
    default = Setting(Mode.HARD)
    about_dates = True

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """Each pin allows the options of its window or venue only."""
        for pin in problem.pins:
            if pin.aspect is Aspect.VENUE:
                post.at_least(plan.venue(pin.value), 1, pin.id)
            elif pin.aspect is Aspect.WINDOW:
                kept = [option.id for option in plan.options if option.window == pin.value]
                post.at_least(plan.any_option(kept), 1, pin.id)

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Compare the option with each pin."""
        for pin in problem.pins:
            if pin.item is None:
                chosen = schedule.venue if pin.aspect is Aspect.VENUE else schedule.option.window
                if chosen != pin.value:
                    yield self.violation(pin=pin, chosen=chosen)

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name what is fixed, and what the schedule has."""
        pin: Pin = violation.facts["pin"]
        chosen = violation.facts["chosen"]
        actual = f"this is {chosen}" if chosen else "these dates belong to none"
        return f"The {pin.aspect} is fixed as {pin.value} on the sheet Pins; {actual}."

    def part(self, about: str) -> str:
        """A row of the sheet."""
        return about

    def claim(self, problem: Problem, part: str) -> str:
        """What is fixed."""
        pin = next(pin for pin in problem.pins if pin.id == part)
        return f"The {pin.aspect} is fixed as {pin.value}"

    def remedy(self, problem: Problem, violations: Sequence[Violation]) -> str:
        """The pins that are given up."""
        return listed(
            [f"give up the {one.facts['pin'].aspect} fixed as {one.facts['pin'].value}" for one in violations]
        )

    def where(self, problem: Problem, part: str) -> tuple[Where, ...]:
        """The row."""
        return (Where("Pins", "Value", row=next(pin.row for pin in problem.pins if pin.id == part)),)
