"""Moves: one run of the solver each, on a group of options; what it finds is noted."""

import threading
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from planner.solve.attack import Attack
from planner.solve.best import Disagreement
from planner.solve.groups import Group
from planner.solve.search import Effort, Ended, Found, race, run, whole
from planner.solve.tiers import RULES_OF, Half, parts_of, state_half, state_tier

FINDING = ("no_lp", "default_lp")  # workers that find a first plan soonest
BOUNDING = ("core_max_lp", "max_lp")  # workers led by cores and by the linear relaxation: they find the bound
IMPROVING = ("core", "no_lp")  # workers that improve the first tier to the end, where there is a good schedule
EXCLUDING = ("core_max_lp", "no_lp")  # workers that show that there is none: one or the other does, by venue


def finding(
    state: Attack, seconds: float, workers: int | None = None, decided: threading.Event | None = None
) -> Effort:
    """An effort for any schedule; a single worker finds one sooner without the linear relaxation."""
    alone = (workers or state.budget.workers) == 1
    return state.budget.effort(
        seconds, first_only=True, subsolvers=FINDING, workers=workers, linear=0 if alone else None, decided=decided
    )


def bounding(state: Attack, seconds: float, workers: int | None = None) -> Effort:
    """An effort led by the linear relaxation."""
    return state.budget.effort(seconds, subsolvers=BOUNDING, linear=2, workers=workers)


def pushing(state: Attack, tier: int, seconds: float, at_home: bool) -> Effort:
    """An effort for less of a tier, by all workers; of the first tier the linear relaxation says little."""
    if tier > min(state.tiers) or state.budget.workers == 1:
        return bounding(state, seconds)
    if at_home:
        return state.budget.effort(seconds, subsolvers=IMPROVING)
    return state.budget.effort(seconds, subsolvers=EXCLUDING, linear=2)


def bound_half(state: Attack, group: Group, half: Half, tier: int, seconds: float, workers: int | None = None) -> None:
    """What a half alone costs in a tier, or that it cannot be as good as the best schedule."""
    state.say(f"{half} of {state.name(group)}, tier {tier}")
    costs = state.costs
    options = state.worth(group, tier, costs)
    if not options:
        return
    stated = state_half(state.problem, half, group.target(tier, costs), options)
    found = state.budget.count(run(stated, stated.cost(tier, RULES_OF[half]), bounding(state, seconds, workers)))
    if found.ended is not Ended.INFEASIBLE:
        state.note(costs, state.before(tier), partial(group.raise_least, half, tier, whole(found.bound)))
    elif tier in costs:
        state.note(costs, state.before(tier), partial(group.raise_bound, tier, costs[tier] + 1))


def try_group(state: Attack, group: Group, seconds: float, workers: int | None = None) -> None:
    """Any better plan on a group's most promising dates: found in seconds where the dates are much better."""
    state.say(f"a better plan of {state.name(group)}")
    first = min(state.tiers)
    stated = state_tier(state.problem, group.target(first, state.costs, better=True), state.left(group)[:1])
    stated.model.clear_objective()  # type: ignore[no-untyped-call]
    state.budget.count(run(stated, None, finding(state, seconds, workers), state.offer))


def bound_money(state: Attack, group: Group, half: Half, tier: int, seconds: float, workers: int | None = None) -> None:
    """The least of each cost that a half alone decides, in schedules no worse than the best up to a tier.

    Each least is found to the end in a model of its own half, where the whole model would take far longer. The sum of
    all parts takes longest and says most: it is bounded at home only. The least of one part helps to find the next.
    """
    state.say(f"least costs of {state.name(group)}")
    costs = state.costs
    options = state.worth(group, tier, costs)
    if not options:
        return
    stated = state_half(state.problem, half, group.target(tier, costs), options)
    parts = parts_of(stated, half, whole=group is state.home())
    for name, part in parts.items():
        stated.model.add(part.cents >= group.money_up_to(tier, name))
    for name, part in parts.items():
        if state.budget.over or group.bound(tier) > costs[tier]:
            return
        found = state.budget.count(run(stated, part.cents, bounding(state, seconds, workers)))
        if found.ended is Ended.INFEASIBLE:
            state.note(costs, state.before(tier), partial(group.raise_bound, tier, costs[tier] + 1))
            return
        least = whole(found.bound)
        stated.model.add(part.cents >= least)
        state.note(costs, tier, partial(group.raise_money, name, tier, least))


def push(state: Attack, group: Group, tier: int, seconds: float) -> None:
    """Look in one group for less cost in one tier, and raise the group's bound, by all workers."""
    at_home = group is state.home()
    aim = "improving" if at_home else "looking for better"
    state.say(f"{aim} tier {tier}, {state.name(group)}")
    with state.lock:
        target = group.target(tier, state.costs, not at_home)  # what costs the same is told apart by a later tier
        start = state.best.schedule if at_home else None
    options = state.worth(group, tier, target.costs)
    if not options:
        return
    stated = state_tier(state.problem, target, options, start)
    found = state.budget.count(run(stated, stated.cost(tier), pushing(state, tier, seconds, at_home), state.offer))
    compare(state, tier, found)
    least = min(whole(found.bound), target.costs[tier])
    if found.ended is Ended.INFEASIBLE:
        if at_home:
            raise Disagreement(f"tier {tier}: the solver rejects a schedule that the check accepts")
        least = target.costs[tier]
    state.note(target.costs, state.before(tier), partial(group.raise_bound, tier, least))
    state.say()


def push_part(state: Attack, part: Group, tier: int, seconds: float, seeds: Sequence[int]) -> None:
    """Look for less of a tier in a part with given items, and raise its bound; with each seed on a core of its own.

    One worker led by the linear relaxation is as quick as two that share what they learn.
    """
    with state.lock:
        at_home = part is state.home()
        target = part.target(tier, state.costs, better=at_home or tier == max(state.tiers))
    state.say(f"{'improving' if at_home else 'looking for better'} tier {tier}, {state.name(part)}")
    options = state.worth(part, tier, target.costs)
    if not options:
        return
    stated = state_tier(state.problem, target, options)
    efforts = [replace(bounding(state, seconds, 1), seed=seed) for seed in seeds]
    found = state.budget.count(race(stated, stated.cost(tier), efforts, state.offer))
    compare(state, tier, found)
    least = target.costs[tier] + int(not target.better) if found.ended is Ended.INFEASIBLE else whole(found.bound)
    state.note(target.costs, state.before(tier), partial(part.raise_bound, tier, least))
    state.say()


def compare(state: Attack, tier: int, found: Found) -> None:
    """See that solver and check count the same; short of the optimum the solver's variables may hold slack."""
    if found.schedule is None or found.objective is None:
        return
    counted = state.best.judge(found.schedule).cost(tier)
    solved = round(found.objective)
    if counted > solved or (counted < solved and found.ended is Ended.OPTIMAL):
        raise Disagreement(f"tier {tier}: the solver counts {solved}, the check {counted}")
