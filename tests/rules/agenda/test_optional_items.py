"""Optional items of high value are held."""

from planner.rules.agenda.optional_items import OptionalItems
from tests.problems import amounts, assert_agreement, item, problem, schedule, sentences

OF = problem(items=(item("A", value=9), item("B", mandatory=False, value=5), item("C", mandatory=False)))


def test_counts_the_value_of_optional_items_left_out() -> None:
    assert amounts(OptionalItems(), OF, schedule(OF)) == [(("B",), 5)]
    assert sentences(OptionalItems(), OF, schedule(OF)) == ["B (Item B), optional, of value 5, is left out."]
    assert amounts(OptionalItems(), OF, schedule(OF, "B M1 R")) == []


def test_solver_and_check_agree() -> None:
    assert_agreement(OptionalItems(), OF)
