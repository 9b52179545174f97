"""Counting whole places before any search."""

import random
from dataclasses import replace
from typing import Any

import pytest

from planner.domain.agenda import Attendance, Item, Tags
from planner.domain.places import Room, Venue
from planner.domain.problem import Problem
from planner.domain.setting import Mode, Setting
from planner.domain.wishes import Kind, Preference, Stance
from tests.explain.options import HERE, judged, of, reasons
from tests.problems import AFTERNOON, MORNING, NOON, item

HARD = Setting(Mode.HARD)
QUIET = replace(MORNING, tags=("quiet",))
ROOMS = (Room(id="V-A", venue="V", seats=100, tags=("stage",)), Room(id="V-B", venue="V", seats=20))
STAGE = Tags(required=("stage",))


def here(*items: Item, **parts: Any) -> Problem:
    base: dict[str, Any] = {"venues": (Venue(id="V"),), "rooms": ROOMS, "options": (HERE,), "sessions": (QUIET, NOON)}
    return of(*items, **{**base, **parts})


def wish(subject: str, kind: Kind, target: str, stance: Stance, subject_kind: Kind = Kind.ITEM) -> Preference:
    return Preference(
        id="row", subject_kind=subject_kind, subject=subject, target_kind=kind, target=target, stance=stance
    )


def told(one: Problem) -> list[str]:
    found = reasons(one).get(HERE.id, ())
    return [sentence.partition(": ")[2] for sentence in found]


def test_tags_that_no_session_and_room_have_together() -> None:
    wanted = item("A", wants=Tags(required=("quiet", "stage")))
    assert told(here(wanted)) == []
    assert told(here(replace(wanted, minutes=80))) == []
    assert told(here(wanted, sessions=(MORNING,))) == ["no session and room fit A (60 minutes, with quiet and stage)."]
    unwanted = item("A", wants=Tags(required=("quiet",), prohibited=("stage",)))
    assert told(here(unwanted)) == []
    assert told(here(unwanted, rooms=ROOMS[:1])) == [
        "no session and room fit A (60 minutes, with quiet, without stage)."
    ]


def test_rules_that_are_no_more_than_wishes_rule_nothing_out() -> None:
    one = here(item("A", expected=500, wants=Tags(required=("nowhere",))))
    assert len(told(one)) == 1
    assert told(replace(one, settings={"tags_required": Setting(Mode.SOFT)})) == []
    assert told(replace(one, settings={"tags_required": Setting(Mode.SOFT), "expected_seats": HARD})) == [
        "no session and room fit A (60 minutes, 500 expected)."
    ]


def test_places_that_are_required_or_excluded() -> None:
    kept_out = wish("M1", Kind.ROOM, "V-A", Stance.EXCLUDED, Kind.SESSION)
    required = wish("A", Kind.SESSION, "M1", Stance.REQUIRED)
    staged = here(item("A", wants=STAGE), preferences=(kept_out, required))
    assert told(replace(staged, preferences=(kept_out,))) == []
    assert told(replace(staged, preferences=(required,))) == []
    assert told(staged) == ["no session and room fit A (60 minutes, with stage, in session M1)."]
    out = wish("I1", Kind.ROOM, "V-A", Stance.EXCLUDED, Kind.ISSUE)
    assert told(replace(staged, preferences=(out,))) == [
        "no session and room fit A (60 minutes, with stage, not in room V-A)."
    ]


def test_long_items_take_a_place_each() -> None:
    """Sessions of 90 and 75 minutes in two rooms have 330 minutes, but four places for items of 50."""
    items = [item(name, minutes=50) for name in "ABCDE"]
    assert told(here(*items[:4])) == []
    assert told(here(*items)) == ["5 items of 50 minutes need 5 places; the sessions have only 4 in 2 rooms."]
    longer = replace(items[0], minutes=60)
    assert told(here(longer, *items[1:])) == [
        "5 items of 50 minutes or more need 5 places; the sessions have only 4 in 2 rooms."
    ]
    assert told(here(*items, sessions=(QUIET, NOON, AFTERNOON))) == []
    assert told(here(*items[:4], item("E", minutes=50, mandatory=False))) == []


def test_a_plenary_item_takes_the_places_of_all_rooms() -> None:
    plenary = item("P", minutes=50, attendance=Attendance.PLENARY)
    beside = [item(name, minutes=50) for name in "ABC"]
    assert told(here(plenary, *beside[:2])) == []
    assert told(here(plenary, *beside)) == [
        "4 items of 50 minutes need 5 places, 1 plenary one in place of all rooms; the sessions have only 4 in 2 rooms."
    ]


@pytest.mark.parametrize(
    ("facts", "what"),
    [
        ({"presenters": ("Ann",)}, "Ann presents"),
        ({"tags": ("ai",), "excludes": ("ai",)}, "one after the other for the tag ai are"),
    ],
)
def test_items_that_are_held_one_after_the_other(facts: dict[str, Any], what: str) -> None:
    items = [item(name, minutes=45, **facts) for name in "ABCD"]
    assert told(here(*items[:3])) == []
    assert told(here(*items)) == [f"{what} 180 minutes, A, B, C and others; the sessions have only 165."]


def any_problem(seed: int) -> Problem:
    """Three to five items of a conference, one date, two rooms, everything drawn."""
    chance = random.Random(seed)
    some = ("quiet", "stage", "nowhere")
    items = [
        item(
            name,
            minutes=chance.choice((30, 45, 60)),
            attendance=chance.choice((Attendance.PLENARY, Attendance.PARALLEL, Attendance.PARALLEL)),
            expected=chance.choice((0, 15, 50)),
            presenters=chance.choice(((), ("Ann",), ("Bo",))),
            tags=chance.choice(((), ("ai",))),
            excludes=chance.choice(((), ("ai",))),
            wants=Tags(
                required=(chance.choice(some[: chance.randint(1, 3)]),) if chance.random() < 0.2 else (),
                prohibited=(chance.choice(some),) if chance.random() < 0.2 else (),
            ),
        )
        for name in "ABCDE"[: chance.randint(3, 5)]
    ]
    wishes = [
        wish(one.id, Kind.ROOM, chance.choice(("V-A", "V-B")), chance.choice((Stance.REQUIRED, Stance.EXCLUDED)))
        for one in items
        if chance.random() < 0.2
    ]
    shut = [wish("M2", Kind.ROOM, "V-A", Stance.EXCLUDED, Kind.SESSION)] if chance.random() < 0.5 else []
    return here(
        *items,
        preferences=(*wishes, *shut),
        sessions=(QUIET, NOON, AFTERNOON)[: chance.randint(1, 3)],
        settings={"expected_seats": HARD} if chance.random() < 0.5 else {},
    )


def test_never_calls_impossible_what_the_solver_finds_possible() -> None:
    counted, proved = judged(any_problem(seed) for seed in range(120))
    assert counted >= 20
    assert proved >= 40
