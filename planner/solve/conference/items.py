"""Items in the sessions of their issue's cells: alike ones by number, and all so that they fit."""

import itertools
from collections import defaultdict
from typing import Any

from planner.solve.conference.scope import Alike, Derived, Parts, Value, is_fixed, total, weighted
from planner.solve.conference.shape import FORBIDDEN, Pair
from planner.solve.conference.sizes import FINE, fill, measures


def item_values(parts: Parts) -> None:
    """How many of each alike items are in each session."""
    by: dict[tuple[Any, ...], Alike] = {}
    for number, item in enumerate(parts.conference.items):
        if item.issue in parts.scope.issues:
            alike = by.setdefault(_signature(parts, number), Alike(item.issue, item.length, []))
            alike.items.append(number)
            parts.alike_of[number] = alike
    parts.alikes = list(by.values())
    for number, alike in enumerate(parts.alikes):
        _spread(parts, number, alike)


def _signature(parts: Parts, number: int) -> tuple[Any, ...]:
    """Items of equal signature are interchangeable."""
    conference, item = parts.conference, parts.conference.items[number]
    if number in conference.told_apart:
        return (item.issue, number)
    domain = tuple(parts.scope.domain[number])
    costs = tuple(conference.item_session.get((number, session), 0) for session in domain)
    return (item.issue, item.length, number in conference.plenary, domain, costs)


def _spread(parts: Parts, number: int, alike: Alike) -> None:
    """The session variables of alike items."""
    conference, first, size = parts.conference, alike.items[0], len(alike.items)
    domain = parts.scope.domain[first]
    for session in domain:
        fits = alike.length <= conference.sessions[session].size and (alike.issue, session) in parts.count
        cost = conference.item_session.get((first, session), 0)
        if not fits or (parts.forbidden(cost) and len(domain) > 1):
            continue
        name = f"alike {number} in session {session}"
        if len(domain) == 1:
            alike.at[session] = size
        else:
            alike.at[session] = parts.boolean(name) if size == 1 else parts.model.new_int_var(0, size, name)
        used = parts.count[alike.issue, session][0]
        if not (isinstance(used, int) and used == 1):
            parts.model.add(alike.at[session] <= size * used)
        parts.charge(cost, alike.at[session])
    values = list(alike.at.values())
    if not any(isinstance(value, int) for value in values) and size == 1:
        parts.model.add_exactly_one(values)
    else:
        parts.model.add(total(values) == size)


def capacity(parts: Parts) -> None:
    """Items fit, by length and by the packing measures; each cell has an item; counting cuts over all sessions."""
    for issue, alikes in parts.by_issue().items():
        lengths = parts.conference.lengths[issue]
        sessions = [session for session in parts.sessions if (issue, session) in parts.count]
        if is_fixed(value for session in sessions for value in parts.count[issue, session]) and is_fixed(
            value for alike in alikes for value in alike.at.values()
        ):
            continue  # they fit already
        for session in sessions:
            inside = [alike.at[session] for alike in alikes if session in alike.at]
            parts.model.add(total(inside) >= total(parts.count[issue, session]))
        for size in measures(lengths):
            key = tuple((length, size[length]) for length in lengths)
            bound = {session: fill(parts.conference.sessions[session].size, key) for session in sessions}
            _measure(parts, issue, alikes, size, bound)


def _measure(parts: Parts, issue: int, alikes: list[Alike], size: dict[int, int], bound: dict[int, int]) -> None:
    """One packing measure: per session, and rounded sums over all sessions."""
    for session, most in bound.items():
        inside = [alike for alike in alikes if session in alike.at and size[alike.length]]
        if inside:
            terms = [(size[alike.length], alike.at[session]) for alike in inside]
            parts.model.add(weighted(terms) <= most * total(parts.count[issue, session]))
    need = sum(size[alike.length] * len(alike.items) for alike in alikes)
    seen = set()
    for divisor in sorted({*range(1, FINE + 1), *bound.values()} - {0}):
        factors = tuple(-(-most // divisor) for most in bound.values())
        if divisor <= max(bound.values(), default=0) and (factors, -(-need // divisor)) not in seen:
            seen.add((factors, -(-need // divisor)))
            cells = zip(factors, bound, strict=True)
            terms = [(factor, value) for factor, session in cells for value in parts.count[issue, session]]
            parts.model.add(weighted(terms) >= -(-need // divisor))


def item_rooms(parts: Parts) -> None:
    """Rooms of the items that single rooms cost more: chosen for just these items, rooms of one cost as one."""
    rooms: dict[Pair, list[tuple[int, Value]]] = defaultdict(list)
    for (issue, session, room), value in parts.cells.items():
        rooms[issue, session].append((room, value))
    for item in parts.conference.room_wishes:
        if item in parts.alike_of:
            issue = parts.conference.items[item].issue
            for session, inside in parts.alike_of[item].at.items():
                _one_room(parts, item, session, inside, rooms[issue, session])


def _one_room(parts: Parts, item: int, session: int, inside: Value, rooms: list[tuple[int, Value]]) -> None:
    """The item has the cheapest room of its issue in the session: each step in cost is paid where none is below."""
    cells: dict[int, list[Value]] = defaultdict(list)  # by what the room costs
    for room, value in rooms:
        cells[parts.conference.item_place.get((item, session, room), 0)].append(value)
    costs = sorted(cells)
    parts.charge(costs[0], inside)
    cheaper: tuple[Value, ...] = ()
    for below, cost in itertools.pairwise(costs):
        cheaper += tuple(cells[below])
        step = cost if cost >= FORBIDDEN else cost - below
        if is_fixed((inside, *cheaper)):
            parts.charge(step, max(inside - sum(cheaper), 0))
        elif parts.forbidden(cost):
            parts.model.add(inside <= total(cheaper))
            return
        else:
            name = f"item {item} in session {session} where rooms cost {cost} or more"
            dear = parts.boolean(name, _beyond(inside, cheaper))
            parts.model.add(dear >= inside - total(cheaper))
            parts.charge(step, dear)


def _beyond(inside: Value, cheaper: tuple[Value, ...]) -> Derived:
    return lambda at: max(at(inside) - sum(map(at, cheaper)), 0)
