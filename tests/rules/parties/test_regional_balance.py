"""Seats of States are spread over the regional groups."""

from planner.domain.setting import Mode, Setting
from planner.rules.parties.regional_balance import RegionalBalance
from tests.problems import amounts, assert_agreement, expert, item, problem, schedule, sentences

EXPERTS = (
    expert("E1", region="African"),
    expert("E2", region="African"),
    expert("E3", region="Asian"),
    expert("E4", region="Asian"),
    expert("E5"),
)
ITEMS = (item("A", panellists_most=3, minutes=30), item("B", panellists_most=2, rapporteurs=1, minutes=30))
SETTINGS = {"regional_balance": Setting(Mode.SOFT, parameters={"share": 60, "least": 2})}
OF = problem(items=ITEMS, experts=EXPERTS, settings=SETTINGS)


def test_counts_seats_above_the_share_and_missing_experts() -> None:
    where = schedule(OF, "A M1 R", "A panellist E1 E2 E5", "B M1 10:30 R", "B panellist E1 E3")
    assert amounts(RegionalBalance(), OF, where) == [(("African",), 1), (("Asian",), 1)]  # 3 of 4; 2.4 allowed


def test_a_group_with_nobody_seated_lacks_all() -> None:
    assert amounts(RegionalBalance(), OF, schedule(OF)) == [(("African",), 2), (("Asian",), 2)]


def test_balanced_seats_cost_nothing() -> None:
    where = schedule(OF, "A M1 R", "A panellist E1 E2 E3", "B M1 10:30 R", "B panellist E4 E1")
    assert amounts(RegionalBalance(), OF, where) == []


def test_gives_the_figures() -> None:
    assert sentences(RegionalBalance(), OF, schedule(OF, "A M1 R", "A panellist E1 E2")) == [
        "African holds 2 of 2 seats of States, more than 60 per cent.",
        "Asian has 0 experts seated, fewer than 2.",
    ]


def test_solver_and_check_agree() -> None:
    kept = schedule(OF, "A M1 R", "A panellist E1 E2 E3", "B M1 10:30 R", "B panellist E4 E1")
    assert_agreement(RegionalBalance(), OF, also=[kept])
