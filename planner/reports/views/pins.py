"""The sheet Pins: every decision of the schedule as a row of the plan's own sheet Pins, to copy and keep."""

from planner.domain.agenda import Role
from planner.domain.wishes import Aspect
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
    "Leave out what may change."
)


def pins(facts: Facts) -> Sheet:
    """Draw the sheet."""
    table = Table(name="PinsToKeep", columns=COLUMNS, rows=tuple(rows(facts)))
    return Sheet(name="Pins", title="Decisions to keep", blocks=(Words(HELP), table))


def rows(facts: Facts) -> list[Row]:
    """Dates and venue, then place and panel of each item in the order of the clock."""
    reason = f"as in the schedule of {facts.held_words}"
    found: list[Row] = []
    if facts.option.window:
        found.append(("", str(Aspect.WINDOW), facts.option.window, reason))
    found.append(("", str(Aspect.VENUE), facts.venue.id, reason))
    for placement in facts.placements:
        decisions: list[tuple[Aspect, Cell]] = [
            (Aspect.DAY, placement.day + 1),
            (Aspect.SESSION, placement.session),
            (Aspect.START, clock_time(placement.start)),
            (Aspect.ROOM, placement.room),
            *((Aspect(role.value), expert) for role in Role for expert in facts.schedule.panel(placement.item, role)),
        ]
        found += [(placement.item, str(aspect), value, reason) for aspect, value in decisions]
    return found
