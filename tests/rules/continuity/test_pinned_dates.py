"""The dates and the venue that an organizer has fixed are kept."""

from dataclasses import replace
from datetime import date

from planner.domain.places import Room, Venue
from planner.domain.problem import Problem
from planner.domain.wishes import Aspect, Pin
from planner.rules.continuity.pinned_dates import PinnedDates
from planner.solve.options import left_out
from tests.problems import amounts, assert_agreement, item, option, problem, schedule, sentences

HERE = option(window="W1")
THERE = option(start=date(2007, 4, 16), venue="U", window="W2")
LOOSE = option(start=date(2007, 5, 14))


def of(*pins: tuple[Aspect, str]) -> Problem:
    return problem(
        items=(item("A"),),
        venues=(Venue(id="V", name="The venue"), Venue(id="U", name="The other venue")),
        rooms=(Room(id="R", venue="V"), Room(id="T", venue="U")),
        options=(HERE, THERE, LOOSE),
        pins=tuple(Pin(id="Pins row 2", item=None, aspect=aspect, value=value) for aspect, value in pins),
    )


def test_window_and_venue_each_count() -> None:
    one = of((Aspect.WINDOW, "W1"), (Aspect.VENUE, "V"))
    assert amounts(PinnedDates(), one, schedule(one, option=HERE)) == []
    assert amounts(PinnedDates(), one, schedule(one, option=THERE)) == [((), 1), ((), 1)]
    assert amounts(PinnedDates(), one, schedule(one, option=LOOSE)) == [((), 1)]


def test_says_what_is_fixed_and_what_is() -> None:
    one = of((Aspect.WINDOW, "W2"), (Aspect.VENUE, "U"))
    assert sentences(PinnedDates(), one, schedule(one, option=HERE)) == [
        "The window is fixed as W2 on the sheet Pins; this is W1.",
        "The venue is fixed as U on the sheet Pins; this is V.",
    ]
    loose = sentences(PinnedDates(), one, schedule(one, option=LOOSE))
    assert loose[0] == "The window is fixed as W2 on the sheet Pins; these dates belong to none."


def test_solver_and_check_agree() -> None:
    for pins in (((Aspect.WINDOW, "W1"),), ((Aspect.VENUE, "U"),), ((Aspect.WINDOW, "W1"), (Aspect.VENUE, "V"))):
        assert_agreement(PinnedDates(), of(*pins))


def test_options_of_other_dates_are_left_out_before_the_search() -> None:
    assert set(left_out(of((Aspect.VENUE, "V")))) == {THERE.id}


def test_of_dates_that_are_not_those_pinned_nothing_else_is_said() -> None:
    taken = replace(THERE, available=False, reason="booked")
    free = replace(of(), options=(HERE, taken, LOOSE))
    assert ["booked" in sentence for sentence in left_out(free)[THERE.id]] == [True]
    pinned = replace(free, pins=of((Aspect.VENUE, "V")).pins)
    assert left_out(pinned) == {THERE.id: ("The venue is fixed as V on the sheet Pins; this is U.",)}
