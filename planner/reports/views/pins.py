"""The sheet Pins: every decision of the schedule as a row of the plan's own sheet Pins, to copy and keep."""

from collections.abc import Iterator

from planner.domain.agenda import Role
from planner.domain.wishes import Aspect, Pin
from planner.reports.view import Cell, Column, Kind, Row, Sheet, Table, Words
from planner.reports.views.facts import Facts, clock_time

COLUMNS = (
    Column("Item", Kind.ID, 9),
    Column("Decision", width=16),
    Column("Value", width=14),
    Column("Reason", width=50),
)
HELP = (
    "Rows to copy to the sheet Pins of the plan: what stands there is kept when the plan is solved again. "
    "Leave out what may change. What the plan pins already has the reason that stands there."
)


def pins(facts: Facts) -> Sheet:
    """Draw the sheet."""
    table = Table(name="PinsToKeep", columns=COLUMNS, rows=tuple(rows(facts)))
    return Sheet(name="Pins", title="Decisions to keep", blocks=(Words(HELP), table))


def rows(facts: Facts) -> list[Row]:
    """Dates and venue, then place and panel of each item in the order of the clock; at last the plan's other pins.

    What the plan pins has the reason given there.
    """
    pinned = {(pin.item, pin.aspect, pin.value): pin for pin in facts.problem.pins}
    found: list[Row] = []
    for item, aspect, value, shown in decisions(facts):
        pin = pinned.pop((item, aspect, value), None)
        found.append((item or "", str(aspect), shown, _reason(facts, pin)))
    others = [pin for pin in pinned.values() if _keeps(facts, pin)]
    return [*found, *((pin.item or "", str(pin.aspect), pin.value, _reason(facts, pin)) for pin in others)]


def decisions(facts: Facts) -> Iterator[tuple[str | None, Aspect, str, Cell]]:
    """Item, aspect and value of every decision, as a pin has them, and the value as the sheet shows it."""
    if facts.option.window:
        yield None, Aspect.WINDOW, facts.option.window, facts.option.window
    yield None, Aspect.VENUE, facts.venue.id, facts.venue.id
    for placement in facts.placements:
        item = placement.item
        yield item, Aspect.DAY, str(placement.day + 1), placement.day + 1
        yield item, Aspect.SESSION, placement.session, placement.session
        yield item, Aspect.START, str(placement.start), clock_time(placement.start)
        yield item, Aspect.ROOM, placement.room, placement.room
        for role in Role:
            for expert in facts.schedule.panel(item, role):
                yield item, Aspect(role.value), expert, expert


def _keeps(facts: Facts, pin: Pin) -> bool:
    """Whether the schedule keeps a pin that is none of its decisions."""
    held = pin.item in facts.schedule.placement
    if pin.aspect is Aspect.PLACED:
        return held == (pin.value == "yes")
    seated = any(pin.value in facts.schedule.panel(pin.item or "", role) for role in Role)
    return pin.aspect is Aspect.NOT_ON_PANEL and not seated


def _reason(facts: Facts, pin: Pin | None) -> str:
    if pin is None:
        return f"as in the schedule of {facts.held_words}"
    return pin.reason or "pinned in the plan"
