"""Decisions on items and seats that an organizer has fixed are kept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from planner.domain.clock import hhmm
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode, Setting
from planner.domain.where import Where
from planner.domain.wishes import SEATS, Aspect, Pin
from planner.domain.words import listed
from planner.rules.base import Rule, Violation

if TYPE_CHECKING:
    from planner.model.plan import Linear, Plan
    from planner.model.post import Post


class Pins(Rule):
    """Decisions on items and seats that an organizer has fixed are kept."""

    id = "pins"
    title = "Decisions on items and seats that an organizer has fixed are kept"
    source = "sheet Pins"
    unit = "pin not kept"
    default = Setting(Mode.HARD)

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """Each pin is one question that must be answered yes, or no for what may not be."""
        for pin in problem.pins:
            if pin.item is None:
                continue  # dates and venue are the concern of pinned_dates
            if pin.aspect is Aspect.NOT_ON_PANEL:
                post.at_most(plan.on_panel(pin.value, pin.item), 0, pin.id)
            elif pin.aspect is Aspect.PLACED and pin.value == "no":
                post.at_most(plan.placed(pin.item), 0, pin.id)
            else:
                post.at_least(_wanted(plan, pin, pin.item), 1, pin.id)

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Compare what the schedule says of each pin's decision with its value."""
        for pin in problem.pins:
            if pin.item is None:
                continue
            found = _decisions(schedule, pin, pin.item)
            if (pin.value in found) is (pin.aspect is Aspect.NOT_ON_PANEL):
                yield self.violation(pin.item, pin=pin, found=found)

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name the pin's row, what it wants and what the schedule has."""
        pin: Pin = violation.facts["pin"]
        subject = violation.subjects[0]
        if pin.aspect is Aspect.NOT_ON_PANEL:
            return f"{pin.id}: {problem.expert[pin.value].called} may not be on the panel of {subject}, but is."
        found = [_said(problem, pin.aspect, value) for value in violation.facts["found"]]
        wanted = _said(problem, pin.aspect, pin.value)
        actual = f"is {', '.join(found)}" if found else "there is none"
        return f"{pin.id}: {pin.aspect} of {subject} is fixed as {wanted}, but {actual}."

    def part(self, about: str) -> str:
        """A row of the sheet."""
        return about

    def claim(self, problem: Problem, part: str) -> str:
        """What is fixed."""
        pin = next(pin for pin in problem.pins if pin.id == part)
        value = _said(problem, pin.aspect, pin.value)
        if pin.aspect is Aspect.NOT_ON_PANEL:
            return f"{pin.item}: {value} may not be on the panel"
        return f"{pin.item}: {pin.aspect} is fixed as {value}"

    def remedy(self, problem: Problem, violations: Sequence[Violation]) -> str:
        """The pins that are given up."""
        return listed([f'give up the pin "{one.facts["pin"].id}"' for one in violations])

    def where(self, problem: Problem, part: str) -> tuple[Where, ...]:
        """The row."""
        return (Where("Pins", "Value", row=next(pin.row for pin in problem.pins if pin.id == part)),)


def _wanted(plan: Plan, pin: Pin, item: str) -> Linear | int:
    """Whether the pin is kept."""
    from planner.model.plan import add_up

    value = pin.value
    match pin.aspect:
        case Aspect.PLACED:
            return plan.placed(item)
        case Aspect.DAY:
            return plan.on_day(item, int(value) - 1)
        case Aspect.SESSION:
            return add_up(plan.in_session(item, day, value) for day in plan.days)
        case Aspect.START:
            return add_up(plan.at(item, slot) for slot in plan.slots(item) if slot.start == int(value))
        case Aspect.ROOM:
            return plan.in_room(item, value)
    return plan.seat(value, item, SEATS[pin.aspect])


def _decisions(schedule: Schedule, pin: Pin, item: str) -> tuple[str, ...]:
    """What the schedule has decided, as values of the pin's aspect."""
    placement = schedule.placement.get(item)
    if pin.aspect is Aspect.PLACED:
        return ("no" if placement is None else "yes",)
    if placement is None:
        return ()
    if pin.aspect is Aspect.NOT_ON_PANEL:
        return schedule.panel(item)
    if pin.aspect in SEATS:
        return schedule.panel(item, SEATS[pin.aspect])
    found = {
        Aspect.DAY: str(placement.day + 1),
        Aspect.SESSION: placement.session,
        Aspect.START: str(placement.start),
        Aspect.ROOM: placement.room,
    }
    return (found[pin.aspect],)


def _said(problem: Problem, aspect: Aspect, value: str) -> str:
    """A value as people write it."""
    if aspect is Aspect.START:
        return hhmm(int(value))
    if aspect in SEATS and value in problem.expert:
        return problem.expert[value].called
    return value
