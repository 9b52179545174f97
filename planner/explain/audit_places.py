"""Counting places before any search: a session and room for each item, and how many long items fit into sessions."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from planner.domain.agenda import Attendance, Item, Session, SessionUse
from planner.domain.places import Room
from planner.domain.problem import Problem
from planner.domain.wants import Want, strengths, wants
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
    asked = Asked(problem)
    sessions = [session for session in problem.usable_sessions if any(session.is_on(day) for day in range(days))]
    for item in items:
        rooms = [problem.room[room] for room in sorted(fitting_rooms(problem, item, venue))]
        open_to = [one for one in sessions if item.minutes <= one.minutes and (item.evening or _is_open(one))]
        if rooms and not any(asked.are_met(item, session, room) for session in open_to for room in rooms):
            words = ", ".join(asked.words(item)[:FEW])
            yield Count(f"no session and room fit {item.id} ({words})", 1, 0, f"place {item.id}")


def _is_open(session: Session) -> bool:
    return session.use is SessionUse.OPEN


class Asked:
    """What the hard rules on single places ask of a session and room, worked out once for all items."""

    def __init__(self, problem: Problem) -> None:
        rules = ("tags_required", "tags_prohibited", "expected_seats", "room_unavailable", "item_preferences_required")
        self.hard = {rule for rule in rules if holds(problem, rule)}
        self.shut = strengths(problem, Kind.SESSION, Kind.ROOM, Stance.EXCLUDED)
        self.wants: dict[tuple[Kind, str], list[Want]] = defaultdict(list)
        for want in (
            wants(problem, Stance.REQUIRED, Stance.EXCLUDED) if "item_preferences_required" in self.hard else ()
        ):
            if want.target_kind in (Kind.SESSION, Kind.ROOM):
                self.wants[want.subject_kind, want.subject].append(want)

    def of(self, item: Item) -> list[Want]:
        """The sessions and rooms where the item, or its issue, must be or must not be."""
        return [*self.wants.get((Kind.ITEM, item.id), ()), *self.wants.get((Kind.ISSUE, item.issue or ""), ())]

    def are_met(self, item: Item, session: Session, room: Room) -> bool:
        """Whether no hard rule is against the item in the session and room."""
        tags = {*session.tags, *room.tags}
        targets = {Kind.SESSION: session.id, Kind.ROOM: room.id}
        return not (
            ("tags_required" in self.hard and not tags.issuperset(item.wants.required))
            or ("tags_prohibited" in self.hard and not tags.isdisjoint(item.wants.prohibited))
            or ("expected_seats" in self.hard and item.expected > room.seats)
            or ("room_unavailable" in self.hard and room.id in self.shut.get(session.id, ()))
            or any((targets[want.target_kind] in want.targets) is not want.wanted for want in self.of(item))
        )

    def words(self, item: Item) -> list[str]:
        """What the item asks of its place."""
        found = [count(item.minutes, "minute")]
        if item.expected and "expected_seats" in self.hard:
            found.append(f"{item.expected:,} expected")
        if item.wants.required and "tags_required" in self.hard:
            found.append(f"with {listed(item.wants.required)}")
        if item.wants.prohibited and "tags_prohibited" in self.hard:
            found.append(f"without {listed(item.wants.prohibited)}")
        for want in self.of(item):
            found.append(f"{'' if want.wanted else 'not '}in {want.target_kind} {' or '.join(want.targets)}")
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
