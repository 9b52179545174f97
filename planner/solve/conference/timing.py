"""When the items of one session are held: one after the other, unless shared slots cost."""

from collections.abc import Collection, Iterator
from itertools import pairwise, product
from typing import Any

from ortools.sat.python import cp_model

from planner.solve.conference.packing import small_solver
from planner.solve.conference.scope import total, weighted
from planner.solve.conference.shape import FORBIDDEN, Conference, Pair
from planner.solve.conference.slots import counted, key_of

Lines = dict[Pair, list[int]]  # the items of each (session, room), one after the other
Held = dict[int, tuple[int, int]]  # item -> room, start in units


def arrange(conference: Conference, session: int, rows: dict[int, list[int]]) -> Held:
    """Starts of a session's items, by room; those of least cost where items that share slots cost."""
    held = in_turn(conference, rows)
    pairs = {
        pair: cost
        for pair, cost in conference.slot_clashes.items()
        if all(item in held for item in pair) and held[pair[0]][0] != held[pair[1]][0]
    }
    if any(_overlap(conference, held, pair) for pair in pairs) or not _kept(conference, session, held):
        return _timed(conference, session, rows, pairs, held)
    return held


def in_turn(conference: Conference, rows: dict[int, list[int]]) -> Held:
    """Each room's items from the start of the session, one after the other."""
    held: Held = {}
    for room, items in rows.items():
        start = 0
        for item in items:
            held[item] = (room, start)
            start += conference.items[item].length
    return held


def _overlap(conference: Conference, held: Held, pair: Pair, pause: int = 0) -> bool:
    """Whether two items share a unit, or have less than a pause between them."""
    (_, one), (_, other) = (held[item] for item in pair)
    first, second = (conference.items[item].length + pause for item in pair)
    return one < other + second and other < one + first


def _paused(conference: Conference, held: Held) -> list[Pair]:
    """The pairs among these items that need a pause between them."""
    return [pair for pair in sorted(conference.paused) if all(item in held for item in pair)]


def orders(conference: Conference, held: Collection[int]) -> Iterator[Pair]:
    """The pairs among these items of which the second begins when the first has ended."""
    yield from (pair for pair in sorted(conference.before) if all(item in held for item in pair))
    opening, closing = conference.opening, conference.closing
    if opening is not None and opening in held:
        yield from ((opening, item) for item in held if item != opening)
    if closing is not None and closing in held:
        yield from ((item, closing) for item in held if item != closing)


def _fixed(conference: Conference, session: int, held: Held) -> dict[int, int]:
    """The units at which items must begin."""
    begin = conference.sessions[session].start
    return {item: (conference.starts[item] - begin) // conference.unit for item in held if item in conference.starts}


def _kept(conference: Conference, session: int, held: Held) -> bool:
    """Whether pinned starts, orders and pauses are kept."""
    return (
        all(held[item][1] == unit for item, unit in _fixed(conference, session, held).items())
        and all(
            held[first][1] + conference.items[first].length <= held[then][1] for first, then in orders(conference, held)
        )
        and not any(_overlap(conference, held, pair, conference.pause) for pair in _paused(conference, held))
    )


def _timed(
    conference: Conference, session: int, rows: dict[int, list[int]], pairs: dict[Pair, int], held: Held
) -> Held:
    """Solve one session; rooms with ordered items keep their sequence."""
    model, size = cp_model.CpModel(), conference.sessions[session].size
    start: dict[Pair, Any] = {}
    for item in held:
        units = range(size - conference.items[item].length + 1)
        start |= {(item, unit): model.new_bool_var(f"item {item} starts at {unit}") for unit in units}
        model.add_exactly_one(start[item, unit] for unit in units)
    _state_rooms(conference, model, size, rows, start)
    _state_times(conference, model, session, held, start)
    costs = []
    for pair, cost in pairs.items():
        hits: dict[int, Any] = {}
        for unit in counted(conference, size):
            key = key_of(conference, *pair, unit)
            if key not in hits:
                hits[key] = model.new_bool_var(f"items {pair} share {key}")
            both = [value for item in pair for value in running(conference, start, item, unit)]
            model.add(total(both) <= 1 + hits[key])
        costs += [(cost, hit) for hit in hits.values()]
    model.add(total(value for cost, value in costs if cost >= FORBIDDEN) == 0)
    model.minimize(weighted([(cost, value) for cost, value in costs if cost < FORBIDDEN]))
    solver = small_solver()
    if solver.solve(model) not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return held
    return {item: (held[item][0], unit) for (item, unit), value in start.items() if solver.value(value)}


def running(conference: Conference, start: dict[Pair, Any], item: int, unit: int) -> Iterator[Any]:
    """The starts by which an item is held at a unit."""
    for begin in range(max(0, unit - conference.items[item].length + 1), unit + 1):
        if (item, begin) in start:
            yield start[item, begin]


def _state_rooms(
    conference: Conference, model: cp_model.CpModel, size: int, rows: dict[int, list[int]], start: dict[Pair, Any]
) -> None:
    """One item at a time in a room; where order counts, as they stand."""
    for items, unit in product(rows.values(), range(size)):
        model.add_at_most_one(value for item in items for value in running(conference, start, item, unit))
    for items in rows.values():
        if any(item in conference.ordered[conference.items[item].issue] for item in items):
            begins = [_begin(start, item) for item in items]
            for before, after in pairwise(begins):
                model.add(before <= after)


def _begin(start: dict[Pair, Any], item: int) -> Any:
    return weighted([(unit, value) for (one, unit), value in start.items() if one == item])


def _state_times(
    conference: Conference, model: cp_model.CpModel, session: int, held: Held, start: dict[Pair, Any]
) -> None:
    """Pinned starts, orders and pauses."""
    for item, unit in _fixed(conference, session, held).items():
        model.add_bool_or([start[item, unit]] if (item, unit) in start else [])
    for first, then in orders(conference, held):
        model.add(_begin(start, first) + conference.items[first].length <= _begin(start, then))
    for one, other in _paused(conference, held):
        before, after = (conference.items[item].length + conference.pause for item in (other, one))
        for (item, unit), begins in start.items():
            if item == one:
                near = [start[other, at] for at in range(unit - before + 1, unit + after) if (other, at) in start]
                model.add_at_most_one([begins, *near])
