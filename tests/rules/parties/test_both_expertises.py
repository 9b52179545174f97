"""Each item has the stated number of panellists with development and with legal expertise."""

from planner.rules.parties.both_expertises import BothExpertises
from tests.problems import amounts, assert_agreement, expert, item, problem, schedule, sentences

EXPERTS = (expert("E1", development=True), expert("E2", legal=True), expert("E3", development=True, legal=True))
ITEM = item("A", panellists_most=2, moderators=1, development_least=2, legal_least=1)
OF = problem(items=(ITEM,), experts=EXPERTS)


def test_counts_what_is_missing_of_each_kind_and_no_moderators() -> None:
    assert amounts(BothExpertises(), OF, schedule(OF, "A M1 R", "A panellist E1", "A moderator E2")) == [
        (("A",), 1),
        (("A",), 1),
    ]


def test_an_expert_of_both_kinds_counts_for_both() -> None:
    assert amounts(BothExpertises(), OF, schedule(OF, "A M1 R", "A panellist E1 E3")) == []


def test_an_item_left_out_needs_nobody() -> None:
    assert amounts(BothExpertises(), OF, schedule(OF, "A panellist E1")) == []


def test_says_what_is_missing() -> None:
    assert sentences(BothExpertises(), OF, schedule(OF, "A M1 R", "A panellist E1 E2")) == [
        "A needs at least 2 panellists with development expertise; it has 1."
    ]


def test_solver_and_check_agree() -> None:
    assert_agreement(BothExpertises(), OF)
