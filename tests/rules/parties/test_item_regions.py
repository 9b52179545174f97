"""Moderators and panellists of an item come from the stated number of regional groups."""

from planner.rules.parties.item_regions import ItemRegions
from tests.problems import amounts, assert_agreement, expert, item, problem, schedule, sentences

EXPERTS = (
    expert("E1", region="African"),
    expert("E2", region="African"),
    expert("E3", region="Asian"),
    expert("E4"),
    expert("E5", region="GRULAC"),
)
ITEMS = (
    item("A", panellists_most=2, moderators=1, rapporteurs=1, regions_least=2, minutes=30),
    item("B", panellists_most=1, regions_least=1, minutes=30),
)
OF = problem(items=ITEMS, experts=EXPERTS)


def test_counts_different_groups_of_moderators_and_panellists() -> None:
    assert amounts(ItemRegions(), OF, schedule(OF, "A M1 R", "A panellist E1", "A moderator E3")) == []
    assert amounts(ItemRegions(), OF, schedule(OF, "A M1 R", "A panellist E1 E2", "A rapporteur E3")) == [(("A",), 1)]


def test_experts_of_no_group_do_not_count() -> None:
    assert amounts(ItemRegions(), OF, schedule(OF, "A M1 R", "A panellist E4")) == [(("A",), 2)]


def test_says_which_groups_are_there() -> None:
    assert sentences(ItemRegions(), OF, schedule(OF, "A M1 R", "A panellist E1 E4", "B M1 10:30 R")) == [
        "A needs moderators and panellists of at least 2 regional groups; it has only African.",
        "B needs moderators and panellists of at least 1 regional group; it has none.",
    ]


def test_solver_and_check_agree() -> None:
    assert_agreement(ItemRegions(), OF, most=60)


def test_solver_and_check_agree_where_nobody_has_a_group() -> None:
    of = problem(items=ITEMS, experts=(EXPERTS[3],))
    assert_agreement(ItemRegions(), of, also=[schedule(of)])
