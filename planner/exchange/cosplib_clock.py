"""Where the sessions of a CoSPLib conference lie on our clock: days of their own order, minutes of equal slots.

CoSPLib has neither days nor minutes: sessions follow one another by row, their slots have no length, and their dates
and often their times are placeholders. Only where presenters are far away does the clock of a session count.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from planner.domain.words import count
from planner.exchange.cosplib import SESSIONS, SUBMISSIONS, Conference, Session
from planner.workbook.faults import Fault

MIDNIGHT = 24 * 60  # minutes
LONGEST = 480  # minutes of an item, and of a slot, in a plan
DAYS = 60  # of a workshop
HIGHEST_ORDER = 1000
USUAL = 15  # minutes of a slot, where no session says anything
STAND_IN = date(2000, 1, 3)  # where the dates are no likely ones
END, SLOTS = 5, 2  # columns


@dataclass(frozen=True, slots=True)
class Hours:
    """A session: its day (0 is the first), start and end in minutes after midnight."""

    day: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Clock:
    """The first day, the minutes of a slot, and the sessions by name."""

    first: date
    slot: int
    sessions: dict[str, Hours]

    @property
    def days(self) -> int:
        """How many days the conference has."""
        return max(hours.day for hours in self.sessions.values()) + 1


def clock(conference: Conference) -> tuple[Clock, list[Fault]]:
    """The clock, and why it is not possible."""
    lengths = {one.name: _minutes(one, conference.zones_count) for one in conference.sessions}
    slot = _slot(conference, lengths)
    hours = {one.name: _hours(one, lengths[one.name], slot) for one in conference.sessions}
    made = Clock(_first(conference.sessions), slot, _on_days(conference.sessions, hours))
    return made, [*_faults(conference, lengths, slot), *_too_many_days(conference.sessions, made)]


def _minutes(session: Session, exactly: bool) -> tuple[int, int] | None:
    """Start and end in minutes as they stand, None where they are no hours for its slots. An end at 0:00 is 24:00."""
    start, end = session.start / 60, (session.end or MIDNIGHT * 60) / 60
    if exactly and not (start.is_integer() and end.is_integer()):
        return None
    first, last = round(start), round(end)
    return (first, last) if last - first >= session.slots else None


def _slot(conference: Conference, lengths: dict[str, tuple[int, int] | None]) -> int:
    """As long as every session's hours allow, but no item longer than a plan may have."""
    held = [(found[1] - found[0]) // one.slots for one in conference.sessions if (found := lengths[one.name])]
    longest = max([one.slots for one in conference.submissions], default=1)
    most = max([one.slots for one in conference.sessions], default=1)
    return max(1, min([*(held or [USUAL]), LONGEST // longest, MIDNIGHT // most]))


def _hours(session: Session, found: tuple[int, int] | None, slot: int) -> Hours:
    """As they stand; hours that are none are made from 9:00, or from midnight where the slots need all day."""
    if found is not None:
        return Hours(0, *found)
    length = session.slots * slot
    start = min(9 * 60, max(MIDNIGHT - length, 0))
    return Hours(0, start, start + length)


def _on_days(sessions: tuple[Session, ...], hours: dict[str, Hours]) -> dict[str, Hours]:
    """Each with its day: as far from the first as the dates say, or else one after the other."""
    placed = dict(_days(sessions, hours, apart=True))
    return placed if max(one.day for one in placed.values()) < DAYS else dict(_days(sessions, hours, apart=False))


def _days(sessions: tuple[Session, ...], hours: dict[str, Hours], apart: bool) -> Iterator[tuple[str, Hours]]:
    """The order of the rows is that of the days; a session that does not follow the one before has a day of its own."""
    day = 0
    for place, one in enumerate(sessions):
        before = sessions[place - 1] if place else one
        here = hours[one.name]
        if place and (one.day > before.day or here.start < hours[before.name].end):
            day = max(day + 1, (one.day - sessions[0].day).days if apart else 0)
        yield one.name, Hours(day, here.start, here.end)


def _first(sessions: tuple[Session, ...]) -> date:
    likely = 1951 <= sessions[0].day.year <= 2147  # with half a year for the mandate on either side
    return sessions[0].day if likely else STAND_IN


def _faults(conference: Conference, lengths: dict[str, tuple[int, int] | None], slot: int) -> Iterator[Fault]:
    """What no clock can show: too many slots, and hours that count but are none."""
    for one in conference.submissions:
        if one.slots > LONGEST:
            message = f"{count(one.slots, 'timeslot')} are more than the {LONGEST} an item may have"
            yield Fault("too-large", message, "Take longer timeslots", SUBMISSIONS, one.row, 3, str(one.slots))
        if one.order > HIGHEST_ORDER <= len(conference.submissions):
            message = f"the order {one.order} is above {HIGHEST_ORDER}"
            yield Fault("too-large", message, "Number the submissions again", SUBMISSIONS, one.row, 4, str(one.order))
    for session in conference.sessions:
        if session.slots * slot > MIDNIGHT:
            message = f"{count(session.slots, 'timeslot')} are more than the minutes of a day"
            yield Fault("too-large", message, "Take longer timeslots", SESSIONS, session.row, SLOTS, str(session.slots))
        elif lengths[session.name] is None and conference.zones_count:
            yield Fault(
                "impossible",
                f"from start to end there is no minute for {_each(session.slots)}, "
                "and time zones count (parameters, E9)",
                "Correct the hours of the session: whole minutes, the end after the start",
                SESSIONS,
                session.row,
                END,
            )


def _each(slots: int) -> str:
    return f"each of the {count(slots, 'timeslot')}" if slots > 1 else "the only timeslot"


def _too_many_days(sessions: tuple[Session, ...], made: Clock) -> Iterator[Fault]:
    beyond = next((one for one in sessions if made.sessions[one.name].day >= DAYS), None)
    if beyond is not None:
        message = f'the sessions follow one another over more than {DAYS} days, from "{beyond.name}" on'
        remedy = "Correct dates and hours, so that sessions of one day follow one another"
        yield Fault("too-large", message, remedy, SESSIONS, beyond.row, 3)
