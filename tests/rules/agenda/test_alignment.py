"""Time for each issue follows the priorities of partner countries."""

from dataclasses import replace

from planner.domain.agenda import Issue, PartyType
from planner.domain.people import Party
from planner.rules.agenda.alignment import Alignment
from tests.problems import AFTERNOON, MORNING, amounts, assert_agreement, item, problem, schedule, sentences

PARTIES = (
    Party(id="P", party_type=PartyType.PARTNER_COUNTRY, weight=2, priorities={"I1": 1, "I2": 3}),
    Party(id="Q", party_type=PartyType.PARTNER_COUNTRY, weight=1, priorities={"I1": 3, "I2": 1}),
    Party(id="D", party_type=PartyType.DONOR, weight=5, priorities={"I1": 5}),
)
OF = problem(
    items=(item("A"), item("B", minutes=45), item("C", issue="I2", minutes=75), item("D", issue=None)),
    parties=PARTIES,
    sessions=(MORNING, AFTERNOON),
)


def test_counts_blocks_below_the_share_rounded_up() -> None:
    # priorities 5 : 7 of 12; 105 minutes of I1 alone leave I2 105 * 7 / 12 = 61.25 minutes short
    found = schedule(OF, "A M1 R", "B P1 R", "D P1 R")
    assert amounts(Alignment(), OF, found) == [(("I2",), 5)]
    assert sentences(Alignment(), OF, found) == ["Issue (ii) has 0 minutes; partner countries' priorities give it 62."]


def test_a_whole_block_is_one_block() -> None:
    # 60 and 75 of 135: shares 56.25 and 78.75
    assert amounts(Alignment(), OF, schedule(OF, "A M1 R", "C P1 R")) == [(("I2",), 1)]
    even = replace(OF, parties=(Party(id="P", party_type=PartyType.PARTNER_COUNTRY, priorities={"I1": 1, "I2": 1}),))
    assert amounts(Alignment(), even, schedule(even, "B M1 R", "C P1 R")) == [(("I1",), 1)]


def test_without_partner_countries_or_items_there_is_nothing_to_follow() -> None:
    assert amounts(Alignment(), replace(OF, parties=PARTIES[2:]), schedule(OF, "A M1 R")) == []
    assert amounts(Alignment(), OF, schedule(OF)) == []


def test_an_issue_without_items_misses_its_share() -> None:
    of = replace(OF, items=OF.items[:1], issues=(Issue(id="I1", number="i"), Issue(id="I2", number="ii")))
    assert amounts(Alignment(), of, schedule(of, "A M1 R")) == [(("I2",), 3)]


def test_solver_and_check_agree() -> None:
    also = [schedule(OF), schedule(OF, "D M1 R")]
    assert_agreement(Alignment(), OF, most=60, also=also)
