"""Decisions that an organizer has fixed are kept."""

from datetime import date

import pytest

from planner.domain.places import Room, Venue
from planner.domain.problem import Problem
from planner.domain.wishes import Aspect, Pin
from planner.rules.continuity.pins import Pins
from tests.problems import (
    AFTERNOON,
    MORNING,
    amounts,
    assert_agreement,
    expert,
    item,
    option,
    problem,
    schedule,
    sentences,
)

HERE = option(days=2, window="W1")
THERE = option(days=2, start=date(2007, 4, 16), venue="U", window="W2")
KEPT = ("A 2 M1 R", "A moderator E1", "A panellist E2")
PINS = (
    (Aspect.PLACED, "yes", "no"),
    (Aspect.DAY, "2", "1"),
    (Aspect.SESSION, "M1", "P1"),
    (Aspect.START, "600", "630"),
    (Aspect.ROOM, "R", "S"),
    (Aspect.MODERATOR, "E1", "E2"),
    (Aspect.PANELLIST, "E2", "E1"),
    (Aspect.RAPPORTEUR, "E2", "E1"),
    (Aspect.NOT_ON_PANEL, "E3", "E2"),
)


def pin(aspect: Aspect, value: str) -> Pin:
    return Pin(id="Pins row 2", item="A", aspect=aspect, value=value)


def of(*pins: Pin) -> Problem:
    return problem(
        items=(item("A", moderators=1, panellists_most=1, rapporteurs=1), item("B")),
        experts=(expert("E1"), expert("E2"), expert("E3")),
        sessions=(MORNING, AFTERNOON),
        venues=(Venue(id="V", name="The venue"), Venue(id="U", name="The other venue")),
        rooms=(Room(id="R", venue="V"), Room(id="S", venue="V"), Room(id="T", venue="U")),
        options=(HERE, THERE),
        pins=pins,
    )


@pytest.mark.parametrize(("aspect", "kept", "broken"), [row for row in PINS if row[0] is not Aspect.RAPPORTEUR])
def test_a_pin_kept_costs_nothing_and_one_broken_costs_one(aspect: Aspect, kept: str, broken: str) -> None:
    for value, expected in ((kept, []), (broken, [(("A",), 1)])):
        one = of(pin(aspect, value))
        assert amounts(Pins(), one, schedule(one, *KEPT)) == expected


@pytest.mark.parametrize(("aspect", "value"), [(row[0], row[1]) for row in PINS])
def test_a_pin_on_an_item_left_out_is_broken_unless_it_forbids(aspect: Aspect, value: str) -> None:
    one = of(pin(aspect, value))
    expected = [] if aspect is Aspect.NOT_ON_PANEL else [(("A",), 1)]
    assert amounts(Pins(), one, schedule(one, "A moderator E1", "A panellist E2")) == expected


def test_says_the_row_what_it_wants_and_what_is() -> None:
    one = of(
        pin(Aspect.START, "630"),
        pin(Aspect.MODERATOR, "E3"),
        pin(Aspect.RAPPORTEUR, "E3"),
        pin(Aspect.NOT_ON_PANEL, "E1"),
    )
    assert sentences(Pins(), one, schedule(one, *KEPT)) == [
        "Pins row 2: start of A is fixed as 10:30, but is 10:00.",
        "Pins row 2: moderator of A is fixed as E3 (Expert E3), but is E1 (Expert E1).",
        "Pins row 2: rapporteur of A is fixed as E3 (Expert E3), but there is none.",
        "Pins row 2: E1 (Expert E1) may not be on the panel of A, but is.",
    ]


@pytest.mark.parametrize(("aspect", "value"), [(row[0], row[1]) for row in PINS])
def test_solver_and_check_agree_on_each_aspect(aspect: Aspect, value: str) -> None:
    also = [schedule(of(), "A 1 M1 S", "A moderator E3"), schedule(of(), "A 2 M1 R", "A rapporteur E2")]
    assert_agreement(Pins(), of(pin(aspect, value)), most=12, also=also)


def test_solver_and_check_agree_on_several() -> None:
    one = of(pin(Aspect.PLACED, "no"), pin(Aspect.NOT_ON_PANEL, "E2"))
    assert_agreement(Pins(), one, also=[schedule(one)])
