"""What is known while a problem is attacked: the best schedule, and the bounds of every group of options."""

import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import partial
from typing import TypeVar

from planner.domain.places import Option
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.explain.check import Report
from planner.solve.best import Best
from planner.solve.budget import Budget
from planner.solve.groups import Group
from planner.solve.learnt import Learnt
from planner.solve.tiers import soft_tiers

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run is: seconds, what it is doing, and cost and bound of each tier so far."""

    seconds: float
    stage: str
    option: str
    costs: dict[int, int]
    bounds: dict[int, int]


@dataclass
class Attack:
    """The state of a search. A group is a set of options of one venue and length, or a part of it by items."""

    problem: Problem
    budget: Budget
    best: Best
    excluded: dict[str, tuple[str, ...]]
    groups: list[Group]
    tell: Callable[[Progress], None]
    impossible: set[str] = field(default_factory=set)  # single options
    stopped_by: str = "proof"
    strategy: str = ""  # which, and why
    conference: bool = False  # whether it is attacked as one
    stage: str = ""
    begin: int = 0  # where in an order it begins: several searches of one problem begin with different options
    learnt: Learnt = field(default_factory=Learnt)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def __post_init__(self) -> None:
        self.tiers = soft_tiers(self.problem)

    # what is known

    @property
    def open_groups(self) -> list[Group]:
        """Groups with an option that may work."""
        return [group for group in self.groups if not group.impossible]

    @property
    def costs(self) -> dict[int, int]:
        """What the best schedule costs, by tier."""
        return {tier: self.best.cost(tier) for tier in self.tiers} if self.best.schedule is not None else {}

    def bound(self, tier: int) -> int:
        """The least the tier can cost, the tiers before held at the best schedule's costs."""
        if self.best.schedule is None:
            return min((group.bound(tier) for group in self.open_groups), default=0)
        rivals = [group for group in self.open_groups if not self.worse(group, tier)]
        return min([self.best.cost(tier), *(group.bound(tier) for group in rivals)])

    def beaten(self, group: Group, tier: int) -> bool:
        """Whether the group cannot be better than the best schedule in this tier."""
        return group.impossible or group.bound(tier) >= self.best.cost(tier)

    def worse(self, group: Group, tier: int) -> bool:
        """Whether the group is known to be worse in an earlier tier, so that this tier does not matter."""
        return any(group.bound(one) > self.best.cost(one) for one in self.tiers if one < tier)

    def all_that_is_left(self, group: Group, tier: int) -> bool:
        """Whether only this group may be better, in the last tier, so that there is nothing else to look for."""
        left = self.contested(tier) if tier == max(self.tiers) else []
        return len(left) == 1 and left[0] is group

    def contested(self, tier: int) -> list[Group]:
        """Groups that may be better than the best schedule in this tier."""
        return [group for group in self.open_groups if self.may_be_better(group, tier)]

    def may_be_better(self, group: Group, tier: int) -> bool:
        """Whether the group may be better than the best schedule in this tier, and is not worse in one before."""
        return not self.beaten(group, tier) and not self.worse(group, tier)

    def before(self, tier: int) -> int:
        """The tier before, 0 when there is none."""
        return max((one for one in self.tiers if one < tier), default=0)

    def proved(self, tier: int) -> bool:
        """Whether no group can be better in the tier or one before."""
        return all(self.bound(one) >= self.best.cost(one) for one in self.tiers if one <= tier)

    def home(self) -> Group:
        """The group of the best schedule."""
        schedule = self.best.schedule
        if schedule is None:
            raise LookupError("there is no schedule yet")
        return next(group for group in self.groups if group.has(schedule))

    def name(self, group: Group) -> str:
        """A group in words."""
        out = [item.id for item in self.problem.items if item.id not in group.held] if group.held is not None else []
        return f"{group.days} days at {group.venue}{' without ' if out else ''}{', '.join(out)}"

    def say(self, stage: str = "") -> None:
        """Tell how far things are."""
        self.stage = stage or self.stage
        option = self.best.schedule.option.id if self.best.schedule is not None else ""
        bounds = {tier: self.bound(tier) for tier in self.tiers} if self.best.schedule is not None else {}
        self.tell(Progress(self.budget.seconds, self.stage, option, self.costs, bounds))

    # what is found

    def offer(self, schedule: Schedule, *_: float) -> None:
        """Judge a schedule, keep it if it is better, and tell."""
        with self.lock:
            better = self.keep(schedule)
        if better:
            self.say()

    def keep(self, schedule: Schedule, report: Report | None = None) -> bool:
        """Judge a schedule, unless its report is at hand, and keep it if it is better. Hold the lock."""
        before = self.costs
        better = self.best.offer(schedule, report)
        if better:
            self._forget(before)
        return better

    def _forget(self, before: dict[int, int]) -> None:
        """Drop the bounds that hold a tier at less than it costs now."""
        rising = [tier for tier, cost in self.costs.items() if tier in before and cost > before[tier]]
        for group in self.groups if rising else ():
            group.forget_after(min(rising))

    def rule_out(self, options: Iterable[str]) -> None:
        """Note options that have no schedule; a group all of whose options are impossible is so too."""
        self.impossible.update(options)
        for group in self.groups:
            group.impossible = group.impossible or self.impossible.issuperset(one.id for one in group.options)

    def divide(self, group: Group, parts: list[Group]) -> None:
        """Replace a group by parts of it, and by the rest of its options.

        Schedules on the parts' options that are in no part must not matter. Hold the lock.
        """
        place = self.groups.index(group)
        rest = tuple(option for option in group.options if not any(option in part.options for part in parts))
        parts = [*parts, group.part(rest, group.held)] if rest else parts
        self.groups = [*self.groups[:place], *parts, *self.groups[place + 1 :]]  # others may be reading the old list
        self.rule_out(())  # all options of the rest may be impossible

    def note(self, costs: dict[int, int], tier: int, fact: Callable[[], None]) -> None:
        """Note what was found while the tiers up to this one were held at costs, unless one of them costs more now."""
        with self.lock:
            if all(self.costs[held] <= cost for held, cost in costs.items() if held <= tier):
                fact()

    def turned(self, order: list[T]) -> list[T]:
        """The order, from where this search begins in it."""
        first = self.begin % max(len(order), 1)
        return order[first:] + order[:first]

    def left(self, group: Group, tier: int = 0, costs: dict[int, int] | None = None) -> tuple[Option, ...]:
        """The options of a group that may work, and by themselves cost no more than this in any tier up to the tier."""
        most = {one: cost for one, cost in (costs or {}).items() if one <= tier}
        return tuple(
            option
            for option in group.options
            if option.id not in self.impossible and all(group.wished(option, one) <= cost for one, cost in most.items())
        )

    def worth(self, group: Group, tier: int, costs: dict[int, int]) -> tuple[Option, ...]:
        """The options of a group worth a look; that each costs more by itself than the best schedule is noted."""
        options = self.left(group, tier, costs)
        if not options:
            self.note(costs, self.before(tier), partial(group.raise_bound, tier, costs[tier] + 1))
        return options
