"""Improve the best schedule by freeing a part of it, again and again: items with their panels, or all panels.

With the rest fixed the model is small and led by its linear relaxation: mostly solved to the end in seconds, so that
each step is the best there is around the schedule. How much is freed follows what could be solved.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from planner.domain.schedule import Schedule
from planner.solve.attack import Attack
from planner.solve.best import Costs
from planner.solve.build import Build
from planner.solve.learnt import Freed
from planner.solve.moves import compare
from planner.solve.search import SEEDS, Ended, run
from planner.solve.tiers import Half, Target, hint_values, hold, parts_of, state_tier, whole_solution

STEP_SECONDS = 6.0
LONGER = 3.0  # times as long as asked for, at most, while the tier still falls
ALL_PANELS = 0.15  # of the steps free every panel and few places; the others the same items' places and panels


def explore(state: Attack, tier: int, seconds: float, enough: int = -1) -> None:
    """Improve one tier on the best schedule's dates, each worker around the best schedule so far.

    It ends so many seconds after the last gain, at most three times as many after it began, or with a cost that is
    enough.
    """
    schedule = state.best.schedule
    if schedule is None or not schedule.placements or state.budget.over or state.beaten(state.home(), tier):
        return
    state.say(f"around the best schedule, tier {tier}, {state.name(state.home())}")
    base = _base(state, tier, schedule)
    trip = Trip(tier, base, seconds, state.budget.seconds, enough)
    state.learnt.rounds += 1
    state.budget.at_once([partial(_wander, state, trip, worker) for worker in range(state.budget.workers)])


@dataclass
class Trip:
    """Exploring for less of one tier: the model it begins with, and when it ends, in seconds of the budget."""

    tier: int
    base: Build
    seconds: float
    begun: float
    enough: int = -1  # a cost with which it ends

    def __post_init__(self) -> None:
        self.until = self.begun + self.seconds

    def gained(self, now: float) -> None:
        """Go on for as long as asked for, from now."""
        self.until = min(now + self.seconds, self.begun + LONGER * self.seconds)

    def over(self, now: float, cost: int) -> bool:
        """Whether its time is up, or the cost is enough."""
        return now >= self.until or cost <= self.enough


def _base(state: Attack, tier: int, schedule: Schedule) -> Build:
    """A model up to the tier on the schedule's dates, what is known stated; built once for each tier and dates."""
    key = (schedule.option.id, tier)
    bases = state.learnt.bases
    if key not in bases:
        for other in [other for other in bases if other[0] != schedule.option.id]:
            del bases[other]
        bases[key] = state_tier(state.problem, Target(tier), (schedule.option,))
    built = bases[key]
    target = _known(state, tier, schedule)
    if target.money:
        for half in Half:
            parts_of(built, half)  # asked for before the model is copied: an answer is of the model that was asked
    base = replace(built, model=built.model.clone())
    hold(base, target)
    return base


def _known(state: Attack, tier: int, schedule: Schedule) -> Target:
    """What is known of better schedules on the schedule's dates: all of its group, where no other has them."""
    groups = [group for group in state.open_groups if schedule.option in group.options and not state.worse(group, tier)]
    if len(groups) == 1:
        return groups[0].target(tier, state.costs)
    return Target(tier, state.costs)


def _wander(state: Attack, trip: Trip, worker: int) -> None:
    """Step from schedule to schedule until the trip is over; the first worker begins with all panels, no place free."""
    chance = random.Random(f"{state.budget.limits.seed} {state.learnt.rounds} {worker}")
    walk = Walk(state, trip, chance)
    goes_on = walk.step(begins=worker == 0)
    while goes_on and not trip.over(state.budget.seconds, state.best.cost(trip.tier)) and not state.budget.over:
        goes_on = walk.step()


@dataclass
class Walk:
    """Where one worker is: at a schedule that costs no more than the best did when it came there.

    From a new best one the solver begins with it; once that is the best around it, with nothing: so it comes upon
    another that costs as much, around which there may be less.
    """

    state: Attack
    trip: Trip
    chance: random.Random
    at: Schedule | None = None
    costs: Costs = ()  # of the best schedule that it has begun with
    solution: Sequence[int] | None = None  # the value of every variable in the schedule, where the solver has found it

    def step(self, begins: bool = False) -> bool:
        """Free a part of the schedule and solve that; whether there may be more on these dates."""
        state, base, tier = self.state, self.trip.base, self.trip.tier
        with state.lock:  # the other workers may find a better one at any moment
            best, cost, costs = state.best.schedule, state.best.cost(tier), state.best.costs()
        if best is None or best.option not in base.plan.options:
            return False
        at, start = self._next(best, costs)
        kind = Freed.PANELS if begins or self.chance.random() < ALL_PANELS else Freed.ITEMS
        free = set() if begins else _free(state, at, kind, self.chance)
        stated = _around(base, tier, cost, at, kind, free)
        if start is not None:
            hint_values(stated.model, start)
        solved = self._solved(stated, cost)
        if not begins:
            state.learnt.step(kind, solved, len(state.problem.items))
        return not (solved and free >= {item.id for item in state.problem.items})

    def _next(self, best: Schedule, costs: Costs) -> tuple[Schedule, Sequence[int] | None]:
        """The schedule to step from; with the values to begin with where that is a new best one."""
        if self.at is not None and self.costs == costs:
            return self.at, None
        start = self.solution if self.at == best else whole_solution(self.trip.base, best)
        self.at, self.costs = best, costs
        return best, start

    def _solved(self, stated: Build, cost: int) -> bool:
        """Go to the least there is around the schedule, as far as it is found in time; whether it is found."""
        state, tier = self.state, self.trip.tier
        seconds = min(STEP_SECONDS, self.trip.until - state.budget.seconds)
        effort = state.budget.effort(seconds, workers=1, linear=2, seed=self.chance.randrange(SEEDS))
        found = state.budget.count(run(stated, self.trip.base.cost(tier), effort, state.offer))
        compare(state, tier, found)
        if state.best.cost(tier) < cost:
            self.trip.gained(state.budget.seconds)
        if found.schedule is not None:
            self.at, self.solution = found.schedule, found.solution
        return found.ended is Ended.OPTIMAL


def _around(base: Build, tier: int, cost: int, schedule: Schedule, kind: Freed, free: set[str]) -> Build:
    """The base model with the place of every item fixed but of those that are free, and panels as the kind says."""
    model = base.model.clone()
    base.plan.keep(schedule, free, free if kind is Freed.ITEMS else base.plan.problem.item, model)
    model.add(base.cost(tier) <= cost)
    return replace(base, model=model)


def _free(state: Attack, schedule: Schedule, kind: Freed, chance: random.Random) -> set[str]:
    """Items of one issue, of one day, or any, about as many as can be solved; those left out too, or sometimes."""
    items = sorted(schedule.placement)
    out = [item.id for item in state.problem.items if item.id not in schedule.placement]
    wanted = round(state.learnt.reach[kind])
    if wanted >= len(items):
        return {*items, *out}
    first = chance.choice(items)
    near = chance.choice(("issue", "day", "any"))
    issue, day = state.problem.item[first].issue, schedule.placement[first].day
    around = {
        "issue": [item for item in items if state.problem.item[item].issue == issue],
        "day": [item for item in items if schedule.placement[item].day == day],
        "any": items,
    }[near]
    found = set(chance.sample(around, min(wanted, len(around))))
    rest = [item for item in items if item not in found]
    found |= set(chance.sample(rest, min(wanted - len(found), len(rest))))
    return found | set(out) if kind is Freed.ITEMS or chance.random() < 0.3 else found
