"""The order of items in their issue: each is where the items so far pass its number."""

import itertools

from planner.solve.conference.scope import Alike, Derived, Parts, Reader, Value, is_fixed, total
from planner.solve.conference.sizes import cells_needed


def positions(parts: Parts) -> None:
    """For each issue with ordered items: how many items its sessions hold so far, and who is out of order."""
    for issue, alikes in parts.by_issue().items():
        ordered = parts.conference.ordered[issue]
        if ordered:
            reached = _reached(parts, issue, alikes)
            for order in sorted({parts.conference.items[item].order for item in ordered}):
                rivals = [item for item in ordered if parts.conference.items[item].order == order]
                _misplaced(parts, rivals, order, reached)
            _no_parallel(parts, issue, ordered)


Reached = dict[int, tuple[list[Value], list[Value]]]  # by session: reached before and after it


def _reached(parts: Parts, issue: int, alikes: list[Alike]) -> Reached:
    """For each session, whether at least 1, 2, ... items are held before it ends."""
    size = sum(len(alike.items) for alike in alikes)
    earlier: list[Value] = [0] * size
    found: Reached = {}
    for session in parts.sessions:
        inside = [alike.at[session] for alike in alikes if session in alike.at]
        if inside:
            found[session] = (earlier, _after(parts, f"issue {issue}, session {session}", earlier, inside))
            earlier = found[session][1]
    return found


def _after(parts: Parts, name: str, earlier: list[Value], inside: list[Value]) -> list[Value]:
    def rule(number: int) -> Derived:
        return lambda at: int(sum(map(at, earlier)) + sum(map(at, inside)) > number)

    if is_fixed((*earlier, *inside)):
        return [int(sum(earlier) + sum(inside) > number) for number in range(len(earlier))]
    reached = [parts.boolean(f"{name}: {number + 1} so far", rule(number)) for number in range(len(earlier))]
    for low, high in itertools.pairwise(reached):
        parts.model.add_implication(high, low)
    for now, then in zip(reached, earlier, strict=True):
        parts.model.add(now >= then)
    parts.model.add(total(reached) == total(earlier) + total(inside))
    return reached


def _misplaced(parts: Parts, rivals: list[int], order: int, reached: Reached) -> None:
    """Items of one order: each is out of place unless its session reaches the order, and but one in any case."""
    gain: dict[int, Value] = {}
    for session, (earlier, now) in reached.items():
        gain[session] = now[order - 1] - earlier[order - 1] if order <= len(now) else 0

    def right(at: Reader) -> list[int]:
        """Those in the session that reaches the order."""
        sessions = [
            one for one, (old, new) in reached.items() if order <= len(new) and at(new[order - 1]) > at(old[order - 1])
        ]
        return [item for item in rivals if any(at(parts.alike_of[item].at.get(one, 0)) for one in sessions)]

    def rule(item: int) -> Derived:
        return lambda at: int(item not in right(at)[:1])

    places = [value for item in rivals for value in parts.alike_of[item].at.values()]
    if is_fixed((*places, *gain.values())):
        passed = sum(any(at > gain[session] for session, at in parts.alike_of[item].at.items()) for item in rivals)
        for _ in range(max(passed, len(rivals) - 1)):
            parts.charge(parts.conference.weights["order_in_issue"], 1)
        return
    wrong = [parts.boolean(f"item {item} out of order", rule(item)) for item in rivals]
    for item, value in zip(rivals, wrong, strict=True):
        parts.charge(parts.conference.weights["order_in_issue"], value)
        for session, inside in parts.alike_of[item].at.items():
            parts.model.add(value >= inside - gain[session])
    if len(rivals) > 1:
        parts.model.add(total(wrong) >= len(rivals) - 1)


def _no_parallel(parts: Parts, issue: int, ordered: tuple[int, ...]) -> None:
    """Parallel cells of ordered items: only where there is no other way."""
    conference = parts.conference
    needed = cells_needed(conference, conference.lengths[issue])
    if parts.scope.strict and len(ordered) > 1 and needed <= len(conference.sessions):
        for session in parts.sessions:
            for level in parts.count.get((issue, session), [])[1:]:
                if not isinstance(level, int):
                    parts.model.add(level == 0)
