"""Pins that cannot hold together, or that no dates and venue could keep."""

from collections.abc import Iterator, Sequence

from planner.domain.clock import hhmm
from planner.domain.problem import Problem
from planner.domain.setting import Mode
from planner.domain.wishes import SEATS, Aspect, Pin
from planner.domain.words import count, listed
from planner.workbook.facts_rules import rules_by_id
from planner.workbook.faults import Fault
from planner.workbook.pin_clashes import clash_faults
from planner.workbook.pin_times import are_known, start_faults
from planner.workbook.rows import Row, Tables

Pinned = tuple[Row, Pin]

ONE_VALUE = (Aspect.WINDOW, Aspect.VENUE, Aspect.PLACED, Aspect.DAY, Aspect.SESSION, Aspect.START, Aspect.ROOM)
ON_PANEL = (*SEATS, Aspect.NOT_ON_PANEL)


def pin_faults(pins: Sequence[Pinned], tables: Tables, problem: Problem) -> Iterator[Fault]:
    """Every such pin, at the later of two; the problem has its options."""
    same_item: dict[str | None, list[Pinned]] = {}
    contradicted: set[str | None] = {None}
    for row, pin in pins:
        before = same_item.setdefault(pin.item, [])
        against = next((other for other in before if _contradict(pin, other[1], problem)), None)
        if against is not None:
            contradicted.add(pin.item)
            yield _contradiction(row, pin, against)
        else:
            yield from _seats(row, pin, [one for _, one in before], problem)
            yield from _day(row, pin, problem)
            before.append((row, pin))
    consistent = {item: found for item, found in same_item.items() if item not in contradicted}
    must_be_kept = rules_by_id()["pins"].setting(problem).mode is Mode.HARD if pins else False
    if must_be_kept and are_known(tables):
        for found in consistent.values():
            yield from start_faults(found, problem)
    if must_be_kept:
        yield from clash_faults(consistent, problem)
    if all(row.complete for sheet in ("Windows", "Venues") for row in tables.of(sheet)):
        yield from _options(same_item.get(None, []), problem)


def _contradict(pin: Pin, other: Pin, problem: Problem) -> bool:
    """Whether two pins on the same item, or on the workshop, cannot both hold."""
    value = {pin.aspect: pin.value, other.aspect: other.value}
    session = problem.session.get(value.get(Aspect.SESSION, ""))
    if session is not None and Aspect.START in value:
        return not session.start <= int(value[Aspect.START]) < session.end
    if session is not None and Aspect.DAY in value:
        return not session.is_on(int(value[Aspect.DAY]) - 1)
    if pin.aspect is other.aspect:
        return pin.aspect in ONE_VALUE and pin.value != other.value
    if Aspect.PLACED in (pin.aspect, other.aspect):
        placed, told = (pin, other) if pin.aspect is Aspect.PLACED else (other, pin)
        return placed.value == "no" and told.aspect is not Aspect.NOT_ON_PANEL
    return pin.aspect in ON_PANEL and other.aspect in ON_PANEL and pin.value == other.value


def _contradiction(row: Row, pin: Pin, against: Pinned) -> Fault:
    said = f"{against[1].aspect} {told(against[1].aspect, against[1].value)}"
    of = f" for {pin.item}" if pin.item else ""
    message = f"{pin.aspect} {told(pin.aspect, pin.value)} contradicts row {against[0].number}, which says {said}{of}"
    return row.fault("contradiction", "Value", message, "Keep one of the two rows")


def _seats(row: Row, pin: Pin, before: list[Pin], problem: Problem) -> Iterator[Fault]:
    """A seat that the panel does not have, or that the pins before it have filled."""
    item = problem.item.get(pin.item or "")
    if item is None or pin.aspect not in SEATS:
        return
    seats = item.seats_most(SEATS[pin.aspect])
    filled = {one.value for one in before if one.aspect is pin.aspect} - {pin.value}
    if len(filled) >= seats:
        has = f"{count(seats, 'seat')} for {pin.aspect}s" if seats else f"no seat for a {pin.aspect}"
        taken = f", filled by {listed(sorted(filled))} in the rows above" if seats else ""
        remedy = "Delete a row, or give the item more seats"
        yield row.fault("contradiction", "Value", f"{item.id} has {has}{taken}", remedy)


def _day(row: Row, pin: Pin, problem: Problem) -> Iterator[Fault]:
    """A day after the last one of the longest dates."""
    if pin.aspect is Aspect.DAY and problem.options and int(pin.value) > problem.days_most:
        message = f"no dates to choose from have a day {pin.value}: the longest have {count(problem.days_most, 'day')}"
        yield row.fault("impossible", "Value", message, "Correct the day, or offer longer dates")


def _options(pins: list[Pinned], problem: Problem) -> Iterator[Fault]:
    """Windows and venues that no dates to choose from have, alone or together."""
    left = problem.options
    for row, pin in pins:
        kept = tuple(
            option for option in left if pin.value == (option.venue if pin.aspect is Aspect.VENUE else option.window)
        )
        if left and not kept:
            beside = " together with the pins above" if left != problem.options else ""
            message = f"there are no dates to choose from with the {pin.aspect} {pin.value}{beside}"
            yield row.fault("contradiction", "Value", message, "Delete the row, or correct the sheet Windows")
        left = kept or left


def told(aspect: Aspect, value: str) -> str:
    """A pinned value as people write it: a start as the time of day."""
    return hhmm(int(value)) if aspect is Aspect.START else value
