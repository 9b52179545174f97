"""No party has more experts with a seat than the Parties sheet allows."""

from planner.domain.people import Party
from planner.rules.parties.party_speakers import PartySpeakers
from tests.problems import amounts, assert_agreement, expert, item, problem, schedule, sentences

PARTIES = (Party(id="P1", name="Norway", speakers_most=1), Party(id="P2"), Party(id="P3", speakers_most=0))
EXPERTS = (
    expert("E1", party="P1"),
    expert("E2", party="P1"),
    expert("E3", party="P1"),
    expert("E4", party="P2"),
    expert("E5", party="P3"),
)
ITEMS = (item("A", panellists_most=2, minutes=30), item("B", panellists_most=2, rapporteurs=1, minutes=30))
OF = problem(items=ITEMS, experts=EXPERTS, parties=PARTIES)


def test_counts_different_experts_above_the_limit() -> None:
    where = schedule(OF, "A M1 R", "A panellist E1 E2", "B M1 10:30 R", "B panellist E1 E4", "B rapporteur E3")
    assert amounts(PartySpeakers(), OF, where) == [(("P1",), 2)]


def test_the_same_expert_twice_is_one_speaker() -> None:
    where = schedule(OF, "A M1 R", "A panellist E1", "B M1 10:30 R", "B panellist E1")
    assert amounts(PartySpeakers(), OF, where) == []


def test_a_limit_of_nobody_is_a_limit() -> None:
    assert amounts(PartySpeakers(), OF, schedule(OF, "A M1 R", "A panellist E5")) == [(("P3",), 1)]


def test_names_the_speakers() -> None:
    assert sentences(PartySpeakers(), OF, schedule(OF, "A M1 R", "A panellist E1 E2")) == [
        "Norway has more speakers than its 1: E1 (Expert E1), E2 (Expert E2)."
    ]


def test_solver_and_check_agree() -> None:
    assert_agreement(PartySpeakers(), OF)
