"""Exploring around the best schedule: it never gets worse, never better than can be, and claims no bound."""

import pytest
from ortools.sat.python import cp_model

from planner.domain.schedule import Schedule
from planner.explain.check import check
from planner.solve import explore as explore_module
from planner.solve import learnt as learnt_module
from planner.solve.attack import Progress
from planner.solve.budget import Limits
from planner.solve.build import Build
from planner.solve.explore import LONGER, Trip, explore
from planner.solve.learnt import Freed
from planner.solve.strategy import solve
from planner.solve.tiers import Target, state_tier
from tests.problems import MORNING, NOON, expert, item, problem, schedule
from tests.solve.drawn import drawn, judged_of, twin
from tests.solve.test_attack import attack_on
from tests.solve.twin import Judged

HELD = [seed for seed in range(24) if judged_of(seed) and all(one.schedule.placements for one in judged_of(seed))][:5]
BRIEFLY = 0.0003  # of the solver's seconds: a few dozen steps on a problem so small


def worst(seed: int) -> Judged:
    """The schedule that costs most."""
    return max(judged_of(seed), key=lambda one: one.costs)


@pytest.mark.parametrize("seed", HELD)
def test_exploring_finds_only_what_is_better(seed: int) -> None:
    start = worst(seed)
    state = attack_on(drawn(seed), start.schedule)
    for tier in state.tiers:
        before = state.best.costs()
        explore(state, tier, BRIEFLY)
        assert (twin(seed) or ()) <= state.best.costs() <= before <= start.costs
        assert state.best.schedule is not None
        assert state.best.schedule.option == start.schedule.option
    assert all(group.bounds == {} for group in state.groups)


def test_exploring_reaches_the_best_around_a_poor_plan() -> None:
    better = 0
    for seed in HELD:
        start = worst(seed)
        state = attack_on(drawn(seed), start.schedule)
        explore(state, state.tiers[0], BRIEFLY)
        better += state.best.costs() < start.costs
    assert better


def test_without_schedule_or_time_there_is_nothing_to_explore() -> None:
    told: list[Progress] = []
    state = attack_on(drawn(HELD[0]))
    state.tell = told.append
    explore(state, 1, BRIEFLY)
    state.best.offer(judged_of(HELD[0])[0].schedule)
    state.budget.spent = 100.0
    explore(state, 1, BRIEFLY)
    assert told == []


def walk(seed: int, monkeypatch: pytest.MonkeyPatch) -> list[Schedule]:
    """The schedules around which there was exploring, in one tier from the best schedule, one item free at a time."""
    stood: list[Schedule] = []
    real = explore_module._around

    def noted(base: Build, tier: int, cost: int, at: Schedule, kind: Freed, free: set[str]) -> Build:
        stood.append(at)
        return real(base, tier, cost, at, kind, free)

    with monkeypatch.context() as patch:
        patch.setattr(learnt_module, "LEAST", 1.0)
        patch.setattr(learnt_module, "GROWTH", 1.0)
        patch.setattr(explore_module, "_around", noted)
        state = attack_on(drawn(seed), min(judged_of(seed), key=lambda one: one.costs).schedule)
        state.learnt.reach.update(dict.fromkeys(Freed, 1.0))
        explore(state, state.tiers[0], BRIEFLY)
    return stood


def test_from_the_best_it_walks_among_schedules_that_cost_as_much(monkeypatch: pytest.MonkeyPatch) -> None:
    walks = {seed: walk(seed, monkeypatch) for seed in HELD}
    for seed, stood in walks.items():
        least = min(judged_of(seed), key=lambda one: one.costs).costs[0]
        assert all(check(drawn(seed), at).cost(1) == least for at in stood)
    assert any(len(set(stood)) > 1 for stood in walks.values())


def test_the_same_seed_explores_the_same_way() -> None:
    found = []
    for _ in range(2):
        state = attack_on(drawn(HELD[0]), worst(HELD[0]).schedule)
        explore(state, 2, BRIEFLY)
        found.append((state.best.schedule, dict(state.learnt.reach), state.budget.spent))
    assert found[0] == found[1]


OF = problem(sessions=(MORNING, NOON), items=(item("A", mandatory=False), item("B", mandatory=False)))


def test_a_best_schedule_without_items_can_be_explored() -> None:
    state = attack_on(OF, schedule(OF))
    explore(state, 2, 0.001)


def test_the_reach_ends_at_all_items() -> None:
    state = attack_on(OF, schedule(OF, "A M1 R", "B M2 R"))
    explore(state, 2, 0.003)
    assert state.learnt.reach[Freed.PANELS] <= 8
    assert state.learnt.reach[Freed.ITEMS] <= 12


def test_panels_are_kept_but_of_items_that_are_free() -> None:
    one_each = tuple(item(name, panellists_least=1, panellists_most=1) for name in ("A", "B"))
    of = problem(sessions=(MORNING, NOON), items=one_each, experts=(expert("E1"), expert("E2")))
    start = schedule(of, "A M1 R", "B M2 R", "A panellist E1", "B panellist E1")
    stated = state_tier(of, Target(0), (start.option,))
    kept = stated.model.clone()
    stated.plan.keep(start, {"A", "B"}, {"A"}, kept)

    def possible(*rows: str) -> bool:
        model = kept.clone()
        stated.plan.fix(schedule(of, "A M1 R", "B M2 R", *rows), model)
        return cp_model.CpSolver().solve(model) == cp_model.OPTIMAL

    assert possible("A panellist E2", "B panellist E1")
    assert not possible("A panellist E1", "B panellist E2")


def test_a_model_is_built_once_for_each_tier_and_dates() -> None:
    start = worst(HELD[0]).schedule
    state = attack_on(drawn(HELD[0]), start)
    explore(state, 2, BRIEFLY)
    built = dict(state.learnt.bases)
    explore(state, 2, BRIEFLY)
    assert list(built) == [(start.option.id, 2)]
    assert state.learnt.bases[start.option.id, 2] is built[start.option.id, 2]


def test_it_goes_on_while_the_tier_falls_but_not_for_ever() -> None:
    trip = Trip(1, state_tier(OF, Target(1), OF.options), seconds=4.0, begun=10.0)
    assert trip.until == 14.0
    trip.gained(13.0)
    assert trip.until == 17.0
    trip.gained(16.0)
    assert trip.until == 20.0
    trip.gained(20.0)
    assert trip.until == 10.0 + 4.0 * LONGER


def test_it_ends_with_its_time_or_with_a_cost_that_is_enough() -> None:
    trip = Trip(1, state_tier(OF, Target(1), OF.options), seconds=4.0, begun=10.0, enough=5)
    assert [trip.over(now, cost) for now, cost in ((13.9, 6), (14.0, 6), (10.0, 5))] == [False, True, True]


def test_once_it_costs_little_enough_it_ends() -> None:
    start = worst(HELD[0])
    spent = []
    for enough in (start.costs[0], -1):
        state = attack_on(drawn(HELD[0]), start.schedule)
        explore(state, state.tiers[0], BRIEFLY, enough)
        spent.append(state.budget.spent)
    assert spent[0] < spent[1]


def test_a_small_problem_ends_soon() -> None:
    found = solve(drawn(4), Limits(seconds=None, deterministic=20, workers=1))
    assert found.run.stopped_by == "proof"
