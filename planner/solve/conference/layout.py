"""A draft as a schedule: rooms and minutes of the items, exactly where a cost asks for it."""

from collections import defaultdict

from planner.domain.schedule import Placement, Schedule
from planner.solve.conference.packing import pack
from planner.solve.conference.scope import Draft
from planner.solve.conference.shape import Conference, Pair
from planner.solve.conference.timing import Lines, arrange, orders


def lay_out(conference: Conference, draft: Draft) -> Schedule | None:
    """A schedule of a draft, or None where parallel cells cannot be packed."""
    lines = lined_up(conference, draft)
    if lines is None:
        return None
    rows = []
    for session, block in enumerate(conference.sessions):
        here = {room: items for (one, room), items in lines.items() if one == session}
        for item, (room, start) in arrange(conference, session, here).items():
            at, name = block.start + start * conference.unit, conference.items[item].id
            rows.append(Placement(day=block.day, start=at, item=name, session=block.id, room=conference.rooms[room]))
    return Schedule(option=conference.option, placements=tuple(sorted(rows)))


def lined_up(conference: Conference, draft: Draft) -> Lines | None:
    """The items of each (session, room), one after the other."""
    inside: dict[Pair, list[int]] = defaultdict(list)
    rooms: dict[Pair, list[int]] = defaultdict(list)
    placed: dict[int, int] = defaultdict(int)
    for item, session in enumerate(draft.session):
        inside[session, conference.items[item].issue].append(item)
    for issue, session, room in sorted(draft.cells):
        rooms[session, issue].append(room)
    lines: Lines = {}
    for session, issue in sorted(inside):
        items = sequence(conference, inside[session, issue], placed[issue])
        placed[issue] += len(items)
        chosen = pack(conference, items, session, rooms[session, issue])
        if chosen is None:
            return None
        for item in items:
            lines.setdefault((session, chosen[item]), []).append(item)
    return lines


def sequence(conference: Conference, items: list[int], before: int) -> list[int]:
    """Ordered items at their places (counted from before + 1), others in between."""
    places: list[int | None] = [None] * len(items)
    rest = []
    for item in items:
        place = conference.items[item].order - before - 1
        if conference.items[item].order and 0 <= place < len(items) and places[place] is None:
            places[place] = item
        else:
            rest.append(item)
    rest.reverse()
    return in_order(conference, [rest.pop() if item is None else item for item in places])


def in_order(conference: Conference, items: list[int]) -> list[int]:
    """The same items, as they stand but for those that others must come before."""
    pairs = set(orders(conference, items))
    if not pairs:
        return items
    waiting, found = list(items), list[int]()
    while waiting:
        free = [item for item in waiting if not any((one, item) in pairs for one in waiting)]
        found.append((free or waiting)[0])
        waiting.remove(found[-1])
    return found


def drafted(conference: Conference, schedule: Schedule) -> Draft | None:
    """The draft of a schedule, without its minutes; None where an item has no place that the conference knows."""
    number = {(block.day, block.id): place for place, block in enumerate(conference.sessions)}
    room_of = {room: place for place, room in enumerate(conference.rooms)}
    sessions, cells = [], set()
    for item in conference.items:
        row = schedule.placement.get(item.id)
        if row is None or (row.day, row.session) not in number or row.room not in room_of:
            return None
        session = number[row.day, row.session]
        sessions.append(session)
        cells.add((item.issue, session, room_of[row.room]))
    return Draft(frozenset(cells), tuple(sessions))
