"""Where printed pages begin: parts stay whole where they can, long ones are shared out evenly."""

from collections.abc import Sequence
from itertools import pairwise
from math import ceil

LEAST_BEGUN = 0.3  # of a page: a long part is not begun in less


def page_starts(heights: Sequence[float], parts: Sequence[int], forced: Sequence[int], room: float) -> list[int]:
    """The rows, counted from 1, that begin a page after the first.

    Heights are those of all rows; parts, the rows where a part begins; forced, those that begin a page in any case;
    room, what a page holds, in the same points.
    """
    edges = sorted({1, *parts, *forced, len(heights) + 1})
    found: list[int] = []
    used = 0.0
    for start, end in pairwise(edges):
        rows = heights[start - 1 : end - 1]
        left, whole = room - used, sum(rows)
        if used and (start in forced or (whole > left and (whole <= room or left < LEAST_BEGUN * room))):
            found.append(start)
            used, left = 0.0, room
        if whole <= left:
            used += whole
            continue
        inside, used = shared(rows, used, room)
        found += [start + place for place in inside]
    return found


def shared(rows: Sequence[float], used: float, room: float) -> tuple[list[int], float]:
    """Places in a long part where a further page begins, and what its last page uses. Pages are about equally full."""
    target = min((used + sum(rows)) / ceil((used + sum(rows)) / room) * 1.05, room)
    found: list[int] = []
    for place, height in enumerate(rows):
        left = sum(rows[place:])
        if used and (used + height > room or (used + height > target and used + left > room)):
            found.append(place)
            used = 0.0
            target = min(left / ceil(left / room) * 1.05, room)
        used += height
    return found, used
