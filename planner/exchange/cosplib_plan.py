"""A CoSPLib conference as the tables of a plan that costs the same, term by term."""

from collections.abc import Iterator, Mapping
from datetime import timedelta

from planner.domain.clock import hhmm, months_after
from planner.exchange.cosplib import Conference
from planner.exchange.cosplib_clock import HIGHEST_ORDER, Clock, clock
from planner.exchange.cosplib_rules import rules
from planner.exchange.names import Ids, Persons, exact
from planner.workbook.template import Table

VENUE, WINDOW, SEATS = "Venue", "W1", "1000"
SHORT, LONG = 8, 40  # characters of an id


def tables(conference: Conference, title: str) -> dict[str, Table]:
    """Every sheet of the plan that has something on it."""
    found, _ = clock(conference)
    ids = _ids(conference)
    return {
        "Workshop": [{"Setting": name, "Value": value} for name, value in _workshop(conference, found, title).items()],
        "Issues": _without_blanks(list(_issues(conference, ids))),
        "Agenda": _without_blanks(list(_items(conference, ids, found.slot))),
        "Sessions": _without_blanks(list(_sessions(conference, ids, found))),
        "Venues": [{"Venue": VENUE, "Name": title, "Time zone": conference.zone}],
        "Rooms": _without_blanks(list(_rooms(conference, ids))),
        "Windows": [_window(found)],
        "Preferences": list(_preferences(conference, ids)),
        "Pins": [],
        "Rules": rules(conference),
    }


def counts(conference: Conference) -> dict[str, int]:
    """How much of each thing there is, in our words."""
    return {
        "issues": len(conference.tracks),
        "items": len(conference.submissions),
        "sessions": len(conference.sessions),
        "rooms": len(conference.rooms),
        "preferences": sum(len(found) for found in conference.penalties.values()),
    }


def _ids(conference: Conference) -> dict[str, dict[str, str]]:
    """Our ids by kind and name. On the sheet Preferences an id has to say by itself what it names."""
    tracks = [track.name for track in conference.tracks]
    sessions = [session.name for session in conference.sessions]
    submissions = [submission.name for submission in conference.submissions]
    ids = Ids([*tracks, *sessions, *conference.rooms, *submissions])
    return {
        "session": ids.of(sessions, "S", LONG),
        "room": ids.of(conference.rooms, "R", LONG),
        "issue": ids.of(tracks, "T", SHORT, alike=True),
        "item": ids.of(submissions, "P", LONG),
    }


def _workshop(conference: Conference, found: Clock, title: str) -> dict[str, str]:
    """No mandate: its windows are its time. A planning date early enough that no rule on dates has anything to say."""
    return {
        "Title": title,
        "Planning date": months_after(found.first, -1).isoformat(),
        "Days least": str(found.days),
        "Days most": str(found.days),
        "Dates": "listed windows",
        "Public holidays": "off",
        "Time zone": conference.zone,
        "Slot minutes": str(found.slot),
        "Notes": "Imported from CoSPLib",
    }


def _window(found: Clock) -> dict[str, str]:
    last = found.first + timedelta(days=found.days - 1)
    return {"Window": WINDOW, "Venue": VENUE, "Start": found.first.isoformat(), "End": last.isoformat()}


def _issues(conference: Conference, ids: Mapping[str, Mapping[str, str]]) -> Iterator[dict[str, str]]:
    persons = Persons()
    _meet(conference, persons)
    for track in conference.tracks:
        own = ids["issue"][track.name]
        yield {
            "Issue": own,
            "Title": exact(track.name),
            "Chairs": persons.listed(track.chairs),
            "Elsewhere": _elsewhere(track.name, own),
        }


def _items(conference: Conference, ids: Mapping[str, Mapping[str, str]], slot: int) -> Iterator[dict[str, str]]:
    persons = Persons()
    _meet(conference, persons)
    for one in conference.submissions:
        own = ids["item"][one.name]
        yield {
            "Item": own,
            "Title": exact(one.name),
            "Issue": ids["issue"][one.track],
            "Minutes": str(one.slots * slot),
            "Mandatory": "yes",
            "Attendance": "parallel",
            "Presenters": persons.listed(one.presenters),
            "Attendees": persons.listed(one.attendees),
            "Order": str(min(one.order, HIGHEST_ORDER) or ""),
            "Time zone": one.zone,
            "Elsewhere": _elsewhere(one.name, own),
        }


def _meet(conference: Conference, persons: Persons) -> None:
    """The same persons have the same names on both sheets."""
    for track in conference.tracks:
        persons.listed(track.chairs)
    for one in conference.submissions:
        persons.listed((*one.presenters, *one.attendees))


def _sessions(conference: Conference, ids: Mapping[str, Mapping[str, str]], found: Clock) -> Iterator[dict[str, str]]:
    for session in conference.sessions:
        own, hours = ids["session"][session.name], found.sessions[session.name]
        yield {
            "Session": own,
            "Start": hhmm(hours.start),
            "End": hhmm(hours.end),
            "Day": str(hours.day + 1),
            "Minutes": str(session.slots * found.slot),
            "Elsewhere": _elsewhere(session.name, own),
        }


def _rooms(conference: Conference, ids: Mapping[str, Mapping[str, str]]) -> Iterator[dict[str, str]]:
    for name in conference.rooms:
        own = ids["room"][name]
        yield {
            "Room": own,
            "Venue": VENUE,
            "Name": exact(name),
            "Seats": SEATS,
            "Elsewhere": _elsewhere(name, own),
        }


def _elsewhere(name: str, own: str) -> str:
    return "" if name == own else exact(name)


def _preferences(conference: Conference, ids: Mapping[str, Mapping[str, str]]) -> Iterator[dict[str, str]]:
    kinds = {
        "issue_sessions": ("issue", "session"),
        "issue_rooms": ("issue", "room"),
        "session_rooms": ("session", "room"),
        "similar_issues_apart": ("issue", "issue"),
        "item_sessions": ("item", "session"),
        "item_rooms": ("item", "room"),
    }
    for rule, (who, towards) in kinds.items():
        for (one, other), penalty in conference.penalties[rule].items():
            yield {
                "Who": ids[who][one],
                "Towards": ids[towards][other],
                "Stance": "avoided",
                "Strength": str(penalty),
            }


def _without_blanks(rows: Table) -> Table:
    """The rows without the columns that are blank in all of them."""
    used = {name for row in rows for name, value in row.items() if value}
    return [{name: value for name, value in row.items() if name in used} for row in rows]
