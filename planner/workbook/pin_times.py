"""Pinned starts at which no session could hold the item to its end."""

from collections.abc import Iterator, Sequence

from planner.domain.agenda import Item, Session, SessionUse
from planner.domain.clock import hhmm
from planner.domain.problem import Problem
from planner.domain.wishes import Aspect, Pin
from planner.domain.words import listed
from planner.workbook.faults import Fault
from planner.workbook.rows import Row, Tables

TOLD = 6  # sessions that a sentence names


def are_known(tables: Tables) -> bool:
    """Whether the sessions are those that are meant: none is unreadable, nor follows from unreadable items."""
    rows = tables.of("Sessions") or tables.of("Agenda")
    return all(row.complete for row in rows)


def start_faults(pins: Sequence[tuple[Row, Pin]], problem: Problem) -> Iterator[Fault]:
    """The pinned start of one item, given all its pins; sessions of other days count where no day is pinned."""
    row, start = next(((row, int(pin.value)) for row, pin in pins if pin.aspect is Aspect.START), (None, 0))
    item = problem.item.get(pins[0][1].item or "")
    if row is None or item is None:
        return
    pinned = {pin.aspect: pin.value for _, pin in pins}
    of_item = [session for session in problem.usable_sessions if _may_use(session, item)]
    sessions = [one for one in of_item if one.id == pinned.get(Aspect.SESSION, one.id)]
    if not sessions or item.minutes > max(session.minutes for session in of_item):
        return  # told at the item, whatever its pins
    day = int(pinned[Aspect.DAY]) if Aspect.DAY in pinned else None
    if day is not None and day > (problem.days_most or day):
        return  # told at the day
    there = [session for session in sessions if day is None or session.is_on(day - 1)]
    around = [session for session in there if session.start <= start < session.latest]
    on = "" if day is None else f" on day {day}"
    if not around:
        message = f"no session that {item.id} may use is on at {hhmm(start)}{on}"
        yield row.fault("impossible", "Value", message, _hours(there))
    elif all(start + item.minutes > session.latest for session in around):
        yield row.fault("impossible", "Value", *_too_late(item, start, max(around, key=lambda one: one.latest), on))


def _may_use(session: Session, item: Item) -> bool:
    open_to = session.use is SessionUse.OPEN or item.evening
    return open_to and (session.interpreted or not item.interpreted)


def _hours(sessions: Sequence[Session]) -> str:
    """When the sessions are; there may be too many to say, or none on a day."""
    hours = list(dict.fromkeys(f"{hhmm(one.start)}-{hhmm(one.latest)}" for one in sessions))
    if not hours:
        return "Correct the day, or the sheet Sessions"
    within = f"within {listed(hours, 'or')}" if len(hours) <= TOLD else "within one of its sessions"
    return f"Write a time {within}, or correct the sheet Sessions"


def _too_late(item: Item, start: int, session: Session, on: str) -> tuple[str, str]:
    """What is wrong with a start so late in its session, or in a session so short, and what to do."""
    message = (
        f"{item.id} has {item.minutes} minutes, so from {hhmm(start)}{on} it would end at "
        f"{hhmm(start + item.minutes)}, after session {session.id} ends at {hhmm(session.latest)}"
    )
    last = session.latest - item.minutes
    earlier = f"Write {hhmm(last)} or earlier" if last >= session.start else "Choose a longer session"
    return message, f"{earlier}, or correct the sheet Sessions"
