"""No panel is of a single gender."""

from planner.rules.parties.gender_balance import GenderBalance
from tests.problems import amounts, assert_agreement, expert, item, problem, schedule, sentences

EXPERTS = (expert("E1", gender="F"), expert("E2", gender="F"), expert("E3", gender="M"), expert("E4"))
ITEMS = (
    item("A", panellists_most=2, moderators=1, rapporteurs=1, minutes=30),
    item("B", panellists_most=1, minutes=30),
)
OF = problem(items=ITEMS, experts=EXPERTS)


def test_counts_a_panel_of_one_gender() -> None:
    where = schedule(OF, "A M1 R", "A panellist E1 E4", "A moderator E2", "A rapporteur E3")
    assert amounts(GenderBalance(), OF, where) == [(("A",), 1)]


def test_two_genders_or_a_single_known_one_are_no_matter() -> None:
    assert amounts(GenderBalance(), OF, schedule(OF, "A M1 R", "A panellist E1 E2", "A moderator E3")) == []
    assert amounts(GenderBalance(), OF, schedule(OF, "A M1 R", "A panellist E1 E4", "B M1 10:30 R")) == []


def test_says_of_whom_it_speaks() -> None:
    assert sentences(GenderBalance(), OF, schedule(OF, "A M1 R", "A panellist E1 E2")) == [
        "All 2 moderators and panellists of A whose gender is known are F."
    ]


def test_solver_and_check_agree() -> None:
    assert_agreement(GenderBalance(), OF, most=60)


def test_solver_and_check_agree_with_one_gender_or_three() -> None:
    assert_agreement(GenderBalance(), problem(items=ITEMS, experts=EXPERTS[:2]))
    assert_agreement(GenderBalance(), problem(items=ITEMS, experts=(*EXPERTS, expert("E5", gender="X"))), most=60)
