"""A CoSPLib workbook as a conference, or every fault in it at once."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from planner.domain.words import count
from planner.exchange.cosplib import (
    PARAMETERS,
    ROOMS,
    SESSIONS,
    SESSIONS_ROOMS,
    SHEETS,
    SIMILAR_TRACKS,
    SUBMISSIONS,
    TERMS,
    TRACKS,
    TRACKS_ROOMS,
    TRACKS_SESSIONS,
    Conference,
    Session,
    Submission,
    Track,
)
from planner.exchange.cosplib_clock import clock
from planner.exchange.cosplib_penalties import blocks, matrix, upper_triangle
from planner.exchange.page import Page
from planner.workbook.cells import Grid, open_book
from planner.workbook.faults import Fault, WorkbookError
from planner.workbook.matching import nearest

FIXED = ("Reference", "Track", "Required Timeslots", "Order", "Time Zone", "Presenters", "Attendees")
HOURS = {"suitable_from": 4, "suitable_until": 5, "less_from": 7, "less_until": 8}
UNSUITABLE = {"small": 9, "large": 11}
TIME_ZONES = 9  # the row of the weight of time zones
LENGTH, ORDER, ZONE, PRESENTERS, ATTENDEES = 3, 4, 5, 6, 7  # columns of submissions


def read(path: Path | IO[bytes]) -> Conference:
    """The conference a workbook states.

    Raises WorkbookError, with every fault found, when anything in it cannot be used.
    """
    faults: list[Fault] = []
    conference = _conference(_pages(open_book(path, exact=True), faults))
    if not faults:
        faults += [*_impossible(conference), *clock(conference)[1]]
    if faults:
        place = {name: number for number, name in enumerate(SHEETS)}
        raise WorkbookError(
            sorted(dict.fromkeys(faults), key=lambda fault: (place.get(fault.sheet, -1), fault.row, fault.column))
        )
    return conference


def _pages(grids: dict[str, Grid], faults: list[Fault]) -> dict[str, Page]:
    for name in SHEETS:
        if name not in grids:
            near = nearest(name, [other for other in grids if other not in SHEETS])
            remedy = f'Did you mean "{near}"? Rename it' if near else "A CoSPLib workbook has nine sheets; add it"
            faults.append(Fault("sheet-missing", f'the sheet "{name}" is missing', remedy, name))
    return {name: Page(name, grids.get(name, Grid()), faults, name not in grids) for name in SHEETS}


def _conference(pages: dict[str, Page]) -> Conference:
    parameters = pages[PARAMETERS]
    weights = {term.rule: parameters.number(term.row, 5) for term in TERMS}
    zoned = parameters.number(TIME_ZONES, 5) > 0
    pages[ROOMS].headings("Rooms")
    tracks, sessions = pages[TRACKS].ids("track"), pages[SESSIONS].ids("session")
    rooms = pages[ROOMS].ids("room", alone=True)
    in_sessions, in_rooms = blocks(pages[SUBMISSIONS], len(FIXED), sessions, rooms)
    return Conference(
        zone=_zone(parameters, 2, 2) or "UTC",
        hours={name: _hour(parameters, row) if zoned else 0 for name, row in HOURS.items()},
        unsuitable={name: parameters.number(row, 2) for name, row in UNSUITABLE.items()},
        weights=weights,
        tracks=_tracks(pages[TRACKS], tracks),
        sessions=_sessions(pages[SESSIONS], sessions),
        rooms=tuple(rooms),
        submissions=_submissions(pages[SUBMISSIONS], tracks),
        penalties={
            "issue_sessions": matrix(pages[TRACKS_SESSIONS], tracks, "track", sessions, "session"),
            "issue_rooms": matrix(pages[TRACKS_ROOMS], tracks, "track", rooms, "room"),
            "session_rooms": matrix(pages[SESSIONS_ROOMS], sessions, "session", rooms, "room"),
            "similar_issues_apart": upper_triangle(pages[SIMILAR_TRACKS], tracks),
            "item_sessions": in_sessions,
            "item_rooms": in_rooms,
        },
    )


def _tracks(page: Page, named: dict[str, int]) -> tuple[Track, ...]:
    page.headings("Tracks", "Chairs")
    return tuple(Track(name=name, chairs=_persons(page, row, 2), row=row) for name, row in named.items())


def _sessions(page: Page, named: dict[str, int]) -> tuple[Session, ...]:
    page.headings("Sessions", "Max Number of Timeslots", "Date", "Start Time", "End Time")
    made = []
    for name, row in named.items():
        slots = page.number(row, 2, least=1)
        day, start, end = page.day(row, 3), page.seconds(row, 4), page.seconds(row, 5)
        if day is not None and start is not None and end is not None:
            made.append(Session(name=name, slots=slots, day=day, start=start, end=end, row=row))
    return tuple(made)


def _submissions(page: Page, tracks: dict[str, int]) -> tuple[Submission, ...]:
    page.headings(*FIXED)
    made = []
    for name, row in page.names("submission").items():
        track = page.text(row, 2)
        page.known(track, row, 2, tracks, "track", [*tracks])
        made.append(
            Submission(
                name=name,
                track=track,
                slots=page.number(row, LENGTH, least=1),
                order=page.number(row, ORDER),
                zone=_zone(page, row, ZONE),
                presenters=_persons(page, row, PRESENTERS),
                attendees=_persons(page, row, ATTENDEES),
                row=row,
            )
        )
    return tuple(made)


def _persons(page: Page, row: int, column: int) -> tuple[str, ...]:
    """Names are taken as they stand: CoSPLib compares them to the letter."""
    return tuple(dict.fromkeys(name for name in page.text(row, column).split(", ") if name.strip()))


def _hour(page: Page, row: int) -> int:
    return page.seconds(row, 2) or 0


def _zone(page: Page, row: int, column: int) -> str:
    """The IANA name of GMT+2, whose sign is the other way round: Etc/GMT-2."""
    said = page.text(row, column).strip()
    found = re.fullmatch(r"(?:GMT|UTC)(?: ?([+-]) ?(\d{1,2}))?", said)
    if not said:
        return ""
    if found and (hours := int(found[2] or 0) * (-1 if found[1] == "-" else 1)) in range(-12, 15):
        return f"Etc/GMT{-hours:+d}" if hours else "Etc/GMT"
    page.fault("unknown-zone", row, column, f'"{said}" is not a time zone of whole hours', "Write it as GMT+2 or GMT-5")
    return ""


def _impossible(conference: Conference) -> Iterator[Fault]:
    """Submissions that no schedule could hold."""
    slots = [session.slots for session in conference.sessions]
    needed, there = sum(one.slots for one in conference.submissions), sum(slots) * len(conference.rooms)
    if needed > there:
        message = f"the submissions require {count(needed, 'timeslot')}, sessions and rooms have {there}"
        yield Fault("impossible", message, "Add sessions or rooms, or take submissions out", SUBMISSIONS, 0, LENGTH)
    for one in conference.submissions:
        if one.slots > max(slots):
            message = f"{one.slots} timeslots are longer than any session ({count(max(slots), 'timeslot')})"
            remedy = "Shorten the submission, or lengthen a session"
            yield Fault("item-too-long", message, remedy, SUBMISSIONS, one.row, LENGTH, str(one.slots))
