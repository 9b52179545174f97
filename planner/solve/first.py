"""A first plan: the dates of most promise first; then date by date, beside the question whether there is any at all."""

import threading
from functools import partial

from planner.domain.places import Option
from planner.solve.attack import Attack
from planner.solve.moves import finding
from planner.solve.search import Ended, race, run
from planner.solve.tiers import Target, state_tier

FIRST_SECONDS = 5.0  # for a first plan on one option, before the next option is tried; doubled each round
ALL_SECONDS = 10.0  # for whether there is any on all options, where there is no core to ask it beside


def find_first(state: Attack, turn: int = 0) -> None:
    """A first plan, unless it is shown that there is none; with twice the time for each turn there was before.

    What stands in the way of one option often does of all, and is seen soonest by asking for all of them at once.
    """
    waiting = state.turned([option for option in interleaved(state) if option.id not in state.impossible])
    seconds = FIRST_SECONDS * 2**turn
    if waiting and not state.budget.over and not first_option(state, waiting[0], seconds):
        left = [option for option in waiting if option.id not in state.impossible]
        asking = state.budget.left if state.budget.workers > 1 else ALL_SECONDS
        decided = threading.Event()
        tasks = (
            partial(ask_all, state, left, asking, decided),
            partial(option_by_option, state, left, seconds, decided),
        )
        state.budget.at_once(tasks if left else ())
    if state.best.schedule is None and state.open_groups and state.budget.over:
        state.stopped_by = "time limit"


def first_option(state: Attack, option: Option, seconds: float) -> bool:
    """Look for a plan on the option of most promise, with and without the linear relaxation; whether there is one."""
    state.say(f"looking for a first plan on {option.id}")
    stated = state_tier(state.problem, Target(0), (option,))
    ways = (0, 2) if state.budget.workers > 1 else (0,)
    efforts = [state.budget.effort(seconds, first_only=True, workers=1, linear=linear) for linear in ways]
    found = state.budget.count(race(stated, None, efforts, state.offer))
    if found.ended is Ended.INFEASIBLE:
        state.rule_out([option.id])
    return state.best.schedule is not None


def ask_all(state: Attack, options: list[Option], seconds: float, decided: threading.Event) -> None:
    """Whether there is a schedule on any of the options, unless that is decided elsewhere. One worker."""
    state.say(f"looking for a first plan on any of {len(options)} dates and venues")
    stated = state_tier(state.problem, Target(0), tuple(options))
    effort = state.budget.effort(seconds, first_only=True, workers=1, linear=2, decided=decided)
    found = state.budget.count(run(stated, None, effort, state.offer))
    if found.ended is Ended.INFEASIBLE:
        state.rule_out([option.id for option in options])
    if found.ended is not Ended.UNKNOWN:
        decided.set()


def option_by_option(state: Attack, options: list[Option], seconds: float, decided: threading.Event) -> None:
    """Look for a plan on each option in turn, again and longer, until there is one, or none. One worker."""
    waiting = options
    while waiting:
        undecided = []
        for option in waiting:
            if decided.is_set() or state.budget.over:
                return
            state.say(f"looking for a first plan on {option.id}")
            stated = state_tier(state.problem, Target(0), (option,))
            found = state.budget.count(run(stated, None, finding(state, seconds, 1, decided), state.offer))
            if found.ended is Ended.INFEASIBLE:
                state.rule_out([option.id])
            elif found.ended is Ended.UNKNOWN:
                undecided.append(option)
            else:
                decided.set()
        waiting, seconds = undecided, seconds * 2
    decided.set()


def interleaved(state: Attack) -> list[Option]:
    """The options, one of each group in turn: a venue that cannot work then does not hold up the others."""
    columns = [list(group.options) for group in state.groups]
    longest = max((len(column) for column in columns), default=0)
    return [column[place] for place in range(longest) for column in columns if place < len(column)]
