"""What is counted by the slot: starts of the items concerned, so that those running fit the cells at each unit."""

from collections import defaultdict

from planner.solve.conference.scope import Parts, Value, total
from planner.solve.conference.shape import Cell, Conference, Pair

Running = dict[int, dict[Pair, list[Value]]]  # item -> (session, unit) -> starts by which it runs then


def counted(conference: Conference, size: int) -> range:
    """The units of a session at which sharing is counted."""
    return range(0, size, conference.slot or 1)


def key_of(conference: Conference, one: int, other: int, unit: int) -> int:
    """What is counted once: a pair where there are no slots, or where one of it has but one; else each slot."""
    slot = conference.slot
    short = slot is not None and min(conference.items[item].length for item in (one, other)) <= slot
    return -1 if slot is None or short else unit


def slots(parts: Parts) -> None:
    """Clashes by the slot. Between fixed items nothing changes, so they are left out."""
    if not parts.scope.slots:
        return
    conference = parts.conference
    pairs = {
        pair: cost
        for pair, cost in conference.slot_clashes.items()
        if pair not in conference.kept_apart and _moves(parts, pair)
    }
    paused = [pair for pair in sorted(conference.paused) if _moves(parts, pair)]
    involved = {item for pair in [*pairs, *paused] for item in pair} | (
        conference.starts.keys() & parts.alike_of.keys()
    )
    touched = {conference.items[item].issue for item in involved}
    involved |= {
        item for item, alike in parts.alike_of.items() if alike.issue in touched and conference.items[item].length > 1
    }
    running = {item: _starts(parts, item) for item in sorted(involved)}
    _fit(parts, running)
    for (one, other), cost in pairs.items():
        _share(parts, one, other, cost, running)
    for one, other in paused:
        _pause(parts, running[one], running[other])
        _pause(parts, running[other], running[one])


def _moves(parts: Parts, pair: Pair) -> bool:
    """Whether both items are in the model, and one of them may be in several sessions."""
    return all(item in parts.alike_of for item in pair) and any(len(parts.alike_of[item].at) > 1 for item in pair)


def _starts(parts: Parts, item: int) -> dict[Pair, list[Value]]:
    """Starts of an item by which it runs at each (session, unit); the first of alike ones stands for all."""
    alike, length = parts.alike_of[item], parts.conference.items[item].length
    running: dict[Pair, list[Value]] = defaultdict(list)
    if item != alike.items[0]:
        return running
    most = len(alike.items)
    for session, inside in alike.at.items():
        starts = []
        for unit in _units(parts.conference, item, session):
            name = f"item {item} starts at {unit} of session {session}"
            start = parts.boolean(name) if most == 1 else parts.model.new_int_var(0, most, name)
            starts.append(start)
            for later in range(length):
                running[session, unit + later].append(start)
        parts.model.add(total(starts) == inside)
    return running


def _units(conference: Conference, item: int, session: int) -> list[int]:
    """Where in the session the item may begin: anywhere in it, or where it is pinned."""
    block = conference.sessions[session]
    units = range(block.size - conference.items[item].length + 1)
    pinned = conference.starts.get(item)
    return [unit for unit in units if pinned is None or block.start + unit * conference.unit == pinned]


def _pause(parts: Parts, first: dict[Pair, list[Value]], then: dict[Pair, list[Value]]) -> None:
    """One item does not run while the other does, or too soon after it."""
    for session, unit in sorted(first):
        for later in range(unit, unit + parts.conference.pause + 1):
            if (session, later) in then:
                parts.model.add(total(first[session, unit] + then[session, later]) <= 1)


def _fit(parts: Parts, running: Running) -> None:
    """At each unit no more items of an issue run than it has cells."""
    by: dict[Cell, list[Value]] = defaultdict(list)
    for item, found in running.items():
        for (session, unit), values in found.items():
            by[parts.conference.items[item].issue, session, unit] += values
    for (issue, session, _), values in by.items():
        parts.model.add(total(values) <= total(parts.count[issue, session]))


def _share(parts: Parts, one: int, other: int, cost: int, running: Running) -> None:
    """One charge for each slot shared in one session."""
    conference, issues = parts.conference, [parts.conference.items[item].issue for item in (one, other)]
    hits: dict[int, Value] = {}
    for session, unit in sorted(running[one]):
        if (session, unit) not in running[other] or unit not in counted(conference, unit + 1):
            continue
        if issues[0] == issues[1] and len(parts.count[issues[0], session]) < 2:
            continue
        key = key_of(conference, one, other, unit)
        if key not in hits:
            hits[key] = parts.boolean(f"items {one}, {other} share {key}")
        parts.model.add(total(running[one][session, unit] + running[other][session, unit]) <= 1 + hits[key])
    for hit in hits.values():
        parts.charge(cost, hit)
