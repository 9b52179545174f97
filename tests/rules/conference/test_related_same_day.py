"""Items that belong together are held on one day, those that do not on different days."""

from dataclasses import replace

import pytest

from planner.domain.problem import Problem
from planner.domain.wishes import Kind, Preference, Stance
from planner.rules.conference.related_same_day import RelatedSameDay
from tests.problems import AFTERNOON, MORNING, amounts, assert_agreement, item, option, problem, schedule, sentences
from tests.rules.conference.silent import assert_silent

RULE = RelatedSameDay()


def of(*rows: str) -> Problem:
    """Three items on three days, with wishes such as "A preferred B 2"."""
    wishes = [row.split() for row in rows]
    return problem(
        items=(item("A"), item("B"), item("C")),
        sessions=(MORNING, AFTERNOON),
        options=(option(2), option(3)),
        preferences=tuple(
            Preference(
                id=f"{who} towards {towards}: {stance}",
                subject_kind=Kind.ITEM,
                subject=who,
                target_kind=Kind.ITEM,
                target=towards,
                stance=Stance(stance),
                strength=int(strength),
            )
            for who, stance, towards, strength in wishes
        ),
    )


TOGETHER = of("A preferred B 2", "C required A 3", "B neutral C 0", "C preferred B 0")
APART = of("A avoided B 2", "C excluded A 3", "A excluded A 5")


def test_costs_the_strength_of_each_row() -> None:
    held = schedule(TOGETHER, "A 1 M1 R", "B 2 M1 R", "C 2 P1 R")
    assert amounts(RULE, TOGETHER, held) == [(("A", "B"), 2), (("C", "A"), 3)]
    assert sentences(RULE, TOGETHER, held) == [
        "A and B should be held on one day, but are on Monday 26 March 2007 and Tuesday 27 March 2007.",
        "C and A must be held on one day, but are on Tuesday 27 March 2007 and Monday 26 March 2007.",
    ]
    held = schedule(APART, "A 1 M1 R", "B 1 P1 R", "C 1 P1 R")
    assert amounts(RULE, APART, held) == [(("A", "B"), 2), (("C", "A"), 3)]
    assert sentences(RULE, APART, held) == [
        "A and B should be held on different days, but are both on Monday 26 March 2007.",
        "C and A must be held on different days, but are both on Monday 26 March 2007.",
    ]


def test_kept_wishes_and_items_left_out_cost_nothing() -> None:
    assert amounts(RULE, TOGETHER, schedule(TOGETHER, "A 1 M1 R", "B 1 P1 R")) == []
    assert amounts(RULE, APART, schedule(APART, "A 1 M1 R", "B 2 P1 R", "C 2 M1 R")) == []
    assert amounts(RULE, APART, schedule(APART, "B 1 M1 R", "C 1 M1 R")) == []


def test_silent_without_wishes_between_items() -> None:
    towards_room = replace(TOGETHER.preferences[0], target_kind=Kind.ROOM, target="R")
    other = replace(of(), preferences=(towards_room,))
    assert_silent(RULE, other, schedule(other, "A 1 M1 R", "B 2 M1 R"))


@pytest.mark.parametrize("asked", [TOGETHER, APART], ids=["together", "apart"])
def test_solver_and_check_agree(asked: Problem) -> None:
    assert_agreement(RULE, asked, most=60)
