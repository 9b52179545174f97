"""The cheapest claims to give up, and a diagnosis by parts, against trying out every set of claims."""

import pytest

from planner.explain.diagnose import Diagnosis
from planner.explain.divided import Divided
from planner.explain.fewest import FORBIDDEN, MANDATED, Known, cost, fewest
from planner.explain.relax import apart_cost
from tests.explain.test_conflict import CASES, budget, every_set, least_sets


@pytest.mark.parametrize("case", CASES)
def test_the_cheapest_of_all_sets_is_found(case: str) -> None:
    of = CASES[case]()
    possible = every_set(of)
    everything = max(possible, key=len)
    found = fewest(Diagnosis(of, of.options), Known(), budget(), 10)
    assert found.proved
    assert found.best is not None
    assert possible[everything - found.best.claims]
    assert cost(of, found.best.claims) == min(cost(of, everything - some) for some, works in possible.items() if works)


@pytest.mark.parametrize("case", CASES)
def test_the_next_set_contains_no_earlier_one_and_nothing_is_cheaper_than_the_best(case: str) -> None:
    of = CASES[case]()
    whole = Diagnosis(of, of.options)
    first = fewest(whole, Known(), budget(), 10).best
    assert first is not None
    second = fewest(whole, Known(earlier=[first.claims]), budget(), 10)
    assert second.best is None or not first.claims <= second.best.claims
    assert fewest(whole, Known(best=first), budget(), 10) == type(second)(None, proved=True)


@pytest.mark.parametrize("case", CASES)
def test_disjoint_conflicts_bound_what_must_be_given_up(case: str) -> None:
    of = CASES[case]()
    conflicts = sorted(least_sets([some for some, works in every_set(of).items() if not works]), key=sorted)
    best = fewest(Diagnosis(of, of.options), Known(conflicts), budget(), 10).best
    assert best is not None
    assert apart_cost(of, conflicts) <= cost(of, best.claims)
    assert all(best.claims & conflict for conflict in conflicts)


def test_what_may_not_be_waived_costs_more_than_all_that_may() -> None:
    of = CASES["pinned"]()
    by_cost = {cost(of, [claim]) for claim in Diagnosis(of, of.options).claims}
    assert by_cost <= {1, FORBIDDEN, MANDATED}
    assert len(by_cost) > 1


@pytest.mark.parametrize("case", CASES)
def test_a_diagnosis_by_parts_agrees_with_the_whole(case: str, monkeypatch: pytest.MonkeyPatch) -> None:
    of = CASES[case]()
    monkeypatch.setattr("planner.explain.divided.SOON_SECONDS", 0.0)  # the parts are asked first
    divided = Divided(of, of.options)
    for some, works in every_set(of).items():
        answer = divided.core(some, budget(), 20)
        assert answer.impossible is not works
        assert answer.core <= some
        if answer.impossible:
            assert divided.ask(answer.core, budget(), 20).impossible
