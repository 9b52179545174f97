"""The order of items in time, session by session: what comes first, what is alone, what is on one day."""

from collections import defaultdict

from planner.solve.conference.scope import Derived, Parts, Reader, Value, is_fixed, total


def turns(parts: Parts) -> None:
    """State all of it. In a strict scope items in order are in one session only where they share an issue."""
    for first, then in sorted(parts.conference.before):
        if first in parts.alike_of and then in parts.alike_of:
            _in_order(parts, first, then)
    _ends(parts)
    _related(parts)
    if parts.scope.strict:
        _alone(parts)


def _held(parts: Parts, item: int, session: int) -> Value:
    return parts.alike_of[item].at.get(session, 0)


def _until(parts: Parts, item: int, session: int) -> Value:
    """Whether the item is held in this session or before."""
    return total(_held(parts, item, one) for one in range(session + 1))


def _state(parts: Parts, small: Value, large: Value) -> None:
    """One value is at most another, where both may move."""
    if not isinstance(small, int) or not isinstance(large, int):
        parts.model.add(small <= large)
    elif small > large:
        parts.model.add_bool_or([])


def _in_order(parts: Parts, first: int, then: int) -> None:
    same = parts.alike_of[first].issue == parts.alike_of[then].issue
    late = int(parts.scope.strict and not same)
    early, held = parts.alike_of[first].at, parts.alike_of[then].at
    if is_fixed((*early.values(), *held.values())) and max(early, default=0) + late <= min(held, default=0):
        return
    for session in parts.sessions:
        _state(parts, _until(parts, then, session), _until(parts, first, session - late))


def _ends(parts: Parts) -> None:
    """No cell is used before the opening, or after the closing; beside them only those of their own issue."""
    opening, closing = parts.conference.opening, parts.conference.closing
    begun, over = (_so_far(parts, end) for end in (opening, closing))
    for (issue, session), levels in parts.count.items():
        if opening is not None and begun:
            late = int(parts.scope.strict and parts.alike_of[opening].issue != issue)
            _state(parts, levels[0], begun[session - late])
        if closing is not None and over:
            late = int(parts.scope.strict and parts.alike_of[closing].issue != issue)
            _state(parts, total([levels[0], over[session - 1 + late]]), 1)


def _so_far(parts: Parts, item: int | None) -> list[Value]:
    """Whether the item is held in each session or before, and in the last place before the first; none: not in here."""
    if item is None or item not in parts.alike_of:
        return []
    return [*(_until(parts, item, session) for session in parts.sessions), 0]


def _related(parts: Parts) -> None:
    """Items that belong on one day, or on different ones."""
    price = parts.conference.weights["related_same_day"]
    days = parts.conference.days.values()
    for (one, other, together), strength in parts.conference.related.items() if price else ():
        if one not in parts.alike_of or other not in parts.alike_of:
            continue
        rows = [[total(_held(parts, item, each) for each in day) for item in (one, other)] for day in days]
        name = f"items {one}, {other} {'on other days' if together else 'on one day'}"
        wrong = parts.boolean(name, _wrongly(parts, one, other, together))
        for left, right in rows:
            _state(parts, left - right if together else left + right - 1, wrong)
        parts.charge(price * strength, wrong)


def _wrongly(parts: Parts, one: int, other: int, together: bool) -> Derived:
    def day(item: int, at: Reader) -> int:
        held = parts.alike_of[item].at
        return next((parts.conference.sessions[each].day for each, value in held.items() if at(value)), -1)

    return lambda at: int((day(one, at) == day(other, at)) is not together)


def _alone(parts: Parts) -> None:
    """A session with a plenary item has one cell."""
    plenary: dict[int, list[Value]] = defaultdict(list)
    for alike in parts.alikes:
        for session, value in alike.at.items() if not parts.conference.plenary.isdisjoint(alike.items) else ():
            plenary[session].append(value)
    cells: dict[int, list[Value]] = defaultdict(list)
    for (_, session, _), value in parts.cells.items():
        cells[session].append(value)
    for session, values in plenary.items():
        alone = parts.boolean(f"session {session} is plenary", _any(values))
        for value in values:
            _state(parts, value, len(parts.conference.items) * alone)
        spare = len(parts.conference.rooms) - 1
        _state(parts, total(cells[session]) + spare * alone, 1 + spare)


def _any(values: list[Value]) -> Derived:
    return lambda at: int(any(map(at, values)))
