"""No item is held twice."""

from planner.rules.agenda.placed_once import PlacedOnce
from tests.problems import AFTERNOON, MORNING, amounts, item, problem, schedule, sentences
from tests.rules.agenda.unsayable import unsayable

OF = problem(items=(item("A"), item("B")), sessions=(MORNING, AFTERNOON))
TWICE = schedule(OF, "A M1 R", "A P1 R", "B M1 R")
THRICE = schedule(OF, "A M1 R", "A P1 R", "A M1 10:30 R")


def test_counts_the_placements_beyond_one() -> None:
    assert amounts(PlacedOnce(), OF, TWICE) == [(("A",), 1)]
    assert amounts(PlacedOnce(), OF, THRICE) == [(("A",), 2)]
    assert sentences(PlacedOnce(), OF, THRICE) == ["A is held 3 times."]


def test_one_placement_or_none_is_fine() -> None:
    assert amounts(PlacedOnce(), OF, schedule(OF, "A M1 R")) == []


def test_the_plan_cannot_place_an_item_twice() -> None:
    assert unsayable(PlacedOnce(), OF, TWICE)
    assert not unsayable(PlacedOnce(), OF, schedule(OF, "A M1 R"))
