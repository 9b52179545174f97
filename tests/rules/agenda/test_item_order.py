"""An item begins when the items it builds on have ended."""

from planner.rules.agenda.item_order import ItemOrder
from tests.problems import AFTERNOON, MORNING, amounts, assert_agreement, item, option, problem, schedule, sentences

ITEMS = (
    item("A", minutes=45),
    item("B", minutes=45, predecessors=("A",)),
    item("C", minutes=30, predecessors=("A", "B", "unknown")),
)
OF = problem(items=ITEMS, sessions=(MORNING, AFTERNOON), options=(option(days=2),))


def test_counts_each_pair_out_of_order() -> None:
    found = schedule(OF, "A M1 10:45 R", "B M1 11:00 R", "C M1 R")
    assert amounts(ItemOrder(), OF, found) == [(("B", "A"), 1), (("C", "A"), 1), (("C", "B"), 1)]
    assert sentences(ItemOrder(), OF, found)[0] == "B begins before A, on which it builds, has ended (11:30 on day 1)."


def test_one_right_after_the_other_is_in_order() -> None:
    assert amounts(ItemOrder(), OF, schedule(OF, "A M1 R", "B M1 10:45 R", "C 2 M1 R")) == []


def test_a_later_hour_of_an_earlier_day_comes_first() -> None:
    assert amounts(ItemOrder(), OF, schedule(OF, "A P1 R", "B 2 M1 R")) == []
    assert amounts(ItemOrder(), OF, schedule(OF, "A 2 M1 R", "B P1 R")) == [(("B", "A"), 1)]


def test_an_item_left_out_binds_nothing() -> None:
    assert amounts(ItemOrder(), OF, schedule(OF, "B M1 R", "C M1 10:45 R")) == []


def test_solver_and_check_agree() -> None:
    assert_agreement(ItemOrder(), OF, most=80)
