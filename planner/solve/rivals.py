"""Groups of options other than that of the best schedule: better is found there, or shown not to be."""

import threading
from functools import partial

from planner.solve.attack import Attack
from planner.solve.budget import Task
from planner.solve.divide import divide, solve_parts
from planner.solve.groups import Group
from planner.solve.moves import HALF_SECONDS, bound_half, bound_money, push, try_group
from planner.solve.tiers import Half

AWAY_SECONDS = {1: 14.0, 2: 8.0}  # in another group, for one tier
TRY_SECONDS = 4.0  # for any better plan in another group
PART_SECONDS = 4.0  # for one cost that timetable or panels alone decide, and
SOON_SECONDS = 1.5  # before the last tier: the easy ones are enough to rule a dear venue out
LATER_TIERS = 6.0
LEADING = ("cores_max_lp", "cores")  # the first shows that there is nothing better, the other finds it


def found_better(state: Attack, tier: int, scale: float) -> bool:
    """Look for less of a tier in the other groups; whether it was found.

    What half a group says comes first, then the whole of it; each takes one core.
    """
    before = state.best.costs()
    waiting = rivals(state, tier) if tier > min(state.tiers) else []
    if any(tuple(divide(state, group, scale) for group in waiting)):
        solve_parts(state, tier, scale)
    for half in Half:
        whole = [group for group in rivals(state, tier) if group.held is None]
        state.budget.at_once([partial(by_half, state, group, half, tier, scale) for group in whole])
        push_each(state, [group for group in whole if not settled(state, group, tier)], tier, scale)
    return state.best.costs() < before


def push_each(state: Attack, groups: list[Group], tier: int, scale: float) -> None:
    """Look for less of a tier in groups, each on a core of its own; then in another way in those still undecided.

    The group of the best schedule is divided beside the last of them.
    """
    seconds = AWAY_SECONDS.get(tier, LATER_TIERS) * scale
    pairs = [(group, threading.Event()) for group in groups]
    ways = [(lead, group, decided) for lead in LEADING for group, decided in pairs]
    tasks: list[Task] = [partial(push, state, group, tier, seconds, lead, 1, decided) for lead, group, decided in ways]
    tasks.insert(len(groups), partial(divide, state, state.home(), scale))
    state.budget.at_once(tasks if groups else [])


def rivals(state: Attack, tier: int) -> list[Group]:
    """The other groups that may be better, from where this search begins among them."""
    waiting = [group for group in state.open_groups if not settled(state, group, tier)]
    return state.turned(sorted(waiting, key=lambda group: group.bound(tier)))


def settled(state: Attack, group: Group, tier: int) -> bool:
    """Whether there is nothing to find in a group: time is over, it is home, or it cannot be better."""
    return state.budget.over or group is state.home() or not state.may_be_better(group, tier)


def by_half(state: Attack, group: Group, half: Half, tier: int, scale: float) -> None:
    """Find better in a group, or show that there is none, by what one half alone costs."""
    steps = [partial(bound_half, state, group, half, tier, HALF_SECONDS * scale, 1)]
    if promising(state, group, half, tier):
        steps.append(partial(try_group, state, group, TRY_SECONDS * scale, 1))
    if dear(state, group, tier):
        seconds = PART_SECONDS if tier == max(state.tiers) else SOON_SECONDS
        steps.append(partial(bound_money, state, group, half, tier, seconds * scale, 1))
    for step in steps:
        if settled(state, group, tier):
            return
        step()


def dear(state: Attack, group: Group, tier: int) -> bool:
    """Whether money may rule a group out: before the last tier not at the venue that the best schedule can afford."""
    return tier == max(state.tiers) or group.venue != state.home().venue


def promising(state: Attack, group: Group, half: Half, tier: int) -> bool:
    """Whether a group that should be better than the best schedule's has given no plan yet, at the first try."""
    return (
        half is Half.TIMETABLE
        and tier == min(state.tiers)
        and state.groups.index(group) < state.groups.index(state.home())
    )
