"""Each regional group has at least so many experts seated."""

from planner.domain.setting import Setting
from planner.rules.parties.regional_floor import RegionalFloor
from tests.problems import amounts, assert_agreement, expert, item, problem, schedule, sentences

EXPERTS = (expert("E1", region="African"), expert("E2", region="African"), expert("E3", region="Asian"), expert("E4"))
OF = problem(
    items=(item("A", panellists_most=3),),
    experts=EXPERTS,
    settings={"regional_floor": Setting(parameters={"least": 1})},
)


def test_counts_missing_experts_of_each_group() -> None:
    assert amounts(RegionalFloor(), OF, schedule(OF, "A M1 R", "A panellist E1 E2")) == [(("Asian",), 1)]
    assert amounts(RegionalFloor(), OF, schedule(OF)) == [(("African",), 1), (("Asian",), 1)]


def test_asks_for_nobody_unless_told() -> None:
    of = problem(items=OF.items, experts=EXPERTS)
    assert amounts(RegionalFloor(), of, schedule(of)) == []


def test_names_the_group() -> None:
    assert sentences(RegionalFloor(), OF, schedule(OF, "A M1 R", "A panellist E1")) == [
        "Asian has 0 experts seated; each group needs 1."
    ]


def test_solver_and_check_agree() -> None:
    assert_agreement(RegionalFloor(), OF)
