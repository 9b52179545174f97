"""Options of one venue and length: they share rooms, days and so the timetable, and are searched together.

A group may be divided by the items that are held: a model of each part has far less to decide.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from planner.domain.places import Option
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.solve.options import wish_costs
from planner.solve.tiers import Half, Least, Money, Target


@dataclass
class Group:
    """Options searched together, and what is known of them."""

    venue: str
    days: int
    options: tuple[Option, ...]  # most promising first
    wishes: dict[str, dict[int, int]] = field(default_factory=dict)  # option -> what it costs by itself, by tier
    least: Least = field(default_factory=dict)  # what the halves cost
    money: Money = field(default_factory=dict)
    impossible: bool = False
    bounds: dict[int, int] = field(default_factory=dict)  # tier -> least cost, the tiers before held
    held: frozenset[str] | None = None  # of schedules that hold just these items; None: of all
    divisible: bool = True  # False once there are too many sets of items
    asked: float = 0.0  # how long its least costs were looked for, by the round's scale

    def has(self, schedule: Schedule) -> bool:
        """Whether a schedule is one of the group's."""
        return schedule.option in self.options and self.held in (None, frozenset(schedule.placement))

    def part(self, options: tuple[Option, ...], held: frozenset[str] | None) -> "Group":
        """Its schedules on some options, and that hold just these items; what is known of all is true of them."""
        found = replace(self, options=options, held=held, least={}, money={}, bounds={}, asked=0.0)
        found.join(self)
        return found

    def within(self, other: "Group") -> bool:
        """Whether all its schedules are also the other's, so that what is known of those is true of them."""
        return set(self.options) <= set(other.options) and other.held in (None, self.held)

    def target(self, tier: int, costs: dict[int, int], better: bool = False) -> Target:
        """What a run in the group is to reach, with all that is known of it."""
        return Target(tier, costs, better, dict(self.least), dict(self.money), self.held)

    def bound(self, tier: int) -> int:
        """The least the tier can cost here, as far as known; at least what the cheapest dates cost by themselves."""
        return max(self.bounds.get(tier, 0), min((self.wished(option, tier) for option in self.options), default=0))

    def wished(self, option: Option, tier: int) -> int:
        """What an option costs in the tier by itself."""
        return self.wishes.get(option.id, {}).get(tier, 0)

    def raise_bound(self, tier: int, least: int) -> None:
        """Note a bound; what was known before stays true."""
        self.bounds[tier] = max(self.bound(tier), least)

    def raise_money(self, part: str, tier: int, least: int) -> None:
        """Note what a part costs, the tiers up to this one held."""
        self.money[part, tier] = max(self.money.get((part, tier), 0), least)

    def money_up_to(self, tier: int, part: str) -> int:
        """What a part is known to cost, tiers up to this one held."""
        return max((cents for (name, held), cents in self.money.items() if name == part and held <= tier), default=0)

    def forget_after(self, tier: int) -> None:
        """Drop what was found while the tier was held at less than it costs now."""
        self.bounds = {one: bound for one, bound in self.bounds.items() if one <= tier}
        self.least = {key: least for key, least in self.least.items() if key[1] <= tier}
        self.money = {key: least for key, least in self.money.items() if key[1] < tier}

    def join(self, other: "Group") -> None:
        """Note all that was found of a group that it is within."""
        self.impossible = self.impossible or other.impossible
        for (half, tier), least in other.least.items():
            self.raise_least(half, tier, least)
        for (part, tier), least in other.money.items():
            self.raise_money(part, tier, least)
        for tier, least in other.bounds.items():
            self.raise_bound(tier, least)

    def raise_least(self, half: Half, tier: int, least: int) -> None:
        """Note what a half costs; both together bound the tier."""
        self.least[half, tier] = max(self.least.get((half, tier), 0), least)
        self.raise_bound(tier, sum(self.least.get((one, tier), 0) for one in Half))


def grouped(problem: Problem, options: list[Option]) -> list[Group]:
    """All groups, in the order of their most promising option: the least cost of dates and venue by themselves."""
    wishes = {option.id: wish_costs(problem, option) for option in options}
    promise = {option: (sorted(costs.items()), option) for option, costs in wishes.items()}
    members: dict[tuple[str, int], list[Option]] = {}
    for option in sorted(options, key=lambda one: promise[one.id]):
        members.setdefault((option.venue, option.days), []).append(option)
    return [
        Group(venue, days, tuple(found), {option.id: wishes[option.id] for option in found})
        for (venue, days), found in members.items()
    ]


def one_a_venue(options: Iterable[Option]) -> list[Option]:
    """The first option of each venue, in their order."""
    firsts: dict[str, Option] = {}
    for option in options:
        firsts.setdefault(option.venue, option)
    return list(firsts.values())
