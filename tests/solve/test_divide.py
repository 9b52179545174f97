"""Groups divided by the items held and by dates: no schedule that matters is lost, and no part's bound is too high."""

from dataclasses import replace
from datetime import timedelta

import pytest

from planner.domain.schedule import Schedule
from planner.domain.setting import Mode
from planner.explain.check import check
from planner.rules import RULES
from planner.solve import divide as divide_module
from planner.solve.attack import Attack
from planner.solve.divide import by_dates, divide, solve_parts
from planner.solve.groups import Group
from planner.solve.moves import bound_half
from planner.solve.tiers import RULES_OF, Half
from tests.problems import MONDAY, option
from tests.solve.drawn import drawn, judged_of, twin
from tests.solve.test_attack import BOTH, LATE, OF, ONE, attack_on
from tests.solve.test_strategy import FEASIBLE


def best_of(seed: int) -> Schedule:
    return next(one.schedule for one in judged_of(seed) if one.costs == twin(seed))


def bounded(seed: int) -> Attack:
    """A search that has the best schedule, and knows that the first tier cannot cost less anywhere."""
    state = attack_on(drawn(seed), best_of(seed))
    for group in state.groups:
        group.raise_bound(state.tiers[0], state.costs[state.tiers[0]])
    return state


@pytest.mark.parametrize("seed", FEASIBLE)
def test_every_schedule_that_may_be_best_is_in_one_group(seed: int) -> None:
    state = bounded(seed)
    for group in tuple(state.groups):
        divide(state, group, 1)
    assert any(group.held is not None for group in state.groups)
    best = twin(seed) or ()
    for one in judged_of(seed):
        if one.costs[:2] <= best[:2]:
            assert sum(group.has(one.schedule) for group in state.groups) == 1


@pytest.mark.parametrize("seed", FEASIBLE)
def test_a_part_costs_at_least_what_is_said(seed: int) -> None:
    state = bounded(seed)
    for group in tuple(state.groups):
        divide(state, group, 1)
    for tier in state.tiers[1:]:
        by_dates(state, tier)
        solve_parts(state, tier, 1)
    best = twin(seed) or ()
    assert state.best.costs() == best
    for place, tier in enumerate(state.tiers[:3]):
        for group in (group for group in state.groups if group.held is not None):
            inside = [one.costs for one in judged_of(seed) if group.has(one.schedule)]
            tied = [costs[place] for costs in inside if costs[:place] == best[:place]]
            assert state.beaten(group, tier) or state.worse(group, tier)
            assert not state.beaten(group, tier) or min(tied, default=10**9) >= min(group.bound(tier), best[place])


@pytest.mark.parametrize("seed", FEASIBLE)
def test_the_timetable_of_a_part_costs_at_least_what_is_said(seed: int) -> None:
    state = bounded(seed)
    for group in tuple(state.groups):
        divide(state, group, 1)
    tier, most = state.tiers[1], state.costs
    parts = [group for group in state.groups if group.held is not None]
    for part in parts:
        bound_half(state, part, Half.TIMETABLE, tier, 10.0)
    assert all((Half.TIMETABLE, held) in state.home().least for held in state.tiers[:2])
    for part in parts:
        for one in (one for one in judged_of(seed) if part.has(one.schedule)):
            report = check(drawn(seed), one.schedule)
            if all(report.cost(held) <= most[held] for held in state.tiers[:2]):
                for (half, held), least in part.least.items():
                    rules = [each for each in report.rules if each.setting.tier == held]
                    assert sum(each.cost for each in rules if each.rule.id in RULES_OF[half]) >= least


WEEKS = replace(OF, options=(option(1), option(1, MONDAY + timedelta(days=7)), option(2)))


def known_first(*schedules: Schedule) -> Attack:
    """A search with these schedules, and the first tier proved at home."""
    state = attack_on(WEEKS, *schedules)
    state.home().raise_bound(state.tiers[0], state.costs[state.tiers[0]])
    return state


def test_dates_that_cost_more_by_themselves_are_left_whole() -> None:
    state = known_first(BOTH)
    home, second = state.home(), state.tiers[1]
    other = WEEKS.options[1]
    home.wishes[other.id] = {second: state.costs[second] + 1}
    divide(state, home, 1)
    assert [(group.options, group.held) for group in state.groups if other in group.options] == [((other,), None)]
    assert state.home().options == (BOTH.option,)
    assert state.home().held == frozenset("AB")


def test_a_group_is_not_divided_before_its_first_tier_is_known() -> None:
    state = attack_on(WEEKS, ONE)
    assert state.costs[state.tiers[0]] > 0
    divide(state, state.home(), 1)
    assert all(group.held is None for group in state.groups)


def test_a_group_with_too_many_sets_of_items_stays_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    state = known_first(ONE)
    monkeypatch.setattr("planner.solve.divide.MOST_PARTS", 1)  # without A it costs too much, without B, and with both
    assert not divide(state, state.home(), 1)
    monkeypatch.undo()
    assert not divide(state, state.home(), 1)  # it is not tried again
    state.home().divisible = True
    assert divide(state, state.home(), 1)
    assert {group.held for group in state.groups} == {None, frozenset("A"), frozenset("AB")}


def test_dates_known_to_be_impossible_stay_so() -> None:
    state = known_first(BOTH)
    state.rule_out([WEEKS.options[1].id])
    assert divide(state, state.home(), 1)
    assert [group.options for group in state.groups if group.impossible] == [(WEEKS.options[1],)]


def test_a_part_is_named_by_what_it_leaves_out() -> None:
    state = known_first(ONE)
    divide(state, state.home(), 1)
    assert {state.name(group) for group in state.groups} == {"1 days at V", "1 days at V without B", "2 days at V"}


def test_a_group_none_of_whose_dates_is_as_good_is_beaten_in_the_second_tier(monkeypatch: pytest.MonkeyPatch) -> None:
    state = known_first(BOTH)
    first, second, *_ = state.tiers
    other = next(group for group in state.groups if group is not state.home())
    other.raise_bound(first, state.costs[first])
    monkeypatch.setattr("planner.solve.divide._sets", lambda *_: [])
    assert not divide(state, other, 1)
    assert other in state.groups
    assert (other.bound(first), other.bound(second)) == (state.costs[first], state.costs[second] + 1)


def test_a_single_tier_is_not_divided() -> None:
    off = {rule.id: replace(rule.default, mode=Mode.OFF) for rule in RULES if rule.default.tier > 1}
    state = attack_on(replace(OF, settings=off), BOTH)
    state.home().raise_bound(1, state.costs[1])
    assert not divide(state, state.home(), 1)


@pytest.mark.parametrize("seed", FEASIBLE)
def test_before_the_last_tier_no_schedule_that_may_be_best_is_lost(seed: int) -> None:
    state = bounded(seed)
    for group in tuple(state.groups):
        divide(state, group, 1)
    before, last = state.groups, state.tiers[-1]
    for tier in state.tiers[:-1]:
        by_dates(state, tier)
        assert state.groups is before
    by_dates(state, last)
    best = twin(seed) or ()
    for one in judged_of(seed):
        if one.costs[:-1] <= best[:-1]:
            assert sum(group.has(one.schedule) for group in state.groups) == 1


def two_tiers() -> Attack:
    """Two weeks that may be as good, and one that costs more by itself, in a group divided by its items."""
    off = {rule.id: replace(rule.default, mode=Mode.OFF) for rule in RULES if rule.default.tier > 2}
    dear = option(1, MONDAY + timedelta(days=14))
    state = attack_on(replace(WEEKS, settings=off, options=(*WEEKS.options, dear)), LATE)
    state.home().raise_bound(1, state.costs[1])
    divide(state, state.home(), 1)
    assert state.home().held is not None
    state.home().wishes[dear.id] = {1: state.costs[1] + 1}
    return state


def test_before_the_last_tier_each_of_the_dates_left_is_a_part() -> None:
    state = two_tiers()
    home = state.home()
    by_dates(state, 1)
    assert state.home() is home
    by_dates(state, 2)
    assert [group.options for group in state.groups if group.held == home.held] == [(one,) for one in home.options]
    assert state.home().options == (LATE.option,)
    assert len(home.options) == 3
    assert state.worse(state.groups[2], 2)


def test_many_dates_stay_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("planner.solve.divide.MOST_DATES", 1)
    state = two_tiers()
    home = state.home()
    by_dates(state, 2)
    assert state.home() is home


def test_the_other_dates_are_looked_at_before_the_best_are_proved(monkeypatch: pytest.MonkeyPatch) -> None:
    state = two_tiers()
    order: list[Group] = []
    by_dates(state, 2)
    other = next(group for group in state.contested(2) if group is not state.home())
    monkeypatch.setattr(divide_module, "push", lambda _, part, *__, **___: order.append(part))
    monkeypatch.setattr(divide_module, "push_to_end", lambda _, part, *__: order.append(part))
    solve_parts(state, 2, 1)
    assert order == [other, state.home(), other]
