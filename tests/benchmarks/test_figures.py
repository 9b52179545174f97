"""The figures of benchmarks, by hand."""

import math
from dataclasses import replace
from pathlib import Path

import pytest

from tests.benchmarks.measure import Measured
from tests.benchmarks.profile import draw, factors, steps
from tests.benchmarks.table import Row, middle, primal_integral, read, row_of, with_integrals, worse, write

TOLD = (
    "   0 s  reading plan.xlsx",
    "   4 s  improving; best so far: W1 | tier 1, quality of the programme: 1,200, no bound yet | tier 2, x: 7 of at",
    "   6 s  improving; best so far: W1 | tier 1, quality of the programme: 1,200 of at least 3 | tier 2, x: 9",
    "  10 s  improving; best so far: W1 | tier 1, quality of the programme: 300 of at least 3 (gap 9 %) | tier 2, x: 8",
)


def run(*costs: int) -> Measured:
    tiers = [{"cost": cost, "bound": 1, "gap": 0.5} for cost in costs]
    return Measured(0, {"status": "feasible", "tiers": tiers}, 20.04, 3 * 2**20, TOLD)


def row(workbook: str, seed: int, *costs: int, limit: float = 20.0) -> Row:
    return row_of(workbook, seed, limit, 2, run(*costs))


def test_a_run_tells_when_each_better_plan_came() -> None:
    assert run(200, 8).curve(0) == ((4.0, 1200), (10.0, 300), (20.04, 200))
    assert run(200, 6).curve(1) == ((4.0, 7), (20.04, 6))
    assert run(200).curve(1) == ((4.0, 7),)


def test_the_primal_integral_is_the_gap_over_time() -> None:
    # 1 for 4 s, 3/4 for 6 s, 0 from then on
    assert primal_integral(((4.0, 1200), (10.0, 300)), 300, 20) == 4 + 0.75 * 6
    assert primal_integral((), 300, 20) == 20
    assert primal_integral(((4.0, 0),), 0, 20) == 4
    assert primal_integral(((4.0, 10), (25.0, 5)), 5, 20) == 4 + 0.5 * 16


def test_the_integral_is_of_the_first_tier_that_costs_against_the_best_known() -> None:
    own = [row("a", 1, 0, 8)]
    (found,) = with_integrals(own, [run(0, 8)], [row("a", 1, 0, 7), row("b", 1, 0, 1)])
    assert found.primal_integral == 4.0  # 7 was told after 4 s
    assert math.isnan(own[0].primal_integral)


def test_the_middle_run_and_what_has_become_worse() -> None:
    three = [row("a", 1, 5, 1), row("a", 2, 4, 9), row("a", 3, 6, 0)]
    assert middle(three).seed == 1
    assert worse(three, [row("a", 1, 5, 2)]) == []
    assert worse(three, [row("a", 1, 5, 0)]) == ["a: 5 1 at 20 s is worse than 5 0, accepted before"]
    assert worse([row("a", 1)], [row("a", 1, 5)]) == ["a: no plan at 20 s is worse than 5, accepted before"]
    assert worse(three, [row("a", 1, 4, limit=60.0), row("b", 1, 0)]) == []


def test_of_runs_that_cost_the_same_the_middle_one_by_bound_is_shown() -> None:
    five = [replace(row("a", seed, 9), bounds=str(bound)) for seed, bound in enumerate((5, 4, 8, 7, 6))]
    assert middle(five).bounds == "6"


def test_a_profile_counts_runs_within_a_factor_of_the_best() -> None:
    own, others = [row("a", 1, 9), row("a", 2, 4), row("b", 1, 0), row("c", 1)], [row("a", 1, 3), row("c", 1, 2)]
    assert factors(own, others) == [1.0, 5 / 4, 10 / 4, math.inf]
    assert steps(factors(own, others)) == [(1.0, 0.25), (1.25, 0.5), (2.5, 0.75)]
    assert factors([row("a", 1, 1, 0)], [row("a", 1, 0, 3)]) == [math.inf]  # lost in the tier before


def test_a_table_is_read_as_it_was_written(tmp_path: Path) -> None:
    rows = [row("a", 1, 5, 1), row("b", 2, 0)]
    write(tmp_path / "table.csv", rows)
    assert [repr(one) for one in read(tmp_path / "table.csv")] == [repr(one) for one in rows]
    assert read(tmp_path / "none.csv") == []


def test_a_profile_is_drawn(tmp_path: Path) -> None:
    pytest.importorskip("matplotlib")
    draw(tmp_path / "profile.png", {"these": [(1.0, 0.5), (2.0, 1.0)], "those": [(1.5, 1.0)]})
    assert (tmp_path / "profile.png").read_bytes().startswith(b"\x89PNG")
