"""The panellists of an item together cover its specialisms."""

from planner.rules.experts.specialisms import Specialisms
from tests.problems import amounts, assert_agreement, expert, item, problem, schedule, sentences

EXPERTS = (
    expert("E1", specialisms=("mla", "prosecution")),
    expert("E2", specialisms=("asset_recovery",)),
    expert("E3"),
)
ITEM = item("A", panellists_most=2, moderators=1, specialisms=("mla", "asset_recovery"))
OF = problem(items=(ITEM,), experts=EXPERTS)


def test_counts_each_specialism_that_no_panellist_has() -> None:
    where = schedule(OF, "A M1 R", "A panellist E3", "A moderator E1")
    assert amounts(Specialisms(), OF, where) == [(("A", "asset_recovery"), 1), (("A", "mla"), 1)]


def test_panellists_cover_them_together() -> None:
    assert amounts(Specialisms(), OF, schedule(OF, "A M1 R", "A panellist E1 E2")) == []
    assert amounts(Specialisms(), OF, schedule(OF, "A panellist E3")) == []


def test_names_the_specialism() -> None:
    assert sentences(Specialisms(), OF, schedule(OF, "A M1 R", "A panellist E1")) == [
        "No panellist of A brings the specialism asset recovery."
    ]


def test_solver_and_check_agree() -> None:
    assert_agreement(Specialisms(), OF)


def test_solver_and_check_agree_on_a_specialism_nobody_has() -> None:
    assert_agreement(Specialisms(), problem(items=(item("A", panellists_most=1, specialisms=("x",)),), experts=EXPERTS))
