"""Who clashes with whom, and which issues are similar or share a chair, by number."""

from collections import defaultdict
from collections.abc import Iterable

from planner.domain.problem import Problem
from planner.domain.wants import strengths
from planner.domain.wishes import Kind, Stance
from planner.solve.conference.shape import Conference, Pair


def pairs(problem: Problem, conference: Conference, issue: dict[str, int]) -> None:
    """Who clashes with whom, and which issues are similar."""
    item = {one.id: place for place, one in enumerate(problem.items)}
    conference.presenters = numbered(problem.presenter_clashes, item)
    conference.attendees = numbered(problem.attendee_clashes, item)
    conference.presented = presented(problem)
    for one, others in strengths(problem, Kind.ISSUE, Kind.ISSUE, Stance.AVOIDED, Stance.EXCLUDED).items():
        for other, strength in others.items():
            if one in issue and other in issue and one != other:
                pair = (min(issue[one], issue[other]), max(issue[one], issue[other]))
                conference.similar[pair] = max(conference.similar.get(pair, 0), strength)
    led = [{*problem.issue[name].chairs} if name in issue else set() for name in conference.issues]
    conference.chairs = frozenset((a, b) for b in range(len(led)) for a in range(b) if led[a] & led[b])


def presented(problem: Problem) -> tuple[tuple[int, ...], ...]:
    """For each person who presents several items, these."""
    found: dict[str, list[int]] = defaultdict(list)
    for number, item in enumerate(problem.items):
        for person in dict.fromkeys(item.presenters):
            found[person].append(number)
    return tuple(sorted({tuple(items) for items in found.values() if len(items) > 1}))


def numbered(found: Iterable[tuple[str, str]], number: dict[str, int]) -> frozenset[Pair]:
    """Pairs of ids as pairs of numbers."""
    return frozenset((min(number[a], number[b]), max(number[a], number[b])) for a, b in found)
