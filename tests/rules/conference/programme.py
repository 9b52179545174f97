"""A small conference for the tests of its rules: two issues of several items, two rooms, two sessions on two days."""

from dataclasses import replace
from typing import Any

from planner.domain.places import Room
from planner.domain.problem import Problem
from planner.domain.setting import Mode
from planner.domain.wishes import Kind, Preference, Stance
from planner.rules.base import Rule
from planner.solve.build import build
from tests.problems import AFTERNOON, MORNING, WORKSHOP, every_schedule, item, option, problem

DAY1, DAY2 = "Monday 26 March 2007", "Tuesday 27 March 2007"


def conference(*rows: str, **parts: Any) -> Problem:
    """The conference, with preferences like "item A avoided session M1 3"; the strength is 1 when left out."""
    items = (
        item("A", minutes=30),
        item("B", minutes=45),
        item("C", minutes=30, issue="I2"),
        item("D", minutes=30, issue="I2"),
        item("E", minutes=30, issue=None),
    )
    base: dict[str, Any] = {
        "workshop": replace(WORKSHOP, slot_minutes=15),
        "items": items,
        "sessions": (MORNING, AFTERNOON),
        "rooms": (Room(id="R", venue="V"), Room(id="Q", venue="V")),
        "options": (option(days=2),),
        "preferences": tuple(wish(row) for row in rows),
    }
    return problem(**{**base, **parts})


def wish(row: str) -> Preference:
    """A preference from words."""
    kind, subject, stance, target_kind, target, *strength = row.split()
    return Preference(
        id=row,
        subject_kind=Kind(kind),
        subject=subject,
        stance=Stance(stance),
        target_kind=Kind(target_kind),
        target=target,
        strength=int(strength[0]) if strength else 1,
    )


def assert_silent(rule: Rule, of: Problem) -> None:
    """Neither witness has anything to say, whatever the schedule."""
    assert [list(rule.check(of, one)) for one in every_schedule(of, most=10)] == [[]] * 10
    soft = replace(of, settings={rule.id: replace(rule.default, mode=Mode.SOFT)})
    assert build(soft, [rule]).posts[0].terms == []
