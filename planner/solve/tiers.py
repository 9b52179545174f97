"""One tier at a time: minimize it while the tiers before keep their cost, starting from the best schedule."""

from ortools.sat.python import cp_model

from planner.domain.places import Option
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode
from planner.rules import RULES
from planner.rules.base import Rule
from planner.solve.build import Build, build


def rules_up_to(problem: Problem, tier: int) -> tuple[Rule, ...]:
    """The hard rules, and the soft ones of this tier and those before it (tier 0: the hard rules alone)."""
    return tuple(
        rule
        for rule in RULES
        if (setting := rule.setting(problem)).mode is Mode.HARD or (setting.mode is Mode.SOFT and setting.tier <= tier)
    )


def soft_tiers(problem: Problem) -> tuple[int, ...]:
    """The tiers that have a soft rule, first to last."""
    settings = [rule.setting(problem) for rule in RULES]
    return tuple(sorted({setting.tier for setting in settings if setting.mode is Mode.SOFT}))


def state_tier(
    problem: Problem, tier: int, options: tuple[Option, ...], costs: dict[int, int], start: Schedule | None
) -> Build:
    """A model of the problem up to a tier, the tiers before held at their costs, hinted with a whole solution."""
    stated = build(problem, rules_up_to(problem, tier), options=options)
    for before, cost in costs.items():
        if before < tier:
            stated.model.add(stated.cost(before) <= cost)
    if tier:
        stated.model.minimize(stated.cost(tier))
    if start is not None and start.option in options:
        hint_whole(stated, start)
    return stated


def hint_whole(stated: Build, start: Schedule) -> None:
    """Hint every variable, not the decisions alone: a partial hint is mostly ignored."""
    copy = stated.model.clone()
    stated.plan.fix(start, copy)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.max_deterministic_time = 5
    if solver.solve(copy) not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        stated.plan.hint(start)
        return
    stated.model.clear_hints()  # type: ignore[no-untyped-call]
    for index, value in enumerate(solver.response_proto.solution):
        stated.model.add_hint(stated.model.get_int_var_from_proto_index(index), value)
