"""Begin every item as early in the day as costs nothing, and keep to few rooms: no idle time, where that is free."""

from collections import Counter
from dataclasses import replace

from planner.domain.agenda import Attendance
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.solve.attack import Attack
from planner.solve.search import run
from planner.solve.tiers import Target, hint_whole, state_tier

SECONDS = 2.0
MINUTE = 1000  # what a minute later costs, the next room in the order of their use being 1
ITEMS_MOST = 60  # of more, the model takes too long


def tidy(state: Attack) -> None:
    """Move items of the best schedule forward on their days, and to rooms much used, while no tier costs more.

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
    stated.plan.keep_but_places(schedule)
    order = _by_use(state.problem, schedule)
    places = stated.plan.sum_of_places(lambda item, slot, room: MINUTE * slot.start + order.get(room, len(order)))
    hint_whole(stated, schedule)
    effort = replace(state.budget.effort(SECONDS, workers=1, linear=2), seconds=SECONDS)  # though the time be over
    found = state.budget.count(run(stated, places, effort))
    if found.schedule is not None:
        with state.lock:
            state.best.exchange(found.schedule)


def _by_use(problem: Problem, schedule: Schedule) -> dict[str, int]:
    """The rooms in the order of their use, by plenary items above all: 0, 1, ..."""
    minutes: Counter[str] = Counter()
    for row in schedule.placements:
        item = problem.item[row.item]
        minutes[row.room] += item.minutes * (len(problem.items) if item.attendance is Attendance.PLENARY else 1)
    return {room: place for place, (room, _) in enumerate(minutes.most_common())}
