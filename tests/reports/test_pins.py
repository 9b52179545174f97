"""The sheet Pins: every decision, in the form of the plan's own sheet."""

from dataclasses import replace
from typing import Any

from planner.domain.schedule import Schedule
from planner.domain.wishes import Aspect, Pin
from planner.reports.views.pins import pins
from planner.rules import RULE
from tests.problems import schedule
from tests.reports.sample import FACTS, PROBLEM, table
from tests.workbooks import problem


def kept() -> list[tuple[Any, ...]]:
    return [tuple(row) for row in table(pins(FACTS), "PinsToKeep").rows]


def test_dates_and_venue_come_first_then_place_and_panel_of_each_item() -> None:
    rows = [row[:2] for row in kept()]
    assert rows[:6] == [("", "window"), ("", "venue"), ("O", "day"), ("O", "session"), ("O", "start"), ("O", "room")]
    assert ("A", "moderator") in rows


def test_the_pins_of_a_schedule_hold_for_it_and_for_no_other() -> None:
    made = tuple(
        Pin(id="row", item=item or None, aspect=Aspect(aspect), value=text(value)) for item, aspect, value, _ in kept()
    )
    of = replace(PROBLEM, pins=made)
    assert broken(of, FACTS.schedule) == 0
    moved = schedule(PROBLEM, "O P1 R", option=FACTS.option)
    assert broken(of, moved) > 0


def test_the_plans_own_pins_are_among_them_with_their_reasons() -> None:
    pinned = [
        Pin(id="1", item=None, aspect=Aspect.VENUE, value=FACTS.venue.id, reason="the host has signed"),
        Pin(id="2", item="A", aspect=Aspect.NOT_ON_PANEL, value="nobody", reason="conflict of interest"),
        Pin(id="3", item="X", aspect=Aspect.PLACED, value="no"),
        Pin(id="4", item="A", aspect=Aspect.ROOM, value="elsewhere", reason="given up"),
        Pin(id="5", item="A", aspect=Aspect.PLACED, value="no", reason="given up"),
    ]
    shown = [
        tuple(row)
        for row in table(pins(replace(FACTS, problem=replace(PROBLEM, pins=tuple(pinned)))), "PinsToKeep").rows
    ]
    assert shown[1] == ("", "venue", FACTS.venue.id, "the host has signed")
    assert shown[-2:] == [
        ("A", "not on panel", "nobody", "conflict of interest"),
        ("X", "placed", "no", "pinned in the plan"),
    ]
    assert len(shown) == len(kept()) + 2


def text(value: Any) -> str:
    return str(60 * value.hour + value.minute) if hasattr(value, "hour") else str(value)


def broken(of: Any, where: Schedule) -> int:
    return sum(len(list(RULE[rule].check(of, where))) for rule in ("pins", "pinned_dates"))


def test_the_plan_reads_the_rows_as_they_stand() -> None:
    found = problem("""
        ## Pins
        | Item | Decision  | Value | Reason            |
        |------|-----------|-------|-------------------|
        |      | venue     | venue | as in the schedule |
        | A1   | day       | 2     | as in the schedule |
        | A1   | start     | 10:00 | as in the schedule |
        | A1   | moderator | E1    | as in the schedule |
    """).pins
    assert [(pin.item, pin.aspect, pin.value) for pin in found] == [
        (None, Aspect.VENUE, "venue"),
        ("A1", Aspect.DAY, "2"),
        ("A1", Aspect.START, "600"),
        ("A1", Aspect.MODERATOR, "E1"),
    ]
