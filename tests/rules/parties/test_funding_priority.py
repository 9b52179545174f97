"""Sponsored seats go to experts from partner countries first."""

from planner.domain.agenda import PartyType
from planner.rules.parties.funding_priority import FundingPriority
from tests.problems import amounts, assert_agreement, expert, item, problem, schedule, sentences

EXPERTS = (
    expert("E1", sponsored=True, party_type=PartyType.PARTNER_COUNTRY),
    expert("E2", sponsored=True, party_type=PartyType.CIVIL_SOCIETY),
    expert("E3", party_type=PartyType.DONOR),
    expert("E4", sponsored=True),
)
ITEMS = (item("A", panellists_most=2, minutes=30), item("B", panellists_most=2, minutes=30))
OF = problem(items=ITEMS, experts=EXPERTS)


def test_counts_sponsored_experts_from_elsewhere_once() -> None:
    where = schedule(OF, "A M1 R", "A panellist E1 E2", "B M1 10:30 R", "B panellist E2 E4")
    assert amounts(FundingPriority(), OF, where) == [(("E2",), 1), (("E4",), 1)]


def test_experts_who_pay_for_themselves_cost_nothing() -> None:
    assert amounts(FundingPriority(), OF, schedule(OF, "A M1 R", "A panellist E1 E3")) == []


def test_names_the_expert() -> None:
    assert sentences(FundingPriority(), OF, schedule(OF, "A M1 R", "A panellist E2")) == [
        "E2 (Expert E2) is sponsored but not from a partner country."
    ]


def test_solver_and_check_agree() -> None:
    assert_agreement(FundingPriority(), OF)
