"""Costs of pairs: similar issues, shared chairs, and people wanted in two rooms of one session."""

from collections import defaultdict

from planner.solve.conference.scope import Parts, Value, is_zero, total


def neighbours(parts: Parts) -> None:
    """Similar issues and shared chairs: one charge for each pair of cells in a session."""
    for (one, other), cost in parts.conference.issue_pairs.items():
        for session in parts.sessions:
            for left in parts.count.get((one, session), []):
                for right in parts.count.get((other, session), []):
                    _neighbour(parts, cost, left, right, f"issues {one}, {other} in session {session}")


def _neighbour(parts: Parts, cost: int, left: Value, right: Value, name: str) -> None:
    if parts.forbidden(cost) and not (isinstance(left, int) and isinstance(right, int)):
        parts.model.add(left + right <= 1)
    else:
        parts.charge(cost, _both(parts, left, right, name))


def _both(parts: Parts, left: Value, right: Value, name: str) -> Value:
    """A value that is at least 1 when both are."""
    if isinstance(left, int):
        return right if left else 0
    if isinstance(right, int):
        return left if right else 0
    result = parts.boolean(name, lambda at: int(at(left) and at(right)))
    parts.model.add_bool_or([left.negated(), right.negated(), result])
    return result


def clashes(parts: Parts) -> None:
    """Pairs of people's items: in one session of different issues, or of one issue in parallel cells."""
    apart = parts.conference.kept_apart if parts.scope.strict else {}
    for (one, other), cost in [*parts.conference.session_clashes.items(), *apart.items()]:
        if one not in parts.alike_of or other not in parts.alike_of:
            continue
        left, right = parts.alike_of[one], parts.alike_of[other]
        shared = [session for session in left.at if session in right.at]
        if left.issue != right.issue:
            _clash(parts, cost, [[left.at[session], right.at[session]] for session in shared], f"clash {one}, {other}")
        elif parts.scope.strict:
            parallel = [session for session in shared if len(parts.count[left.issue, session]) > 1]
            rows = [[left.at[one], right.at[one], parts.count[left.issue, one][1]] for one in parallel]
            if not all(isinstance(value, int) for row in rows for value in row):
                _clash(parts, cost, rows, f"inner clash {one}, {other}")


def _clash(parts: Parts, cost: int, rows: list[list[Value]], name: str) -> None:
    """One charge if all values of some row are 1 (each row is another session, so at most one is)."""
    rows = [row for row in rows if not any(is_zero(value) for value in row)]
    if not rows:
        return
    if any(all(isinstance(value, int) for value in row) for row in rows):
        parts.charge(cost, 1)
        return
    hit = None if parts.forbidden(cost) else parts.boolean(name, lambda at: any(all(map(at, row)) for row in rows))
    for row in rows:
        literals = [value.negated() for value in row if not isinstance(value, int)]
        parts.model.add_bool_or(literals + ([] if hit is None else [hit]))
    if hit is not None:
        parts.charge(cost, hit)


def cliques(parts: Parts) -> None:
    """One person is in at most one issue a session, where clashes are forbidden."""
    weight = parts.conference.weights["presenters_in_one_room"]
    if not weight or not parts.forbidden(weight):
        return
    for number, presented in enumerate(parts.conference.presented):
        items = [item for item in presented if item in parts.alike_of]
        if len({parts.conference.items[item].issue for item in items}) > 2:
            for session in parts.sessions:
                _clique(parts, f"person {number} in session {session}", session, items)


def _clique(parts: Parts, name: str, session: int, items: list[int]) -> None:
    by: dict[int, list[Value]] = defaultdict(list)
    for item in items:
        alike = parts.alike_of[item]
        if session in alike.at:
            by[alike.issue].append(alike.at[session])
    present = [_present(parts, f"{name}, issue {issue}", values) for issue, values in by.items()]
    if len(present) > 1 and not all(isinstance(value, int) for value in present):
        parts.model.add(total(present) <= 1)


def _present(parts: Parts, name: str, values: list[Value]) -> Value:
    if len(values) == 1:
        return values[0]
    if any(isinstance(value, int) and value for value in values):
        return 1
    there = parts.boolean(name, lambda at: max(map(at, values)))
    for value in values:
        parts.model.add(there >= value)
    return there
