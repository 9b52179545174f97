"""Faults of CoSPLib workbooks: all at once, each with its sheet and cell."""

from typing import Any

import pytest

from planner.exchange.cosplib import SHEETS
from tests.exchange.conference import BASE, faults


@pytest.mark.parametrize("sheet", SHEETS)
def test_a_missing_sheet_is_one_fault(sheet: str) -> None:
    (fault,) = faults(without=sheet)

    assert fault.startswith(f'{sheet}: the sheet "{sheet}" is missing. A CoSPLib workbook has nine sheets')


@pytest.mark.parametrize(
    ("cell", "value", "fault"),
    [
        ("submissions!A3", "a1", 'submissions!A3: "a1" stands already in row 2. Give it another name'),
        ("submissions!A3", None, "submissions!A3: the submission has no name. Write its name"),
        ("submissions!B3", "a", 'submissions!B3: there is no track "a". Did you mean "A"?'),
        ("submissions!B3", None, "submissions!B3: the track is blank. Known: A, B, C"),
        ("submissions!C3", "two", 'submissions!C3: "two" is not a whole number'),
        ("submissions!C3", 0, "submissions!C3: 0 is below 1. Write 1 or more."),
        ("submissions!C3", None, "submissions!C3: the cell is blank. Write 1 or more."),
        ("sessions!B3", None, "sessions!B3: the cell is blank. Write 1 or more."),
        ("sessions!B3", "  ", "sessions!B3: the cell is blank. Write 1 or more."),
        ("submissions!C3", 4, "submissions!C3: 4 timeslots are longer than any session (3 timeslots)"),
        ("submissions!D3", -1, "submissions!D3: -1 is below 0"),
        ("submissions!E3", "CET", 'submissions!E3: "CET" is not a time zone of whole hours. Write it as GMT+2'),
        ("submissions!E3", "GMT+15", 'submissions!E3: "GMT+15" is not a time zone'),
        ("submissions!E3", "GMT+5:30", 'submissions!E3: "GMT+5:30" is not a time zone'),
        ("submissions!H3", 0.5, 'submissions!H3: "0.5" is not a whole number'),
        ("submissions!H3", "=1/0", 'submissions!H3: "=1/0" is not a whole number'),
        ("submissions!H3", 10**9, "submissions!H3: 1000000000 is above 1000000"),
        ("submissions!B1", "Topic", 'submissions!B1: the heading is "Topic". The column has to be "Track"'),
        ("submissions!N3", 5, "submissions!N3: there is no heading above this cell"),
        ("parameters!B2", "somewhere", 'parameters!B2: "somewhere" is not a time zone'),
        ("parameters!E9", "many", 'parameters!E9: "many" is not a whole number'),
        ("parameters!E2", -3, "parameters!E2: -3 is below 0"),
        ("parameters!B11", "big", 'parameters!B11: "big" is not a whole number'),
        ("tracks!A3", "A", 'tracks!A3: "A" stands already in row 2'),
        ("rooms!A3", "R1", 'rooms!A3: "R1" stands already in row 2'),
        ("sessions!A3", "S1", 'sessions!A3: "S1" stands already in row 2'),
        ("sessions!B2", "x", 'sessions!B2: "x" is not a whole number'),
        ("sessions!C2", "soon", 'sessions!C2: "soon" is not a date'),
        ("sessions!C2", None, "sessions!C2: the cell is blank. Write it as 2021-07-28"),
        ("sessions!D2", "early", 'sessions!D2: "early" is not a time of day'),
        ("sessions!E2", None, "sessions!E2: the cell is blank. Write it as 10:00"),
        ("tracks_sessions|penalty!A2", "AA", 'tracks_sessions|penalty!A2: there is no track "AA"'),
        ("submissions!H1", "S9", 'submissions!H1: there is no session or room "S9". Known: S1.'),
        ("tracks_sessions|penalty!B1", "S9", 'tracks_sessions|penalty!B1: there is no session "S9"'),
        ("tracks_rooms|penalty!C1", "R1", 'tracks_rooms|penalty!C1: the column "R1" stands twice'),
        ("tracks_rooms|penalty!C3", "no", 'tracks_rooms|penalty!C3: "no" is not a whole number'),
        ("tracks_rooms|penalty!A5", "D", 'tracks_rooms|penalty!A5: there is no track "D"'),
        ("sessions_rooms|penalty!D3", -1, "sessions_rooms|penalty!D3: -1 is below 0"),
        ("similar tracks!A4", "D", 'similar tracks!A4: there is no track "D". Known: C'),
        ("similar tracks!C2", "x", 'similar tracks!C2: "x" is not a whole number'),
    ],
)  # fmt: skip
def test_a_fault_names_its_cell(cell: str, value: Any, fault: str) -> None:
    found = faults({cell: value})

    assert any(one.startswith(fault) for one in found), "\n".join(found)
    assert len(found) <= 3


def test_all_faults_at_once_in_the_order_of_the_sheets() -> None:
    found = faults(
        {"tracks!A3": "A", "submissions!A3": "a1", "submissions!C7": 0, "parameters!E5": "x", "rooms!A3": "R1"},
        without="similar tracks",
    )

    assert [fault.partition(":")[0] for fault in found] == [
        "parameters!E5", "submissions!A3", "submissions!C7", "tracks!A3", "rooms!A3", "similar tracks",
    ]  # fmt: skip


def test_more_timeslots_than_there_are() -> None:
    rows = [*BASE["submissions"], *([f"x{n}", "A", 1] for n in range(18))]

    assert faults(base={**BASE, "submissions": rows}) == [
        "submissions!C: the submissions require 25 timeslots, sessions and rooms have 24. "
        "Add sessions or rooms, or take submissions out."
    ]


def test_names_are_not_trimmed() -> None:
    assert faults({"submissions!B2": "A "}) == ['submissions!B2: there is no track "A ". Did you mean "A"?']


def test_hours_are_asked_for_only_where_zones_count() -> None:
    assert faults({"parameters!B4": None}) == []
    assert faults({"parameters!B4": None, "parameters!E9": 1}) == [
        "parameters!B4: the cell is blank. Write it as 10:00 or 15:30."
    ]


def test_an_order_that_a_plan_cannot_say() -> None:
    assert faults({"submissions!D2": 5000}) == []


def test_a_sheet_without_names() -> None:
    found = faults(base={**BASE, "rooms": [["Rooms"]]})

    assert "rooms: the sheet has no room. Fill it in." in found


@pytest.mark.parametrize("row", [2, 3])
def test_a_blank_room_between_others_has_no_name(row: int) -> None:
    assert faults({f"rooms!A{row}": None}) == [
        f"rooms!A{row}: the room has no name. Write its name, or delete the row."
    ]


def test_a_gap_between_rooms_is_one_fault() -> None:
    rows: list[list[Any]] = [["Rooms"], ["R1"], [None], [None], [None], ["R2"], ["R3"]]

    assert faults(base={**BASE, "rooms": rows}) == [
        "rooms!A3: the room has no name. Write its name, or delete the row."
    ]


def test_one_timeslot_is_said_of_one() -> None:
    sessions = [BASE["sessions"][0], *([name, 1, *rest] for name, _, *rest in BASE["sessions"][1:])]

    assert (
        "submissions!C3: 2 timeslots are longer than any session (1 timeslot). Shorten the submission, "
        "or lengthen a session."
    ) in faults(base={**BASE, "sessions": sessions})
