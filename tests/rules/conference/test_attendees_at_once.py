"""What the same attendee wants to hear is not held at the same time."""

from dataclasses import replace

import pytest

from planner.domain.problem import Problem
from planner.domain.setting import Mode
from planner.rules.conference.attendees_at_once import AttendeesAtOnce
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

RULE = AttendeesAtOnce()
OF = problem(
    items=(
        item("A", minutes=60, attendees=("Ann", "Bob")),
        item("B", minutes=45, attendees=("Ann", "Bob")),
        item("C", minutes=30, presenters=("Bob",)),
        item("D", minutes=30, presenters=("Bob",)),
    ),
    sessions=(MORNING, AFTERNOON),
    rooms=ROOMS,
)
SLOTS = replace(OF, workshop=replace(WORKSHOP, slot_minutes=30))


def test_counts_pairs_or_the_slots_they_share() -> None:
    rows = ("A M1 R", "B M1 S", "C M1 10:30 R", "D M1 10:30 S")
    found = [(("A", "B"), 1), (("A", "C"), 1), (("A", "D"), 1), (("B", "C"), 1), (("B", "D"), 1)]
    assert amounts(RULE, OF, schedule(OF, *rows)) == found
    assert amounts(RULE, SLOTS, schedule(SLOTS, *rows)) == [(("A", "B"), 2), *found[1:]]
    assert sentences(RULE, OF, schedule(OF, *rows))[0] == (
        "A and B are held at the same time, Monday 26 March 2007 from 10:00 to 10:45; "
        "Ann and Bob would like to be at both."
    )


def test_is_off_unless_told() -> None:
    assert RULE.default.mode is Mode.OFF


def test_silent_without_attendees() -> None:
    of = replace(OF, items=(item("A", presenters=("Ann",)), item("B", presenters=("Ann",))))
    assert_silent(RULE, of, schedule(of, "A M1 R", "B M1 S"))


@pytest.mark.parametrize("of", [OF, SLOTS], ids=["pairs", "slots"])
def test_solver_and_check_agree(of: Problem) -> None:
    assert_agreement(RULE, of)
