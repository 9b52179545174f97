"""Days, hours and slots of the imported plan, where those of the workbook are placeholders or cannot be."""

from datetime import date, time
from typing import Any

import pytest

from tests.exchange.conference import BASE, WEIGHT, faults, problem

AT = {"date": "C", "start": "D", "end": "E", "slots": "B"}
ZONED: dict[str, Any] = {WEIGHT["suitable_hours"]: 1}


def session(row: int, **cells: Any) -> dict[str, Any]:
    return {f"sessions!{AT[name]}{row + 1}": value for name, value in cells.items()}


def lies(edits: dict[str, Any]) -> list[tuple[int | None, int, int]]:
    """Day, start and end of each session, in the order of days and hours: that of the rows."""
    of = problem(edits)
    ordered = [one.id for day in range(of.workshop.days_most) for one in of.sessions_on(day)]
    assert ordered == [one.id for one in of.sessions]
    return [(one.day, one.start, one.end) for one in of.sessions]


def test_a_later_date_is_as_many_days_later() -> None:
    assert lies(session(3, date=date(2021, 8, 1))) == [(0, 600, 690), (0, 720, 780), (4, 600, 690)]


def test_sessions_on_one_placeholder_date_have_days_of_their_own() -> None:
    same: dict[str, Any] = {"date": date(2021, 8, 2), "start": time(17), "end": time(18, 30)}
    edits = session(1, **same) | session(2, **same) | session(3, **same)

    assert lies(edits) == [(0, 1020, 1110), (1, 1020, 1110), (2, 1020, 1110)]


def test_dates_that_go_back_do_not_change_the_order() -> None:
    assert lies(session(2, date=date(2021, 8, 9)) | session(3, date=date(2021, 7, 1))) == [
        (0, 600, 690), (12, 720, 780), (13, 600, 690),
    ]  # fmt: skip


def test_dates_far_apart_are_taken_as_following_days() -> None:
    assert [day for day, _, _ in lies(session(2, date=date(2021, 9, 1)) | session(3, date=date(2022, 1, 1)))] == [
        0,
        1,
        2,
    ]


@pytest.mark.parametrize("year", [1900, 9000])
def test_unlikely_dates_are_stood_in_for(year: int) -> None:
    edits: dict[str, Any] = {}
    for row in (1, 2, 3):
        edits |= session(row, date=date(year, 3, 1))

    assert problem(edits).options[0].start == date(2000, 1, 3)


def test_a_session_that_ends_at_midnight() -> None:
    assert lies(session(2, start=time(22), end=time(0)) | ZONED)[1] == (0, 1320, 1440)


@pytest.mark.parametrize(
    "cells",
    [
        {"start": time(12), "end": time(12)},
        {"start": time(13), "end": time(12)},
        {"start": time(12), "end": time(12, 1)},
        {"start": time(12, 0, 30), "end": time(13)},
    ],
)
def test_hours_that_cannot_be(cells: dict[str, time]) -> None:
    """Without zones any hours will do; with zones they count, and are a fault."""
    first, second, third = lies(session(2, **cells))
    assert second[2] - second[1] >= 60 or second == (0, 720, 780)
    assert first[:2] == (0, 600)
    assert third[0] in (1, 2)

    assert faults(session(2, **cells) | ZONED) == [
        "sessions!E3: from start to end there is no minute for each of the 2 timeslots, and time zones count "
        "(parameters, E9). Correct the hours of the session: whole minutes, the end after the start."
    ]
    nowhere = {f"submissions!E{row}": None for row in range(2, 8)}
    assert faults(session(2, **cells) | ZONED | nowhere) == []


def test_one_timeslot_for_which_there_is_no_minute() -> None:
    assert faults(session(2, start=time(12), end=time(12)) | ZONED | {"sessions!B3": 1}) == [
        "sessions!E3: from start to end there is no minute for the only timeslot, and time zones count "
        "(parameters, E9). Correct the hours of the session: whole minutes, the end after the start."
    ]


@pytest.mark.parametrize(
    ("cells", "slot"),
    [
        ({"slots": 4}, 15),  # in one hour
        ({"slots": 7}, 8),
        ({"end": time(12, 1)}, 30),  # too short for its slots: not counted
        ({"slots": 60}, 1),
    ],
)
def test_a_slot_is_as_long_as_every_session_allows(cells: dict[str, Any], slot: int) -> None:
    of = problem(session(2, **cells))

    assert of.workshop.slot_minutes == slot
    assert all(one.minutes == one.holds for one in of.sessions)
    assert of.item["a2"].minutes == 2 * slot


def test_no_item_is_longer_than_a_plan_allows() -> None:
    edits: dict[str, Any] = {}
    for row in (1, 2, 3):
        edits |= session(row, slots=2, date=date(2021, 7, 27 + row), start=time(0), end=time(23))

    of = problem(edits)

    assert (of.workshop.slot_minutes, of.item["a2"].minutes) == (240, 480)


def test_more_than_a_plan_can_say() -> None:
    rows = [[f"S{n}", 3, date(2021, 7, 28), time(10), time(11, 30)] for n in range(1, 63)]
    columns = [None, *(row[0] for row in rows)]
    base = {
        **BASE,
        "sessions": [BASE["sessions"][0], *rows],
        "tracks_sessions|penalty": [columns, *BASE["tracks_sessions|penalty"][1:]],
        "sessions_rooms|penalty": [BASE["sessions_rooms|penalty"][0], *([row[0]] for row in rows)],
        "submissions": [
            [*BASE["submissions"][0][:7], *columns[1:], "R1", "R2", "R3"],
            *BASE["submissions"][1:],
        ],
    }

    assert faults(base=base) == [
        'sessions!C62: the sessions follow one another over more than 60 days, from "S61" on. '
        "Correct dates and hours, so that sessions of one day follow one another."
    ]
    assert faults(session(2, slots=1441)) == [
        "sessions!B3: 1,441 timeslots are more than the minutes of a day. Take longer timeslots."
    ]
