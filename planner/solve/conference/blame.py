"""Where a draft's costs come from, roughly, and which issues are tied to one another."""

from collections import Counter, defaultdict

from planner.solve.conference.scope import Draft
from planner.solve.conference.shape import Conference


def blame(conference: Conference, draft: Draft) -> Counter[int]:
    """A rough cost of each issue in a draft."""
    result = Counter(dict.fromkeys(range(len(conference.issues)), 0))
    _blame_cells(conference, draft, result)
    for item, session in enumerate(draft.session):
        result[conference.items[item].issue] += conference.item_session.get((item, session), 0)
    for (one, other), cost in conference.session_clashes.items():
        issues = conference.items[one].issue, conference.items[other].issue
        if draft.session[one] == draft.session[other] and issues[0] != issues[1]:
            for issue in issues:
                result[issue] += cost
    return result


def _blame_cells(conference: Conference, draft: Draft, result: Counter[int]) -> None:
    rooms: dict[int, set[int]] = defaultdict(set)
    used: dict[int, list[int]] = defaultdict(list)
    for issue, session, room in draft.cells:
        result[issue] += conference.cell.get((issue, session, room), 0)
        rooms[issue].add(room)
        used[issue].append(session)
    for issue, found in used.items():
        distinct = set(found)
        result[issue] += conference.price("issue_in_one_room", issue) * (len(rooms[issue]) - 1)
        result[issue] += conference.price("issue_rooms_at_once", issue) * (len(found) - len(distinct))
        result[issue] += conference.price("issue_unbroken", issue) * (max(found) - min(found) + 1 > len(distinct))
    for (one, other), cost in conference.issue_pairs.items():
        shared = len(set(used[one]) & set(used[other]))
        result[one] += cost * shared
        result[other] += cost * shared


def tied(conference: Conference) -> dict[int, set[int]]:
    """Issues tied by people or similarity."""
    ties: dict[int, set[int]] = defaultdict(set)
    people = [(conference.items[a].issue, conference.items[b].issue) for a, b in conference.session_clashes]
    for one, other in [*people, *conference.issue_pairs]:
        ties[one].add(other)
        ties[other].add(one)
    return ties
