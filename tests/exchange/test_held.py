"""Rows of a schedule that do not fit the plan: what is said of them."""

from typing import Any

import pytest

from planner.domain.places import Room, Venue
from planner.exchange.held import schedule_of
from planner.exchange.lines import Line
from planner.exchange.programme import Programme
from planner.workbook.faults import WorkbookError
from tests.problems import MONDAY, item, problem

COLUMNS = {"Item": 1, "Date": 2, "Start": 3, "End": 4, "Room": 5}
OF = problem(
    items=(item("A", minutes=1), item("B")),
    venues=(Venue(id="V"), Venue(id="W")),
    rooms=(Room(id="Room A", venue="V"), Room(id="Room B", venue="W")),
)


def faults(*rows: dict[str, Any]) -> list[str]:
    """What is said of rows that are on Monday at ten in Room A unless they say otherwise."""
    usual = {"Date": MONDAY, "Start": 600, "End": None, "Room": "Room A"}
    lines = [Line("Programme", number, usual | row, COLUMNS) for number, row in enumerate(rows, start=2)]
    with pytest.raises(WorkbookError) as error:
        schedule_of(OF, Programme(tuple(lines)), strict=False)
    return [str(fault) for fault in error.value.faults]


def test_an_item_of_one_minute_with_another_end() -> None:
    assert faults({"Item": "A", "End": 602}) == [
        "Programme!D2: A has 1 minute in the plan, so from 10:00 it ends at 10:01. "
        "Correct Start or End; to change the length, change the plan's Agenda."
    ]


def test_a_room_at_another_venue_is_named_without_doubling_words() -> None:
    assert faults({"Item": "A"}, {"Item": "B", "Room": "Room B"})[0] == (
        'Programme!E3: the room "Room B" is at another venue; '
        "the other items are at V from 26 March 2007 to 26 March 2007. Correct the room."
    )
