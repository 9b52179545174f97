"""The workshop costs no more than the ceiling, the pledges, and the ceilings of the hard budget lines."""

from dataclasses import replace

from planner.domain.money import BudgetLine, Driver
from planner.domain.people import Party, Travel
from planner.rules.money.within_budget import WithinBudget
from tests.problems import WORKSHOP, amounts, assert_agreement, expert, item, option, problem, schedule, sentences

LINES = (
    BudgetLine(id="B1", title="Travel", driver=Driver.TRAVEL, ceiling=0),
    BudgetLine(id="B2", title="DSA", driver=Driver.DSA, ceiling=25000, hard=True),
    BudgetLine(id="B8", title="Support cost", driver=Driver.PERCENT, percent=13),
    BudgetLine(id="ALL", title="Total", driver=Driver.TOTAL, ceiling=100000, hard=True),
)
NAMES = ("E1", "E2", "E3")
OF = problem(
    workshop=replace(WORKSHOP, ceiling=100000),
    options=(option(2),),
    items=(item("A", panellists_most=2), item("B", panellists_most=2)),
    experts=tuple(expert(name, sponsored=True) for name in NAMES),
    travels=tuple(Travel(expert=name, venue="V", fare=30050, dsa=10000) for name in NAMES),
    parties=(Party(id="P1", pledge=50000), Party(id="P2", pledge=30000)),
    budget=LINES,
)


def test_counts_whole_units_above_each_limit() -> None:
    where = schedule(OF, "A M1 R", "A panellist E1 E2")  # 601 and 200 and 104.13: 905.13
    assert amounts(WithinBudget(), OF, where) == [((), 106)]
    where = schedule(OF, "A M1 R", "B 2 M1 R", "A panellist E1 E2", "B panellist E1 E3")
    # 901.50 and 400 (four nights) and 169.20: 1,470.70
    assert amounts(WithinBudget(), OF, where) == [((), 471), ((), 671), (("B2",), 150)]


def test_a_total_line_with_another_ceiling_is_a_limit_of_its_own() -> None:
    of = replace(OF, workshop=WORKSHOP, parties=(), budget=(replace(LINES[3], ceiling=70000),))
    assert amounts(WithinBudget(), of, schedule(of, "A M1 R", "A panellist E1 E2")) == [(("ALL",), 101)]


def test_a_total_line_that_says_the_same_is_changed_with_the_ceiling() -> None:
    cells = [(one.sheet, one.heading, one.keys) for one in WithinBudget().where(OF, "ceiling")]
    assert cells == [("Workshop", "Budget ceiling", ()), ("Budget", "Ceiling", ("ALL",))]
    other = replace(OF, budget=(replace(LINES[3], ceiling=70000),))
    assert [one.sheet for one in WithinBudget().where(other, "ceiling")] == ["Workshop"]


def test_without_limits_money_is_no_matter() -> None:
    of = replace(OF, workshop=WORKSHOP, parties=(), budget=())
    assert amounts(WithinBudget(), of, schedule(of, "A M1 R", "A panellist E1 E2")) == []


def test_exactly_the_limit_is_kept() -> None:
    of = replace(OF, workshop=replace(WORKSHOP, ceiling=90513), parties=())
    assert amounts(WithinBudget(), of, schedule(of, "A M1 R", "A panellist E1 E2")) == []


def test_says_what_is_above_which_limit() -> None:
    where = schedule(OF, "A M1 R", "B 2 M1 R", "A panellist E1 E2", "B panellist E1 E3")
    assert sentences(WithinBudget(), OF, where) == [
        "The total is USD 1,470.70, above the ceiling of USD 1,000.",
        "The total is USD 1,470.70, above the pledges of USD 800.",
        "DSA is USD 400, above its ceiling of USD 250.",
    ]


def test_solver_and_check_agree() -> None:
    assert_agreement(WithinBudget(), OF)


def test_solver_and_check_agree_on_a_share() -> None:
    hard = replace(LINES[2], hard=True, ceiling=8000)
    last = (hard, LINES[2], replace(LINES[3], ceiling=80001))
    for budget in (last, (LINES[0], hard, LINES[1], replace(LINES[2], id="B9"), LINES[3])):
        of = replace(OF, budget=tuple(replace(line, id=f"{line.id} {n}") for n, line in enumerate(budget)))
        assert_agreement(WithinBudget(), replace(of, parties=()))
