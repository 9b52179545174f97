"""Pure counting: how much fits, and how many cells and runs there must or may be."""

from functools import lru_cache

from planner.solve.conference.shape import Conference, Pair

FINE = 8  # divisors up to this are tried whatever the lengths


@lru_cache(maxsize=100_000)
def fill(capacity: int, items: tuple[Pair, ...]) -> int:
    """The most value of (length, value) items in one cell of this capacity."""
    best = [0] * (capacity + 1)
    for length, value in items:
        for room in range(capacity, length - 1, -1):
            best[room] = max(best[room], best[room - length] + value)
    return best[capacity]


@lru_cache(maxsize=10_000)
def measures(lengths: tuple[int, ...]) -> tuple[dict[int, int], ...]:
    """Sizes of a length whose sum over a cell `fill` bounds: the length itself, and how often a divisor is in it."""
    kinds = sorted(set(lengths))
    found = [{kind: kind for kind in kinds}]
    for divisor in sorted({*range(2, FINE + 1), *kinds}):
        candidate = {kind: kind // divisor for kind in kinds}
        if any(kind % divisor for kind in kinds) and any(candidate.values()) and candidate not in found:
            found.append(candidate)
    return tuple(found)


def cells_needed(conference: Conference, lengths: tuple[int, ...]) -> int:
    """At least so many cells hold items of these lengths."""
    sizes = sorted({block.size for block in conference.sessions})
    result = 0
    for size in measures(lengths):
        most = max(fill(one, tuple(sorted((length, size[length]) for length in lengths))) for one in sizes)
        if most:
            result = max(result, -(-sum(size[length] for length in lengths) // most))
    return result


def forced_cells(conference: Conference, lengths: tuple[int, ...]) -> int:
    """At least so many cells are in some one session: by all lengths, and by those that fit only some sessions."""
    sizes = [block.size for block in conference.sessions]
    result = 1
    for shortest in sorted(set(lengths)):
        long = tuple(length for length in lengths if length >= shortest)
        fitting = sum(size >= shortest for size in sizes)
        if fitting:
            result = max(result, -(-cells_needed(conference, long) // fitting))
    return result


def most_runs(possible: list[int]) -> int:
    """The most runs that sessions of these can form."""
    chosen = [-2]
    for session in possible:
        if session > chosen[-1] + 1:
            chosen.append(session)
    return max(1, len(chosen) - 1)
