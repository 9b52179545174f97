"""Pins that nobody needs to search for."""

import random
from dataclasses import replace
from datetime import date

import pytest

from planner.domain.agenda import Position
from planner.domain.people import Absence, Travel
from planner.domain.places import Blackout, Room, Venue
from planner.domain.problem import Problem
from planner.domain.setting import Mode, Setting
from planner.domain.wishes import Aspect, Kind, Pin, Preference, Stance
from planner.explain.audit import audit
from tests.explain.options import HERE, LATER, judged, of, reasons
from tests.problems import expert, item, option

PANEL = item("A", panellists_least=1, panellists_most=2, moderators=1)
EXPERTS = (expert("E1"), expert("E2"), expert("E3"), expert("E4"))
TWO_DAYS = option(id="W1 V", window="W1", days=2)
MARCH_26, MARCH_27 = date(2007, 3, 26), date(2007, 3, 27)


def pin(aspect: Aspect, value: str, on: str = "A") -> Pin:
    return Pin(id=f"{on}: {aspect} {value}", item=on, aspect=aspect, value=value)


def away(first: date, last: date) -> tuple[Absence, ...]:
    return (Absence(expert="E1", start=first, end=last, reason="leave"),)


def test_a_pinned_expert_who_is_away_on_every_day() -> None:
    pins = (pin(Aspect.PANELLIST, "E1"),)
    one = of(PANEL, experts=EXPERTS, pins=pins, absences=away(MARCH_26, MARCH_27), options=(TWO_DAYS, LATER))
    text = (
        "W1 Vienna: E1 (Expert E1) is pinned as panellist of A, but is away whenever that could be: "
        "26 March 2007 to 27 March 2007 (leave)."
    )
    assert reasons(one) == {"W1 V": (text,)}


def test_an_expert_away_on_the_pinned_day_only() -> None:
    pins = (pin(Aspect.PANELLIST, "E1"), pin(Aspect.DAY, "2"))
    one = of(PANEL, experts=EXPERTS, pins=pins, absences=away(MARCH_27, MARCH_27), options=(TWO_DAYS,))
    text = (
        "W1 Vienna: E1 (Expert E1) is pinned as panellist of A, but is away whenever that could be: "
        "27 March 2007 (leave)."
    )
    assert reasons(one) == {"W1 V": (text,)}
    free = of(PANEL, experts=EXPERTS, pins=pins, absences=away(MARCH_26, MARCH_26), options=(TWO_DAYS,))
    assert reasons(free) == {}


def test_the_days_of_travel_and_colliding_meetings_count() -> None:
    pins = (pin(Aspect.MODERATOR, "E1"),)
    way = (Travel(expert="E1", venue="V", nights_before=1),)
    eve = away(date(2007, 3, 25), date(2007, 3, 25))
    assert (
        "25 March 2007 (leave)." in reasons(of(PANEL, experts=EXPERTS, pins=pins, absences=eve, travels=way))["W1 V"][0]
    )
    meeting = Blackout(
        id="M", start=MARCH_26, end=MARCH_26, name="Fair", kind="colliding meeting", hard=True, countries=("Ghana",)
    )
    experts = (expert("E1", country="Ghana"), *EXPERTS[1:])
    busy = of(PANEL, experts=experts, pins=pins, blackouts=(meeting,), options=(HERE,))
    assert reasons(busy)["W1 V"][0].endswith("is away whenever that could be: 26 March 2007 (Fair).")


def required(target: str, kind: Kind = Kind.ITEM) -> Preference:
    return Preference(
        id="row", subject_kind=Kind.EXPERT, subject="E1", target_kind=kind, target=target, stance=Stance.REQUIRED
    )


@pytest.mark.parametrize(("target", "kind"), [("A", Kind.ITEM), ("I1", Kind.ISSUE)])
def test_a_required_expert_who_is_away_on_every_day(target: str, kind: Kind) -> None:
    wish = (required(target, kind),)
    one = of(PANEL, experts=EXPERTS, preferences=wish, absences=away(MARCH_26, MARCH_27), options=(TWO_DAYS, LATER))
    text = (
        f"W1 Vienna: E1 (Expert E1) is required on {kind} {target}, but is away whenever that could be: "
        "26 March 2007 to 27 March 2007 (leave)."
    )
    assert reasons(one) == {"W1 V": (text,)}
    optional = replace(one, items=(replace(PANEL, mandatory=False),))
    assert reasons(optional) == {}
    assert reasons(replace(one, settings={"item_preferences_required": Setting(Mode.SOFT)})) == {}


def test_a_pinned_seat_that_a_hard_rule_closes() -> None:
    experts = (expert("E1", can_moderate=False), *EXPERTS[1:])
    one = of(PANEL, experts=experts, pins=(pin(Aspect.MODERATOR, "E1"),), options=(HERE, LATER))
    said = reasons(one)
    assert said.keys() == {"W1 V", "W2 V"}
    assert said["W1 V"][0].startswith(
        "W1 Vienna: E1 (Expert E1) is pinned as moderator of A, against the rule expert_roles ("
    )
    assert audit(one).hopeless


def test_a_day_that_the_dates_do_not_have() -> None:
    one = of(PANEL, experts=EXPERTS, pins=(pin(Aspect.DAY, "2"),), options=(HERE,))
    assert reasons(one) == {"W1 V": ("W1 Vienna: A is pinned to day 2, and these dates have 1 day.",)}


def test_a_room_of_another_venue() -> None:
    two = (Venue(id="V", name="Hall", zone="UTC"), Venue(id="W", name="Villa", zone="UTC"))
    rooms = (Room(id="R", venue="V", seats=50), Room(id="S", venue="W", seats=50))
    options = (HERE, option(id="W1 W", venue="W", window="W1"))
    one = of(PANEL, experts=EXPERTS, venues=two, rooms=rooms, pins=(pin(Aspect.ROOM, "S"),), options=options)
    ((where, said),) = reasons(one).items()
    assert where == "W1 V"
    assert said[0].endswith("A is pinned to S, a room of W Villa.")


def test_pins_that_need_not_be_kept_prove_nothing() -> None:
    pins = (pin(Aspect.PANELLIST, "E1"), pin(Aspect.DAY, "2"))
    settings = {"pins": Setting(Mode.SOFT)}
    one = of(PANEL, experts=EXPERTS, pins=pins, absences=away(MARCH_26, MARCH_27), settings=settings)
    assert reasons(one) == {}


def any_problem(seed: int) -> Problem:
    """Two panels, pins, absences and abilities drawn."""
    chance = random.Random(seed)
    items = [
        item(name, minutes=30, panellists_least=1, panellists_most=2, moderators=1, position=chance.choice([*Position]))
        for name in "AB"
    ]
    experts = [expert(one.id, can_moderate=chance.random() < 0.7) for one in EXPERTS]
    pins = [
        pin(chance.choice((Aspect.MODERATOR, Aspect.PANELLIST)), chance.choice(experts).id, name)
        for name in "AB"
        if chance.random() < 0.8
    ]
    pins += [pin(Aspect.DAY, chance.choice("12"), "A")] if chance.random() < 0.5 else []
    absences = [
        Absence(expert=one.id, start=(day := date(2007, 3, chance.randint(25, 27))), end=day)
        for one in experts
        if chance.random() < 0.5
    ]
    travels = [Travel(expert="E1", venue="V", nights_before=chance.randint(0, 1))]
    return of(
        *items,
        experts=tuple(experts),
        pins=tuple(pins),
        absences=tuple(absences),
        travels=tuple(travels),
        options=(TWO_DAYS, LATER),
    )


def test_what_pins_exclude_is_impossible() -> None:
    possible, proved = judged(any_problem(seed) for seed in range(60))
    assert possible >= 20
    assert proved >= 20
