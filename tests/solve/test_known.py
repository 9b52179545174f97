"""What one search knows, taken on by another."""

from dataclasses import replace
from datetime import timedelta

import pytest

from planner.domain.problem import Problem
from planner.solve.attack import Attack
from planner.solve.best import Best, Disagreement
from planner.solve.budget import Budget, Limits
from planner.solve.groups import Group
from planner.solve.known import Facts, Known, Share, known, take
from planner.solve.strategy import attack, outcome_of, prepare
from planner.solve.tiers import Half
from tests.problems import MONDAY, option
from tests.solve.drawn import drawn, twin
from tests.solve.test_attack import BOTH, CLASH, LATE, OF, ONE, attack_on
from tests.solve.test_strategy import FEASIBLE, SEEDS, assert_same, assert_sound


def begun(of: Problem) -> Attack:
    """A search that knows nothing yet."""
    budget = Budget(Limits(seconds=None, deterministic=100))
    state = Attack(of, budget, Best(of, budget), {}, [], lambda _: None)
    prepare(state)
    return state


def cut_off(of: Problem, deterministic: float, share: Share, seed: int) -> Attack:
    limits = Limits(seconds=None, deterministic=deterministic, workers=1, seed=seed)
    return attack(of, Budget(limits), share=share)


# merging


@pytest.mark.parametrize("seed", SEEDS)
def test_what_several_searches_know_is_true_together(seed: int) -> None:
    """Short searches, each from what those before it know, merged in another: its bounds are compared with the twin."""
    of = drawn(seed)
    merged = begun(of)
    for number, deterministic in enumerate((0.002, 0.01, 0.03, 0.05)):
        since = known(merged) if number % 2 else Known()
        share = Share(known=since, number=number, turn=number // 2, aside=number % 2 == 1)
        take(merged, known(cut_off(of, deterministic, share, 1 + number)))
        merged.stopped_by = "time limit" if merged.open_groups else "proof"
        assert_sound(outcome_of(merged), seed)


@pytest.mark.parametrize("seed", [*FEASIBLE[:6], min(set(SEEDS) - set(FEASIBLE))])
def test_a_search_goes_on_where_another_ended(seed: int) -> None:
    of = drawn(seed)
    short = known(cut_off(of, 0.02, Share(), 1))
    assert_same(outcome_of(cut_off(of, 20, Share(known=short), 2)), of, twin(seed))


def test_all_that_is_known_is_handed_on() -> None:
    state = attack_on(OF, LATE)
    group = state.groups[0]
    group.raise_least(Half.TIMETABLE, 1, 1)
    group.raise_bound(2, 3)
    group.raise_money("fees", 2, 70)
    state.impossible.add("some option")
    other = begun(OF)
    take(other, known(state))
    assert known(other) == known(state)
    assert other.best.costs() == state.best.costs()


# what no longer holds


FACTS = Facts(
    venue="V",
    days=1,
    options=tuple(option.id for option in OF.options),
    impossible=False,
    bounds=((1, 0), (2, 5), (3, 9)),
    least=((Half.PEOPLE, 2, 4), (Half.PEOPLE, 3, 2)),
    money=(("fees", 1, 10), ("fees", 2, 20), ("fees", 3, 30)),
)


@pytest.mark.parametrize(
    ("less", "bounds", "least", "money"),
    [
        (0, {1: 0, 2: 5, 3: 9}, {2, 3}, {1, 2, 3}),  # the other search held every tier at what it costs here
        (1, {1: 0}, set(), set()),  # it held the first tier at less: of the later ones it says nothing
    ],
)
def test_facts_of_a_tier_hold_while_those_before_cost_no_more(
    less: int, bounds: dict[int, int], least: set[int], money: set[int]
) -> None:
    state = attack_on(OF, ONE)
    costs = {tier: cost - less if tier == 1 else cost for tier, cost in state.costs.items()}
    take(state, Known(costs=tuple(costs.items()), groups=(FACTS,)))
    group = state.groups[0]
    assert group.bounds == bounds
    assert {tier for _, tier in group.least} == least
    assert {tier for _, tier in group.money} == money


def parts_of(state: Attack) -> list[Group]:
    return [state.home().part((BOTH.option,), held) for held in (frozenset("AB"), frozenset("A"))]


def test_groups_are_divided_as_another_search_has_divided_them() -> None:
    state = attack_on(OF, BOTH)
    state.divide(state.home(), parts_of(state))
    state.home().raise_bound(2, 3)
    other = begun(OF)
    take(other, known(state))
    assert known(other) == known(state)
    take(other, known(state))
    assert known(other) == known(state)


def test_a_part_is_divided_further_as_another_search_has_divided_it() -> None:
    weeks = replace(OF, options=(BOTH.option, option(1, MONDAY + timedelta(days=7)), option(2)))
    state, other = attack_on(weeks, BOTH), begun(weeks)
    home = state.home()
    state.divide(home, [home.part(home.options, held) for held in (frozenset("AB"), frozenset("A"))])
    take(other, known(state))
    part = state.home()
    state.divide(part, [part.part((one,), part.held) for one in part.options])
    state.home().raise_bound(2, 3)
    take(other, known(state))
    assert known(other) == known(state)
    assert [len(group.options) for group in other.groups] == [1, 1, 2, 1]


def test_what_is_known_of_more_schedules_is_true_of_fewer_but_not_the_other_way() -> None:
    whole, divided = attack_on(OF, BOTH), attack_on(OF, BOTH)
    whole.home().raise_bound(2, 3)
    divided.divide(divided.home(), parts_of(divided))
    divided.groups[1].raise_bound(2, 7)
    take(divided, known(whole))
    assert [group.bound(2) for group in divided.groups] == [3, 7, 0]
    take(whole, known(divided))
    assert [group.bound(2) for group in whole.groups] == [3, 7, 0]


def test_a_better_schedule_of_another_forgets_what_it_makes_untrue() -> None:
    state = attack_on(OF, ONE)
    state.groups[0].raise_bound(3, 1)
    before = state.costs
    better = known(attack_on(OF, BOTH))
    take(state, better)
    assert state.best.schedule == BOTH
    risen = [tier for tier, cost in state.costs.items() if cost > before[tier]]
    assert (3 in state.groups[0].bounds) == (not risen or min(risen) >= 3)


def test_a_schedule_of_another_is_judged() -> None:
    with pytest.raises(Disagreement, match="breaks hard rules"):
        take(begun(OF), Known(schedule=CLASH))


# shares


def test_any_schedule_will_do() -> None:
    of = drawn(FEASIBLE[0])
    state = cut_off(of, 20, Share(first_only=True), 1)
    assert state.best.schedule is not None
    assert not any(group.bounds for group in state.groups)


def test_searches_begin_with_different_dates() -> None:
    state = attack_on(OF)
    state.begin = 4
    assert state.turned([1, 2, 3]) == [2, 3, 1]
    assert state.turned([]) == []


def test_nothing_is_searched_once_all_is_known() -> None:
    of = drawn(FEASIBLE[0])
    full = known(cut_off(of, 20, Share(), 1))
    again = cut_off(of, 20, Share(known=full), 2)
    assert again.budget.spent == 0
    assert again.stopped_by == "proof"
