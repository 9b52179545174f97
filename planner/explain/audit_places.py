"""Counting places before any search: a session and room for each item, and how many long items fit into sessions."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from planner.domain.agenda import Attendance, Item, Session, SessionUse
from planner.domain.places import Room
from planner.domain.problem import Problem
from planner.domain.wants import wants
from planner.domain.wishes import Kind, Stance
from planner.domain.words import count, listed
from planner.explain.audit_time import NAMED, Count, fitting_rooms, holds, needed_items

FEW = 4  # things asked for that a sentence names


def place_counts(problem: Problem, venue: str, days: int, long: bool = True) -> Iterator[Count]:
    """What needs a whole place on so many days at a venue: single items, long items, one person's, excluding ones.

    Without `long`, where it is said already that there are too few minutes, long items are not counted.
    """
    items = needed_items(problem)
    if not holds(problem, "inside_session"):
        return
    yield from _nowhere(problem, venue, days, items)
    daytime = [item for item in items if not item.evening]
    yield from _long_items(problem, venue, days, daytime) if long else ()
    yield from _at_once(problem, days, daytime)


def _nowhere(problem: Problem, venue: str, days: int, items: Iterable[Item]) -> Iterator[Count]:
    """Items for which there is no session and room, one that fits none of the rooms apart: that is told elsewhere."""
    sessions = [session for session in problem.usable_sessions if any(session.is_on(day) for day in range(days))]
    for item in items:
        rooms = [problem.room[room] for room in sorted(fitting_rooms(problem, item, venue))]
        open_to = [one for one in sessions if item.minutes <= one.minutes and (item.evening or _is_open(one))]
        places = ((session, room) for session in open_to for room in rooms)
        if rooms and not any(_will_do(problem, item, session, room) for session, room in places):
            asked = _asked(problem, item)
            yield Count(f"no session and room fit {item.id} ({', '.join(asked[:FEW])})", 1, 0, f"place {item.id}")


def _is_open(session: Session) -> bool:
    return session.use is SessionUse.OPEN


def _will_do(problem: Problem, item: Item, session: Session, room: Room) -> bool:
    """Whether no hard rule on single places is against it."""
    tags = {*session.tags, *room.tags}
    targets = {Kind.SESSION: session.id, Kind.ROOM: room.id}
    return not (
        (holds(problem, "tags_required") and not tags.issuperset(item.wants.required))
        or (holds(problem, "tags_prohibited") and not tags.isdisjoint(item.wants.prohibited))
        or (holds(problem, "expected_seats") and item.expected > room.seats)
        or (holds(problem, "room_unavailable") and _unavailable(problem, session, room))
        or any((targets[kind] in named) is not wanted for kind, named, wanted in _required(problem, item))
    )


def _unavailable(problem: Problem, session: Session, room: Room) -> bool:
    rows = problem.preferences_between.get((Kind.SESSION, Kind.ROOM), ())
    return any((row.subject, row.target, row.stance) == (session.id, room.id, Stance.EXCLUDED) for row in rows)


def _required(problem: Problem, item: Item) -> list[tuple[Kind, tuple[str, ...], bool]]:
    """The sessions and rooms where the item, or its issue, must be or must not be."""
    if not holds(problem, "item_preferences_required"):
        return []
    own = {(Kind.ITEM, item.id), (Kind.ISSUE, item.issue)}
    return [
        (want.target_kind, want.targets, want.wanted)
        for want in wants(problem, Stance.REQUIRED, Stance.EXCLUDED)
        if (want.subject_kind, want.subject) in own and want.target_kind in (Kind.SESSION, Kind.ROOM)
    ]


def _asked(problem: Problem, item: Item) -> list[str]:
    """What the item asks of its place."""
    found = [count(item.minutes, "minute")]
    if item.expected and holds(problem, "expected_seats"):
        found.append(f"{item.expected:,} expected")
    if item.wants.required and holds(problem, "tags_required"):
        found.append(f"with {listed(item.wants.required)}")
    if item.wants.prohibited and holds(problem, "tags_prohibited"):
        found.append(f"without {listed(item.wants.prohibited)}")
    for kind, named, wanted in _required(problem, item):
        found.append(f"{'' if wanted else 'not '}in {kind} {' or '.join(named)}")
    return found


def _long_items(problem: Problem, venue: str, days: int, items: list[Item]) -> Iterator[Count]:
    """Items of so many minutes at least: a session takes few of them in each room, and a plenary one rests all rooms.

    The length of which most is missing, or else least is left, is told.
    """
    rooms = len(problem.rooms_of(venue))
    if not holds(problem, "room_once") or not rooms:
        return
    alone = {item.id for item in items if item.attendance is Attendance.PLENARY and holds(problem, "plenary_alone")}
    sessions = _sessions(problem, days)
    found = []
    for least in sorted({item.minutes for item in items}):
        long = [item for item in items if item.minutes >= least]
        needed = sum(rooms if item.id in alone else 1 for item in long)
        offered = rooms * sum(session.minutes // least for session in sessions)
        lengths = f"of {count(least, 'minute')}" + (" or more" if any(item.minutes > least for item in long) else "")
        rest = (
            f", {count(sum(item.id in alone for item in long), 'plenary one')} in place of all rooms" if alone else ""
        )
        text = (
            f"{count(len(long), 'item')} {lengths} need {count(needed, 'place')}{rest}; the sessions have "
            f"{'only ' if offered < needed else ''}{offered:,} in {count(rooms, 'room')}"
        )
        found.append(Count(text, needed, offered, f"places {venue} {days}", always=False))
    yield from sorted(found, key=lambda one: one.offered - one.needed)[:1]


def _at_once(problem: Problem, days: int, items: list[Item]) -> Iterator[Count]:
    """Items that are held one after the other: those of one presenter, and those that exclude one another."""
    offered = sum(session.minutes for session in _sessions(problem, days))
    groups: dict[str, list[Item]] = defaultdict(list)
    if holds(problem, "presenters_at_once") and problem.workshop.slot_minutes is None:
        for item in items:
            for person in item.presenters:
                groups[f"{person} presents"].append(item)
    if holds(problem, "exclusive_tags"):
        for tag in sorted({tag for item in items for tag in item.excludes}):
            alike = [item for item in items if tag in item.tags and tag in item.excludes]
            groups[f"one after the other for the tag {tag} are"] += alike
    for what, found in groups.items():
        minutes = sum(item.minutes for item in found)
        if minutes > offered:
            names = [item.id for item in found[:NAMED]]
            named = listed([*names, "others"]) if len(found) > NAMED else listed(names)
            text = f"{what} {count(minutes, 'minute')}, {named}; the sessions have only {offered:,}"
            yield Count(text, minutes, offered, f"at once {what}", always=False)


def _sessions(problem: Problem, days: int) -> list[Session]:
    """The sessions of all days that any item may use."""
    return [session for day in range(days) for session in problem.sessions_on(day) if _is_open(session)]
