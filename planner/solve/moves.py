"""Moves: one run of the solver each, on a group of options; what it finds is noted."""

import threading
from functools import partial

from planner.solve.attack import Attack
from planner.solve.best import Disagreement
from planner.solve.groups import Group
from planner.solve.search import Effort, Ended, Found, run, whole
from planner.solve.tiers import RULES_OF, Half, parts_of, state_half, state_tier

HALF_SECONDS = 3.0  # to bound a group by its timetable, or its panels, alone
FINDING = ("no_lp", "default_lp")  # workers that find a first plan soonest


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
    return state.budget.effort(seconds, lead="lp", workers=workers)


def bound_half(state: Attack, group: Group, half: Half, tier: int, seconds: float, workers: int | None = None) -> None:
    """What a half alone costs in a tier, or that it cannot be as good as the best schedule.

    Of given items also what it costs in the tiers before: soon found, and the whole is proved in half the time.
    """
    state.say(f"{half} of {state.name(group)}, tier {tier}")
    costs = state.costs
    options = state.worth(group, tier, costs)
    if not options:
        return
    stated = state_half(state.problem, half, group.target(tier, costs), options)
    for one in [tier] if group.held is None else [one for one in state.tiers if one <= tier]:
        cost = stated.cost(one, RULES_OF[half])
        found = state.budget.count(run(stated, cost, bounding(state, seconds, workers)))
        if found.ended is Ended.INFEASIBLE:
            if tier in costs:
                state.note(costs, state.before(tier), partial(group.raise_bound, tier, costs[tier] + 1))
            return
        least = whole(found.bound)
        stated.model.add(cost >= least)
        state.note(costs, state.before(one), partial(group.raise_least, half, one, least))


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


def push(
    state: Attack,
    group: Group,
    tier: int,
    seconds: float,
    lead: str = "lp",
    workers: int | None = None,
    decided: threading.Event | None = None,
) -> None:
    """Look in one group for less cost in one tier, and raise the group's bound, unless that is decided elsewhere.

    At home the best schedule is begun with; what costs the same in another group is told apart by a later tier, but
    in one with given items at once.
    """
    if decided is not None and decided.is_set():
        return
    with state.lock:
        at_home = group is state.home()
        better = not at_home and (group.held is None or tier == max(state.tiers))
        target = group.target(tier, state.costs, better)
        start = state.best.schedule if at_home else None
    state.say(f"{'improving' if at_home else 'looking for better'} tier {tier}, {state.name(group)}")
    options = state.worth(group, tier, target.costs)
    if not options:
        return
    stated = state_tier(state.problem, target, options, start)
    effort = state.budget.effort(seconds, lead=lead, workers=workers, decided=decided)
    found = state.budget.count(run(stated, stated.cost(tier), effort, state.offer))
    if decided is not None and found.ended in (Ended.OPTIMAL, Ended.INFEASIBLE):
        decided.set()
    compare(state, tier, found)
    if found.ended is Ended.INFEASIBLE and at_home:
        raise Disagreement(f"tier {tier}: the solver rejects a schedule that the check accepts")
    least = target.costs[tier] + int(not better) if found.ended is Ended.INFEASIBLE else whole(found.bound)
    state.note(target.costs, state.before(tier), partial(group.raise_bound, tier, least))
    state.say()


def ask(state: Attack, group: Group, tier: int, most: int, seconds: float) -> None:
    """Ask whether a tier can cost so little in a group, and if so how little, all workers leading.

    So tight a limit is refuted much sooner than the bound rises as far below a looser one. Two workers that tell one
    another what they have learnt refute it in less than half of one's time, which differs much from one to the next.
    """
    state.say(f"whether tier {tier} can cost {most:,}, {state.name(group)}")
    costs = state.costs
    options = state.worth(group, tier, costs)
    if not options:
        return
    stated = state_tier(state.problem, group.target(tier, {**costs, tier: most}), options)
    effort = state.budget.effort(seconds, lead="lp", all_lead=True)
    found = state.budget.count(run(stated, stated.cost(tier), effort, state.offer))
    compare(state, tier, found)
    least = most + 1 if found.ended is Ended.INFEASIBLE else min(whole(found.bound), most)
    state.note(costs, state.before(tier), partial(group.raise_bound, tier, least))


def compare(state: Attack, tier: int, found: Found) -> None:
    """See that solver and check count the same; short of the optimum the solver's variables may hold slack."""
    if found.schedule is None or found.objective is None:
        return
    counted = state.best.judge(found.schedule).cost(tier)
    solved = round(found.objective)
    if counted > solved or (counted < solved and found.ended is Ended.OPTIMAL):
        raise Disagreement(f"tier {tier}: the solver counts {solved}, the check {counted}")
