"""Options that are searched together, and those left out before."""

from dataclasses import replace
from datetime import date

from planner.domain.places import Room, Venue
from planner.domain.setting import Mode, Setting
from planner.solve.groups import grouped
from planner.solve.options import left_out, reasons_against, wish_costs
from planner.solve.tiers import Half
from tests.problems import item, option, problem

EARLY, SOON, LATE = date(2007, 3, 26), date(2007, 4, 30), date(2007, 6, 4)
OF = problem(
    venues=(Venue(id="V"), Venue(id="W", host_agreement=True)),
    rooms=(Room(id="R", venue="V", seats=100), Room(id="S", venue="W", seats=10)),
    options=(
        option(1, EARLY, "W", id="w early"),
        option(1, LATE, "W", id="w late"),
        option(2, EARLY, id="v two"),
        option(1, SOON, id="v soon"),
        option(1, EARLY, id="v early"),
    ),
)


def test_a_group_is_the_options_of_one_venue_and_length() -> None:
    found = grouped(OF, list(OF.options))
    assert {(group.venue, group.days): {one.id for one in group.options} for group in found} == {
        ("V", 1): {"v early", "v soon"},
        ("V", 2): {"v two"},
        ("W", 1): {"w early", "w late"},
    }


def test_the_most_promising_come_first_and_equals_by_name() -> None:
    assert [[one.id for one in group.options] for group in grouped(OF, list(OF.options))] == [
        ["v early", "v soon"],
        ["v two"],
        ["w late", "w early"],
    ]


def test_the_order_given_makes_no_difference() -> None:
    assert grouped(OF, list(OF.options)) == grouped(OF, list(reversed(OF.options)))


def test_no_options_make_no_groups() -> None:
    assert grouped(OF, []) == []


def test_a_group_begins_with_nothing_known() -> None:
    group = grouped(OF, list(OF.options))[0]
    assert (group.impossible, group.bound(1), group.bounds, group.least, group.money) == (False, 0, {}, {}, {})


def test_what_the_halves_cost_at_least_bounds_their_tier() -> None:
    group = grouped(OF, list(OF.options))[0]
    bounds = []
    for half, tier, least in (
        (Half.TIMETABLE, 1, 3),
        (Half.PEOPLE, 1, 4),
        (Half.TIMETABLE, 1, 2),
        (Half.PEOPLE, 2, 9),
        (Half.TIMETABLE, 1, 5),
    ):
        group.raise_least(half, tier, least)
        bounds.append((group.bound(1), group.bound(2)))
    assert bounds == [(3, 0), (7, 0), (7, 0), (7, 9), (9, 9)]


def test_dates_cost_by_themselves_what_the_wishes_say() -> None:
    assert wish_costs(OF, OF.option["w early"])[2] == 3 * 6  # weeks short of twenty
    assert wish_costs(OF, OF.option["v early"])[2] == 0
    first = replace(OF, settings={"host_agreement": Setting(Mode.SOFT, weight=2, tier=1)})
    assert wish_costs(first, OF.option["w early"])[1] == 2 * 6


def test_hard_rules_on_dates_leave_options_out_with_their_reasons() -> None:
    hard = replace(OF, settings={"host_agreement": Setting(Mode.HARD)})
    assert reasons_against(hard, OF.option["v early"]) == ()
    assert set(left_out(hard)) == {"w early"}
    assert "host country agreement" in left_out(hard)["w early"][0]


def test_counting_leaves_options_out_too() -> None:
    of = replace(OF, items=(item("A", capacity_least=50),))
    assert set(left_out(of)) == {"w early", "w late"}
    assert "no room fits A" in left_out(of)["w late"][0]


def test_a_group_costs_at_least_what_its_cheapest_dates_cost_by_themselves() -> None:
    group = next(one for one in grouped(OF, list(OF.options)) if (one.venue, one.days) == ("W", 1))
    group.wishes = {"w early": {2: 7}, "w late": {2: 3, 3: 1}}
    assert (group.bound(1), group.bound(2), group.bound(3)) == (0, 3, 0)
    group.raise_bound(2, 5)
    assert group.bound(2) == 5
