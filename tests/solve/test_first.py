"""A first plan: found where there is one, on the first dates or others, and shown not to be where there is none."""

import threading
from collections.abc import Callable
from dataclasses import replace

import pytest

from planner.domain.problem import Problem
from planner.domain.setting import Mode
from planner.rules import RULES
from planner.solve import first
from planner.solve.attack import Attack
from planner.solve.best import Best
from planner.solve.budget import Budget, Limits
from planner.solve.first import ask_all, best_with, find_first, option_by_option
from planner.solve.strategy import prepare
from tests.solve.drawn import drawn, judged_of, twin
from tests.solve.test_attack import NARROW, TWO_DAYS
from tests.solve.test_strategy import FEASIBLE, SEEDS

NONE = sorted(set(SEEDS) - set(FEASIBLE))
Way = Callable[[Attack], object]
WAYS: dict[str, Way] = {
    "all that is done": find_first,
    "all at once": lambda state: ask_all(state, list(state.groups[0].options), 20.0, threading.Event()),
    "the best of the first tier": lambda state: best_with(state, state.groups[0].options[0], 20.0, threading.Event()),
    "option by option": lambda state: option_by_option(state, list(state.groups[0].options), 5.0, threading.Event()),
}


def begun(of: Problem, workers: int = 2) -> Attack:
    budget = Budget(Limits(seconds=60, workers=workers))
    state = Attack(of, budget, Best(of, budget), {}, [], lambda _: None)
    prepare(state)
    return state


@pytest.mark.parametrize("workers", [1, 2])
@pytest.mark.parametrize("seed", [*FEASIBLE[:6], *NONE[:4]])
def test_there_is_a_plan_or_none(seed: int, workers: int) -> None:
    state = begun(drawn(seed), workers)
    find_first(state)
    assert (state.best.schedule is not None) == bool(judged_of(seed))
    assert bool(state.open_groups) == bool(judged_of(seed))
    assert state.stopped_by == "proof"


@pytest.mark.parametrize("way", WAYS)
def test_options_without_a_schedule_are_ruled_out_and_no_others(way: str) -> None:
    for seed in [*FEASIBLE[:6], *NONE[:4]]:
        state = begun(drawn(seed))
        if state.groups:
            WAYS[way](state)
            possible = {one.schedule.option.id for one in judged_of(seed)}
            assert not state.impossible & possible
            group = {option.id for option in state.groups[0].options}
            assert state.best.schedule is not None or not group & possible


@pytest.mark.parametrize("seed", [*FEASIBLE[:6], *NONE[:4]])
def test_the_best_of_a_group_comes_with_its_proof(seed: int) -> None:
    state = begun(drawn(seed))
    for group in state.groups:
        decided = threading.Event()
        best_with(state, group.options[0], 20.0, decided)
        found = [one.costs[0] for one in judged_of(seed) if group.has(one.schedule)]
        assert (decided.is_set(), group.impossible) == (bool(found), not found)
        assert not found or group.bound(state.tiers[0]) == min(found)
    assert state.best.schedule is None or state.costs[state.tiers[0]] == (twin(seed) or ())[0]


def test_without_soft_rules_there_is_no_best() -> None:
    off = {rule.id: replace(rule.default, mode=Mode.OFF) for rule in RULES if rule.default.mode is Mode.SOFT}
    state = begun(replace(NARROW, settings=off))
    best_with(state, state.groups[0].options[0], 20.0, threading.Event())
    assert state.best.schedule is None


def test_dates_after_the_first_are_looked_at() -> None:
    both = tuple(replace(item, mandatory=True) for item in NARROW.items)
    state = begun(replace(NARROW, items=both))  # one slot a day: both fit on two days only
    state.groups.sort(key=lambda group: group.days)
    find_first(state)
    assert state.best.schedule is not None
    assert state.best.schedule.option == TWO_DAYS.option


def test_the_time_limit_ends_it_without_a_verdict(monkeypatch: pytest.MonkeyPatch) -> None:
    state = begun(drawn(NONE[0]))
    monkeypatch.setattr(first, "FIRST_SECONDS", 0.0)
    state.budget.limits = Limits(seconds=0, workers=2)
    find_first(state)
    assert state.best.schedule is None
    assert state.open_groups
    assert state.stopped_by == "time limit"
