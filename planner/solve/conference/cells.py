"""Issues in cells: the rooms in sessions that each uses, and what these cost."""

import itertools
from collections import defaultdict

from planner.solve.conference.scope import Derived, Parts, Value, is_fixed, is_zero, total
from planner.solve.conference.shape import FORBIDDEN, Cell, Pair
from planner.solve.conference.sizes import forced_cells, most_runs


def cell_values(parts: Parts) -> None:
    """Cells: fixed where the scope says so, absent where impossible."""
    conference, scope = parts.conference, parts.scope
    base: dict[Pair, list[int]] = defaultdict(list)
    for issue, session, room in sorted(scope.base.cells) if scope.base else ():
        base[issue, session].append(room)
    taken: dict[Pair, list[Value]] = defaultdict(list)
    for issue in sorted(scope.issues):
        for session in sorted({one for item in conference.items_of[issue] for one in scope.domain[item]}):
            free = scope.free is None or (issue, session) in scope.free
            for room in range(len(conference.rooms)) if free else base[issue, session]:
                value = _cell_value(parts, (issue, session, room)) if free else 1
                if value is not None:
                    parts.cells[issue, session, room] = value
                    taken[session, room].append(value)
    _one_issue(parts, taken)


def _cell_value(parts: Parts, cell: Cell) -> Value | None:
    if parts.forbidden(parts.conference.cell.get(cell, 0)):
        return None
    return parts.boolean(f"issue {cell[0]} in session {cell[1]} room {cell[2]}")


def _one_issue(parts: Parts, taken: dict[Pair, list[Value]]) -> None:
    """At most one issue a cell."""
    full = {place for place, values in taken.items() if any(isinstance(value, int) for value in values)}
    for cell in [cell for cell, value in parts.cells.items() if cell[1:] in full and not isinstance(value, int)]:
        del parts.cells[cell]
    for place, values in taken.items():
        if place not in full and len(values) > 1:
            parts.model.add_at_most_one(values)


def count_cells(parts: Parts) -> None:
    """How many cells an issue has in a session, as n >= 1, n >= 2 ...; each beyond the first costs."""
    by: dict[Pair, list[Value]] = defaultdict(list)
    for (issue, session, _), value in parts.cells.items():
        by[issue, session].append(value)
    for (issue, session), values in by.items():
        parts.count[issue, session] = levels = _levels(parts, issue, session, values)
        price = parts.conference.price("issue_rooms_at_once", issue)
        price += _at_once(parts, issue) if parts.scope.strict else 0
        for level in levels[1:]:
            parts.charge(price, level)


def _at_once(parts: Parts, issue: int) -> int:
    """What the items of a further room cost by being held at once with others of their issue: of one pair."""
    price = parts.conference.price("issue_parallel", issue)
    return price if price < FORBIDDEN else 0


def _levels(parts: Parts, issue: int, session: int, values: list[Value]) -> list[Value]:
    if is_fixed(values):
        return [1] * len(values)
    fixed = sum(1 for value in values if isinstance(value, int))
    most = max(_most_cells(parts, issue, len(values)), fixed)
    levels = [parts.boolean(f"issue {issue} has {number + 1} cells in session {session}") for number in range(most)]
    for low, high in itertools.pairwise(levels):
        parts.model.add_implication(high, low)
    parts.model.add(total(values) == total(levels))
    return levels


def _most_cells(parts: Parts, issue: int, rooms: int) -> int:
    """Cells of an issue in one session worth allowing."""
    lengths = parts.conference.lengths[issue]
    spare = 0 if parts.forbidden(parts.conference.price("issue_rooms_at_once", issue)) else parts.scope.most
    return min(rooms, len(lengths), forced_cells(parts.conference, lengths) + spare)


def cell_costs(parts: Parts) -> None:
    """What each cell costs by itself."""
    for cell, value in parts.cells.items():
        parts.charge(parts.conference.cell.get(cell, 0), value)


def room_changes(parts: Parts) -> None:
    """The rooms of an issue are one and more; each further one costs."""
    if not parts.conference.weights["issue_in_one_room"]:
        return
    by: dict[int, dict[int, list[Value]]] = defaultdict(lambda: defaultdict(list))
    for (issue, _, room), value in parts.cells.items():
        if issue not in parts.conference.loose:
            by[issue][room].append(value)
    for issue in sorted(by):
        used = [_room_used(parts, issue, room, values) for room, values in sorted(by[issue].items())]
        _further_rooms(parts, issue, used)


def _further_rooms(parts: Parts, issue: int, used: list[Value]) -> None:
    price = parts.conference.weights["issue_in_one_room"]
    if is_fixed(used):
        for _ in used[1:]:
            parts.charge(price, 1)
        return
    most = min(len(used), len(parts.conference.items_of[issue])) - 1

    def beyond(number: int) -> Derived:
        return lambda at: int(sum(map(at, used)) > number + 1)

    more = [parts.boolean(f"issue {issue} uses {number + 2} rooms", beyond(number)) for number in range(most)]
    parts.model.add(total(used) <= 1 + total(more))
    for low, high in itertools.pairwise(more):
        parts.model.add_implication(high, low)
    for value in more:
        parts.charge(price, value)
    for session in parts.sessions:
        if levels := parts.count.get((issue, session)):
            parts.model.add(total(used) >= total(levels))


def _room_used(parts: Parts, issue: int, room: int, values: list[Value]) -> Value:
    if any(isinstance(value, int) for value in values):
        return 1
    used = parts.boolean(f"issue {issue} uses room {room}", lambda at: max(map(at, values)))
    for value in values:
        parts.model.add_implication(value, used)
    return used


def unbroken(parts: Parts) -> None:
    """The runs of sessions of an issue are one and more; being broken costs once."""
    for issue in sorted(parts.scope.issues):
        if parts.conference.price("issue_unbroken", issue):
            _runs(parts, issue, [parts.count.get((issue, session), [0])[0] for session in parts.sessions])


def _runs(parts: Parts, issue: int, used: list[Value]) -> None:
    starts = _starts(parts, f"issue {issue} starts a run", used)
    if len(starts) > 1:
        if is_fixed(starts):
            parts.charge(parts.conference.weights["issue_unbroken"], 1)
            return
        broken = parts.boolean(f"issue {issue} is broken", lambda at: int(sum(map(at, starts)) > 1))
        runs = most_runs([session for session, value in enumerate(used) if not is_zero(value)])
        parts.model.add(total(starts) <= 1 + (runs - 1) * broken)
        parts.charge(parts.conference.weights["issue_unbroken"], broken)


def _starts(parts: Parts, name: str, used: list[Value]) -> list[Value]:
    """Where the sessions used begin after one that is not."""
    starts: list[Value] = []
    for place, value in enumerate(used):
        before = used[place - 1] if place else 0
        if is_fixed((value, before)):
            starts += [1] if value and not before else []
        elif not is_zero(value):
            start = parts.boolean(f"{name} at {place}", _begins(value, before))
            parts.model.add(start >= value - before)
            starts.append(start)
    return starts


def consecutive(parts: Parts) -> None:
    """Each return to an issue within a day costs."""
    for issue in sorted(parts.scope.issues):
        price = parts.conference.price("issue_consecutive", issue)
        for day, sessions in parts.conference.days.items() if price else ():
            used = [parts.count.get((issue, session), [0])[0] for session in sessions]
            starts = _starts(parts, f"issue {issue} on day {day} starts a run", used)
            if len(starts) > 1:
                parts.charge(price, _beyond_one(parts, f"issue {issue} returns on day {day}", starts))


def _beyond_one(parts: Parts, name: str, starts: list[Value]) -> Value:
    if is_fixed(starts):
        return len(starts) - 1
    more = parts.model.new_int_var(0, len(starts) - 1, name)
    parts.derived.append((more, lambda at: max(sum(map(at, starts)) - 1, 0)))
    parts.model.add(total(starts) <= 1 + more)
    return more


def _begins(now: Value, before: Value) -> Derived:
    return lambda at: int(at(now) > at(before))
