"""Minimal conflicts and cheapest repairs, against trying out every set of claims."""

from dataclasses import replace
from datetime import date
from itertools import combinations

import pytest

from planner.domain.money import BudgetLine, Driver
from planner.domain.outcome import Status
from planner.domain.people import Absence
from planner.domain.places import Room
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.wishes import Aspect, Pin
from planner.explain.check import check
from planner.explain.claims import Claim, statements
from planner.explain.conflict import shrunk
from planner.explain.diagnose import Diagnosis
from planner.explain.relax import Repairs, least
from planner.explain.why import closest, why
from planner.solve.budget import Budget, Limits
from tests.problems import MONDAY, WORKSHOP, expert, item, option, problem

PANEL = item("A", panellists_least=1, panellists_most=1, competence_least=2)


def budget(seconds: float = 60) -> Budget:
    return Budget(Limits(seconds=seconds))


def pin(name: str, aspect: Aspect, value: str) -> Pin:
    return Pin(id=f"{name}: {aspect} {value}", item=name, aspect=aspect, value=value)


def unable() -> Problem:
    """The one expert lacks the competence."""
    return problem(items=(PANEL,), experts=(expert("E1", competence={"I1": 1}),))


def absent() -> Problem:
    """Two can take the seat; one is away, the other's competence is too low."""
    return problem(
        items=(PANEL,),
        experts=(expert("E1", competence={"I1": 3}), expert("E2", competence={"I1": 1})),
        absences=(Absence(expert="E1", start=MONDAY, end=MONDAY, reason="leave"),),
    )


def pinned() -> Problem:
    """Two pins against what is mandatory, and one another."""
    return problem(
        items=(item("A"), item("B")),
        pins=(pin("A", Aspect.PLACED, "no"), pin("B", Aspect.PLACED, "no"), pin("B", Aspect.DAY, "1")),
    )


def apart() -> Problem:
    """A conflict on A, and another on B."""
    return problem(
        items=(PANEL, item("B")),
        experts=(expert("E1", competence={"I1": 1}),),
        pins=(pin("B", Aspect.PLACED, "no"),),
    )


CASES = {"unable": unable, "absent": absent, "pinned": pinned, "apart": apart}


def every_set(of: Problem) -> dict[frozenset[Claim], bool]:
    """Whether each set of claims can hold together: the slow twin, one question each."""
    whole = Diagnosis(of, of.options)
    claims = sorted(whole.claims)
    assert len(claims) <= 9
    sets = [frozenset(some) for size in range(len(claims) + 1) for some in combinations(claims, size)]
    return {some: not whole.ask(some, budget(), 5).impossible for some in sets}


def least_sets(found: list[frozenset[Claim]]) -> set[frozenset[Claim]]:
    return {one for one in found if not any(other < one for other in found)}


@pytest.mark.parametrize("case", CASES)
def test_conflicts_are_among_all_minimal_ones(case: str) -> None:
    of = CASES[case]()
    possible = every_set(of)
    minimal = least_sets([some for some, works in possible.items() if not works])
    whole = Diagnosis(of, of.options)
    found = shrunk(whole, whole.claims, budget())
    assert frozenset(found.claims) in minimal
    assert found.minimal
    assert found.agreed


@pytest.mark.parametrize("case", CASES)
def test_repairs_are_all_the_least_sets_to_give_up(case: str) -> None:
    of = CASES[case]()
    possible = every_set(of)
    everything = max(possible, key=len)
    wanted = least_sets([everything - some for some, works in possible.items() if works])
    waivable = {some for some in wanted if all(claim.waivable(of) for claim in some)}
    found = [frozenset(one.claims) for one in Repairs(Diagnosis(of, of.options), [], budget())]
    assert found
    assert len(found) == len(set(found))
    assert set(found) <= wanted
    assert waivable <= set(found)


@pytest.mark.parametrize("case", CASES)
def test_a_repaired_schedule_breaks_what_is_given_up_and_nothing_else(case: str) -> None:
    of = CASES[case]()
    found = why(of, budget(), lambda _: None, most=5)
    assert found.status is Status.INFEASIBLE
    assert found.complete
    for repair in found.repairs:
        assert {row.rule.id for row in check(of, repair.schedule).broken} == {claim.rule_id for claim in repair.claims}
        assert repair.least
        assert len(repair.sentences(of)) == len(repair.report.broken)
    prices = [(one.touches_mandate(of), len(one.claims), one.price) for one in found.repairs]
    assert prices == sorted(prices)


@pytest.mark.parametrize("case", CASES)
def test_the_closest_gives_up_as_little_as_the_cheapest_repair(case: str) -> None:
    of = CASES[case]()
    (repair,) = closest(of, budget(), lambda _: None).repairs
    cheapest = why(of, budget(), lambda _: None, most=1).repairs[0]
    assert [len(repair.claims), repair.price] == [len(cheapest.claims), cheapest.price]
    assert {row.rule.id for row in check(of, repair.schedule).broken} == {claim.rule_id for claim in repair.claims}


def test_where_there_is_a_schedule_the_closest_gives_up_nothing() -> None:
    found = closest(problem(items=(item("A"),)), budget(), lambda _: None)
    assert found.status is Status.FEASIBLE
    assert not found.repairs[0].report.broken


def dear() -> Problem:
    """The only room that fits costs 100 a day, and the money is 70; a room for nothing has too few seats."""
    rooms = (
        Room(id="R", venue="V", seats=100, cost_per_day=10000),
        Room(id="S", venue="V", seats=10),
    )
    budget = (BudgetLine(id="ALL", title="Total", driver=Driver.TOTAL, ceiling=7000, hard=True),)
    workshop = replace(WORKSHOP, ceiling=7000)
    return problem(items=(item("A", capacity_least=50),), rooms=rooms, budget=budget, workshop=workshop)


def test_more_money_is_offered_too_where_something_else_may_be_waived() -> None:
    of = dear()
    found = why(of, budget(), lambda _: None)
    sentences = [repair.sentences(of) for repair in found.repairs]
    assert sentences[-1] == ("raise the ceiling by USD 30 to USD 100",)
    assert len(sentences) == len(set(sentences)) > 1
    assert not found.repairs[0].touches_mandate(of)


def test_disjoint_conflicts_are_all_told() -> None:
    of = apart()
    found = why(of, budget(), lambda _: None)
    claims = [frozenset(one.claims) for one in found.conflicts]
    assert len(claims) == 2
    assert not claims[0] & claims[1]


def test_what_may_not_be_waived_is_given_up_only_where_nothing_else_is_left() -> None:
    of = problem(items=(item("A", panellists_least=1, panellists_most=1),))  # nobody to sit there
    found = why(of, budget(), lambda _: None)
    assert found.repairs
    assert all(repair.touches_mandate(of) for repair in found.repairs)
    waivable = why(unable(), budget(), lambda _: None)
    assert not any(repair.touches_mandate(unable()) for repair in waivable.repairs)


def test_only_the_absences_that_count_are_named() -> None:
    of = absent()
    other = Absence(expert="E1", start=date(2001, 1, 1), end=date(2001, 1, 2), reason="long ago", row=7)
    of = replace(of, absences=(other, *of.absences))
    whole = Diagnosis(of, of.options)
    found = shrunk(whole, whole.claims, budget())
    if any(claim.rule_id == "expert_available" for claim in found.claims):
        assert [row.reason for row in found.absences] == ["leave"]
        assert any("leave" in one.sentence for one in statements(of, found))


def test_as_little_is_given_up_as_is_enough() -> None:
    """Two items of 60 and 30 minutes make 90 of the 100 that the issue must have."""
    of = problem(items=(item("A", minutes=60), item("B", minutes=30)))
    of = replace(of, issues=(replace(of.issues[0], minutes_least=100), *of.issues[1:]))
    found = why(of, budget(), lambda _: None)
    assert [row.amount for row in found.repairs[0].report.broken] == [10]
    assert found.repairs[0].sentences(of)[0].startswith("accept 10 minutes less on issue")


def test_a_claim_given_up_leaves_the_other_parts_of_its_rule() -> None:
    """Waiving the pin on A does not waive the pin on B."""
    of = problem(
        items=(item("A"), item("B", mandatory=False)),
        pins=(pin("A", Aspect.PLACED, "no"), pin("B", Aspect.PLACED, "no")),
    )
    start = Schedule(option=of.options[0])
    repair = least(of, frozenset({Claim("pins", "A: placed no")}), start, of.options, budget())
    assert "A" in repair.schedule.placement
    assert "B" not in repair.schedule.placement


def test_a_plan_that_works_is_not_called_impossible() -> None:
    of = problem(items=(item("A"),))
    found = why(of, budget(), lambda _: None)
    assert found.status is Status.FEASIBLE
    assert not found.conflicts


def test_nothing_is_claimed_where_the_time_is_too_short() -> None:
    of = problem(items=tuple(item(f"A{number}") for number in range(4)), options=(option(), option(days=2)))
    found = why(of, budget(0.0), lambda _: None)
    assert found.status is not Status.INFEASIBLE or found.conflicts
