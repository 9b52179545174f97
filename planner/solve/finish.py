"""What is left when all else is proved: one group in the last tier, narrowed from both sides until time is over."""

from math import inf

from planner.solve.attack import Attack
from planner.solve.explore import explore
from planner.solve.groups import Group
from planner.solve.moves import ask, push
from planner.solve.results import gap_reached

PUSH_SECONDS = 40.0  # in the group as a whole; most are proved by then
EXPLORE_SECONDS = 32.0  # without a gain, before a question: what is found later makes all that was asked before dear
SHARE, SECONDS = 0.25, 90.0  # of what may still be gained, and for the answer, at first
BOLDER, WEAKER = 2.0, 0.5  # times the share next time, after an answer and without; then it may also take longer
BOLDEST = 0.5  # share: with all that may be gained a question takes longer than with either half of it
NEARLY = 0.0125  # of the cost: so little is asked for at once, not explored, for as long as there is time


def push_to_end(state: Attack, group: Group, tier: int, seconds: float) -> None:
    """Look in one group for less cost in one tier; where nothing else is left, as long as there is time.

    Then it is asked whether the tier can cost ever closer to the best, at last whether less than it; where a question
    was not refuted the best schedule is improved before the next.
    """
    if not state.all_that_is_left(group, tier):
        push(state, group, tier, seconds)
        return
    push(state, group, tier, PUSH_SECONDS)
    share, seconds, refuted = SHARE, SECONDS, False
    while _goes_on(state, group, tier):
        enough = int(group.bound(tier) / (1 - NEARLY))
        if not refuted and state.best.cost(tier) > enough:
            explore(state, tier, EXPLORE_SECONDS, enough)
            if not _goes_on(state, group, tier):
                return
        least, best = group.bound(tier), state.best.cost(tier)
        nearly = best <= enough
        most = best - 1 if nearly else least + int(share * (best - 1 - least))
        ask(state, group, tier, most, inf if nearly else seconds)
        refuted = group.bound(tier) > most
        if refuted or state.best.cost(tier) <= most:
            share = min(BOLDER * share, BOLDEST)
        else:
            share, seconds = WEAKER * share, seconds / WEAKER


def _goes_on(state: Attack, group: Group, tier: int) -> bool:
    """Whether less may be found, is wanted, and can be looked for."""
    return state.all_that_is_left(group, tier) and not state.budget.over and not gap_reached(state)
