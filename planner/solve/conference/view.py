"""A problem as a conference: small numbers instead of ids, and a table of costs instead of each rule of a kind.

Costs are weighted. A cost of FORBIDDEN or more stands for a hard rule.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import replace
from functools import reduce
from itertools import pairwise, product
from math import gcd

from planner.domain.places import Option
from planner.domain.problem import Problem
from planner.domain.schedule import Placement, Schedule
from planner.domain.setting import Mode, Setting
from planner.domain.wishes import Aspect
from planner.rules import RULE, RULES
from planner.rules.base import Grain, Rule, Violation
from planner.solve.conference.pairs import pairs
from planner.solve.conference.shape import FORBIDDEN, Block, Conference, Piece, Place
from planner.solve.conference.times import barred, bundles, offsets, pinned_starts, times

PAIRED = (
    "issue_in_one_room", "issue_rooms_at_once", "issue_unbroken", "similar_issues_apart", "chairs_in_one_room",
    "order_in_issue", "presenters_in_one_room", "attendees_in_one_room", "presenters_at_once", "attendees_at_once",
    "exclusive_tags", "related_same_day", "issue_consecutive",
)  # fmt: skip
"""Rules on how items and issues stand to one another: the model states these by itself, by these ids."""
ROUGH = ("issue_parallel",)
"""Counted by the cell, where the check counts by the minute: of use in a search, not for bounds."""
ASSUMED = ("placed_once", "inside_session", "room_once", "mandatory_items")
"""Hard rules that the model's structure keeps; it also keeps a room in a session to one issue."""
MANY = 40  # items from which on a model that leaves some schedules out finds better ones than the usual way


def reason_against(problem: Problem, options: Iterable[Option]) -> str:
    """Why the problem is not attacked as a conference; empty when it is."""
    if len(list(options)) != 1:
        return "dates and venue are to be chosen"
    if any(item.panellists_most or item.moderators or item.rapporteurs for item in problem.items):
        return "there are seats to fill"
    if not problem.items or any(RULE[rule].setting(problem).mode is not Mode.HARD for rule in ASSUMED):
        return "there are no items, or they may be left out"
    if leaves_out(problem) and len(problem.items) < MANY:
        return f"{leaves_out(problem)}, and the items are few"
    if any(overlapping(problem, day) for day in range(problem.days_most)):
        return "there are sessions at the same time"
    return ""


def leaves_out(problem: Problem) -> str:
    """Why the model leaves out schedules that may be better, so that it bounds nothing; empty when it does not."""
    if not all(item.mandatory for item in problem.items):
        return "there are optional items, which it holds all"
    if any(item.issue not in problem.issue for item in problem.items):
        return "there are items of no issue, which share no room with those of an issue"
    if RULE["one_issue_a_room"].setting(problem).mode is not Mode.HARD:
        return "issues may share a room"
    return ""


def overlapping(problem: Problem, day: int) -> bool:
    """Whether two sessions of a day share a minute."""
    return any(one.latest > other.start for one, other in pairwise(problem.sessions_on(day)))


def stated(problem: Problem) -> Iterator[Rule]:
    """The rules that the model states, and that are on."""
    for rule in RULES:
        if (rule.id in PAIRED or by_place(problem, rule)) and rule.setting(problem).mode is not Mode.OFF:
            yield rule


def by_place(problem: Problem, rule: Rule) -> bool:
    """Whether a rule looks at the session and room of each item or issue: pins do, but for a pinned start."""
    if rule.id != "pins":
        return rule.grain is not Grain.WHOLE
    return rule.setting(problem).mode is Mode.HARD or all(pin.aspect is not Aspect.START for pin in problem.pins)


def timed(violation: Violation) -> bool:
    """Whether it is a pinned start that is not kept: the model has no minutes, so that is left to the check."""
    pin = violation.facts.get("pin")
    return pin is not None and pin.aspect is Aspect.START


def crowd(problem: Problem, option: Option, block: Block, room: str) -> Schedule:
    """All items in one room of one session."""
    rows = [
        Placement(day=block.day, start=block.start, item=item.id, session=block.id, room=room) for item in problem.items
    ]
    return Schedule(option=option, placements=tuple(sorted(rows)))


def blocks(problem: Problem, option: Option, unit: int) -> list[Block]:
    """The sessions of all days in their order."""
    return [
        Block(day, session.id, session.minutes // unit, session.start)
        for day in range(option.days)
        for session in problem.sessions_on(day)
    ]


def view(problem: Problem, option: Option) -> Conference:
    """The conference on one option. Raises ValueError where `reason_against` names a reason."""
    if reason := reason_against(problem, (option,)):
        raise ValueError(f"not a conference: {reason}")
    length, starts = problem.workshop.slot_minutes, pinned_starts(problem)
    unit = reduce(gcd, [*(item.minutes for item in problem.items), *offsets(problem, starts)], length or 0)
    issues = [issue.id for issue in problem.issues if problem.items_of(issue.id)]
    number = {issue: place for place, issue in enumerate(issues)}
    issue_of = {item.id: number[item.issue] for item in problem.items if item.issue in number} | bundles(
        problem, number
    )
    bundled = range(len(issues), max(issue_of.values()) + 1)
    conference = Conference(
        option=option,
        unit=unit,
        slot=None if length is None else length // unit,
        issues=(*issues, *("" for _ in bundled)),
        items=tuple(
            Piece(item.id, issue_of[item.id], item.minutes // unit, item.order, problem.slots_of(item))
            for item in problem.items
        ),
        sessions=tuple(blocks(problem, option, unit)),
        rooms=tuple(room.id for room in problem.rooms_of(option.venue)),
        loose=frozenset(bundled),
        bounding=not leaves_out(problem),
    )
    pairs(problem, conference, number)
    times(problem, conference, starts)
    found = judged(problem, conference)
    conference.tier = first_tier(problem, conference, found)
    conference.weights = {rule: weight(RULE[rule].setting(problem), conference.tier) for rule in PAIRED + ROUGH}
    tables(problem, conference, found)
    return conference


Judged = dict[str, list[tuple[Place, Violation]]]  # by rule


def judged(problem: Problem, conference: Conference) -> Judged:
    """What each rule that counts by place says of all items in each room of each session.

    Such schedules are impossible, but rules by place look at each item or issue alone. Rooms that differ in nothing
    that a rule looks at are judged once.
    """
    rules = [rule for rule in stated(problem) if by_place(problem, rule)]
    found: Judged = {rule.id: [] for rule in rules}
    for (session, block), alike in product(enumerate(conference.sessions), rooms_alike(problem, conference)):
        crowded = crowd(problem, conference.option, block, conference.rooms[alike[0]])
        for rule in rules:
            said = [one for one in rule.check(problem, crowded) if not timed(one)]
            found[rule.id] += [((session, room), one) for room in alike for one in said]
    return found


def rooms_alike(problem: Problem, conference: Conference) -> list[list[int]]:
    """The rooms by number, those together that are equal but for their names and that nobody names."""
    named = {name for row in problem.preferences for name in (row.subject, row.target)}
    named |= {str(pin.value) for pin in problem.pins}
    kinds: dict[Hashable, list[int]] = defaultdict(list)
    for number, room in enumerate(conference.rooms):
        facts = replace(problem.room[room], id=room if room in named else "", name="", notes="")
        kinds[facts].append(number)
    return list(kinds.values())


def first_tier(problem: Problem, conference: Conference, found: Judged) -> int:
    """The first tier with something to count; wishes of later ones are left to chance."""
    counting = {
        "similar_issues_apart": bool(conference.similar),
        "chairs_in_one_room": bool(conference.chairs),
        "order_in_issue": any(item.order for item in conference.items),
        "exclusive_tags": bool(conference.exclusive),
        "related_same_day": bool(conference.related),
        "issue_consecutive": len(conference.sessions) > 2 and len(conference.items) > len(conference.issues),
        **dict.fromkeys(("presenters_in_one_room", "presenters_at_once"), bool(conference.presenters)),
        **dict.fromkeys(("attendees_in_one_room", "attendees_at_once"), bool(conference.attendees)),
    }
    soft = [
        setting.tier
        for rule in stated(problem)
        if (setting := rule.setting(problem)).mode is Mode.SOFT and setting.weight
        if counting.get(rule.id, bool(found.get(rule.id, True)))
    ]
    return min(soft, default=1)


def weight(setting: Setting, tier: int) -> int:
    """What one unit costs in a tier: nothing where the rule is off or of another tier, FORBIDDEN when it is hard."""
    if setting.mode is Mode.HARD:
        return FORBIDDEN
    return setting.weight if setting.mode is Mode.SOFT and setting.tier == tier else 0


def tables(problem: Problem, conference: Conference, found: Judged) -> None:
    """What each item, and each issue, costs in each room of each session."""
    item = {one.id: place for place, one in enumerate(conference.items)}
    costs: dict[int, dict[Place, int]] = defaultdict(lambda: defaultdict(int))
    for rule, rows in found.items():
        price = weight(RULE[rule].setting(problem), conference.tier)
        for place, violation in rows if price else ():
            cost = min(price * violation.amount, FORBIDDEN)
            if RULE[rule].grain in (Grain.ITEM, Grain.WHOLE):
                named = next(one for one in violation.subjects if one in item)
                costs[item[named]][place] += cost
            else:
                charge_cells(conference, RULE[rule].grain, violation.subjects[0], place, cost)
    for number, sessions in barred(problem, conference).items():
        for session, room in product(sessions, range(len(conference.rooms))):
            costs[number][session, room] += FORBIDDEN
    for number, here in costs.items():
        split(conference, number, here)


def charge_cells(conference: Conference, grain: Grain, subject: str, place: Place, cost: int) -> None:
    """A cost of the issue named, or of whichever issue is there."""
    for number, issue in enumerate(conference.issues):
        if grain is Grain.PLACE or issue == subject:
            conference.cell[number, *place] = conference.cell.get((number, *place), 0) + cost


def split(conference: Conference, item: int, costs: dict[Place, int]) -> None:
    """An item's costs as what every room of a session costs, and what single rooms cost beyond."""
    for session in range(len(conference.sessions)):
        here = [costs.get((session, room), 0) for room in range(len(conference.rooms))]
        if least := min(*here, FORBIDDEN):
            conference.item_session[item, session] = least
        for room, cost in enumerate(here):
            if cost > least and least < FORBIDDEN:
                conference.item_place[item, session, room] = FORBIDDEN if cost >= FORBIDDEN else cost - least
