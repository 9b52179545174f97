"""Counting minutes before any search: what plenary and parallel items need of sessions, rooms and interpreters."""

from collections.abc import Iterator
from dataclasses import dataclass

from planner.domain.agenda import Attendance, Issue, Item, SessionUse
from planner.domain.problem import Problem
from planner.domain.setting import Mode
from planner.domain.words import count, listed
from planner.rules import RULE

NAMED = 3  # items that a sentence names


@dataclass(frozen=True, slots=True)
class Count:
    """What is needed of something, at least, and what there is at most; a proof of impossibility when above."""

    text: str
    needed: int
    offered: int
    topic: str  # the same for every option about which the same is counted
    always: bool = True  # worth a note even where there is plenty

    @property
    def impossible(self) -> bool:
        """True when more is needed than there is."""
        return self.needed > self.offered


def holds(problem: Problem, *rules: str) -> bool:
    """Whether all of the rules are hard, so that an argument may rest on them."""
    return all(RULE[rule].setting(problem).mode is Mode.HARD for rule in rules)


def needed_items(problem: Problem) -> tuple[Item, ...]:
    """The items that every schedule must hold."""
    return tuple(item for item in problem.items if item.mandatory) if holds(problem, "mandatory_items") else ()


def missing_minutes(problem: Problem, issue: str) -> int:
    """What an issue's mandatory items leave of its minimum minutes."""
    held = sum(item.minutes for item in problem.items_of(issue) if item.mandatory)
    return max(problem.issue[issue].minutes_least - held, 0)


def time_counts(problem: Problem, venue: str, days: int) -> Iterator[Count]:
    """Room-minutes and team-minutes of so many days at a venue."""
    evening = any(session.use is SessionUse.RESTRICTED for session in problem.usable_sessions)
    items = [item for item in needed_items(problem) if not (evening and item.evening)]
    alone = [item for item in items if item.attendance is Attendance.PLENARY and holds(problem, "plenary_alone")]
    beside = [item for item in items if item not in alone]
    rooms = {item.id: fitting_rooms(problem, item, venue) for item in items}
    yield from (Count(f"no room fits {item.id} ({_wish(item)})", 1, 0, item.id) for item in items if not rooms[item.id])
    if holds(problem, "room_once"):
        yield from _room_minutes(problem, venue, days, alone, beside)
    if holds(problem, "interpreter_teams"):
        yield from _team_minutes(problem, venue, days, alone, beside)


def fitting_rooms(problem: Problem, item: Item, venue: str) -> frozenset[str]:
    """The venue's rooms with the seats, layout and booths that the item needs."""
    rooms = problem.rooms_of(venue)
    if holds(problem, "room_seats"):
        rooms = tuple(room for room in rooms if room.seats >= item.capacity_least)
    if holds(problem, "room_layout") and item.layouts:
        rooms = tuple(room for room in rooms if set(room.layouts) & set(item.layouts))
    if holds(problem, "room_booths") and item.interpreted:
        rooms = tuple(room for room in rooms if room.booths >= len(set(item.languages)))
    return frozenset(room.id for room in rooms)


def _wish(item: Item) -> str:
    parts = [count(item.capacity_least, "seat"), " or ".join(item.layouts)]
    return ", ".join(part for part in (*parts, f"{len(set(item.languages))} booths" * item.interpreted) if part)


def _lengths(plenary: int, other: int, beside: int, where: str = "") -> str:
    """Plenary items of 435 minutes and other items of 780, up to 3 at once."""
    at_once = f", up to {beside} at once" if beside > 1 else ""
    if not other:
        return f"plenary items of {count(plenary, 'minute')}"
    if not plenary:
        return f"items of {count(other, 'minute')}{at_once}{where}"
    end = "," if at_once else ""
    return f"plenary items of {count(plenary, 'minute')} and other items of {other:,}{at_once}{where}{end}"


def _only(needed: int, offered: int) -> str:
    return f"{'only ' if offered < needed else ''}{offered:,}"


def _room_minutes(problem: Problem, venue: str, days: int, alone: list[Item], beside: list[Item]) -> Iterator[Count]:
    """For each set of rooms: the items that fit no other room, and the plenary items, during which all rooms rest."""
    sessions = [session for day in range(days) for session in problem.sessions_on(day)]
    offered = sum(session.minutes for session in sessions if session.use is SessionUse.OPEN)
    plenary = sum(item.minutes for item in alone)
    fitting = {item.id: fitting_rooms(problem, item, venue) for item in beside}
    everywhere = frozenset(room.id for room in problem.rooms_of(venue))
    worst: Count | None = None
    for rooms in sorted({*fitting.values(), everywhere} - {frozenset()}, key=sorted):
        minutes = sum(item.minutes for item in beside if fitting[item.id] <= rooms)
        if rooms == everywhere and holds(problem, "issue_minutes", "mandatory_items"):
            minutes += sum(missing_minutes(problem, issue.id) for issue in problem.issues if not _late(problem, issue))
        needed = plenary + -(-minutes // len(rooms))
        if worst is None or needed > worst.needed:
            items = _lengths(plenary, minutes, len(rooms), f" in {listed(sorted(rooms))}")
            text = f"{items} need {count(needed, 'minute')}; there are {_only(needed, offered)}"
            worst = Count(text, needed, offered, f"rooms {venue} {days}")
    yield from [worst] if worst else []


def _late(problem: Problem, issue: Issue) -> bool:
    """Whether what the issue lacks could be made up in the evening."""
    return any(item.evening and not item.mandatory for item in problem.items_of(issue.id))


def _team_minutes(problem: Problem, venue: str, days: int, alone: list[Item], beside: list[Item]) -> Iterator[Count]:
    """For each language: its items cannot be held beside one another more often than the venue has teams."""
    sessions = [one for day in range(days) for one in problem.sessions_on(day)]
    offered = sum(one.minutes for one in sessions if one.interpreted and one.use is SessionUse.OPEN)
    plenary = sum(item.minutes for item in alone if item.interpreted)
    languages = {language for item in (*alone, *beside) if item.interpreted for language in item.languages}
    for language in sorted(languages):
        row = problem.team.get((venue, language))
        if row is None or row.teams < 1:
            needing = [item.id for item in (*alone, *beside) if item.interpreted and language in item.languages]
            text = f"there is no interpreter team for {language}, which {_first(needing)}"
            yield Count(text, 1, 0, f"teams {venue} {days}")
            continue
        minutes = sum(item.minutes for item in beside if item.interpreted and language in item.languages)
        needed = plenary + -(-minutes // row.teams)
        items = _lengths(plenary, minutes, row.teams)
        given = "one team gives" if row.teams == 1 else f"{row.teams} teams give"
        need = f"need {count(needed, 'minute')} with interpretation into {language}"
        text = f"{items} {need}; {given} {_only(needed, offered)}"
        yield Count(text, needed, offered, f"teams {venue} {days}")


def _first(items: list[str]) -> str:
    """A1 needs; A1, A2, A3 and 4 more items need."""
    more = len(items) - NAMED
    names = [*items[:NAMED], count(more, "more item")] if more > 0 else items
    return f"{listed(names)} {'needs' if len(items) == 1 else 'need'}"
