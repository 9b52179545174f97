"""Presenters have a pause between two of their items."""

from dataclasses import replace

import pytest

from planner.domain.agenda import Issue
from planner.domain.problem import Problem
from planner.domain.setting import Mode, Setting
from planner.rules.conference.presenter_pause import PresenterPause
from tests.problems import MORNING, NOON, amounts, assert_agreement, item, option, problem, schedule, sentences
from tests.rules.conference.silent import assert_silent
from tests.rules.conference.test_presenters_in_one_room import ROOMS

RULE = PresenterPause()
OF = problem(
    issues=(Issue(id="I1", chairs=("Eve",)), Issue(id="I2")),
    items=(
        item("A", minutes=30, presenters=("Ann", "Bob")),
        item("B", minutes=45, presenters=("Ann", "Bob")),
        item("C", minutes=15, presenters=("Bob", "Cyn")),
        item("D", minutes=15, issue="I2", presenters=("Eve",)),
    ),
    sessions=(MORNING, NOON),
    rooms=ROOMS,
    options=(option(2),),
)


def told(minutes: int) -> Problem:
    """The same problem with a pause of so many minutes."""
    return replace(OF, settings={RULE.id: Setting(Mode.SOFT, parameters={"minutes": minutes})})


def test_counts_pairs_within_the_pause_whatever_the_session() -> None:
    held = schedule(OF, "A M1 R", "B M1 10:30 S", "C M2 R", "D M1 11:15 S")  # B ends at 11:15, C begins at 11:45
    assert amounts(RULE, OF, held) == [(("A", "B"), 1)]
    of = told(31)
    assert amounts(RULE, of, held) == [(("A", "B"), 1), (("B", "C"), 1)]
    assert sentences(RULE, of, held) == [
        "B begins 0 minutes after the end of A on Monday 26 March 2007; Ann and Bob should have 31 between them.",
        "C begins 30 minutes after the end of B on Monday 26 March 2007; Bob should have 31 between them.",
    ]


def test_enough_minutes_an_overlap_and_another_day_are_no_concern_of_this_rule() -> None:
    assert amounts(RULE, OF, schedule(OF, "A M1 R", "C M1 10:45 R")) == []
    assert amounts(RULE, OF, schedule(OF, "A M1 R", "C M1 10:15 S")) == []
    assert amounts(RULE, OF, schedule(OF, "A 1 M1 R", "C 2 M1 10:30 R")) == []


def test_three_items_on_end_are_two_pairs_or_three() -> None:
    held = schedule(OF, "C M1 R", "A M1 10:15 R", "B M1 10:45 S")
    assert amounts(RULE, OF, held) == [(("C", "A"), 1), (("A", "B"), 1)]
    assert amounts(RULE, told(40), held) == [(("C", "A"), 1), (("C", "B"), 1), (("A", "B"), 1)]


def test_a_pause_of_nothing_asks_for_nothing() -> None:
    assert amounts(RULE, told(0), schedule(OF, "A M1 R", "B M1 10:30 R")) == []


def test_silent_without_presenters() -> None:
    of = replace(OF, items=(item("A", minutes=30), item("B", minutes=30, presenters=("Eve",), issue="I2")))
    assert_silent(RULE, of, schedule(of, "A M1 R", "B M1 10:30 R"))


@pytest.mark.parametrize("minutes", [1, 15, 40])
def test_solver_and_check_agree(minutes: int) -> None:
    assert_agreement(RULE, told(minutes), most=60)
