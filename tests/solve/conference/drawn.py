"""Tiny conferences drawn with a seed, and every schedule of one."""

import random
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from planner.domain.agenda import Attendance, Issue, Item, Position, Session
from planner.domain.places import Room
from planner.domain.problem import Problem
from planner.domain.schedule import Placement, Schedule
from planner.domain.setting import Mode, Setting
from planner.domain.wishes import Kind, Preference, Stance
from planner.explain.check import check
from planner.rules import RULES
from planner.solve.conference.shape import Conference
from planner.solve.conference.view import ASSUMED, view
from tests.problems import WORKSHOP, item, option, problem

PRICED = (
    "issue_in_one_room", "issue_rooms_at_once", "issue_unbroken", "similar_issues_apart", "chairs_in_one_room",
    "order_in_issue", "presenters_in_one_room", "attendees_in_one_room", "presenters_at_once", "attendees_at_once",
    "issue_sessions", "issue_rooms", "item_sessions", "item_rooms", "session_rooms", "room_seats",
)  # fmt: skip
STRUCTURE = (*ASSUMED, "one_issue_a_room")
SLOT = 30
MOST = 1000  # schedules of one conference
TIMED = 100  # the first seed with hard rules on time
FRONT, BACK = (Position.FIRST, Position.FIRST_DAY), (Position.LAST, Position.LAST_DAY)


def conference(**parts: object) -> Problem:
    """A conference of two rooms and two sessions of two slots, every rule off but for the structure."""
    sessions = (Session(id="S1", start=600, end=660), Session(id="S2", start=690, end=750))
    base: dict[str, object] = {
        "workshop": replace(WORKSHOP, slot_minutes=SLOT),
        "sessions": sessions,
        "rooms": (Room(id="R1", venue="V", seats=50), Room(id="R2", venue="V", seats=100)),
        "settings": settings(),
    }
    return problem(**{**base, **parts})


def settings(**modes: Setting) -> dict[str, Setting]:
    """The structure hard, the rules told as told, everything else off."""
    off = {rule.id: replace(rule.setting(problem()), mode=Mode.OFF) for rule in RULES if rule.id not in STRUCTURE}
    hard = {rule: Setting(Mode.HARD) for rule in STRUCTURE}
    return off | hard | modes


def soft(weight: int = 1) -> Setting:
    """A cost in the first tier."""
    return Setting(Mode.SOFT, weight, 1)


@cache
def drawn(seed: int) -> Problem:
    """The first conference drawn with the seed that has few schedules; from TIMED on with hard rules on time too."""
    chance = random.Random(seed)
    while True:
        found = _draw(chance)
        found = _timely(chance, found) if seed >= TIMED else found
        if 0 < sum(1 for _ in every_schedule(found)) <= MOST:
            return found


def _draw(chance: random.Random) -> Problem:
    """Two or three issues, four or five items, people, orders, likes and dislikes, some rules hard."""
    issues = tuple(
        Issue(id=name, number=name, chairs=_some(chance, "UVW", 0.2)) for name in "XYZ"[: chance.randint(2, 3)]
    )
    sizes = chance.choice([(2, 2), (2, 3), (3, 2), (2, 1, 2)])
    sessions = tuple(
        Session(id=f"S{place}", start=600 + 120 * place, end=600 + 120 * place + SLOT * size)
        for place, size in enumerate(sizes)
    )
    items = tuple(_item(chance, name, chance.choice(issues).id) for name in "ABCDE"[: chance.choice([4, 4, 5])])
    return conference(
        workshop=replace(WORKSHOP, slot_minutes=chance.choice([SLOT, SLOT, None])),
        issues=issues,
        sessions=sessions,
        items=items,
        preferences=tuple(_preferences(chance, issues, items, sessions)),
        settings=settings(**_drawn_settings(chance)),
    )


def _timely(chance: random.Random, of: Problem) -> Problem:
    """The same on two days, with items in order, plenary, first or last, tagged, and related."""
    sessions = tuple(replace(session, day=min(place, 1)) for place, session in enumerate(of.sessions))
    one, two, three, *others = of.items
    chosen = chance.choice(["order", "plenary", "position", "tags", "all"])
    if chosen in ("order", "all"):
        two = replace(two, predecessors=(one.id,))
    if chosen in ("plenary", "all"):
        one = replace(one, attendance=Attendance.PLENARY)
    if chosen in ("position", "all"):
        one, three = replace(one, position=chance.choice(FRONT)), replace(three, position=chance.choice(BACK))
    if chosen in ("tags", "all"):
        two, three = replace(two, tags=("t",)), replace(three, excludes=("t",))
    stance = chance.choice([Stance.REQUIRED, Stance.PREFERRED, Stance.AVOIDED])
    row = Preference(
        id="related", subject_kind=Kind.ITEM, subject="A", target_kind=Kind.ITEM, target="D", stance=stance, strength=2
    )
    modes = {rule: Setting(Mode.HARD) for rule in ("item_order", "item_position", "plenary_alone")}
    for rule in ("exclusive_tags", "related_same_day"):
        modes[rule] = Setting(chance.choice([Mode.SOFT, Mode.SOFT, Mode.HARD]), chance.randint(1, 9), 1)
    return replace(
        of,
        options=(option(2),),
        sessions=sessions,
        items=(one, two, three, *others),
        preferences=(*of.preferences, row),
        settings={**of.settings, **modes},
    )


def _some(chance: random.Random, names: str, share: float) -> tuple[str, ...]:
    return tuple(name for name in names if chance.random() < share)


def _item(chance: random.Random, name: str, issue: str) -> Item:
    return item(
        name,
        issue=issue,
        minutes=chance.choice([SLOT, SLOT, 2 * SLOT]),
        order=chance.choice([0, 0, 0, 1, 2]),
        presenters=_some(chance, "UVW", 0.3),
        attendees=_some(chance, "UVW", 0.15),
        capacity_least=chance.choice([0, 0, 0, 80]),
    )


def _drawn_settings(chance: random.Random) -> dict[str, Setting]:
    modes = [Mode.OFF, Mode.SOFT, Mode.SOFT, Mode.SOFT, Mode.HARD]
    found = {rule: Setting(chance.choice(modes), chance.randint(1, 9), 1) for rule in PRICED}
    if chance.random() < 0.5:
        found["issue_rooms_at_once"] = Setting(Mode.HARD)
    if chance.random() < 0.5:
        found["presenters_at_once"] = found["attendees_at_once"] = Setting(Mode.OFF)
    return {rule: setting for rule, setting in found.items() if setting.mode is not Mode.OFF}


def _preferences(
    chance: random.Random, issues: tuple[Issue, ...], items: tuple[Item, ...], sessions: tuple[Session, ...]
) -> Iterator[Preference]:
    rooms, blocks = [(Kind.ROOM, name) for name in ("R1", "R2")], [(Kind.SESSION, one.id) for one in sessions]
    topics = [(Kind.ISSUE, one.id) for one in issues]
    places = [(who, where) for who in topics for where in (*rooms, *blocks)]
    places += [((Kind.ITEM, one.id), where) for one in items for where in (*rooms, *blocks)]
    places += [(who, where) for who in blocks for where in rooms]
    places += [(who, where) for who in topics for where in topics if who < where]
    for number, (who, where) in enumerate(places):
        if chance.random() < 0.15:
            yield Preference(
                id=f"row {number}",
                subject_kind=who[0],
                subject=who[1],
                target_kind=where[0],
                target=where[1],
                stance=Stance.AVOIDED,
                strength=chance.randint(1, 3),
            )


@cache
def view_of(seed: int) -> Conference:
    """A drawn problem as a conference."""
    return view(drawn(seed), drawn(seed).options[0])


@cache
def least(seed: int) -> int | None:
    """The plain twin: what the cheapest of all schedules costs, None where none keeps the hard rules."""
    of = drawn(seed)
    rules = [rule for rule in RULES if rule.setting(of).mode is not Mode.OFF]
    reports = (check(of, one, rules) for one in every_schedule(of))
    return min((report.cost(1) for report in reports if not report.broken), default=None)


def every_schedule(of: Problem) -> Iterator[Schedule]:
    """All ways to hold all items that fit rooms and sessions, one issue in a room of a session."""
    for rows in _ways(of, of.items, ()):
        yield Schedule(option=of.options[0], placements=tuple(sorted(rows)))


def _ways(of: Problem, items: tuple[Item, ...], held: tuple[Placement, ...]) -> Iterator[tuple[Placement, ...]]:
    if not items:
        yield held
        return
    one, *others = items
    for session in of.sessions:
        for room in of.rooms:
            here = [row for row in held if (row.session, row.room) == (session.id, room.id)]
            if any(of.item[row.item].issue != one.issue for row in here):
                continue
            for start in range(session.start, session.end - one.minutes + 1, SLOT):
                end = start + one.minutes
                if all(row.start >= end or start >= row.start + of.item[row.item].minutes for row in here):
                    row = Placement(day=session.day or 0, start=start, item=one.id, session=session.id, room=room.id)
                    yield from _ways(of, tuple(others), (*held, row))
