"""How much of a run's time is left."""

import threading
import time

import pytest

from planner.solve.budget import Budget, Limits
from planner.solve.search import Ended, Found


def spending(seconds: float) -> Found:
    return Found(Ended.UNKNOWN, None, None, 0.0, seconds)


def test_the_wall_clock_runs_from_the_start_of_the_limits() -> None:
    budget = Budget(Limits(seconds=100, started=time.monotonic() - 30))
    assert budget.seconds == pytest.approx(30, abs=1)
    assert budget.left == pytest.approx(70, abs=1)
    assert not budget.over
    assert Budget(Limits(seconds=30, started=time.monotonic() - 30)).over


def test_without_a_limit_there_is_always_time() -> None:
    budget = Budget(Limits(seconds=None, started=time.monotonic() - 10**6))
    assert budget.left == float("inf")
    assert not budget.over
    assert budget.effort(7).seconds == 7


def test_what_the_solver_has_spent_leaves_the_wall_clock_alone() -> None:
    budget = Budget(Limits(seconds=100))
    budget.count(spending(1000))
    assert budget.left == pytest.approx(100, abs=1)


def test_on_the_solver_s_clock_only_what_it_has_spent_counts() -> None:
    budget = Budget(Limits(seconds=1, deterministic=10, started=time.monotonic() - 30))
    assert (budget.seconds, budget.left) == (0, 10)
    assert budget.count(spending(4)) == spending(4)
    budget.count(spending(5))
    assert (budget.seconds, budget.left, budget.over) == (9, 1, False)
    budget.count(spending(0.96))
    assert budget.over


def test_an_effort_is_within_what_is_left() -> None:
    budget = Budget(Limits(seconds=None, deterministic=10))
    assert budget.effort(3).deterministic == 3
    budget.count(spending(8))
    assert budget.effort(3).deterministic == 2
    budget.count(spending(8))
    assert budget.effort(3).deterministic == 0


def test_an_effort_has_one_kind_of_seconds() -> None:
    wall, own = Budget(Limits(seconds=10)), Budget(Limits(deterministic=10))
    assert wall.effort(3).seconds == pytest.approx(3)
    assert wall.effort(3).deterministic is None
    assert (own.effort(3).seconds, own.effort(3).deterministic) == (None, 3)


def test_the_solver_s_clock_takes_one_worker() -> None:
    assert Budget(Limits(deterministic=10, workers=8)).effort(1).workers == 1
    assert Budget(Limits(seconds=10, workers=8)).effort(1).workers == 8


def test_an_effort_takes_seed_and_stop_and_whatever_is_asked_for() -> None:
    budget = Budget(Limits(seed=7))
    effort = budget.effort(1, workers=1, subsolvers=("no_lp",), first_only=True)
    assert (effort.seed, effort.workers, effort.subsolvers, effort.first_only) == (7, 1, ("no_lp",), True)
    assert effort.stop is budget.stop


def test_threads_count_together() -> None:
    budget = Budget(Limits(deterministic=1e9))
    threads = [threading.Thread(target=lambda: [budget.count(spending(1)) for _ in range(1000)]) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert budget.seconds == 4000


def test_seconds_kept_back_are_not_left_until_they_are_given_back() -> None:
    budget = Budget(Limits(seconds=None, deterministic=100.0))
    budget.keep_back(0.06, 10.0)
    assert budget.left == 94.0
    budget.keep_back(0.5, 10.0)
    assert budget.left == 90.0
    budget.kept = 0.0
    assert budget.left == 100.0
    endless = Budget(Limits(seconds=None))
    endless.keep_back(0.5, 10.0)
    assert endless.left == float("inf")
