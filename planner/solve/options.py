"""Options that cannot work are left out before the search, with their reasons."""

from collections.abc import Collection

from planner.domain.places import Option
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode
from planner.explain.audit import impossible_options
from planner.rules import RULES


def left_out(problem: Problem) -> dict[str, tuple[str, ...]]:
    """Why each option that cannot work cannot: broken hard rules on dates, else what counting shows."""
    reasons = {option.id: reasons_against(problem, option) for option in problem.options}
    for option, found in impossible_options(problem, [one for one in problem.options if not reasons[one.id]]).items():
        reasons[option] = found
    return {option: found for option, found in reasons.items() if found}


def reasons_against(problem: Problem, option: Option, without: Collection[str] = ()) -> tuple[str, ...]:
    """The sentences of the hard rules on dates that the option breaks, some rules (ids) left aside."""
    bare = Schedule(option=option)
    return tuple(
        rule.explain(problem, violation)
        for rule in RULES
        if rule.about_dates and rule.id not in without and rule.setting(problem).mode is Mode.HARD
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
