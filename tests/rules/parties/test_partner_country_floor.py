"""At least so many experts from partner countries moderate or speak."""

from planner.domain.agenda import PartyType
from planner.domain.setting import Setting
from planner.rules.parties.partner_country_floor import PartnerCountryFloor
from tests.problems import amounts, assert_agreement, expert, item, problem, schedule, sentences

EXPERTS = (
    expert("E1", party_type=PartyType.PARTNER_COUNTRY),
    expert("E2", party_type=PartyType.PARTNER_COUNTRY),
    expert("E3", party_type=PartyType.DONOR),
)
ITEMS = (
    item("A", panellists_most=2, moderators=1, rapporteurs=1, minutes=30),
    item("B", panellists_most=2, minutes=30),
)
SETTINGS = {"partner_country_floor": Setting(parameters={"least": 2})}
OF = problem(items=ITEMS, experts=EXPERTS, settings=SETTINGS)


def test_counts_experts_once_and_no_rapporteurs() -> None:
    where = schedule(OF, "A M1 R", "A panellist E1 E3", "A rapporteur E2", "B M1 10:30 R", "B panellist E1")
    assert amounts(PartnerCountryFloor(), OF, where) == [((), 1)]
    assert amounts(PartnerCountryFloor(), OF, schedule(OF, "A M1 R", "A panellist E1", "A moderator E2")) == []


def test_asks_for_nobody_unless_told() -> None:
    of = problem(items=ITEMS, experts=EXPERTS)
    assert amounts(PartnerCountryFloor(), of, schedule(of)) == []


def test_gives_both_figures() -> None:
    assert sentences(PartnerCountryFloor(), OF, schedule(OF, "A M1 R", "A panellist E2")) == [
        "At least 2 experts from partner countries should have a speaking role; 1 has one."
    ]


def test_a_repair_says_which_number_would_do() -> None:
    rule, where = PartnerCountryFloor(), schedule(OF, "A M1 R", "A panellist E2")
    assert rule.remedy(OF, list(rule.check(OF, where))) == (
        "ask for 1 instead of 2 experts from partner countries with a speaking role"
    )
    assert rule.claim(OF, "") == "At least 2 experts from partner countries must have a speaking role"


def test_solver_and_check_agree() -> None:
    assert_agreement(PartnerCountryFloor(), OF)
