"""Improve the best schedule by freeing its panels and a part of its timetable, again and again.

With the rest of the timetable fixed the model is small and led by its linear relaxation: mostly solved to the end in
seconds, so that each step is the best there is around the schedule. How much is freed follows what could be solved.
"""

import random
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from planner.domain.schedule import Schedule
from planner.solve.attack import Attack, at_once
from planner.solve.build import Build
from planner.solve.search import Ended, run
from planner.solve.tiers import Target, hint_values, state_tier, whole_solution

STEP_SECONDS = 6.0
LEAST_FREE, GROWTH, SHRINKAGE = 4.0, 1.15, 0.8  # items whose place is free; after a step solved to the end, or not


def explore(state: Attack, tier: int, seconds: float) -> None:
    """Improve one tier on the best schedule's dates, each worker around the best schedule so far."""
    schedule = state.best.schedule
    if schedule is None or not schedule.placements or state.budget.over:
        return
    group = state.home()
    state.say(f"around the best schedule, tier {tier}, {group.days} days at {group.venue}")
    target = Target(tier, state.costs, least=dict(group.least), money=dict(group.money))
    base = state_tier(state.problem, target, (schedule.option,))
    until = state.budget.seconds + seconds
    workers = range(state.budget.workers)
    state.rounds += 1
    at_once(state.budget, [partial(_wander, state, base, tier, until, worker) for worker in workers])


def _wander(state: Attack, base: Build, tier: int, until: float, worker: int) -> None:
    chance = random.Random(f"{state.budget.limits.seed} {state.rounds} {worker}")
    known: tuple[Schedule, Sequence[int] | None] | None = None
    number = 0
    while state.budget.seconds < until and not state.budget.over:
        schedule = state.best.schedule
        if schedule is None or schedule.option not in base.plan.options:
            return
        if known is None or known[0] is not schedule:
            known = (schedule, whole_solution(base, schedule))
        free = _free(state, schedule, chance) if number or worker else set()
        stated = _around(base, tier, state.best.cost(tier), known, free)
        effort = state.budget.effort(min(STEP_SECONDS, until - state.budget.seconds), workers=1, linear=2)
        found = state.budget.count(run(stated, base.cost(tier), effort, state.offer))
        state.compare(tier, found)
        solved = found.ended is Ended.OPTIMAL
        if solved and free >= {item.id for item in state.problem.items}:
            return  # all there is on these dates
        if number or worker:
            factor = GROWTH if solved else SHRINKAGE
            state.reach = min(max(state.reach * factor, LEAST_FREE), len(state.problem.items))
        number += 1


def _around(base: Build, tier: int, cost: int, known: tuple[Schedule, Sequence[int] | None], free: set[str]) -> Build:
    """The base model with the place of every item fixed but of those that are free."""
    schedule, values = known
    model = base.model.clone()
    base.plan.keep_places(schedule, free, model)
    model.add(base.cost(tier) <= cost)
    if values is not None:
        hint_values(model, values)
    return replace(base, model=model)


def _free(state: Attack, schedule: Schedule, chance: random.Random) -> set[str]:
    """Items of one issue, of one day, or any, about as many as can be solved; sometimes those left out too."""
    items = sorted(schedule.placement)
    out = [item.id for item in state.problem.items if item.id not in schedule.placement]
    if round(state.reach) >= len(items):
        return {*items, *out}
    first = chance.choice(items)
    kind = chance.choice(("issue", "day", "any"))
    issue, day = state.problem.item[first].issue, schedule.placement[first].day
    near = {
        "issue": [item for item in items if state.problem.item[item].issue == issue],
        "day": [item for item in items if schedule.placement[item].day == day],
        "any": items,
    }[kind]
    wanted = round(state.reach)
    found = set(chance.sample(near, min(wanted, len(near))))
    rest = [item for item in items if item not in found]
    found |= set(chance.sample(rest, min(wanted - len(found), len(rest))))
    return found | set(out) if chance.random() < 0.3 else found
