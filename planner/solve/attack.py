"""What is known while a problem is attacked: the best schedule, and the bounds of every group of options."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.model.cost import Cost
from planner.model.costs import Costs
from planner.solve.best import Best, Disagreement
from planner.solve.budget import Budget
from planner.solve.build import Build
from planner.solve.groups import Group
from planner.solve.search import Effort, Ended, Found, run
from planner.solve.tiers import TIMETABLE, Target, soft_tiers, state_people, state_tier, state_timetable

FINDING = ("no_lp", "default_lp")  # workers that find a first plan soonest
BOUNDING = ("max_lp", "reduced_costs")  # workers led by the linear relaxation: they find the bound


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
    stage: str = ""
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

    def proved(self, tier: int) -> bool:
        """Whether no group can be better in the tier or one before."""
        return all(self.bound(one) >= self.best.cost(one) for one in self.tiers if one <= tier)

    def home(self) -> Group:
        """The group of the best schedule."""
        option = self.best.schedule.option if self.best.schedule is not None else None
        return next(group for group in self.groups if option in group.options)

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
            better = self.best.offer(schedule)
        if better:
            self.say()

    def bounding(self, seconds: float, workers: int | None = None) -> Effort:
        """An effort led by the linear relaxation."""
        how = {} if workers is None else {"workers": workers}
        return self.budget.effort(seconds, subsolvers=BOUNDING, linear=2, **how)

    def bound_timetable(self, group: Group, seconds: float, workers: int | None = None) -> None:
        """What the timetable alone costs in tier 1, or that it cannot be as good as the best schedule."""
        self.say(f"timetables of {group.days} days at {group.venue}")
        first = self.costs.get(1)
        stated = state_timetable(self.problem, group.options, first)
        found = self.budget.count(run(stated, stated.cost(1), self.bounding(seconds, workers)))
        if found.ended is Ended.INFEASIBLE and first is not None:
            group.raise_bound(1, first + 1)
        elif found.ended is not Ended.INFEASIBLE:
            group.timetable_least = whole(found.bound)
            group.raise_bound(1, group.timetable_least)

    def start_again(self, group: Group, seconds: float) -> None:
        """A plan on the best schedule's dates whose timetable is the best there is: a good start for improving."""
        schedule = self.best.schedule
        if schedule is None or self.budget.over:
            return
        self.say(f"a plan on the best timetable of {group.days} days at {group.venue}")
        stated = state_tier(self.problem, Target(1), (schedule.option,))
        stated.model.add(stated.cost(1, TIMETABLE) <= group.timetable_least)
        effort = self.budget.effort(seconds, first_only=True, subsolvers=FINDING)
        self.budget.count(run(stated, None, effort, self.offer))

    def bound_parts(self, group: Group, seconds: float, workers: int | None = None) -> None:
        """The least of each cost that the timetable alone decides, in schedules no worse than the best in tier 1.

        Each least is found to the end in a model of its own half, where the whole model would take far longer.
        """
        first = self.costs.get(1)
        state = partial(state_timetable, self.problem, group.options, first)
        self._bound_half(group, state, Costs.timetable_parts, partial(self.bounding, seconds, workers))

    def bound_people(self, group: Group, seconds: float, workers: int | None = None) -> None:
        """The least travel and DSA of the panels alone, in schedules no worse than the best in tier 1."""
        first = self.costs.get(1)
        most = None if first is None else first - group.timetable_least
        state = partial(state_people, self.problem, group.options, most)
        self._bound_half(group, state, Costs.people_parts, partial(self.bounding, seconds, workers))

    def _bound_half(
        self,
        group: Group,
        state: Callable[[], Build],
        parts: Callable[[Costs], dict[str, Cost]],
        effort: Callable[[], Effort],
    ) -> None:
        self.say(f"least costs of {group.days} days at {group.venue}")
        first = self.costs.get(1)
        for name in parts(state().plan.costs):
            if self.budget.over or (first is not None and group.bound(1) > first):
                return
            stated = state()
            found = self.budget.count(run(stated, parts(stated.plan.costs)[name].cents, effort()))
            if found.ended is not Ended.INFEASIBLE:
                group.parts_least[name] = max(group.parts_least.get(name, 0), whole(found.bound))
            elif first is not None:
                group.raise_bound(1, first + 1)

    def push(self, group: Group, tier: int, seconds: float, workers: int | None = None) -> None:
        """Look in one group for less cost in one tier, and raise the group's bound."""
        at_home = group is self.home()
        aim = "improving" if at_home else "looking for better"
        self.say(f"{aim} tier {tier}, {group.days} days at {group.venue}")
        better = not at_home and tier == max(self.tiers)  # else an equal cost is of use
        target = Target(tier, self.costs, better, group.timetable_least, dict(group.parts_least))
        options = tuple(option for option in group.options if option.id not in self.impossible)
        stated = state_tier(self.problem, target, options, self.best.schedule if at_home else None)
        found = self.budget.count(run(stated, stated.cost(tier), self.bounding(seconds, workers), self.offer))
        self.compare(tier, found)
        if found.ended is not Ended.INFEASIBLE:
            group.raise_bound(tier, min(whole(found.bound), target.costs[tier]))
        elif at_home:
            raise Disagreement(f"tier {tier}: the solver rejects a schedule that the check accepts")
        else:
            group.raise_bound(tier, target.costs[tier] + int(not better))
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
