"""What a search knows at its end, as an outcome."""

from planner.domain.outcome import OptionResult, Status, TierResult, Verdict
from planner.domain.places import Option
from planner.domain.setting import TIERS
from planner.solve.attack import Attack


def tier_results(state: Attack) -> tuple[TierResult, ...]:
    """Cost and bound of every tier."""
    if state.best.schedule is None:
        return ()
    return tuple(
        TierResult(tier=tier, name=TIERS.get(tier, f"tier {tier}"), cost=state.best.cost(tier), bound=state.bound(tier))
        for tier in state.tiers
    )


def gap_reached(state: Attack) -> bool:
    """Whether every tier is within the gap the organizer is content with."""
    gap = state.budget.limits.gap
    return gap > 0 and all(result.gap <= gap for result in tier_results(state))


def status_of(state: Attack) -> Status:
    """Optimal only when every tier is proved; infeasible only when every option is out."""
    if state.best.schedule is None:
        return Status.UNKNOWN if state.open_groups or state.stopped_by != "proof" else Status.INFEASIBLE
    return Status.OPTIMAL if state.proved(max(state.tiers, default=0)) else Status.FEASIBLE


def option_results(state: Attack) -> tuple[OptionResult, ...]:
    """What became of every option, in the order of the workbook."""
    return tuple(_result(state, option) for option in state.problem.options)


def _result(state: Attack, option: Option) -> OptionResult:
    if option.id in state.excluded:
        return OptionResult(option=option.id, verdict=Verdict.EXCLUDED, reasons=state.excluded[option.id])
    groups = [group for group in state.groups if option in group.options]
    if groups and (option.id in state.impossible or all(group.impossible for group in groups)):
        reason = "the search shows that no schedule keeps every hard rule on these dates"
        if option.id not in state.impossible:
            reason = f"no timetable of {option.days} days fits the rooms and interpreters of this venue"
        return OptionResult(option=option.id, verdict=Verdict.IMPOSSIBLE, reasons=(reason,))
    chosen = state.best.schedule is not None and state.best.schedule.option == option
    verdict = Verdict.CHOSEN if chosen else Verdict.POSSIBLE
    first = min(state.tiers, default=0)
    bound = min((group.bound(first) for group in groups), default=None)
    return OptionResult(option=option.id, verdict=verdict, bound=bound)
