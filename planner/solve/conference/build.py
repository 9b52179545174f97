"""The model of a scope, hints for it, and the draft that a solution says."""

from collections import defaultdict
from typing import Any

from planner.solve.conference.cells import cell_costs, cell_values, consecutive, count_cells, room_changes, unbroken
from planner.solve.conference.items import capacity, item_rooms, item_values
from planner.solve.conference.order import positions
from planner.solve.conference.people import clashes, cliques, neighbours
from planner.solve.conference.scope import Draft, Parts, Reader, Scope, Value, weighted
from planner.solve.conference.shape import Conference, Pair
from planner.solve.conference.slots import slots
from planner.solve.conference.turns import turns

STEPS = (
    cell_values, count_cells, cell_costs, room_changes, unbroken, consecutive, item_values, capacity, neighbours,
    clashes, cliques, positions, slots, item_rooms, turns,
)  # fmt: skip


def build(conference: Conference, scope: Scope) -> Parts:
    """The model of a scope, objective set."""
    parts = Parts(conference, scope)
    for step in STEPS:
        step(parts)
    cost = objective(parts)
    if scope.ceiling is not None:
        parts.model.add(cost <= scope.ceiling)
    parts.model.minimize(cost)
    return parts


def objective(parts: Parts) -> Any:
    """The cost of the tier as far as the model states it."""
    return weighted(parts.costs)


def hint(parts: Parts, draft: Draft) -> None:
    """Hint cells, counts and items of a draft, and all that follows from them."""
    proto = parts.model.proto.solution_hint
    for index, amount in hinted(parts, draft).items():
        proto.vars.append(index)
        proto.values.append(amount)


def hinted(parts: Parts, draft: Draft) -> dict[int, int]:
    """The values of the model's variables in a draft, by index."""
    values: dict[int, int] = {}

    def note(variable: Value, amount: int) -> None:
        if not isinstance(variable, int):
            values[variable.index] = int(amount)

    inside: dict[Pair, int] = defaultdict(int)
    for cell, value in parts.cells.items():
        inside[cell[:2]] += cell in draft.cells
        note(value, cell in draft.cells)
    for place, levels in parts.count.items():
        for number, value in enumerate(levels):
            note(value, inside[place] > number)
    for alike in parts.alikes:
        for session, value in alike.at.items():
            note(value, sum(draft.session[item] == session for item in alike.items))
    for variable, rule in parts.derived:
        note(variable, rule(lambda value: value if isinstance(value, int) else values.get(value.index, 0)))
    return values


def draft_of(parts: Parts, reader: Reader) -> Draft:
    """Read the draft off a solution; the reader gives the value of a variable."""

    def amount(value: Value) -> int:
        return value if isinstance(value, int) else int(reader(value))

    base = parts.scope.base
    session = list(base.session) if base else [0] * len(parts.conference.items)
    for alike in parts.alikes:
        queue = list(alike.items)
        for number, value in alike.at.items():
            for _ in range(amount(value)):
                session[queue.pop()] = number
    cells = {cell for cell, value in parts.cells.items() if amount(value)}
    if base:
        cells |= {cell for cell in base.cells if cell[0] not in parts.scope.issues}
    return Draft(frozenset(cells), tuple(session))
