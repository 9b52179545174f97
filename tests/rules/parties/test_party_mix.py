"""Each panel has the stated number of panellists from each type of party."""

from planner.domain.agenda import PartyType
from planner.rules.parties.party_mix import PartyMix
from tests.problems import amounts, assert_agreement, expert, item, problem, schedule, sentences

EXPERTS = (
    expert("D1", party_type=PartyType.DONOR),
    expert("D2", party_type=PartyType.DONOR),
    expert("P1", party_type=PartyType.PARTNER_COUNTRY),
)
ITEM = item("A", panellists_most=3, moderators=1, party_least={PartyType.DONOR: 2, PartyType.PARTNER_COUNTRY: 1})


def test_counts_missing_panellists_and_no_moderators() -> None:
    of = problem(items=(ITEM,), experts=EXPERTS)
    assert amounts(PartyMix(), of, schedule(of, "A M1 R", "A panellist D1", "A moderator P1")) == [
        (("A",), 1),
        (("A",), 1),
    ]


def test_an_item_left_out_needs_nobody() -> None:
    of = problem(items=(ITEM,), experts=EXPERTS)
    assert amounts(PartyMix(), of, schedule(of)) == []


def test_says_what_is_missing() -> None:
    of = problem(items=(ITEM,), experts=EXPERTS)
    assert sentences(PartyMix(), of, schedule(of, "A M1 R", "A panellist D1 P1")) == [
        "A needs at least 2 panellists of type donor; it has 1."
    ]


def test_solver_and_check_agree() -> None:
    assert_agreement(PartyMix(), problem(items=(ITEM,), experts=EXPERTS))
