"""One run of the solver: how it ends, and what gets out of it."""

import random
import threading
import time
from collections.abc import Callable

import pytest

from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.model.plan import Linear, add_up
from planner.rules import RULES
from planner.solve.build import Build, build
from planner.solve.search import LEADS, Effort, Ended, Interrupted, race, run, side_by_side, solver_for
from tests.problems import item, option, problem

OF = problem(
    items=(item("A", mandatory=False, value=5), item("B", mandatory=False, value=3)), options=(option(1), option(2))
)
ONE_DAY = problem(items=OF.items, options=(option(1),))
TOO_MUCH = problem(items=(item("A"), item("B")))
ALONE = Effort(seconds=30, workers=1)
SOON = 10.0  # seconds, where a run would take all of its 30


def made(of: Problem = OF) -> Build:
    return build(of, RULES)


def endless() -> tuple[Build, Linear]:
    """A problem with plenty of schedules, and a market split: nobody proves its least cost in 30 seconds."""
    stated = build(problem(items=(item("A"),)), RULES)
    chance, model = random.Random(1), stated.model
    shares = [model.new_bool_var(f"share {number}") for number in range(50)]
    missed = []
    for market in range(6):
        demand = [chance.randint(0, 99) for _ in shares]
        miss = model.new_int_var(0, 10000, f"market {market} missed by")
        sold = add_up([each * share for each, share in zip(demand, shares, strict=True)])
        model.add(miss >= 2 * sold - sum(demand))
        model.add(miss >= sum(demand) - 2 * sold)
        missed.append(miss)
    return stated, add_up(missed)


def seconds(of: Callable[[], object]) -> float:
    begun = time.monotonic()
    of()
    return time.monotonic() - begun


# how a run ends


def test_an_optimum_is_the_cost_the_bound_and_a_schedule() -> None:
    stated = made()
    found = run(stated, stated.cost(1), ALONE)
    assert found.ended is Ended.OPTIMAL
    assert (found.objective, found.bound) == pytest.approx((0, 0))
    assert found.schedule is not None
    assert {row.item for row in found.schedule.placements} == {"A", "B"}
    stated = made(ONE_DAY)
    found = run(stated, stated.cost(1), ALONE)
    assert found.ended is Ended.OPTIMAL
    assert (found.objective, found.bound) == pytest.approx((3, 3))


def test_without_an_objective_any_schedule_will_do() -> None:
    found = run(made(), None, ALONE)
    assert (found.ended, found.objective, found.bound) == (Ended.OPTIMAL, None, 0.0)
    assert found.schedule is not None


@pytest.mark.parametrize("workers", [1, 2])
@pytest.mark.parametrize(("lead", "all_lead"), [*((lead, False) for lead in LEADS), ("lp", True)])
def test_whoever_leads_the_end_is_the_same(lead: str, all_lead: bool, workers: int) -> None:
    effort = Effort(seconds=30, workers=workers, lead=lead, all_lead=all_lead)
    for of, cost in ((OF, 0), (ONE_DAY, 3)):
        stated = made(of)
        found = run(stated, stated.cost(1), effort)
        assert (found.ended, found.objective, found.bound) == (Ended.OPTIMAL, cost, cost)
    assert run(made(TOO_MUCH), None, effort).ended is Ended.INFEASIBLE


def test_one_worker_is_the_lead_and_of_several_the_first_is() -> None:
    alone = solver_for(Effort(workers=1, lead="cores_max_lp")).parameters
    assert (alone.linearization_level, alone.optimize_with_core, list(alone.subsolvers)) == (2, True, [])
    several = solver_for(Effort(workers=2, lead="cores")).parameters
    assert (list(several.subsolvers), several.linearization_level, several.optimize_with_core) == (["cores"], 2, False)
    own = str(several).partition("subsolver_params {")[2].partition("}")[0].split("\n")
    assert {line.strip() for line in own} - {""} == {
        'name: "cores"',
        "linearization_level: 0",
        "optimize_with_core: true",
    }


def test_where_all_lead_each_does_so_in_the_same_way_and_none_improves() -> None:
    alone = solver_for(Effort(workers=1, lead="lp", all_lead=True)).parameters
    assert (alone.num_workers, alone.linearization_level, list(alone.subsolvers)) == (1, 2, [])
    both = solver_for(Effort(workers=2, lead="lp", all_lead=True)).parameters
    assert (list(both.subsolvers), both.num_workers, both.use_lns) == (["lp", "lp 2"], 3, False)
    assert str(both).count("linearization_level: 2") == 3  # of both and of all others


@pytest.mark.parametrize("workers", [1, 2])
def test_what_cannot_be_is_infeasible(workers: int) -> None:
    stated = made(TOO_MUCH)
    told: list[Schedule] = []
    found = run(stated, stated.cost(1), Effort(seconds=30, workers=workers), lambda one, *_: told.append(one))
    assert (found.ended, found.schedule, found.objective, told) == (Ended.INFEASIBLE, None, None, [])


def test_a_limit_ends_a_run_with_its_best_and_a_bound_that_holds() -> None:
    stated, missed = endless()
    found = run(stated, missed, Effort(deterministic=0.1, workers=1))
    assert found.ended is Ended.FEASIBLE
    assert found.objective is not None
    assert 0 <= found.bound < found.objective
    assert 0.1 <= found.deterministic < 2


def test_the_same_effort_finds_the_same() -> None:
    first, second = (run(*endless(), Effort(deterministic=0.05, workers=1)) for _ in range(2))
    assert first == second


def test_no_time_at_all_is_still_an_end() -> None:
    stated, missed = endless()
    assert run(stated, missed, Effort(seconds=0, workers=1)).ended in (Ended.UNKNOWN, Ended.FEASIBLE)


# what is told on the way


def test_every_better_schedule_is_told_with_its_cost_and_bound() -> None:
    stated, missed = endless()
    told: list[tuple[Schedule, float, float]] = []
    found = run(stated, missed, Effort(deterministic=0.1, workers=1), lambda *one: told.append(one))
    costs = [cost for _, cost, _ in told]
    assert costs == sorted(costs, reverse=True)
    assert costs[-1] == pytest.approx(found.objective)
    assert all(bound <= cost + 1e-6 for _, cost, bound in told)
    assert told[-1][0] == found.schedule


def test_the_first_schedule_is_enough_where_only_that_is_wanted() -> None:
    stated, missed = endless()
    told: list[float] = []
    effort = Effort(seconds=30, workers=1, first_only=True)
    assert seconds(lambda: run(stated, missed, effort, lambda _, cost, __: told.append(cost))) < SOON
    assert len(told) == 1


def test_a_first_schedule_keeps_the_model_s_own_objective_to_itself() -> None:
    stated, missed = endless()
    stated.model.minimize(missed)
    found = run(stated, None, Effort(seconds=30, workers=1, first_only=True))
    assert (found.ended, found.objective, found.bound) == (Ended.FEASIBLE, None, 0.0)
    assert found.schedule is not None


# what ends a run early


@pytest.mark.parametrize("of", [OF, TOO_MUCH], ids=["feasible", "infeasible"])
def test_stopped_before_it_begins(of: Problem) -> None:
    effort = Effort(seconds=30, workers=1)
    effort.stop.set()
    with pytest.raises(Interrupted):
        run(made(of), None, effort)


def test_stopped_on_the_way_a_run_ends_soon_and_has_told_what_it_found() -> None:
    told: list[Schedule] = []
    effort = Effort(seconds=30, workers=1)

    def stopped() -> None:
        timer = threading.Timer(0.3, effort.stop.set)
        timer.start()
        with pytest.raises(Interrupted):
            run(*endless(), effort, lambda one, *_: told.append(one))

    assert 0.25 < seconds(stopped) < SOON
    assert told


@pytest.mark.parametrize("workers", [1, 2])
def test_what_goes_wrong_with_a_schedule_comes_out_soon(workers: int) -> None:
    def bad(*_: object) -> None:
        raise ValueError("not this one")

    def failing() -> None:
        with pytest.raises(ValueError, match="not this one"):
            run(*endless(), Effort(seconds=30, workers=workers), bad)

    assert seconds(failing) < SOON


def test_a_failure_counts_more_than_a_stop() -> None:
    effort = Effort(seconds=30, workers=1)

    def bad(*_: object) -> None:
        effort.stop.set()
        raise ValueError("not this one")

    with pytest.raises(ValueError, match="not this one"):
        run(*endless(), effort, bad)


def test_a_run_whose_question_is_decided_elsewhere_ends_with_what_it_has_found() -> None:
    effort = Effort(seconds=30, workers=1)
    threading.Timer(0.3, effort.decided.set).start()
    found = run(*endless(), effort)
    assert found.ended in (Ended.FEASIBLE, Ended.UNKNOWN)
    assert found.bound >= 0


# side by side


@pytest.mark.parametrize("of", [OF, TOO_MUCH], ids=["feasible", "infeasible"])
def test_the_first_to_decide_wins_the_race(of: Problem) -> None:
    quick, idle = Effort(seconds=30, workers=1), Effort(seconds=0.0, workers=1)
    expected = run(made(of), None, quick).ended
    assert race(made(of), None, [idle, quick]).ended is expected


def test_a_race_that_none_decides_has_the_best_bound() -> None:
    found = race(*endless(), [Effort(seconds=0.5, workers=1, linear=linear) for linear in (0, 2)])
    assert found.ended in (Ended.FEASIBLE, Ended.UNKNOWN)


def test_a_failure_ends_all_and_is_passed_on() -> None:
    stop, ended = threading.Event(), []

    def waits() -> None:
        ended.append(stop.wait(20))

    def fails() -> None:
        raise LookupError

    with pytest.raises(LookupError):
        side_by_side([waits, fails], 2, stop)
    assert ended == [True]
    assert stop.is_set()


def test_a_stop_ends_all_who_race() -> None:
    """A race may stand in a thread of its own, where Ctrl-C is not heard."""
    stop = threading.Event()
    efforts = [Effort(seconds=30, workers=1, seed=seed, stop=stop) for seed in (1, 2)]

    def stopped() -> None:
        threading.Timer(0.3, stop.set).start()
        with pytest.raises(Interrupted):
            race(*endless(), efforts)

    assert seconds(stopped) < SOON


def test_no_more_than_so_many_are_done_at_a_time() -> None:
    at_work, most = [], []

    def task() -> None:
        at_work.append(1)
        most.append(len(at_work))
        time.sleep(0.05)
        at_work.pop()

    side_by_side([task] * 6, 2, threading.Event())
    assert max(most) == 2
