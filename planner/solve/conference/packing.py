"""Which items of an issue are in which of its parallel rooms."""

from ortools.sat.python import cp_model

from planner.solve.conference.scope import total, weighted
from planner.solve.conference.shape import FORBIDDEN, Conference, Pair

WORK = 0.5  # the solver's own seconds for one session

Rooms = dict[int, int]  # item -> room


def pack(conference: Conference, items: list[int], session: int, rooms: list[int]) -> Rooms | None:
    """The room of each item of one issue in one session: exact where clashes or rooms cost. None where none fits."""
    if len(rooms) == 1:
        return dict.fromkeys(items, rooms[0])
    held = set(items)
    inner = {pair: cost for pair, cost in conference.session_clashes.items() if held.issuperset(pair)}
    priced = any((item, session, room) in conference.item_place for item in items for room in rooms)
    quick = first_fit(conference, items, conference.sessions[session].size, rooms)
    if quick is not None and not inner and not priced:
        return quick
    return pack_exactly(conference, items, session, rooms, inner)


def first_fit(conference: Conference, items: list[int], size: int, rooms: list[int]) -> Rooms | None:
    """The longest first, into the emptiest room; None where it fails or leaves a room empty."""
    left = dict.fromkeys(rooms, size)
    chosen: Rooms = {}
    for item in sorted(items, key=lambda item: -conference.items[item].length):
        room = max(rooms, key=lambda room: left[room])
        if left[room] < conference.items[item].length:
            return None
        left[room] -= conference.items[item].length
        chosen[item] = room
    return chosen if len(set(chosen.values())) == len(rooms) else None


def pack_exactly(
    conference: Conference, items: list[int], session: int, rooms: list[int], inner: dict[Pair, int]
) -> Rooms | None:
    """The cheapest rooms that a small model finds."""
    model, size = cp_model.CpModel(), conference.sessions[session].size
    at = {(item, room): model.new_bool_var(f"item {item} in room {room}") for item in items for room in rooms}
    for item in items:
        model.add_exactly_one(at[item, room] for room in rooms)
    for room in rooms:
        model.add_at_least_one(at[item, room] for item in items)
        model.add(weighted([(conference.items[item].length, at[item, room]) for item in items]) <= size)
    costs = [(conference.item_place.get((item, session, room), 0), value) for (item, room), value in at.items()]
    for (one, other), cost in inner.items():
        apart = model.new_bool_var(f"items {one}, {other} apart")
        for room in rooms:
            model.add(apart >= at[one, room] - at[other, room])
        costs.append((cost, apart))
    model.add(total(value for cost, value in costs if cost >= FORBIDDEN) == 0)
    model.minimize(weighted([(cost, value) for cost, value in costs if cost < FORBIDDEN]))
    solver = small_solver()
    if solver.solve(model) not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return None
    return {item: room for (item, room), value in at.items() if solver.value(value)}


def small_solver() -> cp_model.CpSolver:
    """A solver for the small models of one session: always the same answer."""
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.max_deterministic_time = WORK
    solver.parameters.catch_sigint_signal = False
    return solver
