"""One tier at a time, and the halves of the model that bound it."""

from dataclasses import replace
from functools import partial

import pytest
from ortools.sat.python import cp_model

from planner.domain.problem import Problem
from planner.domain.setting import Mode, Setting
from planner.model.plan import Linear
from planner.rules import RULES
from planner.solve.build import Build
from planner.solve.search import Effort, Ended, run
from planner.solve.tiers import (
    OTHER,
    RULES_OF,
    Half,
    Least,
    Target,
    hint_whole,
    parts_of,
    rules_up_to,
    soft_tiers,
    state_half,
    state_tier,
)
from tests.problems import NOON, expert, item, option, problem, schedule
from tests.solve.drawn import drawn, judged_of, twin

FEASIBLE = [seed for seed in range(24) if twin(seed) is not None]
OF = problem(items=(item("A", mandatory=False, value=5), item("B", mandatory=False, value=3)))


def least(stated: Build, tier: int) -> int | None:
    """The least cost of the tier, proved; None where there is no solution."""
    return least_of(stated, stated.cost(tier))


def least_of(stated: Build, cost: Linear) -> int | None:
    found = run(stated, cost, Effort(seconds=30, workers=1))
    if found.ended is Ended.INFEASIBLE:
        return None
    assert found.ended is Ended.OPTIMAL
    assert found.objective == pytest.approx(found.bound)
    return round(found.bound)


def only_soft(**tiers: int) -> Problem:
    """A problem of which these rules alone are soft, in these tiers, and the rest off."""
    off = {rule.id: replace(rule.default, mode=Mode.OFF) for rule in RULES}
    return problem(settings=off | {name: Setting(Mode.SOFT, tier=tier) for name, tier in tiers.items()})


# rules and tiers


def test_the_tiers_are_those_of_soft_rules() -> None:
    assert soft_tiers(only_soft()) == ()
    assert soft_tiers(only_soft(collisions=3, alignment=1, pins=3)) == (1, 3)
    assert soft_tiers(problem()) == (1, 2, 3)


def test_the_rules_of_a_tier_are_the_hard_ones_and_the_soft_ones_so_far() -> None:
    of = only_soft(collisions=3, alignment=1, issue_parallel=2)
    of = replace(of, settings=of.settings | {"room_once": Setting(Mode.HARD, tier=3)})
    named = [{rule.id for rule in rules_up_to(of, tier)} for tier in range(4)]
    assert named[0] == {"room_once"}
    assert named[1] == {"room_once", "alignment"}
    assert named[2] == {"room_once", "alignment", "issue_parallel"}
    assert named[3] == {"room_once", "alignment", "issue_parallel", "collisions"}


def test_the_halves_name_rules_that_there_are() -> None:
    known, timetable, people = {rule.id for rule in RULES}, RULES_OF[Half.TIMETABLE], RULES_OF[Half.PEOPLE]
    assert timetable | people <= known
    assert {"room_once", "item_order"} <= timetable - people
    assert {"issue_competence", "gender_balance"} <= people - timetable


# one tier


@pytest.mark.parametrize("seed", FEASIBLE[:8])
def test_tier_by_tier_reaches_the_twin(seed: int) -> None:
    of, best = drawn(seed), twin(seed)
    costs: dict[int, int] = {}
    for tier in soft_tiers(of):
        found = least(state_tier(of, Target(tier, costs), of.options), tier)
        assert found is not None
        costs[tier] = found
    assert tuple(costs.values()) == best


@pytest.mark.parametrize("seed", FEASIBLE[:8])
def test_earlier_tiers_are_held_at_their_costs(seed: int) -> None:
    of = drawn(seed)
    for held in {one.costs[0] for one in judged_of(seed)}:
        found = least(state_tier(of, Target(2, {1: held}), of.options), 2)
        assert found == min(one.costs[1] for one in judged_of(seed) if one.costs[0] <= held)


def test_what_cannot_be_held_is_infeasible() -> None:
    assert least(state_tier(OF, Target(2, {1: 3}), OF.options), 2) is not None
    assert least(state_tier(OF, Target(2, {1: 2}), OF.options), 2) is None


def test_a_tier_s_own_cost_is_a_limit_and_is_beaten_where_only_better_will_do() -> None:
    assert least(state_tier(OF, Target(1, {1: 3}), OF.options), 1) == 3
    assert least(state_tier(OF, Target(1, {1: 4}, better=True), OF.options), 1) == 3
    assert least(state_tier(OF, Target(1, {1: 3}, better=True), OF.options), 1) is None


def test_later_tiers_are_left_alone() -> None:
    stated = state_tier(OF, Target(1, {1: 3, 2: 0, 3: 0}), OF.options)
    assert stated.tiers() == (1,)


def test_tier_0_is_the_hard_rules_alone() -> None:
    stated = state_tier(OF, Target(0, {1: 0}), OF.options)
    assert (stated.tiers(), run(stated, None, Effort(workers=1)).ended) == ((), Ended.OPTIMAL)


def test_only_the_options_given_are_chosen_from() -> None:
    of = replace(OF, options=(option(1), option(2)))
    assert least(state_tier(of, Target(1), of.options), 1) == 0
    assert least(state_tier(of, Target(1), of.options[:1]), 1) == 3


@pytest.mark.parametrize("seed", FEASIBLE[:8])
def test_true_least_costs_of_the_parts_change_no_optimum(seed: int) -> None:
    of, best = drawn(seed), twin(seed)
    assert best is not None
    halves, money = {}, {}
    for half in Half:
        halves[half, 1] = least(state_half(of, half, Target(1), of.options), 1) or 0
        for name in parts_of(state_half(of, half, Target(1, {1: best[0]}), of.options), half):
            stated = state_half(of, half, Target(1, {1: best[0]}), of.options)
            money[name, 1] = least_of(stated, parts_of(stated, half)[name].cents) or 0
    assert sum(halves.values()) <= best[0]
    target = Target(1, {1: best[0]}, least=halves, money=money)
    assert least(state_tier(of, target, of.options), 1) == best[0]


# hints


def hints(stated: Build) -> dict[int, int]:
    hint = stated.model.proto.solution_hint
    return dict(zip(hint.vars, hint.values, strict=True))


@pytest.mark.parametrize("seed", FEASIBLE[:8])
def test_a_whole_hint_is_a_solution_of_the_whole_model(seed: int) -> None:
    of, known = drawn(seed), judged_of(seed)[-1]
    stated = state_tier(of, Target(2, {1: known.costs[0], 2: known.costs[1]}), of.options, known.schedule)
    assert set(hints(stated)) == set(range(len(stated.model.proto.variables)))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.fix_variables_to_their_hinted_value = True
    assert solver.solve(stated.model) == cp_model.OPTIMAL
    assert stated.plan.read(solver.response_proto.solution) == known.schedule
    assert round(solver.objective_value) == known.costs[1]


def test_a_schedule_that_does_not_fit_is_hinted_as_far_as_it_goes() -> None:
    where = schedule(OF, "A M1 R")
    stated = state_tier(OF, Target(1, {1: 2}), OF.options)
    hint_whole(stated, where)
    assert set(hints(stated)) == set(stated.plan.values(where))


def test_a_second_hint_takes_the_place_of_the_first() -> None:
    stated = state_tier(OF, Target(1), OF.options, schedule(OF, "A M1 R"))
    hint_whole(stated, schedule(OF, "B M1 R"))
    assert len(stated.model.proto.solution_hint.vars) == len(stated.model.proto.variables)
    assert hints(stated)[stated.plan.placed("A").index] == 0
    assert hints(stated)[stated.plan.placed("B").index] == 1


# halves


@pytest.mark.parametrize("seed", FEASIBLE[:12])
def test_each_half_costs_no_more_than_the_whole(seed: int) -> None:
    of = drawn(seed)
    for chosen in of.options:
        kept = [one.costs[0] for one in judged_of(seed) if one.schedule.option == chosen]
        if kept:
            assert least(state_tier(of, Target(1), (chosen,)), 1) == min(kept)
            halves = [least(state_half(of, half, Target(1), (chosen,)), 1) for half in Half]
            assert None not in halves
            assert sum(found or 0 for found in halves) <= min(kept)
            for half, other in zip(Half, reversed(halves), strict=True):
                left = state_half(of, half, Target(1, {1: min(kept)}, least={(OTHER[half], 1): other or 0}), (chosen,))
                assert least(left, 1) is not None


@pytest.mark.parametrize("seed", FEASIBLE[:8])
@pytest.mark.parametrize("half", Half)
def test_each_half_allows_every_schedule_that_the_whole_allows(half: Half, seed: int) -> None:
    of, tiers = drawn(seed), soft_tiers(drawn(seed))
    for known in judged_of(seed)[:: max(len(judged_of(seed)) // 5, 1)]:
        target = Target(3, dict(zip(tiers, known.costs, strict=True)), held=frozenset(known.schedule.placement))
        stated = state_half(of, half, target, (known.schedule.option,))
        stated.plan.fix(known.schedule)
        for tier, cost in zip(tiers, known.costs, strict=True):
            found = least(stated, tier)
            assert found is not None
            assert found <= cost


def test_the_timetable_half_knows_rooms_and_times_but_nobody() -> None:
    of = replace(OF, items=(replace(OF.items[0], panellists_least=1, panellists_most=1), OF.items[1]))
    timetable = partial(state_half, of, Half.TIMETABLE, options=of.options)
    assert least(timetable(Target(1)), 1) == 3  # there is nobody to sit on A
    assert least(timetable(Target(1, {1: 3})), 1) == 3
    assert least(timetable(Target(1, {1: 2})), 1) is None
    assert least(state_tier(of, Target(1), of.options), 1) == 5


def test_the_people_half_knows_panels_but_not_rooms_and_times() -> None:
    panel = {"competence_least": 1, "panellists_least": 1, "panellists_most": 1}
    of = problem(
        items=(item("A", **panel), item("B", **panel)),
        experts=(expert("E1", competence={"I1": 1}),),
        sessions=(NOON,),
    )
    people = partial(state_half, of, Half.PEOPLE, options=of.options)
    assert least(people(Target(1)), 1) == 4  # one expert at two places at once, two points short at each
    assert least(people(Target(1, {1: 3})), 1) is None
    assert least(state_tier(of, Target(1), of.options), 1) is None


def test_a_half_may_not_spend_what_the_other_costs_at_least() -> None:
    def timetable(known: Least) -> int | None:
        return least(state_half(OF, Half.TIMETABLE, Target(1, {1: 5}, least=known), OF.options), 1)

    assert timetable({(Half.PEOPLE, 1): 2}) == 3
    assert timetable({(Half.PEOPLE, 1): 3}) is None
    assert timetable({(Half.TIMETABLE, 1): 3}) == 3
    assert timetable({(Half.PEOPLE, 2): 3}) == 3
