"""Items with an order are held in it within their issue, and not beside one another."""

from dataclasses import replace

import pytest

from planner.domain.agenda import Session
from planner.domain.places import Room
from planner.rules.conference.order_in_issue import OrderInIssue
from tests.problems import AFTERNOON, MORNING, WORKSHOP, amounts, assert_agreement, item, schedule, sentences
from tests.rules.conference.programme import assert_silent, conference

RULE = OrderInIssue()
ITEMS = (
    item("A", minutes=30, order=1),
    item("B", minutes=45, order=2),
    item("C", minutes=30),
    item("D", minutes=30, order=2, issue="I2"),
    item("E", minutes=30, order=1, issue=None),
)
OF = conference(items=ITEMS)


def test_items_without_an_order_take_a_place_too() -> None:
    assert amounts(RULE, OF, schedule(OF, "A M1 R", "B M1 10:30 R", "C 2 M1 R")) == []
    found = schedule(OF, "C M1 R", "A M1 10:30 R", "B P1 R")
    assert amounts(RULE, OF, found) == [(("A",), 1), (("B",), 1)]
    assert sentences(RULE, OF, found)[1] == "B is number 3 of issue (i); it should be number 2."
    assert amounts(RULE, OF, schedule(OF, "B M1 R")) == [(("B",), 1)]
    assert amounts(RULE, OF, schedule(OF, "C M1 R", "B 2 M1 R")) == []


def test_rooms_of_one_session_are_read_one_after_the_other() -> None:
    assert amounts(RULE, OF, schedule(OF, "A M1 10:45 R", "B M1 Q")) == []
    assert amounts(RULE, OF, schedule(OF, "A M1 Q", "B M1 10:30 R")) == [(("B",), 1), (("A",), 1)]


def test_other_issues_count_for_themselves_and_items_of_none_do_not() -> None:
    assert amounts(RULE, OF, schedule(OF, "A M1 R", "D M1 R", "E 2 P1 R")) == [(("D",), 1)]


def test_each_slot_that_two_share_counts() -> None:
    found = schedule(OF, "A M1 R", "B M1 Q", "C M1 Q")
    assert amounts(RULE, OF, found) == [(("A", "B"), 2)]
    assert sentences(RULE, OF, found) == ["A and B of issue (i), which have an order, are held at the same time."]
    assert amounts(RULE, OF, schedule(OF, "A M1 10:30 R", "B M1 Q")) == [(("A", "B"), 1)]


def test_each_pair_counts_once_where_the_workshop_has_no_slots() -> None:
    of = replace(OF, workshop=WORKSHOP)
    assert amounts(RULE, of, schedule(of, "A M1 R", "B M1 Q")) == [(("A", "B"), 1)]
    assert_agreement(RULE, of)


def test_silent_without_an_order() -> None:
    assert_silent(RULE, conference())


@pytest.mark.parametrize("slot", [10, 15, 45])
def test_solver_and_check_agree(slot: int) -> None:
    of = replace(OF, workshop=replace(WORKSHOP, slot_minutes=slot))
    assert_agreement(RULE, of, seed=slot, also=[schedule(of, "A M1 R", "B M1 10:30 R")])


def test_agree_with_orders_of_more_than_there_are_items_and_the_same_place() -> None:
    items = tuple(item(name, minutes=30, order=order) for name, order in zip("ABC", (3, 7, 1), strict=True))
    of = conference(items=items, sessions=(MORNING,), rooms=(Room(id="R", venue="V"),))
    assert_agreement(RULE, of, also=[schedule(of, "C M1 R"), schedule(of, "A M1 R", "C M1 R")])


def test_agree_with_sessions_of_single_days_out_of_order() -> None:
    sessions = (AFTERNOON, Session(id="X", start=800, end=860, day=1), replace(MORNING, day=0))
    of = conference(items=ITEMS[:3], sessions=sessions)
    assert amounts(RULE, of, schedule(of, "B P1 R", "A M1 R")) == []
    assert amounts(RULE, of, schedule(of, "B 2 X R", "A 2 P1 R")) == [(("B",), 1), (("A",), 1)]
    assert_agreement(RULE, of, most=60)
