"""Items are in the rooms they prefer, and not in those they avoid, counted by the slot."""

from dataclasses import replace

import pytest

from planner.rules.conference.item_rooms import ItemRooms
from tests.problems import amounts, assert_agreement, schedule, sentences
from tests.rules.conference.programme import assert_silent, conference

RULE = ItemRooms()


def test_costs_the_strength_for_each_slot_of_the_item() -> None:
    of = conference("item A avoided room R 5", "item B excluded room R", "item C avoided room R")
    found = schedule(of, "A M1 R", "B 2 M1 R", "C P1 Q")
    assert amounts(RULE, of, found) == [(("A", "R"), 10), (("B", "R"), 3)]
    assert sentences(RULE, of, found)[0] == "A is in room R; it should not be."


def test_any_preferred_room_will_do_and_elsewhere_costs_the_largest_strength() -> None:
    of = conference("item A preferred room Q 2", "item A required room Z 3", "item B preferred room R")
    found = schedule(of, "A M1 R", "B M1 R")
    assert amounts(RULE, of, found) == [(("A", "R"), 6)]
    assert sentences(RULE, of, found) == ["A is in room R; it should be in room Q or Z."]


def test_silent_without_rows_of_items_on_rooms() -> None:
    assert_silent(RULE, conference("item A avoided session M1", "issue I1 avoided room R", "session M1 avoided room R"))


@pytest.mark.parametrize(
    "rows",
    [
        ("item A avoided room R 5", "item B excluded room Q", "item A avoided room Z"),
        ("item A preferred room Q 2", "item A required room Z 3", "item B preferred room R"),
        ("item A preferred room R 2", "item A avoided room Q 3"),
    ],
)
def test_solver_and_check_agree(rows: tuple[str, ...]) -> None:
    of = conference(*rows)
    assert_agreement(RULE, replace(of, items=of.items[:3]), also=[schedule(of)])
