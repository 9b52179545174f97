"""A first plan: found where there is one, on the first dates or others, and shown not to be where there is none."""

import threading
from collections.abc import Callable
from dataclasses import replace

import pytest

from planner.domain.problem import Problem
from planner.solve import first
from planner.solve.attack import Attack
from planner.solve.best import Best
from planner.solve.budget import Budget, Limits
from planner.solve.first import ask_all, find_first, option_by_option
from planner.solve.search import Interrupted, side_by_side
from planner.solve.strategy import prepare
from tests.solve.drawn import drawn, judged_of
from tests.solve.test_attack import NARROW, TWO_DAYS
from tests.solve.test_strategy import FEASIBLE, SEEDS

NONE = sorted(set(SEEDS) - set(FEASIBLE))
Way = Callable[[Attack], object]
NEVER = threading.Event()
WAYS: dict[str, Way] = {
    "all that is done": find_first,
    "all at once": lambda state: ask_all(state, list(state.groups[0].options), 20.0, NEVER),
    "option by option": lambda state: option_by_option(state, list(state.groups[0].options), 5.0, NEVER),
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


def test_dates_after_the_first_are_looked_at() -> None:
    both = tuple(replace(item, mandatory=True) for item in NARROW.items)
    state = begun(replace(NARROW, items=both))  # one slot a day: both fit on two days only
    state.groups.sort(key=lambda group: group.days)
    find_first(state)
    assert state.best.schedule is not None
    assert state.best.schedule.option == TWO_DAYS.option


def test_what_is_decided_by_one_ends_the_other() -> None:
    ended = []

    def waits(stop: threading.Event) -> bool:
        ended.append(stop.wait(20))
        return False

    side_by_side([waits, lambda _: True], threading.Event())
    assert ended == [True]


def test_an_interrupt_ends_all_and_is_passed_on() -> None:
    stop, ended = threading.Event(), []

    def waits(own: threading.Event) -> bool:
        ended.append(own.wait(20))
        raise Interrupted

    def fails(_: threading.Event) -> bool:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        side_by_side([fails, waits], stop)
    assert ended == [True]
    assert stop.is_set()
    with pytest.raises(Interrupted):
        side_by_side([lambda _: True], stop)


def test_a_stop_from_elsewhere_ends_all() -> None:
    """Searches side by side may stand in a thread of their own, where Ctrl-C is not heard."""
    stop, ended = threading.Event(), []

    def waits(own: threading.Event) -> bool:
        ended.append(own.wait(20))
        raise Interrupted

    threading.Timer(0.2, stop.set).start()
    with pytest.raises(Interrupted):
        side_by_side([waits, waits], stop)
    assert ended == [True, True]


def test_a_failure_ends_all() -> None:
    ended = []

    def waits(own: threading.Event) -> bool:
        ended.append(own.wait(20))
        return False

    def fails(_: threading.Event) -> bool:
        raise LookupError

    with pytest.raises(LookupError):
        side_by_side([waits, fails], threading.Event())
    assert ended == [True]


def test_the_time_limit_ends_it_without_a_verdict(monkeypatch: pytest.MonkeyPatch) -> None:
    state = begun(drawn(NONE[0]))
    monkeypatch.setattr(first, "FIRST_SECONDS", 0.0)
    state.budget.limits = Limits(seconds=0, workers=2)
    find_first(state)
    assert state.best.schedule is None
    assert state.open_groups
    assert state.stopped_by == "time limit"
