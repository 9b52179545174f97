"""Nobody presents or chairs two items at the same time."""

from dataclasses import replace

import pytest

from planner.domain.agenda import Issue
from planner.domain.problem import Problem
from planner.domain.setting import Mode
from planner.rules.conference.presenters_at_once import PresentersAtOnce
from tests.problems import (
    AFTERNOON,
    MORNING,
    WORKSHOP,
    amounts,
    assert_agreement,
    item,
    problem,
    schedule,
    sentences,
)
from tests.rules.conference.silent import assert_silent
from tests.rules.conference.test_presenters_in_one_room import ROOMS

RULE = PresentersAtOnce()
OF = problem(
    issues=(Issue(id="I1", chairs=("Cyn",)), Issue(id="I2")),
    items=(
        item("A", minutes=60, presenters=("Ann",)),
        item("B", minutes=45, presenters=("Ann", "Bob")),
        item("C", minutes=30, presenters=("Cyn",), issue="I2"),
        item("D", minutes=30),
    ),
    sessions=(MORNING, AFTERNOON),
    rooms=ROOMS,
)
SLOTS = replace(OF, workshop=replace(WORKSHOP, slot_minutes=15))


def test_counts_each_overlapping_pair_once_without_slots() -> None:
    held = schedule(OF, "A M1 R", "B M1 10:30 S", "C M1 10:30 S", "D M1 R")
    assert amounts(RULE, OF, held) == [(("A", "B"), 1), (("A", "C"), 1), (("B", "C"), 1)]
    assert sentences(RULE, OF, held)[0] == (
        "A and B are held at the same time, Monday 26 March 2007 from 10:30 to 11:00; Ann must be at both."
    )


def test_counts_the_slots_that_a_pair_shares() -> None:
    held = schedule(SLOTS, "A M1 R", "B M1 10:30 S", "C M1 10:45 S")
    assert amounts(RULE, SLOTS, held) == [(("A", "B"), 2), (("A", "C"), 1), (("B", "C"), 2)]


def test_a_slot_counts_when_both_run_at_its_first_minute() -> None:
    held = schedule(SLOTS, "A M1 R", "B M1 10:50 S")
    assert amounts(RULE, SLOTS, held) == []
    short = replace(SLOTS, sessions=(replace(MORNING, holds=60), AFTERNOON))  # its slots are 10:00 to 10:45
    assert amounts(RULE, short, schedule(short, "A M1 10:30 R", "B M1 10:30 S")) == [(("A", "B"), 2)]


def test_one_after_the_other_is_fine() -> None:
    assert amounts(RULE, OF, schedule(OF, "A M1 R", "B P1 R", "C M1 11:00 S")) == []


def test_holds_unless_told() -> None:
    assert RULE.default.mode is Mode.HARD


def test_silent_without_presenters() -> None:
    of = replace(OF, items=(item("A", attendees=("Ann",)), item("B", attendees=("Ann",))))
    assert_silent(RULE, of, schedule(of, "A M1 R", "B M1 S"))


@pytest.mark.parametrize("of", [OF, SLOTS], ids=["pairs", "slots"])
def test_solver_and_check_agree(of: Problem) -> None:
    assert_agreement(RULE, of)
