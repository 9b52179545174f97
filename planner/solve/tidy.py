"""Begin every item as early in the day as costs nothing: a programme without idle time, where that is free."""

from dataclasses import replace

from planner.solve.attack import Attack
from planner.solve.search import run
from planner.solve.tiers import Target, hint_whole, state_tier

SECONDS = 2.0
ITEMS_MOST = 60  # of more, the model takes too long


def tidy(state: Attack) -> None:
    """Move items of the best schedule forward on their days, with their rooms and panels, while no tier costs more.

    A conference's items follow one another as they are.
    """
    schedule = state.best.schedule
    large = state.conference or len(state.problem.items) > ITEMS_MOST
    if schedule is None or state.stopped_by == "interrupt" or large:
        return
    state.say("beginning items as early as costs nothing")
    last = max(state.tiers, default=0)
    stated = state_tier(state.problem, Target(last, state.costs), (schedule.option,))
    stated.model.clear_objective()  # type: ignore[no-untyped-call]
    stated.plan.keep_but_times(schedule)
    hint_whole(stated, schedule)
    effort = replace(state.budget.effort(SECONDS, workers=1, linear=2), seconds=SECONDS)  # though the time be over
    found = state.budget.count(run(stated, stated.plan.sum_of_starts(), effort))
    if found.schedule is not None:
        with state.lock:
            state.best.exchange(found.schedule)
