"""A small CoSPLib conference made in the test, changed cell by cell, imported, and schedules of it in one line each."""

import io
from collections.abc import Mapping
from datetime import date, time
from typing import IO, Any

from openpyxl import Workbook, load_workbook

from planner.domain.problem import Problem
from planner.domain.schedule import Placement, Schedule
from planner.exchange.cosplib import SHEETS
from planner.exchange.cosplib_plan import tables
from planner.exchange.cosplib_read import read
from planner.explain.check import check
from planner.workbook.faults import WorkbookError
from planner.workbook.read import read as read_plan
from planner.workbook.template import workbook_bytes

SESSIONS, ROOMS, TRACKS = ["S1", "S2", "S3"], ["R1", "R2", "R3"], ["A", "B", "C"]
FIXED = ["Reference", "Track", "Required Timeslots", "Order", "Time Zone", "Presenters", "Attendees"]
SUBMISSIONS = {"a1": 1, "a2": 2, "a3": 1, "b1": 1, "b2": 1, "c1": 1}  # with their slots
FIRST, SECOND = date(2021, 7, 28), date(2021, 7, 29)
RULES = (
    "issue_sessions", "issue_rooms", "session_rooms", "similar_issues_apart", "issue_in_one_room",
    "issue_rooms_at_once", "issue_unbroken", "suitable_hours", "order_in_issue", "item_sessions", "item_rooms",
    "presenters_in_one_room", "attendees_in_one_room", "chairs_in_one_room", "presenters_at_once", "attendees_at_once",
)  # fmt: skip
WEIGHT = {rule: f"parameters!E{row}" for row, rule in enumerate(RULES, start=2)}


def matrix(rows: list[str], columns: list[str]) -> list[list[Any]]:
    return [[None, *columns], *([row] for row in rows)]


Sheets = Mapping[str, list[list[Any]]]
BASE: Sheets = {
    "parameters": [
        ["Sessions", None, None, "Weights"],
        ["Local time zone:", "GMT+0", None, "Tracks_Sessions|Penalty:", 0],
        ["Suitable scheduling times"],
        ["From:", time(9, 30)],
        ["To:", time(21, 30)],
        ["Less suitable scheduling times"],
        ["From:", time(7)],
        ["To:", time(23)],
        ["Penalty:", 1],
        ["Unsuitable scheduling times"],
        ["Penalty:", 10],
        *([None, None, None, "Weight", 0] for _ in range(6)),
    ],
    "submissions": [
        [*FIXED, *SESSIONS, *ROOMS],
        *([name, name[0].upper(), slots, 0, "GMT+0"] for name, slots in SUBMISSIONS.items()),
    ],
    "tracks": [["Tracks", "Chairs"], *([track] for track in TRACKS)],
    "sessions": [
        ["Sessions", "Max Number of Timeslots", "Date", "Start Time", "End Time"],
        ["S1", 3, FIRST, time(10), time(11, 30)],
        ["S2", 2, FIRST, time(12), time(13)],
        ["S3", 3, SECOND, time(10), time(11, 30)],
    ],
    "rooms": [["Rooms"], *([room] for room in ROOMS)],
    "tracks_sessions|penalty": matrix(TRACKS, SESSIONS),
    "tracks_rooms|penalty": matrix(TRACKS, ROOMS),
    "similar tracks": matrix(TRACKS, TRACKS),
    "sessions_rooms|penalty": matrix(SESSIONS, ROOMS),
}  # fmt: skip


def workbook(edits: Mapping[str, Any] = {}, without: str = "", base: Sheets = BASE) -> IO[bytes]:
    """The base with some cells changed ("tracks!A2": value), and perhaps without a sheet."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for name in SHEETS:
        page = book.create_sheet(name)
        for row in base[name]:
            page.append(row)
    for address, value in edits.items():
        name, _, cell = address.rpartition("!")
        book[name][cell] = value
        if isinstance(value, str):
            book[name][cell].data_type = "s"
    if without:
        del book[without]
    file = io.BytesIO()
    book.save(file)
    file.seek(0)
    return file


def problem(edits: Mapping[str, Any] = {}, base: Sheets = BASE) -> Problem:
    """What the plan states that is imported from such a workbook."""
    return read_plan(io.BytesIO(plan(edits, base)))


def plan(edits: Mapping[str, Any] = {}, base: Sheets = BASE) -> bytes:
    """The plan that is imported from such a workbook."""
    return workbook_bytes(tables(read(workbook(edits, base=base)), "Small"), conference=True)


def faults(edits: Mapping[str, Any] = {}, without: str = "", base: Sheets = BASE) -> list[str]:
    """The faults of such a workbook, each as one line."""
    try:
        read(workbook(edits, without, base))
    except WorkbookError as error:
        return [str(fault) for fault in error.faults]
    return []


def schedule(of: Problem, *rows: str) -> Schedule:
    """A schedule in words: "a1 S1 R2" places, "a1 S1 R2 1" in the second slot; names are those of CoSPLib."""
    items = {item.elsewhere or item.id: item.id for item in of.items}
    rooms = {room.elsewhere or room.id: room.id for room in of.rooms}
    sessions = {session.elsewhere or session.id: session for session in of.sessions}
    placements = []
    for row in rows:
        item, name, room, *slot = row.split(" ")
        session = sessions[name]
        start = session.start + (of.workshop.slot_minutes or 0) * int(slot[0] if slot else 0)
        placements.append(
            Placement(item=items[item], day=session.day or 0, start=start, session=session.id, room=rooms[room])
        )
    return Schedule(option=of.options[0], placements=tuple(sorted(placements)))


def costs(of: Problem, where: Schedule) -> dict[str, int]:
    """What each rule costs, without those that cost nothing."""
    return {found.rule.id: found.cost for found in check(of, where).rules if found.cost}


def solution(content: bytes, sessions: dict[str, int], rooms: list[str]) -> tuple[dict[str, str], dict[str, str]]:
    """CoSPLib's own way to read a solution: by position, never by name. Tracks by cell, submissions by "S1 R1 0"."""
    page = load_workbook(io.BytesIO(content)).worksheets[0]
    tracks, submissions = {}, {}
    row = len(sessions) + 3
    for place, (session, slots) in enumerate(sessions.items()):
        for column, room in enumerate(rooms, start=2):
            tracks[f"{session} {room}"] = str(page.cell(place + 2, column).value or "")
            for slot in range(slots):
                submissions[f"{session} {room} {slot}"] = str(page.cell(row + slot, column).value or "")
        row += slots
    return filled(tracks), filled(submissions)


def filled(cells: dict[str, str]) -> dict[str, str]:
    return {where: what for where, what in cells.items() if what}
