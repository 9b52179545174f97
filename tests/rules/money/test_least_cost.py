"""The workshop costs as little as possible."""

from planner.domain.money import BudgetLine, Driver
from planner.domain.places import Room
from planner.rules.money.least_cost import LeastCost
from tests.problems import AFTERNOON, MORNING, amounts, assert_agreement, item, problem, schedule, sentences

OF = problem(
    items=(item("A"), item("B")),
    rooms=(Room(id="R", venue="V", cost_per_day=12345), Room(id="S", venue="V")),
    sessions=(MORNING, AFTERNOON),
    budget=(
        BudgetLine(id="B4", title="Venue", driver=Driver.VENUE),
        BudgetLine(id="B8", title="Support cost", driver=Driver.PERCENT, percent=13),
    ),
)


def test_counts_whole_units_rounded_up() -> None:
    assert amounts(LeastCost(), OF, schedule(OF, "A M1 R", "B P1 R")) == [((), 140)]  # 123.45 and 16.05


def test_a_schedule_that_costs_nothing_is_perfect() -> None:
    assert amounts(LeastCost(), OF, schedule(OF, "A M1 S")) == []


def test_says_the_total() -> None:
    assert sentences(LeastCost(), OF, schedule(OF, "A M1 R")) == ["The schedule costs USD 139.50."]


def test_solver_and_check_agree() -> None:
    assert_agreement(LeastCost(), OF)
