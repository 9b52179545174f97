"""Options that cannot work are left out before the search, with their reasons."""

from collections.abc import Collection, Iterable

from planner.domain.places import Option
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode
from planner.explain.audit import impossible_options
from planner.rules import RULE, RULES
from planner.rules.base import Rule


def left_out(problem: Problem) -> dict[str, tuple[str, ...]]:
    """Why each option that cannot work cannot: other dates are pinned, else broken hard rules, else what is counted."""
    pinned = [RULE["pinned_dates"]]
    reasons = {
        option.id: _against(problem, option, pinned) or reasons_against(problem, option) for option in problem.options
    }
    for option, found in impossible_options(problem, [one for one in problem.options if not reasons[one.id]]).items():
        reasons[option] = found
    return {option: found for option, found in reasons.items() if found}


def reasons_against(problem: Problem, option: Option, without: Collection[str] = ()) -> tuple[str, ...]:
    """The sentences of the hard rules on dates that the option breaks, some rules (ids) left aside."""
    return _against(problem, option, [rule for rule in RULES if rule.about_dates and rule.id not in without])


def _against(problem: Problem, option: Option, rules: Iterable[Rule]) -> tuple[str, ...]:
    bare = Schedule(option=option)
    return tuple(
        rule.explain(problem, violation)
        for rule in rules
        if rule.setting(problem).mode is Mode.HARD
        for violation in rule.check(problem, bare)
    )


def wish_costs(problem: Problem, option: Option) -> dict[int, int]:
    """What the dates and venue by themselves cost, by tier."""
    bare = Schedule(option=option)
    costs: dict[int, int] = {}
    for rule in RULES:
        setting = rule.setting(problem)
        if rule.about_dates and setting.mode is Mode.SOFT:
            amount = sum(violation.amount for violation in rule.check(problem, bare))
            costs[setting.tier] = costs.get(setting.tier, 0) + setting.weight * amount
    return costs
