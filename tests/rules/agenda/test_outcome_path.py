"""Conclusions are drafted, then adopted, before the closing."""

from planner.domain.problem import Problem
from planner.rules.agenda.outcome_path import OutcomePath
from tests.problems import AFTERNOON, MORNING, amounts, assert_agreement, item, option, problem, schedule, sentences


def of_items(*formats: str) -> Problem:
    """Items A, B, ... of 30 minutes in these formats."""
    items = tuple(item("ABCDE"[place], format=name, minutes=30) for place, name in enumerate(formats))
    return problem(items=items, sessions=(MORNING, AFTERNOON), options=(option(days=2),))


OF = of_items("drafting", "adoption", "closing", "drafting")


def test_the_whole_path() -> None:
    assert amounts(OutcomePath(), OF, schedule(OF, "A M1 R", "B M1 10:30 R", "C 2 M1 R")) == []


def test_another_drafting_item_will_do() -> None:
    assert amounts(OutcomePath(), OF, schedule(OF, "A P1 R", "B M1 10:30 R", "C 2 M1 R", "D M1 R")) == []


def test_counts_each_step_missing_or_out_of_order() -> None:
    found = schedule(OF, "A M1 R", "B M1 R", "C M1 R")
    assert amounts(OutcomePath(), OF, found) == [(("drafting", "adoption"), 1), (("adoption", "closing"), 1)]
    assert amounts(OutcomePath(), OF, schedule(OF, "A M1 R", "C P1 R")) == amounts(OutcomePath(), OF, found)
    assert (
        sentences(OutcomePath(), OF, found)[0] == "No drafting item is held that ends before an adoption item begins."
    )


def test_only_formats_on_the_agenda_are_steps() -> None:
    without = of_items("adoption", "panel")
    assert amounts(OutcomePath(), without, schedule(without)) == []
    closing = of_items("drafting", "closing")
    assert amounts(OutcomePath(), closing, schedule(closing, "A M1 R", "B M1 R")) == [(("drafting", "closing"), 1)]
    nothing = of_items("closing", "opening")
    assert amounts(OutcomePath(), nothing, schedule(nothing)) == []


def test_solver_and_check_agree() -> None:
    assert_agreement(OutcomePath(), OF, most=60)
    assert_agreement(OutcomePath(), of_items("drafting", "adoption"))
