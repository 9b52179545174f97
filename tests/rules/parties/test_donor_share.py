"""No donor holds more than its share of the seats that donors hold."""

from planner.domain.agenda import PartyType
from planner.domain.people import Party
from planner.domain.setting import Setting
from planner.rules.parties.donor_share import DonorShare
from tests.problems import amounts, assert_agreement, expert, item, problem, schedule, sentences

DONOR = PartyType.DONOR
EXPERTS = (
    expert("E1", party_type=DONOR, party="P1"),
    expert("E2", party_type=DONOR, party="P1"),
    expert("E3", party_type=DONOR, organization="O1"),
    expert("E4", party_type=DONOR, party="P2"),
    expert("E5", party_type=PartyType.PARTNER_COUNTRY, party="P3"),
)
ITEMS = (item("A", panellists_most=3, minutes=30), item("B", panellists_most=2, rapporteurs=1, minutes=30))
SETTINGS = {"donor_share": Setting(parameters={"share": 40, "parties_least": 3})}
OF = problem(items=ITEMS, experts=EXPERTS, parties=(Party(id="P1", name="Norway"),), settings=SETTINGS)


def test_counts_seats_rounded_up() -> None:
    where = schedule(OF, "A M1 R", "A panellist E1 E2 E3", "B M1 10:30 R", "B panellist E1 E5")
    assert amounts(DonorShare(), OF, where) == [(("P1",), 2)]  # 3 of 4, of which 1.6 are allowed


def test_exactly_the_share_is_allowed() -> None:
    where = schedule(OF, "A M1 R", "A panellist E1 E3 E4", "B M1 10:30 R", "B panellist E2 E3")
    assert amounts(DonorShare(), OF, where) == []  # 2, 2 and 1 of 5


def test_is_silent_where_few_donors_have_experts() -> None:
    of = problem(items=ITEMS, experts=EXPERTS)
    assert amounts(DonorShare(), of, schedule(of, "A M1 R", "A panellist E1")) == []


def test_names_the_donor() -> None:
    assert sentences(DonorShare(), OF, schedule(OF, "A M1 R", "A panellist E1 E2 E3")) == [
        "Norway holds 2 of the donors' 3 seats, more than 40 per cent."
    ]


def test_solver_and_check_agree() -> None:
    kept = schedule(OF, "A M1 R", "A panellist E1 E3 E4", "B M1 10:30 R", "B panellist E2 E3")
    assert_agreement(DonorShare(), OF, also=[kept])
