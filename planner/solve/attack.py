"""What is known while a problem is attacked: the best schedule, and the bounds of every group of options."""

import threading
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TypeVar

from planner.domain.places import Option
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.explain.check import Report
from planner.solve.best import Best, Disagreement
from planner.solve.budget import Budget
from planner.solve.groups import Group
from planner.solve.learnt import Learnt
from planner.solve.search import Effort, Ended, Found, race, run
from planner.solve.tiers import RULES_OF, Half, parts_of, soft_tiers, state_half, state_tier

T = TypeVar("T")

FINDING = ("no_lp", "default_lp")  # workers that find a first plan soonest
BOUNDING = ("core_max_lp", "max_lp")  # workers led by cores and by the linear relaxation: they find the bound
IMPROVING = ("core", "no_lp")  # workers that improve the first tier to the end, where there is a good schedule
EXCLUDING = ("core_max_lp", "no_lp")  # workers that show that there is none: one or the other does, by venue


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
    """The state of a search, and its moves. A group is a set of options of one venue and length."""

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

    # moves

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

    def divide(self, group: Group, options: tuple[Option, ...], sets: Iterable[frozenset[str]]) -> None:
        """Replace a group by its parts on some of its options, by the items held, and by the rest of its options.

        Schedules on these options that are in no part must not matter. Hold the lock.
        """
        place = self.groups.index(group)
        rest = tuple(option for option in group.options if option not in options)
        parts = [group.part(options, held) for held in sets]
        self.groups[place : place + 1] = [*parts, *([group.part(rest, None)] if rest else [])]

    def note(self, costs: dict[int, int], tier: int, fact: Callable[[], None]) -> None:
        """Note what was found while the tiers up to this one were held at costs, unless one of them costs more now."""
        with self.lock:
            if all(self.costs[held] <= cost for held, cost in costs.items() if held <= tier):
                fact()

    def finding(self, seconds: float, workers: int | None = None) -> Effort:
        """An effort for any schedule; a single worker finds one sooner without the linear relaxation."""
        alone = (workers or self.budget.workers) == 1
        return self.budget.effort(
            seconds, first_only=True, subsolvers=FINDING, workers=workers, linear=0 if alone else None
        )

    def bounding(self, seconds: float, workers: int | None = None) -> Effort:
        """An effort led by the linear relaxation."""
        return self.budget.effort(seconds, subsolvers=BOUNDING, linear=2, workers=workers)

    def pushing(self, tier: int, seconds: float, at_home: bool) -> Effort:
        """An effort for less of a tier, by all workers; of the first tier the linear relaxation says little."""
        if tier > min(self.tiers) or self.budget.workers == 1:
            return self.bounding(seconds)
        if at_home:
            return self.budget.effort(seconds, subsolvers=IMPROVING)
        return self.budget.effort(seconds, subsolvers=EXCLUDING, linear=2)

    def bound_half(self, group: Group, half: Half, tier: int, seconds: float, workers: int | None = None) -> None:
        """What a half alone costs in a tier, or that it cannot be as good as the best schedule."""
        self.say(f"{half} of {self.name(group)}, tier {tier}")
        costs = self.costs
        options = self.left(group, tier, costs)
        if not options:
            self.pass_over(group, tier, costs)
            return
        stated = state_half(self.problem, half, group.target(tier, costs), options)
        found = self.budget.count(run(stated, stated.cost(tier, RULES_OF[half]), self.bounding(seconds, workers)))
        if found.ended is not Ended.INFEASIBLE:
            self.note(costs, self.before(tier), partial(group.raise_least, half, tier, whole(found.bound)))
        elif tier in costs:
            self.note(costs, self.before(tier), partial(group.raise_bound, tier, costs[tier] + 1))

    def try_group(self, group: Group, seconds: float, workers: int | None = None) -> None:
        """Any better plan on a group's most promising dates: found in seconds where the dates are much better."""
        self.say(f"a better plan of {self.name(group)}")
        first = min(self.tiers)
        stated = state_tier(self.problem, group.target(first, self.costs, better=True), self.left(group)[:1])
        stated.model.clear_objective()  # type: ignore[no-untyped-call]
        self.budget.count(run(stated, None, self.finding(seconds, workers), self.offer))

    def bound_money(self, group: Group, half: Half, tier: int, seconds: float, workers: int | None = None) -> None:
        """The least of each cost that a half alone decides, in schedules no worse than the best up to a tier.

        Each least is found to the end in a model of its own half, where the whole model would take far longer. The
        sum of all parts takes longest and says most: it is bounded at home only. The least of one part
        helps to find that of the next.
        """
        self.say(f"least costs of {self.name(group)}")
        costs = self.costs
        options = self.left(group, tier, costs)
        if not options:
            self.pass_over(group, tier, costs)
            return
        stated = state_half(self.problem, half, group.target(tier, costs), options)
        parts = parts_of(stated, half, whole=group is self.home())
        for name, part in parts.items():
            stated.model.add(part.cents >= group.money_up_to(tier, name))
        for name, part in parts.items():
            if self.budget.over or group.bound(tier) > costs[tier]:
                return
            found = self.budget.count(run(stated, part.cents, self.bounding(seconds, workers)))
            if found.ended is Ended.INFEASIBLE:
                self.note(costs, self.before(tier), partial(group.raise_bound, tier, costs[tier] + 1))
                return
            least = whole(found.bound)
            stated.model.add(part.cents >= least)
            self.note(costs, tier, partial(group.raise_money, name, tier, least))

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

    def pass_over(self, group: Group, tier: int, costs: dict[int, int]) -> None:
        """Note that every date of a group costs more by itself, in the tier or one before, than the best schedule."""
        self.note(costs, self.before(tier), partial(group.raise_bound, tier, costs[tier] + 1))

    def push(self, group: Group, tier: int, seconds: float) -> None:
        """Look in one group for less cost in one tier, and raise the group's bound, by all workers."""
        at_home = group is self.home()
        aim = "improving" if at_home else "looking for better"
        self.say(f"{aim} tier {tier}, {self.name(group)}")
        with self.lock:
            target = group.target(tier, self.costs, not at_home)  # what costs the same is told apart by a later tier
            start = self.best.schedule if at_home else None
        options = self.left(group, tier, target.costs)
        if not options:
            self.pass_over(group, tier, target.costs)
            return
        stated = state_tier(self.problem, target, options, start)
        found = self.budget.count(run(stated, stated.cost(tier), self.pushing(tier, seconds, at_home), self.offer))
        self.compare(tier, found)
        least = min(whole(found.bound), target.costs[tier])
        if found.ended is Ended.INFEASIBLE:
            if at_home:
                raise Disagreement(f"tier {tier}: the solver rejects a schedule that the check accepts")
            least = target.costs[tier]
        self.note(target.costs, self.before(tier), partial(group.raise_bound, tier, least))
        self.say()

    def push_part(self, part: Group, tier: int, seconds: float, seeds: Sequence[int]) -> None:
        """Look for less of a tier in a part with given items, and raise its bound; with each seed on a core of its own.

        One worker led by the linear relaxation is as quick as two that share what they learn.
        """
        with self.lock:
            at_home = part is self.home()
            target = part.target(tier, self.costs, better=at_home or tier == max(self.tiers))
        self.say(f"{'improving' if at_home else 'looking for better'} tier {tier}, {self.name(part)}")
        options = self.left(part, tier, target.costs)
        if not options:
            self.pass_over(part, tier, target.costs)
            return
        stated = state_tier(self.problem, target, options)
        efforts = [replace(self.bounding(seconds, 1), seed=seed) for seed in seeds]
        found = self.budget.count(race(stated, stated.cost(tier), efforts, self.budget.stop, self.offer))
        self.compare(tier, found)
        least = target.costs[tier] + int(not target.better) if found.ended is Ended.INFEASIBLE else whole(found.bound)
        self.note(target.costs, self.before(tier), partial(part.raise_bound, tier, least))
        self.say()

    def compare(self, tier: int, found: Found) -> None:
        """See that solver and check count the same; short of the optimum the solver's variables may hold slack."""
        if found.schedule is None or found.objective is None:
            return
        counted = self.best.judge(found.schedule).cost(tier)
        solved = round(found.objective)
        if counted > solved or (counted < solved and found.ended is Ended.OPTIMAL):
            raise Disagreement(f"tier {tier}: the solver counts {solved}, the check {counted}")


def whole(bound: float) -> int:
    """A bound on a whole number, rounded up but for what is left of the solver's arithmetic."""
    return max(int(-(-(bound - 1e-6) // 1)), 0)


def at_once(budget: Budget, tasks: Sequence[Callable[[], None]]) -> None:
    """Do tasks side by side, as many as there are cores; on Ctrl-C end them all and pass it on."""
    with ThreadPoolExecutor(budget.workers) as pool:
        futures = [pool.submit(task) for task in tasks]
        try:
            for future in futures:
                future.result()
        except BaseException:
            budget.stop.set()
            raise
