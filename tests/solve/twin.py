"""The search's slow plain twin: every schedule of a tiny problem, each judged by the check."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, product
from math import prod

from planner.domain.agenda import Item, Role
from planner.domain.places import Option
from planner.domain.problem import Problem
from planner.domain.schedule import Placement, Schedule, Seat
from planner.domain.setting import Mode
from planner.explain.check import check
from planner.model.slots import slots
from planner.rules import RULES

Held = tuple[tuple[Placement, ...], tuple[Seat, ...]]  # one item's place and panel; both empty: left out
Costs = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Judged:
    """A schedule that keeps every hard rule, and what it costs, tier by tier."""

    schedule: Schedule
    costs: Costs


def least(of: Problem) -> Costs | None:
    """The least costs, the first tier first; None where no schedule keeps the hard rules."""
    return min((one.costs for one in judged(of)), default=None)


def judged(of: Problem) -> Iterator[Judged]:
    """Every schedule that keeps the hard rules."""
    hard = [rule for rule in RULES if rule.setting(of).mode is Mode.HARD]
    for one in all_schedules(of):
        if not any(check(of, one, [rule]).broken for rule in hard):  # one by one: the first that is broken is enough
            report = check(of, one)
            yield Judged(one, tuple(report.cost(tier) for tier in report.tiers()))


def all_schedules(of: Problem) -> Iterator[Schedule]:
    """Every option with every way to hold each item or leave it out."""
    for option in of.options:
        for held in product(*(list(ways(of, option, item)) for item in of.items)):
            yield Schedule(
                option=option,
                placements=tuple(sorted(row for placements, _ in held for row in placements)),
                seats=tuple(sorted(seat for _, seats in held for seat in seats)),
            )


def count_schedules(of: Problem) -> int:
    """How many schedules there are."""
    return sum(
        prod(1 + len(places(of, option, item)) * _count_panels(of, item) for item in of.items) for option in of.options
    )


def ways(of: Problem, option: Option, item: Item) -> Iterator[Held]:
    """The item left out; at each place with each panel."""
    yield (), ()
    for place in places(of, option, item):
        for panel in panels(of, item, tuple(Role), tuple(expert.id for expert in of.experts)):
            yield (place,), panel


def places(of: Problem, option: Option, item: Item) -> list[Placement]:
    """Each slot within the option's days, in each room of its venue."""
    return [
        Placement(item=item.id, day=slot.day, session=slot.session, start=slot.start, room=room.id)
        for slot in slots(of, item)
        if slot.day < option.days
        for room in of.rooms_of(option.venue)
    ]


def panels(of: Problem, item: Item, roles: tuple[Role, ...], free: tuple[str, ...]) -> Iterator[tuple[Seat, ...]]:
    """Each choice of experts for the roles, within the seats of each, nobody twice."""
    if not roles:
        yield ()
        return
    role, *rest = roles
    for number in range(item.seats_least(role), item.seats_most(role) + 1):
        for chosen in combinations(free, number):
            seats = tuple(Seat(item=item.id, role=role, expert=expert) for expert in chosen)
            left = tuple(expert for expert in free if expert not in chosen)
            for others in panels(of, item, tuple(rest), left):
                yield (*seats, *others)


def _count_panels(of: Problem, item: Item) -> int:
    return sum(1 for _ in panels(of, item, tuple(Role), tuple(expert.id for expert in of.experts)))
