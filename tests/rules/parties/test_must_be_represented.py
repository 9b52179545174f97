"""Each party that must be represented has an expert on a panel."""

from planner.domain.people import Party
from planner.rules.parties.must_be_represented import MustBeRepresented
from tests.problems import amounts, assert_agreement, expert, item, problem, schedule, sentences

PARTIES = (Party(id="P1", name="Finland", must_be_represented=True), Party(id="P2", must_be_represented=True))
EXPERTS = (expert("E1", party="P1"), expert("E2", party="P2"), expert("E3"))
OF = problem(items=(item("A", panellists_most=2, rapporteurs=1),), experts=EXPERTS, parties=PARTIES)


def test_counts_each_party_without_a_seat() -> None:
    assert amounts(MustBeRepresented(), OF, schedule(OF, "A M1 R", "A rapporteur E2")) == [(("P1",), 1)]


def test_a_seat_on_an_item_left_out_does_not_count() -> None:
    assert amounts(MustBeRepresented(), OF, schedule(OF, "A panellist E1 E2")) == [(("P1",), 1), (("P2",), 1)]


def test_names_the_party() -> None:
    assert sentences(MustBeRepresented(), OF, schedule(OF, "A M1 R", "A panellist E2")) == [
        "Finland must be represented, and no expert of it has a seat."
    ]


def test_solver_and_check_agree() -> None:
    assert_agreement(MustBeRepresented(), OF)


def test_a_party_without_experts_counts() -> None:
    of = problem(items=OF.items, experts=EXPERTS[1:], parties=PARTIES)
    assert (("P1",), 1) in amounts(MustBeRepresented(), of, schedule(of, "A M1 R", "A panellist E2"))
