"""A first plan: on the dates of most promise, beside the best of the first tier there.

If there is none, date by date, beside the question whether there is any at all.
"""

import threading
from functools import partial

from planner.domain.places import Option
from planner.solve.attack import Attack
from planner.solve.budget import Task
from planner.solve.build import Build
from planner.solve.moves import compare, finding
from planner.solve.search import Ended, run, whole
from planner.solve.tiers import Target, state_tier

FIRST_SECONDS = 5.0  # for a first plan on one option, before the next option is tried; doubled each round
BEST_SECONDS = 14.0  # beside it for the best of the first tier in the option's group; doubled too
ALL_SECONDS = 10.0  # for whether there is any on all options, where there is no core to ask it beside


def find_first(state: Attack, turn: int = 0) -> None:
    """A first plan, unless it is shown that there is none; with twice the time for each turn there was before.

    What stands in the way of one option often does of all, and is seen soonest by asking for all of them at once.
    """
    waiting = state.turned([option for option in interleaved(state) if option.id not in state.impossible])
    seconds, decided, several = FIRST_SECONDS * 2**turn, threading.Event(), state.budget.workers > 1
    if waiting and not state.budget.over:
        asking = state.budget.left if several else ALL_SECONDS
        soonest = state_tier(state.problem, Target(0), (waiting[0],))  # stated before others are, which would slow it
        tasks: list[Task] = [
            partial(look_on, state, soonest, seconds, decided),
            partial(best_with, state, waiting[0], BEST_SECONDS * 2**turn, decided),
            partial(ask_all, state, waiting, asking, decided),
            partial(option_by_option, state, [*waiting[1:], waiting[0]], seconds, decided),
        ]
        state.budget.at_once(tasks if several else [tasks[0], *tasks[2:]])
    if state.best.schedule is None and state.open_groups and state.budget.over:
        state.stopped_by = "time limit"


def best_with(state: Attack, option: Option, seconds: float, decided: threading.Event) -> None:
    """The best of the first tier in an option's group, with its proof: seconds where cores lead to it. One worker."""
    tier = min(state.tiers, default=0)
    if not tier:
        return
    group = next(group for group in state.groups if option in group.options)
    state.say(f"looking for the best of tier {tier}, {state.name(group)}")
    stated = state_tier(state.problem, Target(tier), state.left(group))
    effort = state.budget.effort(seconds, workers=1, lead="cores")
    found = state.budget.count(run(stated, stated.cost(tier), effort, state.offer))
    if found.ended is Ended.INFEASIBLE:
        state.rule_out([option.id for option in group.options])
    else:
        compare(state, tier, found)
        state.note({}, 0, partial(group.raise_bound, tier, whole(found.bound)))
    if found.schedule is not None:
        decided.set()


def ask_all(state: Attack, options: list[Option], seconds: float, decided: threading.Event) -> None:
    """Whether there is a schedule on any of the options, unless that is decided elsewhere. One worker."""
    left = tuple(option for option in options if option.id not in state.impossible)
    if decided.is_set() or state.budget.over or not left:
        return
    state.say(f"looking for a first plan on any of {len(left)} dates and venues")
    stated = state_tier(state.problem, Target(0), left)
    effort = state.budget.effort(seconds, first_only=True, lead="lp", workers=1, decided=decided)
    found = state.budget.count(run(stated, None, effort, state.offer))
    if found.ended is Ended.INFEASIBLE:
        state.rule_out([option.id for option in left])
    if found.ended is not Ended.UNKNOWN:
        decided.set()


def option_by_option(state: Attack, options: list[Option], seconds: float, decided: threading.Event) -> None:
    """Look for a plan on each option in turn, again and longer, until there is one, or none. One worker."""
    waiting = options
    while waiting:
        waiting = [option for option in waiting if not try_option(state, option, seconds, decided)]
        if decided.is_set() or state.budget.over:
            return
        seconds *= 2
    decided.set()


def try_option(state: Attack, option: Option, seconds: float, decided: threading.Event) -> bool:
    """Look for a plan on an option; whether it is known if there is one. One worker."""
    if decided.is_set() or state.budget.over:
        return False
    if option.id in state.impossible:
        return True
    return look_on(state, state_tier(state.problem, Target(0), (option,)), seconds, decided)


def look_on(state: Attack, stated: Build, seconds: float, decided: threading.Event) -> bool:
    """Look for a plan on the only option of a model; whether it is known if there is one. One worker."""
    (option,) = stated.plan.options
    state.say(f"looking for a first plan on {option.id}")
    found = state.budget.count(run(stated, None, finding(state, seconds, 1, decided), state.offer))
    if found.ended is Ended.INFEASIBLE:
        state.rule_out([option.id])
    elif found.ended is not Ended.UNKNOWN:
        decided.set()
    return found.ended is not Ended.UNKNOWN


def interleaved(state: Attack) -> list[Option]:
    """The options, one of each group in turn: a venue that cannot work then does not hold up the others."""
    columns = [list(group.options) for group in state.groups]
    longest = max((len(column) for column in columns), default=0)
    return [column[place] for place in range(longest) for column in columns if place < len(column)]
