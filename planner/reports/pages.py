"""Where printed pages begin: a part stays whole where it can, and no page ends or begins with a crumb."""

from collections.abc import Sequence
from itertools import pairwise

LEAST_BEGUN = 0.3  # of a page: a long part is not begun in less
LEAST_ROWS = 3  # of a long part on its last page


def page_starts(heights: Sequence[float], parts: Sequence[int], room: float) -> list[int]:
    """The rows, counted from 1, that begin a page after the first.

    Heights are those of all rows; parts, the rows where a part begins; room, what a page holds, in the same points.
    """
    found: list[int] = []
    used = 0.0
    for start, end in pairwise(sorted({1, *parts, len(heights) + 1})):
        rows = heights[start - 1 : end - 1]
        left, whole = room - used, sum(rows)
        if used and whole > left and (whole <= room or left < LEAST_BEGUN * room):
            found.append(start)
            used, left = 0.0, room
        if whole <= left:
            used += whole
            continue
        inside, used = divided(rows, used, room)
        found += [start + place for place in inside]
    return found


def divided(rows: Sequence[float], used: float, room: float) -> tuple[list[int], float]:
    """Places in a long part where a further page begins, and how much its last page uses."""
    found: list[int] = []
    first = 0
    for place, height in enumerate(rows):
        if used and used + height > room:
            first = max(min(place, len(rows) - LEAST_ROWS), first + 1)
            found.append(first)
            used = sum(rows[first:place])
        used += height
    return found, used
