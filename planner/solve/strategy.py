"""How a problem is attacked: leave out what cannot work, find a plan, improve it where it is, then look elsewhere.

Options of one venue and length form a group and share one model. The groups looked at elsewhere are bounded by their
timetable alone first: that bound, stated to the whole model, is what lets the rest be proved. After the first tier a
group is divided by the items held, before the last by its dates. Slices of time do not depend on the limit, so more
time continues the same search.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from math import inf

from planner.domain.outcome import Outcome, Run
from planner.domain.problem import Problem
from planner.solve.attack import Attack, Progress
from planner.solve.best import Best
from planner.solve.budget import Budget, Limits
from planner.solve.conference.confer import confer
from planner.solve.conference.view import leaves_out, reason_against
from planner.solve.divide import by_dates, divide, solve_parts
from planner.solve.explore import explore
from planner.solve.finish import push_to_end
from planner.solve.first import find_first
from planner.solve.groups import grouped
from planner.solve.known import Share, take
from planner.solve.moves import HALF_SECONDS, bound_half, bound_money, push
from planner.solve.options import left_out
from planner.solve.results import gap_reached, option_results, status_of, tier_results
from planner.solve.rivals import PART_SECONDS, found_better
from planner.solve.search import Interrupted
from planner.solve.tidy import tidy
from planner.solve.tiers import Half

GROUPS = (
    "groups of options by venue and length, each one model of dates, timetable, panels and money; tier by tier, "
    "after the first by the items held, in the last by the dates too"
)
CONFERENCE = "a conference: issues in rooms and sessions, items counted into them, minutes last; parts of it in turn"
MANY_ITEMS = 100  # beyond this a conference's later tiers are left as they are
CONFER_SECONDS = 60.0  # at most, and
CONFER_SHARE = 0.3  # of the time, as a conference that leaves schedules out, before the usual way goes on
HOME_SECONDS = 12.0  # in the group of the best schedule, for one tier; longer each round
FIRST_TIER = (("cores", 15.0), ("cores_lp", 25.0))  # ways to improve it to the end there, and seconds
CONFERENCE_SECONDS = 10.0  # of exploring a conference before all else: its own way leaves schedules out
EXPLORE_SECONDS = 5.0  # before the tier is improved to the end
END_SHARE, END_SECONDS = 0.06, 10.0  # of the time, and at most: kept for the later tiers at the end
GROWTH = 3.0  # of each round: a proof begins anew in each


def solve(
    problem: Problem, limits: Limits, tell: Callable[[Progress], None] = lambda _: None, facts: Run | None = None
) -> Outcome:
    """Attack a problem and say what is known at the end. `facts` are what only the caller knows of the run."""
    budget = Budget(limits)
    state = attack(problem, budget, tell)
    tidy(state)
    return outcome_of(state, facts)


def outcome_of(state: Attack, facts: Run | None = None) -> Outcome:
    """What is known at the end of a search."""
    budget, limits = state.budget, state.budget.limits
    return Outcome(
        status=status_of(state),
        schedule=state.best.schedule,
        tiers=tier_results(state),
        options=option_results(state),
        run=replace(
            facts or Run(),
            strategy=state.strategy,
            seed=limits.seed,
            workers=1 if budget.deterministic else limits.workers,
            time_limit=None if budget.deterministic else limits.seconds,
            deterministic_limit=limits.deterministic,
            gap_limit=limits.gap,
            stopped_by=state.stopped_by,
            first_plan_seconds=state.best.first_seconds,
            seconds=budget.seconds,
        ),
    )


def attack(
    problem: Problem, budget: Budget, tell: Callable[[Progress], None] = lambda _: None, share: Share | None = None
) -> Attack:
    """Search until proof, limit or interrupt; with a share, from what is known on."""
    share = share or Share()
    state = Attack(problem, budget, Best(problem, budget), {}, [], tell, begin=share.number)
    try:
        prepare(state)
        take(state, share.known)
        if state.best.schedule is None or not ended(state):
            search(state, share)
    except (Interrupted, KeyboardInterrupt):
        state.stopped_by = "interrupt"
    return state


def prepare(state: Attack) -> None:
    """Leave out what cannot work, group the rest, and choose the strategy and say why."""
    state.say("leaving out options that cannot work")
    state.excluded = left_out(state.problem)
    left = [option for option in state.problem.options if option.id not in state.excluded]
    state.groups = grouped(state.problem, left)
    reason = reason_against(state.problem, left) if left else "no option is left"
    state.conference = not reason
    but = f" ({leaves_out(state.problem)}: bounds nothing)" if leaves_out(state.problem) else ""
    state.strategy = f"{GROUPS} (not as a conference: {reason})" if reason else f"{CONFERENCE}{but}"


def search(state: Attack, share: Share) -> None:
    """As a conference, where it is one; then the usual way, unless the later tiers are too many items to improve."""
    if state.conference:
        few = len(state.problem.items) <= MANY_ITEMS
        until = state.budget.seconds + min(CONFER_SHARE * state.budget.left, CONFER_SECONDS) if few else inf
        confer(state, state.groups[0], proving=not share.aside, until=until)
        if state.best.schedule is not None and (ended(state) or len(state.problem.items) > MANY_ITEMS):
            return
        if state.best.schedule is None and state.open_groups and not state.budget.over:
            state.strategy = f"{GROUPS} (a conference, but no schedule was found as one)"
    as_groups(state, share)


def as_groups(state: Attack, share: Share) -> None:
    """The usual way: a plan, unless there is one, then the best of each group."""
    if state.best.schedule is None and state.open_groups:
        find_first(state, share.turn)
    if state.best.schedule is None or share.first_only:
        return
    state.budget.keep_back(END_SHARE, END_SECONDS)
    improve(state, share)
    state.budget.kept = 0.0
    if state.stopped_by == "time limit":
        wind_up(state)


def wind_up(state: Attack) -> None:
    """Improve the later tiers once more: a better earlier one, found last, has left them as they came."""
    waiting = [tier for tier in state.tiers[1:] if not state.beaten(state.home(), tier)]
    for place, tier in enumerate(waiting):
        explore(state, tier, state.budget.left / (len(waiting) - place))


def improve(state: Attack, share: Share) -> None:
    """Rounds over the tiers, each three times as long: at home first, then in the other groups, until all is proved."""
    scale = GROWTH**share.turn
    steps = (look_elsewhere, improve_home) if share.aside else (improve_home, look_elsewhere)
    while not ended(state):
        for tier in state.tiers:
            for step in steps:
                step(state, tier, scale)
                if ended(state):
                    return
            if not state.proved(tier):
                explore_after(state, tier, EXPLORE_SECONDS * scale)
                break
        scale *= GROWTH


def ended(state: Attack) -> bool:
    """Whether the search is over, and why."""
    if state.proved(max(state.tiers, default=0)):
        return True
    if state.budget.over:
        state.stopped_by = "time limit"
        return True
    if gap_reached(state):
        state.stopped_by = "gap"
        return True
    return False


def improve_home(state: Attack, tier: int, scale: float) -> None:
    """Improve a tier in the group of the best schedule."""
    if tier == min(state.tiers):
        improve_first(state, tier, scale)
    else:
        improve_later(state, tier, scale)


def improve_first(state: Attack, tier: int, scale: float) -> None:
    """Improve the first tier at home.

    Where there was no proof the bound by the timetable is looked for, the next time both halves' before all else.
    """
    bound_again(state, tier, scale)
    if state.conference:
        explore(state, tier, CONFERENCE_SECONDS * scale)
    for lead, seconds in FIRST_TIER:
        if unsettled(state, tier):
            push(state, state.home(), tier, seconds * scale, lead)
    if scale == 1 and unsettled(state, tier):
        bound_half(state, state.home(), Half.TIMETABLE, tier, HALF_SECONDS)


def improve_later(state: Attack, tier: int, scale: float) -> None:
    """Improve a later tier at home: by parts if it can be divided, else around the best schedule, then as a whole."""
    divide(state, state.home(), scale)
    by_dates(state, tier)
    if state.home().held is not None:
        solve_parts(state, tier, scale)
        return
    explore(state, tier, EXPLORE_SECONDS * scale)
    bound_again(state, tier, scale)
    if unsettled(state, tier):
        push_to_end(state, state.home(), tier, HOME_SECONDS * scale)


def unsettled(state: Attack, tier: int) -> bool:
    """Whether there may be less of a tier at home, and time to look for it."""
    return not state.beaten(state.home(), tier) and not state.budget.over


def explore_after(state: Attack, tier: int, seconds: float) -> None:
    """Explore around the best schedule for less of each tier after this one, so many seconds each."""
    for one in [one for one in state.tiers if one > tier]:
        explore(state, one, seconds)


def bound_again(state: Attack, tier: int, scale: float) -> None:
    """From the second round on, bound both halves at home, side by side: in the tier, and before the last in money."""
    group = state.home()
    if scale == 1 or not unsettled(state, tier):
        return
    state.budget.at_once([partial(bound_half, state, group, half, tier, HALF_SECONDS * scale, 1) for half in Half])
    held = state.before(tier)
    if held and tier == max(state.tiers):
        tasks = [partial(bound_money, state, group, half, held, PART_SECONDS * scale, 1) for half in Half]
        state.budget.at_once(tasks)


def look_elsewhere(state: Attack, tier: int, scale: float) -> None:
    """Look for less of a tier in the other groups; improve at home again when it is found."""
    if found_better(state, tier, scale):
        for one in [one for one in state.tiers if one <= tier]:
            improve_home(state, one, scale)
