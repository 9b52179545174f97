"""What is known while a problem is attacked, and the moves that find it out."""

import threading
from dataclasses import dataclass, replace
from datetime import timedelta

import pytest

from planner.domain.budget import ledger
from planner.domain.money import Driver
from planner.domain.people import Party, Travel
from planner.domain.places import Interpretation, Option, Room, Venue
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode
from planner.domain.wishes import Kind, Preference, Stance
from planner.explain.check import check
from planner.rules import RULES
from planner.solve.attack import Attack
from planner.solve.best import Best, Disagreement
from planner.solve.budget import Budget, Limits
from planner.solve.first import find_first
from planner.solve.groups import Group, grouped
from planner.solve.moves import bound_half, bound_money, compare, push, try_group
from planner.solve.options import left_out
from planner.solve.results import gap_reached
from planner.solve.search import Ended, Found, whole
from planner.solve.tiers import RULES_OF, Half
from tests.problems import MONDAY, MORNING, NOON, expert, item, option, problem, schedule
from tests.solve.drawn import drawn, judged_of, twin
from tests.solve.twin import Costs, Judged

EARLY = Preference(
    id="row 1",
    subject_kind=Kind.ITEM,
    subject="A",
    target_kind=Kind.SESSION,
    target="M1",
    stance=Stance.PREFERRED,
    strength=2,
)
OF = problem(
    sessions=(MORNING, NOON),
    items=(item("A", mandatory=False, value=5), item("B", mandatory=False, value=3)),
    options=(option(1), option(2)),
    preferences=(EARLY,),
)
NONE, ONE = schedule(OF), schedule(OF, "A M2 R")
LATE, BOTH = schedule(OF, "A M2 R", "B M1 R"), schedule(OF, "A M1 R", "B M2 R")
CLASH = schedule(OF, "A M1 R", "B M1 R")

NARROW = replace(OF, sessions=OF.sessions[:1])  # two items need two days
TWO_DAYS = schedule(NARROW, "A M1 R", "B 2 M1 R", option=NARROW.options[1])

FEASIBLE = [seed for seed in range(24) if twin(seed) is not None]


def attack_on(of: Problem, *schedules: Schedule) -> Attack:
    """The state after these proposals, with plenty of time."""
    excluded = left_out(of)
    groups = grouped(of, [one for one in of.options if one.id not in excluded])
    budget = Budget(Limits(seconds=None, deterministic=100))
    state = Attack(of, budget, Best(of, budget), excluded, groups, lambda _: None)
    for one in schedules:
        state.offer(one)
    return state


# the best schedule


def test_keeps_only_what_is_better_in_the_first_tier_that_differs() -> None:
    best = attack_on(OF).best
    assert [best.offer(one) for one in (ONE, NONE, ONE, LATE, BOTH, LATE, BOTH)] == [
        True,
        False,
        False,
        True,
        True,
        False,
        False,
    ]
    assert best.schedule == BOTH
    assert best.costs() == tuple(best.cost(tier) for tier in (1, 2, 3)) == (0, 0, 0)


def test_there_is_no_cost_without_a_schedule() -> None:
    best = attack_on(OF).best
    assert best.costs() == ()
    with pytest.raises(LookupError):
        best.cost(1)


def test_notes_when_the_first_schedule_came() -> None:
    state = attack_on(OF)
    for spent, one in enumerate((ONE, LATE)):
        state.budget.spent = 7.0 + spent
        state.best.offer(one)
    assert state.best.first_seconds == 7.0


def test_refuses_what_breaks_a_hard_rule_and_says_which() -> None:
    best = attack_on(OF, ONE).best
    with pytest.raises(Disagreement, match="A and B are both in Room R"):
        best.offer(CLASH)
    assert best.schedule == ONE


# solver and check


def found(ended: Ended, objective: float | None, where: Schedule | None = ONE) -> Found:
    return Found(ended, where, objective, 0.0, 0.0)


@pytest.mark.parametrize(
    ("ended", "objective"), [(Ended.FEASIBLE, 2.0), (Ended.OPTIMAL, 2.0), (Ended.OPTIMAL, 4.0), (Ended.OPTIMAL, 0.0)]
)
def test_solver_and_check_must_count_the_same(ended: Ended, objective: float) -> None:
    with pytest.raises(Disagreement, match=f"tier 1: the solver counts {objective:.0f}, the check 3"):
        compare(attack_on(OF), 1, found(ended, objective))


@pytest.mark.parametrize("case", [(Ended.OPTIMAL, 3.0), (Ended.FEASIBLE, 3.0), (Ended.FEASIBLE, 9.0)])
def test_short_of_the_optimum_the_solver_may_count_more(case: tuple[Ended, float]) -> None:
    compare(attack_on(OF), 1, found(*case))


def test_there_is_nothing_to_compare_without_schedule_or_objective() -> None:
    compare(attack_on(OF), 1, found(Ended.INFEASIBLE, None, None))
    compare(attack_on(OF), 1, found(Ended.FEASIBLE, None))


def test_a_hard_rule_broken_in_a_comparison_is_a_disagreement() -> None:
    with pytest.raises(Disagreement, match="hard rules"):
        compare(attack_on(OF), 1, found(Ended.OPTIMAL, 0.0, CLASH))


def test_a_bound_that_was_wrong_does_not_pass_unseen() -> None:
    state = attack_on(OF, ONE)
    state.home().raise_least(Half.TIMETABLE, 1, 4)  # in truth nothing need be left out
    with pytest.raises(Disagreement, match="rejects a schedule that the check accepts"):
        push(state, state.home(), 1, 5.0)


# bounds


def test_without_a_schedule_the_bound_is_the_least_of_the_open_groups() -> None:
    state = attack_on(OF)
    one, two = state.groups
    one.raise_bound(1, 4)
    assert state.bound(1) == 0
    two.raise_bound(1, 7)
    assert state.bound(1) == 4
    one.impossible = True
    assert state.bound(1) == 7
    two.impossible = True
    assert state.bound(1) == 0


def test_a_bound_is_never_above_the_cost() -> None:
    state = attack_on(OF, ONE)
    for group in state.groups:
        group.raise_bound(1, 1000)
        group.raise_bound(3, 1000)
    assert [state.bound(tier) for tier in state.tiers] == [3, 2, 0] == [state.best.cost(tier) for tier in state.tiers]


def test_a_group_that_is_worse_in_an_earlier_tier_does_not_hold_down_a_bound() -> None:
    state = attack_on(OF, ONE)
    home, other = state.home(), next(group for group in state.groups if group is not state.home())
    home.raise_bound(1, 3)
    home.raise_bound(2, 2)
    other.raise_bound(1, 3)
    assert (state.bound(2), state.proved(1), state.proved(2)) == (0, True, False)
    other.raise_bound(1, 4)
    assert (state.worse(other, 1), state.worse(other, 2)) == (False, True)
    assert (state.bound(2), state.proved(2)) == (2, True)


def test_a_group_worse_in_a_later_tier_still_counts_in_the_earlier_ones() -> None:
    state = attack_on(OF, ONE)
    for group in state.groups:
        group.raise_bound(2, 9)
    assert state.bound(1) == 0


def test_an_impossible_group_holds_nothing_down() -> None:
    state = attack_on(OF, BOTH)
    other = next(group for group in state.groups if group is not state.home())
    other.impossible = True
    assert state.beaten(other, 1)
    assert state.open_groups == [state.home()]


def test_a_group_keeps_its_highest_bound() -> None:
    group = Group("V", 1, ())
    bounds = []
    for least in (0, 5, 3, 7):
        group.raise_bound(2, least)
        bounds.append(group.bound(2))
    assert bounds == [0, 5, 5, 7]
    assert group.bound(1) == 0


@pytest.mark.parametrize(
    ("bound", "least"),
    [(0.0, 0), (2.0, 2), (2.0000000001, 2), (1.9999999999, 2), (2.01, 3), (-5.0, 0), (-0.5, 0), (10.0**9, 10**9)],
)
def test_a_bound_on_a_whole_number_is_rounded_up(bound: float, least: int) -> None:
    assert whole(bound) == least


# moves


def parts(of: Problem, where: Schedule) -> dict[str, int]:
    """What the ledger says of the parts that are bounded one by one, and of those of a half together."""
    sums: dict[str, int] = {}
    for entry in ledger(of, where):
        people = entry.driver in (Driver.TRAVEL, Driver.DSA)
        language = entry.driver is Driver.INTERPRETATION
        name = "travel and DSA" if people else f"interpretation {entry.subject}" if language else str(entry.driver)
        sums[name] = sums.get(name, 0) + entry.cents
    timetable = [cents for name, cents in sums.items() if name == "venue" or name.startswith("interpretation")]
    return {**sums, f"all of {Half.TIMETABLE}": sum(timetable)}


@dataclass(frozen=True)
class Known:
    """A schedule that keeps the hard rules, and whatever may be bounded of it."""

    option: Option
    costs: Costs
    halves: dict[tuple[Half, int], int]
    money: dict[str, int]


def known(of: Problem, one: Judged) -> Known:
    halves: dict[tuple[Half, int], int] = {}
    for rule in check(of, one.schedule).rules:
        for half in Half:
            if rule.rule.id in RULES_OF[half]:
                key = (half, rule.setting.tier)
                halves[key] = halves.get(key, 0) + rule.cost
    return Known(one.schedule.option, one.costs, halves, parts(of, one.schedule))


def assert_bounds_hold(state: Attack, kept: list[Known]) -> None:
    """No schedule of a group costs less than what is said of it: in a tier, a half of a tier, or money."""
    tiers, most = state.tiers, state.best.costs()

    def rivals(group: Group, places: int) -> list[Known]:
        """The group's schedules that cost no more than the best in so many tiers."""
        here = [one for one in kept if one.option in group.options]
        return [one for one in here if all(a <= b for a, b in zip(one.costs[:places], most[:places], strict=True))]

    for group in state.groups:
        for place, tier in enumerate(tiers):
            assert all(group.bound(tier) <= one.costs[place] for one in rivals(group, place)), f"tier {tier}"
        for (half, tier), least in group.least.items():
            for one in rivals(group, tiers.index(tier)):
                assert least <= one.halves.get((half, tier), 0), f"{half}, tier {tier}"
        for (name, tier), cents in group.money.items():
            for one in rivals(group, tiers.index(tier) + 1):
                assert cents <= one.money.get(name, 0), f"{name}, tier {tier}"


@pytest.mark.parametrize("seed", FEASIBLE[:8])
def test_no_move_says_more_than_is_so(seed: int) -> None:
    state, kept = attack_on(drawn(seed)), [known(drawn(seed), one) for one in judged_of(seed)]
    find_first(state)
    bound_half(state, state.home(), Half.TIMETABLE, state.tiers[0], 5.0)
    for group in state.open_groups:
        if group is not state.home():
            try_group(state, group, 5.0)
    for tier in state.tiers:
        for group in state.open_groups:
            for half in Half:
                bound_half(state, group, half, tier, 5.0)
            assert_bounds_hold(state, kept)
            if not state.beaten(group, tier) and not state.worse(group, tier):
                push(state, group, tier, 5.0)
                assert_bounds_hold(state, kept)
        for group in state.open_groups:
            for half in Half:
                bound_money(state, group, half, tier, 5.0)
            assert_bounds_hold(state, kept)
    assert state.best.costs() == twin(seed)
    assert state.proved(max(state.tiers))


def test_money_is_bounded_by_what_timetable_and_panels_need_each() -> None:
    of = problem(
        venues=(Venue(id="V", fixed_cost=5000),),
        rooms=(Room(id="R", venue="V", seats=100, booths=2, cost_per_day=700),),
        items=(item("A", languages=("EN", "FR"), panellists_least=1, panellists_most=2),),
        experts=tuple(expert(name, sponsored=True, languages=("EN",)) for name in ("E1", "E2")),
        travels=(
            Travel(expert="E1", venue="V", fare=900, dsa=50, nights_before=1),
            Travel(expert="E2", venue="V", fare=20000),
        ),
        interpretation=(
            Interpretation(venue="V", language="EN", fee=300),
            Interpretation(venue="V", language="FR", fee=400),
        ),
    )
    state = attack_on(of, schedule(of, "A M1 R", "A panellist E2"))
    for half in Half:
        bound_money(state, state.home(), half, 1, 5.0)
    assert {name: cents for (name, tier), cents in state.home().money.items() if tier == 1} == {
        "interpretation EN": 600,
        "interpretation FR": 800,
        "venue": 5700,
        "all of timetable": 7100,
        "travel and DSA": 1000,
    }


def test_pushing_at_home_finds_the_least_and_shows_that_it_is() -> None:
    state = attack_on(OF, ONE)
    for tier in state.tiers:
        push(state, state.home(), tier, 5.0)
    assert state.best.costs() == (0, 0, 0)
    assert state.best.schedule == BOTH


def test_pushing_elsewhere_asks_only_whether_anything_is_better_there() -> None:
    """What costs the same in a tier is left to a later one to tell apart."""
    state = attack_on(NARROW, TWO_DAYS)
    short = state.groups[0]
    push(state, short, 1, 5.0)
    assert (short.days, state.beaten(short, 1), state.worse(short, 2)) == (1, True, False)
    assert state.best.schedule == TWO_DAYS


def test_what_is_decided_elsewhere_is_not_asked_and_what_is_decided_here_is_told() -> None:
    state, decided = attack_on(OF, ONE), threading.Event()
    longer = state.groups[1]
    assert longer is not state.home()
    push(state, longer, 1, 5.0, "cores_max_lp", 1, decided)
    assert decided.is_set()
    assert (state.costs[1], state.home()) == (0, longer)
    again = attack_on(OF, ONE)
    push(again, again.groups[1], 1, 5.0, "cores", 1, decided)
    assert again.costs[1] == 3


def test_one_group_is_all_that_is_left_in_the_last_tier_once_no_other_may_be_better() -> None:
    off = {rule.id: replace(rule.default, mode=Mode.OFF) for rule in RULES if rule.default.tier > 2}
    state = attack_on(replace(OF, settings=off), ONE)
    assert state.costs == {1: 3, 2: 2}
    home, (other,) = state.home(), [group for group in state.groups if group is not state.home()]
    assert not state.all_that_is_left(home, 2)
    other.raise_bound(2, 2)
    assert state.all_that_is_left(home, 2)
    assert not state.all_that_is_left(other, 2)
    assert not state.all_that_is_left(home, 1)


def test_a_half_that_cannot_keep_up_is_worse_by_one_at_least() -> None:
    state = attack_on(NARROW, TWO_DAYS)
    short = state.groups[0]
    bound_half(state, short, Half.TIMETABLE, 1, 5.0)
    assert (short.bound(1), short.least) == (1, {})


def test_an_equal_plan_elsewhere_is_neither_better_nor_worse() -> None:
    of = problem(
        venues=(Venue(id="V"), Venue(id="W")),
        rooms=(Room(id="R", venue="V", seats=100), Room(id="S", venue="W", seats=100)),
        items=(item("A"),),
        options=(option(venue="V"), option(venue="W")),
    )
    here = schedule(of, "A M1 R")
    state = attack_on(of, here)
    there = state.groups[1]
    push(state, there, 3, 5.0)
    assert (there.venue, there.bound(3)) == ("W", state.best.cost(3))
    assert state.best.schedule == here


def test_trying_a_group_looks_for_anything_better() -> None:
    state = attack_on(OF, ONE)
    try_group(state, state.groups[0], 5.0)
    assert state.best.cost(1) < 3
    state = attack_on(NARROW, TWO_DAYS)
    try_group(state, state.groups[0], 5.0)
    assert state.best.schedule == TWO_DAYS
    assert state.groups[0].bounds == {}


# the end


def test_a_group_is_impossible_when_all_its_options_are() -> None:
    of = replace(OF, options=(option(id="a"), option(id="b"), option(2, id="c")))
    state = attack_on(of)
    for name, impossible in (("a", False), ("b", True)):
        state.rule_out([name])
        assert [group.impossible for group in state.groups] == [impossible, False]
    assert [one.id for one in state.left(state.groups[0])] == []


@pytest.mark.parametrize(("first", "second", "reached"), [(2, 1, True), (2, 0, False), (1, 1, False), (3, 2, True)])
def test_a_gap_must_be_reached_in_every_tier(first: int, second: int, reached: bool) -> None:
    state = attack_on(OF, ONE)
    state.budget.limits = replace(state.budget.limits, gap=0.5)
    for group in state.groups:
        group.raise_bound(1, first)
        group.raise_bound(2, second)
    assert state.best.costs() == (3, 2, 0)
    assert gap_reached(state) is reached
    state.budget.limits = replace(state.budget.limits, gap=0.0)
    assert not gap_reached(state)


# dates that cost too much by themselves


def two_dates() -> Problem:
    """Of two dates, a party likes the first; the second costs 6 in tier 2, whatever is held on it."""
    party = Party(id="P", name="P", weight=2)
    liked = [
        Preference(
            id=f"row {row}",
            subject_kind=Kind.PARTY,
            subject="P",
            target_kind=Kind.WINDOW,
            target=window,
            stance=stance,
        )
        for row, window, stance in ((2, "w1", Stance.PREFERRED), (3, "w2", Stance.AVOIDED))
    ]
    return replace(
        OF,
        parties=(party,),
        preferences=tuple(liked),
        options=(option(id="a", window="w1"), option(id="b", window="w2", start=MONDAY + timedelta(days=7))),
    )


def test_dates_that_cost_more_by_themselves_are_left_out_of_a_tier() -> None:
    of = two_dates()
    state = attack_on(of, schedule(of, "A M1 R"))
    group = state.groups[0]
    assert group.wishes["b"][2] > state.costs[2] == group.wishes["a"].get(2, 0)
    assert [one.id for one in state.left(group, 1, state.costs)] == ["a", "b"]
    assert [one.id for one in state.left(group, 2, state.costs)] == ["a"]
    assert [one.id for one in state.left(group)] == ["a", "b"]


def test_a_group_of_such_dates_is_passed_over() -> None:
    of = two_dates()
    state = attack_on(of, schedule(of, "A M1 R"))
    far = replace(state.groups[0], options=state.groups[0].options[1:], bounds={})
    state.groups[0] = replace(state.groups[0], options=state.groups[0].options[:1])
    state.groups.append(far)
    push(state, far, 2, 5.0)
    assert far.bounds == {2: far.wishes["b"][2]}
    assert far.wishes["b"][2] > state.costs[2]
    assert state.beaten(far, 2)
