"""A night or some hours lie between the drafting group and what takes up its draft."""

from dataclasses import replace

from planner.rules.agenda.draft_gap import DraftGap
from tests.problems import (
    AFTERNOON,
    MORNING,
    NOON,
    amounts,
    assert_agreement,
    item,
    option,
    problem,
    schedule,
    sentences,
)

OF = problem(
    items=(
        item("F", format="drafting"),
        item("G", format="adoption", predecessors=("F", "H"), minutes=30),
        item("H", format="panel", minutes=30),
    ),
    sessions=(MORNING, NOON, AFTERNOON),
    options=(option(days=2),),
)


def test_the_exact_minutes_are_enough_and_one_less_is_not() -> None:
    assert amounts(DraftGap(), OF, schedule(OF, "F M1 10:30 R", "G P1 R")) == []
    assert amounts(DraftGap(), OF, schedule(OF, "F M1 10:31 R", "G P1 R")) == [(("G", "F"), 1)]


def test_a_night_is_enough() -> None:
    assert amounts(DraftGap(), OF, schedule(OF, "F P1 R", "G 2 M1 R")) == []


def test_a_draft_that_comes_later_is_too_late() -> None:
    assert amounts(DraftGap(), OF, schedule(OF, "F 2 M1 R", "G P1 R")) == [(("G", "F"), 1)]


def test_says_what_is_missing() -> None:
    assert sentences(DraftGap(), OF, schedule(OF, "F M2 R", "G P1 R", "H P1 15:30 R")) == [
        "G begins at 15:00 on day 1, without a night or 210 minutes after the end of F."
    ]


def test_what_is_left_out_binds_nothing() -> None:
    assert amounts(DraftGap(), OF, schedule(OF, "G M1 R")) == []


def test_the_minutes_are_a_parameter() -> None:
    of = replace(OF, settings={"draft_gap": DraftGap.default.with_parameters(minutes=240)})
    assert amounts(DraftGap(), of, schedule(of, "F M1 10:30 R", "G P1 R")) == [(("G", "F"), 1)]


def test_solver_and_check_agree() -> None:
    assert_agreement(DraftGap(), OF, most=60)
