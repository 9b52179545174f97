"""One tier at a time: minimize it while the tiers before keep their cost, starting from the best schedule."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from ortools.sat.python import cp_model

from planner.domain.places import Option
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode
from planner.model.cost import Cost, together
from planner.rules import RULE, RULES
from planner.rules.agenda import AGENDA_RULES
from planner.rules.base import Rule
from planner.rules.dates import DATE_RULES
from planner.rules.experts import EXPERT_RULES
from planner.rules.parties import PARTY_RULES
from planner.rules.rooms import ROOM_RULES
from planner.solve.build import Build, build


class Half(StrEnum):
    """A part of the problem that can be bounded by itself."""

    TIMETABLE = "timetable"  # which item when and where: rules that need no seats to be judged
    PEOPLE = "panels"  # who sits where, without rooms, times and money


RULES_OF = {
    Half.TIMETABLE: frozenset(rule.id for rule in (*AGENDA_RULES, *ROOM_RULES)),
    Half.PEOPLE: frozenset(rule.id for rule in (*DATE_RULES, *EXPERT_RULES, *PARTY_RULES)) - {"one_place"},
}
"""No rule is in both: their costs add up."""
OTHER = {Half.TIMETABLE: Half.PEOPLE, Half.PEOPLE: Half.TIMETABLE}
Least = dict[tuple[Half, int], int]  # half and tier -> what its rules cost at least, the tiers before held
Money = dict[tuple[str, int], int]  # part and tier -> cents at least, that tier and those before held


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


@dataclass(frozen=True, slots=True)
class Target:
    """What a run is to reach: the least of a tier, the tiers before held at their costs."""

    tier: int
    costs: dict[int, int] = field(default_factory=dict)  # of the best schedule, by tier
    better: bool = False  # only what beats the best schedule in this tier
    least: Least = field(default_factory=dict)
    money: Money = field(default_factory=dict)
    held: frozenset[str] | None = None  # the items that are held, where that is decided


def state_tier(problem: Problem, target: Target, options: tuple[Option, ...], start: Schedule | None = None) -> Build:
    """A model of the problem up to the target's tier (0: hard rules alone), hinted with a whole solution if given."""
    stated = build(problem, rules_up_to(problem, target.tier), options=options)
    hold(stated, target)
    if target.tier:
        stated.model.minimize(stated.cost(target.tier))
    if start is not None:
        hint_whole(stated, start)
    return stated


def hold(stated: Build, target: Target) -> None:
    """Hold the tiers before at their costs and the target's at its own, and state what else is known."""
    tier = target.tier
    if target.held is not None:
        stated.plan.hold_items(target.held, stated.model)
    for before, cost in target.costs.items():
        if before < tier:
            stated.model.add(stated.cost(before) <= cost)
    if tier in target.costs:
        stated.model.add(stated.cost(tier) <= target.costs[tier] - int(target.better))
    for (half, held), least in target.least.items():
        if held <= tier and least:
            stated.model.add(stated.cost(held, RULES_OF[half]) >= least)
    add_money(stated, {part: least for part, least in target.money.items() if part[1] <= tier})


def state_half(problem: Problem, half: Half, target: Target, options: tuple[Option, ...]) -> Build:
    """One half up to the target's tier, at no more than its costs leave it: what is least in it bounds the whole.

    What the other half costs at least is not this one's to spend.
    """
    tier = target.tier
    known = rules_up_to(problem, tier)
    needed = {"mandatory_items"} if RULE["mandatory_items"].setting(problem).mode is Mode.HARD else set()
    rules = [rule for rule in known if rule.id in RULES_OF[half] | needed]
    stated = build(problem, rules, options=options)
    for before, cost in target.costs.items():
        if before <= tier:
            stated.model.add(stated.cost(before) <= cost - target.least.get((OTHER[half], before), 0))
    if target.held is not None:
        stated.plan.hold_items(target.held)
    return stated


def parts_of(stated: Build, half: Half, whole: bool = True) -> dict[str, Cost]:
    """The costs that a half alone decides, by part; their sum last, where there are several and it is asked for.

    Costs within them that rise by large steps are first: once their least is known that of the others is soon found.
    """
    costs = stated.plan.costs
    parts = costs.timetable_parts() if half is Half.TIMETABLE else costs.people_parts()
    all_of = {f"all of {half}": together(list(parts.values()))} if whole and len(parts) > 1 else {}
    return {**(costs.steps() if half is Half.TIMETABLE else {}), **parts, **all_of}


def add_money(stated: Build, money: Money) -> None:
    """State what parts cost at least."""
    if money:
        parts = {**parts_of(stated, Half.TIMETABLE), **parts_of(stated, Half.PEOPLE)}
        for (name, _), least in money.items():
            stated.model.add(parts[name].cents >= least)


def hint_whole(stated: Build, start: Schedule) -> None:
    """Hint every variable, not the decisions alone: a partial hint is mostly ignored."""
    values = whole_solution(stated, start)
    if values is None:
        stated.plan.hint(start)
        return
    hint_values(stated.model, values)


def hint_values(model: cp_model.CpModel, values: Sequence[int]) -> None:
    """Hint the value of every variable, in the order of the variables."""
    model.clear_hints()  # type: ignore[no-untyped-call]
    for index, value in enumerate(values):
        model.add_hint(model.get_int_var_from_proto_index(index), value)


def whole_solution(stated: Build, start: Schedule) -> Sequence[int] | None:
    """The value of every variable in a schedule; None where it is not found soon."""
    copy = stated.model.clone()
    stated.plan.fix(start, copy)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.catch_sigint_signal = False  # else Ctrl-C ends the program without a word ever after
    solver.parameters.max_deterministic_time = 5
    if solver.solve(copy) not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return None
    return list(solver.response_proto.solution)
