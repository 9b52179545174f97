"""What is left when all else is proved: one group in the last tier, narrowed from both sides until time is over."""

import threading
from functools import partial

from planner.solve.attack import Attack
from planner.solve.explore import explore
from planner.solve.groups import Group
from planner.solve.moves import ask, push
from planner.solve.results import gap_reached

PUSH_SECONDS = 60.0  # at least, in the group as a whole; most are proved by then
SHARE, SECONDS = 0.25, 60.0  # of what may still be gained, and for the answer, at first
BOLDER, WEAKER = 1.5, 0.5  # times the share next time, after an answer and without; then it may also take longer


def push_to_end(state: Attack, group: Group, tier: int, seconds: float) -> None:
    """Look in one group for less cost in one tier; where nothing else is left, as long as there is time.

    Then it is asked whether the tier can cost ever closer to its bound, and the best schedule is improved beside.
    """
    if not state.all_that_is_left(group, tier):
        push(state, group, tier, seconds)
        return
    push(state, group, tier, max(seconds, PUSH_SECONDS))
    share, seconds = SHARE, SECONDS
    while state.all_that_is_left(group, tier) and not state.budget.over and not gap_reached(state):
        least = group.bound(tier)
        most = least + int(share * (state.best.cost(tier) - 1 - least))
        answered = threading.Event()
        asking = partial(_ask, state, group, tier, most, seconds, answered)
        state.budget.at_once([asking, partial(explore, state, tier, seconds, 1, answered)])
        if group.bound(tier) > most or state.best.cost(tier) <= most:
            share = min(BOLDER * share, 1.0)
        else:
            share, seconds = WEAKER * share, seconds / WEAKER


def _ask(state: Attack, group: Group, tier: int, most: int, seconds: float, answered: threading.Event) -> None:
    try:
        ask(state, group, tier, most, seconds)
    finally:
        answered.set()
