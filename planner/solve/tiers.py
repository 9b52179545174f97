"""One tier at a time: minimize it while the tiers before keep their cost, starting from the best schedule."""

from dataclasses import dataclass, field

from ortools.sat.python import cp_model

from planner.domain.places import Option
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode
from planner.rules import RULES
from planner.rules.agenda import AGENDA_RULES
from planner.rules.base import Rule
from planner.rules.dates import DATE_RULES
from planner.rules.experts import EXPERT_RULES
from planner.rules.parties import PARTY_RULES
from planner.rules.rooms import ROOM_RULES
from planner.solve.build import Build, build

TIMETABLE = frozenset(rule.id for rule in (*AGENDA_RULES, *ROOM_RULES))  # rules that need no seats to be judged
PEOPLE = frozenset(rule.id for rule in (*DATE_RULES, *EXPERT_RULES, *PARTY_RULES)) - {"one_place"} | {"mandatory_items"}


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
    timetable_least: int = 0  # what the rules on agenda and rooms alone cost in tier 1
    parts_least: dict[str, int] = field(default_factory=dict)  # the costs the timetable decides, in cents


def state_tier(problem: Problem, target: Target, options: tuple[Option, ...], start: Schedule | None = None) -> Build:
    """A model of the problem up to the target's tier (0: hard rules alone), hinted with a whole solution if given."""
    tier = target.tier
    stated = build(problem, rules_up_to(problem, tier), options=options)
    for before, cost in target.costs.items():
        if before < tier:
            stated.model.add(stated.cost(before) <= cost)
    if tier in target.costs:
        stated.model.add(stated.cost(tier) <= target.costs[tier] - int(target.better))
    if target.timetable_least and tier >= 1:
        stated.model.add(stated.cost(1, TIMETABLE) >= target.timetable_least)
    if target.parts_least:
        parts = {**stated.plan.costs.timetable_parts(), **stated.plan.costs.people_parts()}
        for name, least in target.parts_least.items():
            stated.model.add(parts[name].cents >= least)
    if tier:
        stated.model.minimize(stated.cost(tier))
    if start is not None:
        hint_whole(stated, start)
    return stated


def state_timetable(problem: Problem, options: tuple[Option, ...], tier_cost: int | None = None) -> Build:
    """The timetable without people, at no more than a cost in tier 1: what is least in it bounds the whole."""
    rules = [rule for rule in rules_up_to(problem, 1) if rule.id in TIMETABLE]
    stated = build(problem, rules, options=options)
    if tier_cost is not None:
        stated.model.add(stated.cost(1) <= tier_cost)
    return stated


def state_people(problem: Problem, options: tuple[Option, ...], tier_cost: int | None = None) -> Build:
    """The panels without rooms, times and money, at no more than a cost in tier 1."""
    rules = [rule for rule in rules_up_to(problem, 1) if rule.id in PEOPLE]
    stated = build(problem, rules, options=options)
    if tier_cost is not None:
        stated.model.add(stated.cost(1) <= tier_cost)
    return stated


def hint_whole(stated: Build, start: Schedule) -> None:
    """Hint every variable, not the decisions alone: a partial hint is mostly ignored."""
    copy = stated.model.clone()
    stated.plan.fix(start, copy)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.catch_sigint_signal = False  # else Ctrl-C ends the program without a word ever after
    solver.parameters.max_deterministic_time = 5
    if solver.solve(copy) not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        stated.plan.hint(start)
        return
    stated.model.clear_hints()  # type: ignore[no-untyped-call]
    for index, value in enumerate(solver.response_proto.solution):
        stated.model.add_hint(stated.model.get_int_var_from_proto_index(index), value)
