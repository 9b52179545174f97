"""The starts an item may have in a session: items follow one another from the session's start."""

from dataclasses import dataclass

from planner.domain.agenda import Item, Session, SessionUse
from planner.domain.problem import Problem
from planner.domain.wishes import Aspect


@dataclass(frozen=True, slots=True, order=True)
class Slot:
    """A day (0 is the first), a session and a start in minutes after midnight."""

    day: int
    session: str
    start: int


def may_hold(session: Session, item: Item) -> bool:
    """Whether a session's use and interpretation allow the item, and it is long enough."""
    if session.use is SessionUse.BREAK or (session.use is SessionUse.RESTRICTED and not item.evening):
        return False
    return item.minutes <= session.minutes and (session.interpreted or not item.interpreted)


def starts(problem: Problem, item: Item, session: Session) -> tuple[int, ...]:
    """Every start (minutes after midnight) reachable by items held one after another, and pinned starts."""
    if not may_hold(session, item):
        return ()
    pinned = {pin.item: int(pin.value) for pin in problem.pins if pin.aspect is Aspect.START}
    reached = {session.start} | {
        start + problem.item[other].minutes
        for other, start in pinned.items()
        if other is not None and other != item.id and session.start <= start < session.latest
    }
    latest = session.latest - item.minutes
    for other in problem.items:
        if other.id != item.id and may_hold(session, other):
            reached |= {start + other.minutes for start in reached if start + other.minutes <= latest}
    if item.id in pinned:
        reached.add(pinned[item.id])
    return tuple(sorted(start for start in reached if session.start <= start <= latest))


def slots(problem: Problem, item: Item) -> tuple[Slot, ...]:
    """All slots of an item over the days of the longest option, in order of time."""
    in_day = sorted(
        (start, session.id, session) for session in problem.usable_sessions for start in starts(problem, item, session)
    )
    return tuple(
        Slot(day, name, start)
        for day in range(problem.days_most)
        for start, name, session in in_day
        if session.is_on(day)
    )
