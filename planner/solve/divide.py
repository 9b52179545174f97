"""Divide a group by the items that are held, once its best cost in the first tier is known; in the end by its dates.

There are few sets of items with which the first tier can cost so little. With the items given most parts are ruled out
in seconds, and the others are proved where the whole group is not.
"""

from functools import partial

from planner.domain.places import Option
from planner.solve.attack import Attack
from planner.solve.budget import Task
from planner.solve.finish import push_to_end
from planner.solve.groups import Group
from planner.solve.moves import HALF_SECONDS, bound_half, bound_money, push
from planner.solve.search import Ended, race
from planner.solve.tiers import Half, state_half

MOST_PARTS = 12
MOST_DATES = 6  # each looked at by itself
SET_SECONDS = 2.0  # for one set of items more, or that there is none
PUSH_SECONDS = 60.0  # for one tier in one part
LOOK_SECONDS = 3.0  # at another part in the last tier, for a first bound
MONEY_SECONDS = 4.0  # for one cost that the timetable of a part decides


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
            state.divide(group, [group.part(options, held) for held in sets])
    elif sets is not None:  # none of these dates is as good
        state.note(costs, first, partial(group.raise_bound, second, costs[second] + 1))
    return bool(sets)


def by_dates(state: Attack, tier: int) -> None:
    """Before the last tier, divide every part by the few dates that are left.

    What the dates cost in the tiers before leaves each another amount for all else: alone they are proved much sooner.
    """
    if tier < max(state.tiers):
        return
    for group in state.contested(tier):
        options = state.left(group, tier, state.costs)
        if group.held is not None and 1 < len(options) <= MOST_DATES:
            with state.lock:
                state.divide(group, [group.part((option,), group.held) for option in options])
    for group in state.contested(tier):
        state.worth(group, tier, state.costs)  # notes where no dates are left


def solve_parts(state: Attack, tier: int, scale: float) -> None:
    """Look for less of a tier in every part that may have it: where the best schedule is, then each on its own core.

    Before the last tier it helps very much to know what the timetable of each part costs at least; and the other parts
    are looked at for a moment first, since the tier has no bound before all of them have one.
    """
    if tier < max(state.tiers):
        seconds, parts = HALF_SECONDS * scale, _open(state, tier)
        state.budget.at_once([partial(bound_half, state, part, Half.TIMETABLE, tier, seconds, 1) for part in parts])
    else:
        state.budget.at_once(_least_costs(state, _open(state, tier), scale))
        state.budget.at_once(_pushes(state, tier, LOOK_SECONDS * scale))
    for part in _open(state, tier)[:1]:
        push_to_end(state, part, tier, PUSH_SECONDS * scale)
    tasks = _pushes(state, tier, PUSH_SECONDS * scale)
    if tasks and state.before(max(state.tiers)) == tier:
        tasks += _least_costs(state, [state.home()], scale)
    state.budget.at_once(tasks)


def _pushes(state: Attack, tier: int, seconds: float) -> list[Task]:
    """To look for less of a tier in the parts where the best schedule is not."""
    others = [part for part in _open(state, tier) if part is not state.home()]
    return [partial(push, state, part, tier, seconds, workers=1) for part in others]


def _least_costs(state: Attack, parts: list[Group], scale: float) -> list[Task]:
    """To find what the timetable of parts costs at least, before the last tier, unless that was done for as long."""
    held, seconds = state.before(max(state.tiers)), MONEY_SECONDS * scale
    waiting = [part for part in parts if part.asked < scale]
    for part in waiting:
        part.asked = scale
    return [partial(bound_money, state, part, Half.TIMETABLE, held, seconds, 1) for part in waiting]


def _open(state: Attack, tier: int) -> list[Group]:
    """The parts that may be better than the best schedule in a tier: that of the best schedule, then by their bounds.

    The less the timetable costs in the first tier, the more is left for the panels.
    """
    first = min(state.tiers)
    parts = [group for group in state.contested(tier) if group.held is not None]
    return sorted(parts, key=lambda part: (part is not state.home(), part.least.get((Half.TIMETABLE, first), 0)))


def _sets(
    state: Attack, group: Group, options: tuple[Option, ...], costs: dict[int, int], scale: float
) -> list[frozenset[str]] | None:
    """Every set of items with which the first tier may cost as little as now; None: too many, or not known in time."""
    stated = state_half(state.problem, Half.TIMETABLE, group.target(min(state.tiers), costs), options)
    sets: list[frozenset[str]] = []
    effort = partial(state.budget.effort, SET_SECONDS * scale, first_only=True, workers=1)
    while len(sets) <= MOST_PARTS:
        efforts = [effort(linear=0), effort(lead="lp")]  # the one finds sets, the other shows that there is no more
        found = state.budget.count(race(stated, None, efforts[: state.budget.workers]))
        if found.ended is Ended.INFEASIBLE:
            return sets
        if found.schedule is None:
            return None
        sets.append(frozenset(found.schedule.placement))
        stated.plan.forbid_items(sets[-1])
    group.divisible = False
    return None
