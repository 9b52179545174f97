"""Exploring problems with little or nothing around the best schedule."""

from planner.solve.budget import Limits
from planner.solve.explore import explore
from planner.solve.strategy import solve
from tests.problems import MORNING, NOON, item, problem, schedule
from tests.solve.drawn import drawn
from tests.solve.test_attack import attack_on

OF = problem(sessions=(MORNING, NOON), items=(item("A", mandatory=False), item("B", mandatory=False)))


def test_a_best_schedule_without_items_can_be_explored() -> None:
    state = attack_on(OF, schedule(OF))
    explore(state, 2, 0.001)


def test_the_reach_ends_at_all_items() -> None:
    state = attack_on(OF, schedule(OF, "A M1 R", "B M2 R"))
    explore(state, 2, 0.003)
    assert state.reach <= 8


def test_a_small_problem_ends_soon() -> None:
    found = solve(drawn(4), Limits(seconds=None, deterministic=20, workers=1))
    assert found.run.stopped_by == "proof"
