"""Items are in the sessions they prefer, and not in those they avoid, counted by the slot."""

from dataclasses import replace

import pytest

from planner.rules.conference.item_sessions import ItemSessions
from tests.problems import AFTERNOON, MORNING, NOON, WORKSHOP, amounts, assert_agreement, schedule, sentences
from tests.rules.conference.programme import assert_silent, conference

RULE = ItemSessions()


def test_costs_the_strength_for_each_slot_of_the_item() -> None:
    of = conference("item A avoided session M1 5", "item B excluded session M1", "item C avoided session M1")
    found = schedule(of, "A M1 R", "B 2 M1 R", "C P1 R")
    assert amounts(RULE, of, found) == [(("A", "M1"), 10), (("B", "M1"), 3)]
    assert sentences(RULE, of, found)[0] == "A is in session M1; it should not be."


def test_costs_the_strength_once_where_the_workshop_has_no_slots() -> None:
    of = conference("item A avoided session M1 5", workshop=WORKSHOP)
    assert amounts(RULE, of, schedule(of, "A M1 R")) == [(("A", "M1"), 5)]
    assert_agreement(RULE, of, most=20)


def test_any_preferred_session_will_do_and_elsewhere_costs_the_largest_strength() -> None:
    of = conference("item A preferred session P1 2", "item A required session X 3", "item B preferred session M1")
    found = schedule(of, "A M1 R", "B M1 R")
    assert amounts(RULE, of, found) == [(("A", "M1"), 6)]
    assert sentences(RULE, of, found) == ["A is in session M1; it should be in session P1 or X."]
    assert amounts(RULE, of, schedule(of, "A 2 P1 R")) == []


def test_an_item_left_out_costs_nothing() -> None:
    of = conference("item A preferred session P1", "item A avoided session M1")
    assert amounts(RULE, of, schedule(of, "B M1 R")) == []


def test_silent_without_rows_of_items_on_sessions() -> None:
    assert_silent(RULE, conference("item A avoided room R", "issue I1 avoided session M1", "item A neutral session M1"))


@pytest.mark.parametrize(
    "rows",
    [
        ("item A avoided session M1 5", "item B excluded session P1", "item A avoided session X"),
        ("item A preferred session P1 2", "item A required session X 3", "item B preferred session M1"),
        ("item A preferred session P1 2", "item A avoided session M1 3"),
    ],
)
def test_solver_and_check_agree(rows: tuple[str, ...]) -> None:
    of = conference(*rows)
    assert_agreement(RULE, replace(of, items=of.items[:3]), also=[schedule(of)])


def test_agree_where_two_of_three_sessions_are_preferred() -> None:
    rows = ("item A preferred session P1 2", "item A preferred session M2", "item B required session M1")
    of = conference(*rows, sessions=(MORNING, NOON, AFTERNOON))
    assert_agreement(RULE, replace(of, items=of.items[:2]))
