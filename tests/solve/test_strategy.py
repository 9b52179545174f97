"""The search against its plain twin, on tiny problems drawn with a seed."""

import random
import threading
from dataclasses import replace
from datetime import date

import pytest
from ortools.sat.python import cp_model

from planner.domain.agenda import Position
from planner.domain.outcome import Outcome, Status, Verdict
from planner.domain.people import Party
from planner.domain.problem import Problem
from planner.domain.setting import Mode
from planner.domain.wishes import Kind, Preference, Stance
from planner.explain.check import check
from planner.rules import RULES
from planner.solve import search
from planner.solve.attack import Progress
from planner.solve.budget import Limits
from planner.solve.search import Effort
from planner.solve.strategy import solve
from tests.problems import MORNING, NOON, item, option, problem
from tests.solve.drawn import drawn, judged_of, twin
from tests.solve.twin import Costs, least

SEEDS = range(24)
FEASIBLE = [seed for seed in SEEDS if twin(seed) is not None]
TO_THE_END = Limits(seconds=None, deterministic=20, workers=1)


def cut_off(deterministic: float) -> Limits:
    return Limits(seconds=None, deterministic=deterministic, workers=1)


def costs(found: Outcome) -> Costs:
    return tuple(result.cost for result in found.tiers)


def assert_same(found: Outcome, of: Problem, best: Costs | None) -> None:
    """Status, costs, bounds and schedule are what the twin says they must be."""
    if best is None:
        assert (found.status, found.schedule, found.tiers) == (Status.INFEASIBLE, None, ())
        return
    assert (found.status, costs(found)) == (Status.OPTIMAL, best)
    assert tuple(result.bound for result in found.tiers) == best
    assert found.schedule is not None
    report = check(of, found.schedule)
    assert not report.broken
    assert tuple(report.cost(tier) for tier in report.tiers()) == best


def assert_sound(found: Outcome, seed: int) -> None:
    """Whatever the run had time for: no cost below the twin's, and no bound above what can be had."""
    best = twin(seed)
    if best is None:
        assert found.status in (Status.UNKNOWN, Status.INFEASIBLE)
        return
    assert found.status is not Status.INFEASIBLE
    assert (found.status is Status.UNKNOWN) == (found.schedule is None)
    own = costs(found)
    if found.schedule is not None:
        assert own in {one.costs for one in judged_of(seed) if one.schedule == found.schedule}
        assert (found.status is Status.OPTIMAL) == (own == best and all(result.proved for result in found.tiers))
    for place, result in enumerate(found.tiers):
        held = [
            one.costs[place]
            for one in judged_of(seed)
            if all(cost <= most for cost, most in zip(one.costs[:place], own[:place], strict=True))
        ]
        assert result.bound <= min(held), f"tier {result.tier}"


def test_the_problems_drawn_are_of_all_kinds() -> None:
    assert len(SEEDS) / 3 < len(FEASIBLE) < len(SEEDS)
    groups = {seed: {(one.venue, one.days) for one in drawn(seed).options} for seed in FEASIBLE}
    assert sum(len(found) > 1 for found in groups.values()) >= 5
    for tier in (0, 1, 2):
        assert sum((twin(seed) or ())[tier] > 0 for seed in FEASIBLE) >= 5
    assert sum(len({one.costs for one in judged_of(seed)}) > 5 for seed in FEASIBLE) >= 5


@pytest.mark.parametrize("seed", SEEDS)
def test_finds_and_proves_what_the_twin_finds(seed: int) -> None:
    found = solve(drawn(seed), TO_THE_END)
    assert_same(found, drawn(seed), twin(seed))
    assert found.run.stopped_by == "proof"


@pytest.mark.parametrize("seed", SEEDS[:10])
def test_two_workers_on_the_wall_clock_find_the_same(seed: int) -> None:
    assert_same(solve(drawn(seed), Limits(seconds=20, workers=2)), drawn(seed), twin(seed))


@pytest.mark.parametrize("seed", FEASIBLE[:3])
@pytest.mark.parametrize("tiers", [{1: 2, 2: 2, 3: 3}, {1: 1, 2: 1, 3: 1}, {1: 3, 2: 2, 3: 1}, {}])
def test_any_tiers_will_do(tiers: dict[int, int], seed: int) -> None:
    settings = {rule.id: rule.setting(drawn(seed)) for rule in RULES}
    moved = {
        name: replace(setting, tier=tiers.get(setting.tier, 1), mode=setting.mode if tiers else Mode.OFF)
        for name, setting in settings.items()
        if setting.mode is Mode.SOFT
    }
    of = replace(drawn(seed), settings=settings | moved)
    found = solve(of, TO_THE_END)
    assert_same(found, of, least(of))
    assert {result.tier for result in found.tiers} == set(tiers.values())


@pytest.mark.parametrize("seed", FEASIBLE[:5])
def test_the_same_seed_twice_gives_the_same_outcome(seed: int) -> None:
    assert solve(drawn(seed), TO_THE_END) == solve(drawn(seed), TO_THE_END)


@pytest.mark.parametrize("limit", [0.01, 0.0501, 0.0503, 0.051, 0.06, 1])
def test_a_short_run_says_nothing_wrong(limit: float) -> None:
    for seed in SEEDS[:8]:
        assert_sound(solve(drawn(seed), cut_off(limit)), seed)


def test_short_runs_end_without_proof() -> None:
    found = [solve(drawn(seed), cut_off(limit)) for limit in (0.01, 0.0501) for seed in FEASIBLE[:6]]
    assert {one.status for one in found} >= {Status.UNKNOWN, Status.FEASIBLE}
    for one in found:
        assert one.run.stopped_by == ("proof" if one.status is Status.OPTIMAL else "time limit")


def test_slices_too_short_to_finish_say_nothing_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    chance, usual = random.Random(1), search.solver_for

    def hurried(effort: Effort) -> cp_model.CpSolver:
        solver = usual(effort)
        solver.parameters.max_deterministic_time = 10.0 ** -chance.randint(3, 7)
        solver.parameters.cp_model_presolve = chance.random() < 0.5
        return solver

    monkeypatch.setattr(search, "solver_for", hurried)
    for seed in FEASIBLE[:8]:
        assert_sound(solve(drawn(seed), cut_off(0.055)), seed)


def test_a_gap_that_is_small_enough_ends_the_run() -> None:
    found = [solve(drawn(seed), replace(TO_THE_END, gap=1.0)) for seed in FEASIBLE]
    stopped = [one for one in found if one.run.stopped_by == "gap"]
    assert stopped
    for one in stopped:
        assert one.status is Status.FEASIBLE
        assert 0 < max(result.gap for result in one.tiers) <= 1
    for seed, one in zip(FEASIBLE, found, strict=True):
        assert_sound(one, seed)


@pytest.mark.parametrize("messages", [0, 1, 2, 3, 5])
def test_an_interrupt_keeps_what_was_found(messages: int) -> None:
    for seed in FEASIBLE[:6]:
        told: list[Progress] = []

        def press(progress: Progress, told: list[Progress] = told) -> None:
            if len(told) >= messages and threading.current_thread() is threading.main_thread():
                raise KeyboardInterrupt  # where Python raises it
            told.append(progress)

        found = solve(drawn(seed), TO_THE_END, press)
        assert found.run.stopped_by == "interrupt"
        assert costs(found) == (tuple(told[-1].costs.values()) if told else ())
        assert_sound(found, seed)


def test_progress_tells_costs_that_only_fall() -> None:
    told: list[Progress] = []
    solve(drawn(FEASIBLE[0]), TO_THE_END, told.append)
    found = [tuple(one.costs.values()) for one in told if one.costs]
    assert found == sorted(found, reverse=True)
    assert found[-1] == twin(FEASIBLE[0])
    assert all(
        cost >= bound for one in told for cost, bound in zip(one.costs.values(), one.bounds.values(), strict=True)
    )


def test_without_options_there_is_no_schedule() -> None:
    found = solve(problem(items=(item("A"),), options=()), TO_THE_END)
    assert (found.status, found.options) == (Status.INFEASIBLE, ())


# what becomes of the options

SUNDAY = option(1, date(2007, 3, 25), id="W1 Sunday", window="W1")
TWO_DAYS = option(2, date(2007, 3, 26), id="W2 two days", window="W2")
MONDAY = option(1, date(2007, 3, 26), id="W3 Monday", window="W3")
TUESDAY = option(1, date(2007, 3, 27), id="W4 Tuesday", window="W4")


def likes(window: str, strength: int) -> Preference:
    return Preference(
        id=f"likes {window}",
        subject_kind=Kind.PARTY,
        subject="P",
        target_kind=Kind.WINDOW,
        target=window,
        stance=Stance.PREFERRED,
        strength=strength,
    )


def test_each_option_has_its_verdict() -> None:
    of = problem(
        sessions=(MORNING, NOON),
        items=(item("A", position=Position.LAST_DAY), item("B", position=Position.FIRST_DAY, predecessors=("A",))),
        parties=(Party(id="P"),),
        preferences=(likes("W2", 2), likes("W4", 1)),
        options=(SUNDAY, TWO_DAYS, MONDAY, TUESDAY),
    )
    found = solve(of, TO_THE_END).options
    assert [(one.option, one.verdict) for one in found] == [
        (SUNDAY.id, Verdict.EXCLUDED),
        (TWO_DAYS.id, Verdict.IMPOSSIBLE),
        (MONDAY.id, Verdict.POSSIBLE),
        (TUESDAY.id, Verdict.CHOSEN),
    ]
    assert "Sunday" in found[0].reasons[0]
    assert [len(one.reasons) for one in found] == [1, 1, 0, 0]
    assert [one.bound is None for one in found] == [True, True, False, False]


def test_verdicts_are_never_wrong() -> None:
    seen = set()
    for seed in SEEDS[:20]:
        found = solve(drawn(seed), TO_THE_END)
        for one in found.options:
            seen.add(one.verdict)
            first = [kept.costs[0] for kept in judged_of(seed) if kept.schedule.option.id == one.option]
            if one.verdict in (Verdict.EXCLUDED, Verdict.IMPOSSIBLE):
                assert not first
                assert one.reasons
            elif first:
                assert one.bound is not None
                assert one.bound <= min(first)
        chosen = [one.option for one in found.options if one.verdict is Verdict.CHOSEN]
        assert chosen == ([found.schedule.option.id] if found.schedule else [])
    assert seen == set(Verdict)
