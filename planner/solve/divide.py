"""Divide a group by the items that are held, once its best cost in the first tier is known.

There are few sets of items with which the first tier can cost so little. With the items given most parts are ruled out
in seconds, and the others are proved where the whole group is not.
"""

from functools import partial

from planner.domain.places import Option
from planner.solve.attack import Attack
from planner.solve.groups import Group
from planner.solve.moves import bound_money, finding, push
from planner.solve.search import Ended, run
from planner.solve.tiers import Half, state_half

MOST_PARTS = 12
SET_SECONDS = 2.0  # for one set of items more, or that there is none
PUSH_SECONDS = 60.0  # for one tier in one part
MONEY_SECONDS = 4.0  # for one cost that timetable or panels of a part decide


def divide(state: Attack, group: Group, scale: float) -> bool:
    """Divide a group whose first tier costs what the best schedule does, if it can be; whether it was.

    Only the dates that by themselves cost no more than the best schedule are divided, also in the second tier: neither
    of the two can rise any more.
    """
    if len(state.tiers) < 2 or state.budget.over:
        return False
    first, second, *_ = state.tiers
    costs = state.costs
    if group.held is not None or not group.divisible or group.bound(first) < costs[first]:
        return False
    state.say(f"items that can be held in {state.name(group)}")
    options = state.left(group, second, costs)
    sets = _sets(state, group, options, costs, scale) if options else None
    if sets:
        with state.lock:
            state.divide(group, options, sets)
    elif sets is not None:  # none of these dates is as good
        state.note(costs, first, partial(group.raise_bound, second, costs[second] + 1))
    return bool(sets)


def solve_parts(state: Attack, tier: int, scale: float) -> None:
    """Look for less of a tier in every part that may have it: where the best schedule is, then each on its own core."""
    if tier == max(state.tiers):
        tasks = [
            partial(bound_money, state, part, half, state.before(tier), MONEY_SECONDS * scale, 1)
            for part in _open(state, tier)
            for half in Half
        ]
        state.budget.at_once(tasks)
    for part in _open(state, tier)[:1]:
        push(state, part, tier, PUSH_SECONDS * scale)
    parts = _open(state, tier)
    seconds = PUSH_SECONDS * scale
    state.budget.at_once([partial(push, state, part, tier, seconds, "cores_max_lp", 1) for part in parts])


def _open(state: Attack, tier: int) -> list[Group]:
    """The parts that may be better than the best schedule in a tier, that of the best schedule first."""
    parts = [group for group in state.open_groups if group.held is not None]
    waiting = [part for part in parts if not state.beaten(part, tier) and not state.worse(part, tier)]
    return sorted(waiting, key=lambda part: part is not state.home())


def _sets(
    state: Attack, group: Group, options: tuple[Option, ...], costs: dict[int, int], scale: float
) -> list[frozenset[str]] | None:
    """Every set of items with which the first tier may cost as little as now; None: too many, or not known in time."""
    stated = state_half(state.problem, Half.TIMETABLE, group.target(min(state.tiers), costs), options)
    sets: list[frozenset[str]] = []
    while len(sets) <= MOST_PARTS:
        found = state.budget.count(run(stated, None, finding(state, SET_SECONDS * scale, 1)))
        if found.ended is Ended.INFEASIBLE:
            return sets
        if found.schedule is None:
            return None
        sets.append(frozenset(found.schedule.placement))
        stated.plan.forbid_items(sets[-1])
    group.divisible = False
    return None
