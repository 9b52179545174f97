"""The cheapest claims to give up, and a diagnosis by parts, against trying out every set of claims."""

from collections.abc import Collection

import pytest

from planner.explain.claims import Claim
from planner.explain.diagnose import Answer, Diagnosis
from planner.explain.divided import PARTS, Divided
from planner.explain.fewest import FORBIDDEN, MANDATED, Known, cost, fewest
from planner.explain.relax import apart_cost
from planner.solve.budget import Budget
from planner.solve.search import Ended
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


@pytest.mark.parametrize("case", CASES)
def test_whether_sets_of_a_certain_cost_are_enough(case: str) -> None:
    """Claims of all minimal conflicts are enough at the cheapest cost, and never below."""
    of = CASES[case]()
    possible = every_set(of)
    everything = max(possible, key=len)
    conflicts = sorted(least_sets([some for some, works in possible.items() if not works]), key=sorted)
    cheapest = min(cost(of, everything - some) for some, works in possible.items() if works)
    found = fewest(Diagnosis(of, of.options), Known(conflicts, most=cheapest), budget(), 10).best
    assert found is not None
    assert cost(of, found.claims) == cheapest
    assert possible[everything - found.claims]
    below = fewest(Diagnosis(of, of.options), Known(conflicts, most=cheapest - 1), budget(), 10)
    assert below.best is None
    assert below.proved


def test_what_may_not_be_waived_costs_more_than_all_that_may() -> None:
    of = CASES["pinned"]()
    by_cost = {cost(of, [claim]) for claim in Diagnosis(of, of.options).claims}
    assert by_cost <= {1, FORBIDDEN, MANDATED}
    assert len(by_cost) > 1


@pytest.mark.parametrize("case", CASES)
def test_what_a_part_says_is_impossible_is_so(case: str) -> None:
    of = CASES[case]()
    divided = Divided(of, of.options)
    for some, works in every_set(of).items():
        assert divided.core(some, budget(), 20).impossible is not works
        for part in (divided.part(rules) for rules in PARTS):
            answer = part.core(part.claims & some, budget(), 20)
            assert not (answer.impossible and works)
            assert answer.core <= some
            if answer.impossible:
                assert divided.ask(answer.core, budget(), 20).impossible


def test_the_parts_are_asked_where_the_whole_is_not_decided(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the whole, the timetable alone shows that what is mandatory cannot be left out."""
    of = CASES["pinned"]()
    divided = Divided(of, of.options)
    plain = Diagnosis.core

    def undecided(asked: Diagnosis, claims: Collection[Claim], time: Budget, seconds: float) -> Answer:
        return Answer(Ended.UNKNOWN) if asked is divided else plain(asked, claims, time, seconds)

    monkeypatch.setattr(Diagnosis, "core", undecided)
    assert divided.core(divided.claims, budget(), 20).impossible
