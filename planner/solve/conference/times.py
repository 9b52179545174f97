"""What the hard rules on time ask of a conference: pinned starts, order, the beginning and the end, plenary items."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator

from planner.domain.agenda import Attendance, Position
from planner.domain.problem import Problem
from planner.domain.setting import Mode
from planner.domain.wishes import Aspect
from planner.rules import RULE
from planner.rules.conference.exclusive_tags import excluding
from planner.rules.conference.related_same_day import TOGETHER, between_items
from planner.solve.conference.pairs import numbered
from planner.solve.conference.shape import Conference

BUNDLE = 12  # items of no issue at most that share rooms like those of one issue


def hard(problem: Problem, rule: str) -> bool:
    """Whether a rule must be kept."""
    return RULE[rule].setting(problem).mode is Mode.HARD


def pinned_starts(problem: Problem) -> dict[str, int]:
    """Items that must begin at a minute."""
    pins = problem.pins if hard(problem, "pins") else ()
    return {pin.item: int(pin.value) for pin in pins if pin.aspect is Aspect.START and pin.item in problem.item}


def offsets(problem: Problem, starts: dict[str, int]) -> Iterator[int]:
    """How long after the begin of a session pinned items may begin."""
    for start in starts.values():
        for session in problem.usable_sessions:
            if session.start < start < session.latest:
                yield start - session.start


def bundles(problem: Problem, number: Collection[str]) -> dict[str, int]:
    """Items of no issue by number, after those of the issues: plenary ones together, the others by the dozen."""
    loose = [item for item in problem.items if item.issue not in number]
    plenary = [item.id for item in loose if item.attendance is Attendance.PLENARY]
    others = [item.id for item in loose if item.attendance is not Attendance.PLENARY]
    parts = [plenary, *(others[first : first + BUNDLE] for first in range(0, len(others), BUNDLE))]
    return {item: len(number) + place for place, part in enumerate(filter(None, parts)) for item in part}


def times(problem: Problem, conference: Conference, starts: dict[str, int]) -> None:
    """Note who comes before whom, who is alone, and which items belong on one day or on different ones."""
    place = {item.id: number for number, item in enumerate(conference.items)}
    conference.starts = {place[item]: start for item, start in starts.items()}
    if hard(problem, "plenary_alone"):
        plenary = [item for item in problem.items if item.attendance is Attendance.PLENARY]
        conference.plenary = frozenset(place[item.id] for item in plenary)
    conference.before = frozenset((place[first], place[then]) for first, then in orders(problem))
    if hard(problem, "presenter_pause"):
        conference.pause = -(-RULE["presenter_pause"].setting(problem).number("minutes") // conference.unit)
        conference.paused = conference.presenters if conference.pause else frozenset()
    for item in problem.items if hard(problem, "item_position") else ():
        if item.position is Position.FIRST:
            conference.opening = place[item.id]
        elif item.position is Position.LAST:
            conference.closing = place[item.id]
    conference.exclusive = numbered(excluding(problem), place)
    for row in between_items(problem):
        one, other = sorted((place[row.subject], place[row.target]))
        key = (one, other, row.stance in TOGETHER)
        if row.strength:
            conference.related[key] = conference.related.get(key, 0) + row.strength


def orders(problem: Problem) -> Iterator[tuple[str, str]]:
    """An item, and one that must not begin before its end."""
    for item in problem.items if hard(problem, "item_order") else ():
        for first in item.predecessors:
            if first in problem.item:
                yield first, item.id


def barred(problem: Problem, conference: Conference) -> dict[int, list[int]]:
    """The sessions of other days than an item belongs on, and those in which it cannot begin when it must."""
    found: dict[int, set[int]] = defaultdict(set)
    last = conference.option.days - 1
    belongs = {Position.FIRST_DAY: 0, Position.LAST_DAY: last}
    for number, item in enumerate(problem.items):
        day = belongs.get(item.position) if hard(problem, "item_position") else None
        if day is not None:
            found[number].update(_others(conference, day))
    for number, start in conference.starts.items():
        end = start + conference.items[number].length * conference.unit
        for session, block in enumerate(conference.sessions):
            if start < block.start or end > block.start + block.size * conference.unit:
                found[number].add(session)
    return {number: sorted(sessions) for number, sessions in found.items()}


def _others(conference: Conference, day: int) -> Iterable[int]:
    return [session for session, block in enumerate(conference.sessions) if block.day != day]
