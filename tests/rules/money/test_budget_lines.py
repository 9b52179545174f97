"""Each budget line stays within its ceiling."""

from planner.domain.money import BudgetLine, Driver
from planner.domain.people import Travel
from planner.domain.places import Room
from planner.rules.money.budget_lines import BudgetLines
from tests.problems import amounts, assert_agreement, expert, item, problem, schedule, sentences

LINES = (
    BudgetLine(id="B1", title="Travel", driver=Driver.TRAVEL, ceiling=60000),
    BudgetLine(id="B4", title="Venue", driver=Driver.VENUE, ceiling=0, hard=True),
    BudgetLine(id="B7", title="Contingency", driver=Driver.PERCENT, percent=10, ceiling=9000),
    BudgetLine(id="ALL", title="Total", driver=Driver.TOTAL, ceiling=90000),
)
OF = problem(
    items=(item("A", panellists_most=3),),
    experts=tuple(expert(id, sponsored=True) for id in ("E1", "E2", "E3")),  # noqa: A001
    travels=tuple(Travel(expert=id, venue="V", fare=35050) for id in ("E1", "E2", "E3")),  # noqa: A001
    rooms=(Room(id="R", venue="V", cost_per_day=5000),),
    budget=LINES,
)


def test_counts_whole_units_above_each_ceiling_of_a_soft_line() -> None:
    assert amounts(BudgetLines(), OF, schedule(OF, "A M1 R", "A panellist E1 E2")) == [(("B1",), 101)]
    # 1,051.50 for travel, 50 for the room, 110.15 of contingency: 1,211.65
    assert amounts(BudgetLines(), OF, schedule(OF, "A M1 R", "A panellist E1 E2 E3")) == [
        (("B1",), 452),
        (("B7",), 21),
        (("ALL",), 312),
    ]


def test_says_the_line_and_both_figures() -> None:
    assert sentences(BudgetLines(), OF, schedule(OF, "A M1 R", "A panellist E1 E2")) == [
        "Travel is USD 701, above its ceiling of USD 600."
    ]


def test_solver_and_check_agree() -> None:
    assert_agreement(BudgetLines(), OF)
