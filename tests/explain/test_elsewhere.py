"""Decisions made otherwise, and schedules to choose from, against every schedule of tiny problems."""

from collections.abc import Callable
from functools import cache

import pytest

from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode
from planner.explain.check import check
from planner.explain.choices import allowed, candidates, choices, prices, with_ceiling
from planner.explain.compared import Choice, Price
from planner.explain.decisions import Decision, decisions_of
from planner.explain.elsewhere import alternatives, changes, taken
from planner.rules import RULES
from planner.solve.budget import Budget, Limits
from planner.solve.tiers import Target, soft_tiers, state_tier
from tests.solve.drawn import drawn, judged_of
from tests.solve.test_strategy import FEASIBLE
from tests.solve.twin import Judged

SEEDS = FEASIBLE[:8]
Costs = tuple[int, ...]


def budget() -> Budget:
    return Budget(Limits(seconds=600, workers=1))


@cache
def best_of(seed: int) -> Judged:
    return min(judged_of(seed), key=lambda one: one.costs)


def costs(of: Problem, schedule: Schedule) -> Costs:
    report = check(of, schedule)
    assert not report.broken
    return tuple(report.cost(tier) for tier in report.tiers())


# one decision forced elsewhere


def other_session(item: str, before: list[Schedule]) -> Callable[[Schedule], bool]:
    def place(schedule: Schedule) -> tuple[int, str] | None:
        row = schedule.placement.get(item)
        return None if row is None else (row.day, row.session)

    taken_before = [place(one) for one in before if place(one) is not None]
    return lambda schedule: place(schedule) not in taken_before


def other_room(item: str, before: list[Schedule]) -> Callable[[Schedule], bool]:
    def room(schedule: Schedule) -> str | None:
        row = schedule.placement.get(item)
        return None if row is None else row.room

    return lambda schedule: room(schedule) not in [room(one) for one in before]


def other_panel(item: str, before: list[Schedule]) -> Callable[[Schedule], bool]:
    def panel(schedule: Schedule) -> set[tuple[str, str]]:
        return {(seat.role, seat.expert) for seat in schedule.seats if seat.item == item}

    return lambda schedule: not any(panel(one) <= panel(schedule) for one in before)


def meant(of: Problem, decision: Decision, subject: str, before: list[Schedule]) -> Callable[[Schedule], bool]:
    """Whether a schedule decides otherwise than those before: in plain words what the decision forbids the solver."""
    match decision.kind:
        case "time" if decision.now == "left out":
            return lambda schedule: subject in schedule.placement
        case "time":
            return other_session(subject, before)
        case "room":
            return other_room(subject, before)
        case "panel":
            return other_panel(subject, before)
        case "invitation":
            return lambda schedule: bool(schedule.seats_of(subject)) != bool(before[0].seats_of(subject))
        case "seat":
            item = decision.now.removeprefix("on the panel of ")
            return lambda schedule: item not in {seat.item for seat in schedule.seats_of(subject)}
    return lambda _: True


def subjects(of: Problem) -> list[str]:
    return [of.items[0].id, of.items[-1].id, of.experts[0].id, of.options[0].venue, of.options[-1].id]


@pytest.mark.parametrize("seed", SEEDS)
def test_the_best_schedules_that_decide_otherwise_are_found(seed: int) -> None:
    of, best = drawn(seed), best_of(seed).schedule
    for subject in dict.fromkeys(subjects(of)):
        for decision in decisions_of(of, best, subject, 2):
            before = [best]
            for found in alternatives(of, best, decision, budget(), lambda: 20, 2):
                fits = meant(of, decision, subject, before)
                left = [
                    one.costs
                    for one in judged_of(seed)
                    if one.schedule.option in decision.options and fits(one.schedule)
                ]
                said = f"{subject}: {decision.kind}, now {decision.now}, {len(before)}"
                assert (found.schedule is None) == (not left), said
                if found.schedule is None:
                    assert found.impossible, said
                    continue
                assert fits(found.schedule), said
                assert costs(of, found.schedule) == min(left), said
                before.append(found.schedule)


@pytest.mark.parametrize("seed", SEEDS)
def test_what_moves_is_what_differs(seed: int) -> None:
    of, best = drawn(seed), best_of(seed).schedule
    assert changes(of, best, best) == ([], [])
    for one in judged_of(seed)[:40]:
        items, experts = changes(of, best, one.schedule)
        same = one.schedule.placements == best.placements and one.schedule.seats == best.seats
        assert (not items and not experts) == same


# schedules to choose from


def kept(of: Problem, schedule: Schedule, chosen: list[Schedule]) -> int:
    """Decisions that a schedule shares with those chosen, summed."""
    made = state_tier(of, Target(min(soft_tiers(of))), (schedule.option,))
    own = {literal.index for literal in taken(made, schedule)}
    return sum(len(own & {literal.index for literal in taken(made, one)}) for one in chosen)


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("within", [0.1, 1.0])
def test_alternatives_are_good_enough_and_as_different_as_can_be(seed: int, within: float) -> None:
    of, best = drawn(seed), Choice.of(drawn(seed), best_of(seed).schedule)
    limit, chosen = allowed(of, best.report, within), [best.schedule]
    good = [one for one in judged_of(seed) if one.costs[0] <= limit]
    for found in choices(of, best, 4, within, budget(), lambda _: None):
        assert costs(of, found.schedule)[0] <= limit
        assert found.schedule not in chosen
        others = [one.schedule for one in good if one.schedule not in chosen]
        least = min(kept(of, one, chosen) for one in others if one.option == found.schedule.option)
        assert kept(of, found.schedule, chosen) <= round(1.1 * least)
        chosen.append(found.schedule)
    venues = {one.schedule.venue for one in good}
    first = {option.venue: option for option in reversed(list(candidates(of, best.schedule)))}
    reachable = {venue for venue in venues if any(one.schedule.option == first.get(venue) for one in good)}
    assert {one.venue for one in chosen} >= reachable or len(chosen) == 4
    missed = [one for one in good if one.schedule.option == best.schedule.option and one.schedule not in chosen]
    assert not missed or len(chosen) == 4


@pytest.mark.parametrize("seed", SEEDS)
def test_the_price_of_a_ceiling_is_that_of_its_schedules(seed: int) -> None:
    of, best = drawn(seed), Choice.of(drawn(seed), best_of(seed).schedule)
    hard = [rule for rule in RULES if rule.setting(of).mode is Mode.HARD]
    found = list(prices(of, [best], 0, (0, 50_000, 400_000, 10**9), budget(), lambda _: None))
    assert [one.ceiling for one in found] == [0, 50_000, 400_000, 10**9]
    for price in found:
        here = with_ceiling(of, price.ceiling)
        left = [one for one in every(seed) if not any(check(here, one, [rule]).broken for rule in hard)]
        assert_price(here, price, left)


def every(seed: int) -> list[Schedule]:
    """Schedules that keep the hard rules at the plan's own ceiling; a higher one allows no fewer."""
    return [one.schedule for one in judged_of(seed)]


def assert_price(here: Problem, price: Price, left: list[Schedule]) -> None:
    """On the dates of the schedule found nothing is better in the first two tiers."""
    if price.found is None:
        assert not left
        assert price.impossible
        return
    own = costs(here, price.found.schedule)
    same = [costs(here, one) for one in left if one.option == price.found.schedule.option]
    assert all(own[:2] <= one[:2] for one in same)
    assert price.spent(here) is not None
