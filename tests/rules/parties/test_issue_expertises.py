"""Each issue brings development and legal expertise together among its panellists."""

from planner.rules.parties.issue_expertises import IssueExpertises
from tests.problems import amounts, assert_agreement, expert, item, problem, schedule, sentences

EXPERTS = (expert("E1", development=True), expert("E2", legal=True), expert("E3"))
ITEMS = (
    item("A", panellists_most=1, minutes=20),
    item("B", panellists_most=2, minutes=20),
    item("C", issue="I2", minutes=20),
    item("D", issue="I2", panellists_most=2, minutes=20),
)
OF = problem(items=ITEMS, experts=EXPERTS)


def test_the_items_of_an_issue_help_one_another() -> None:
    where = schedule(OF, "A M1 R", "A panellist E1", "B M1 10:20 R", "B panellist E2")
    assert amounts(IssueExpertises(), OF, where) == []


def test_counts_each_missing_kind_of_each_issue_once() -> None:
    where = schedule(OF, "A M1 R", "A panellist E3", "B M1 10:20 R", "D M1 10:40 R", "D panellist E1")
    assert amounts(IssueExpertises(), OF, where) == [(("I1",), 1), (("I1",), 1), (("I2",), 1)]


def test_an_issue_without_held_items_or_without_panellists_needs_nobody() -> None:
    assert amounts(IssueExpertises(), OF, schedule(OF, "C M1 R")) == []


def test_is_silent_where_nobody_s_expertise_is_marked() -> None:
    of = problem(items=ITEMS, experts=(expert("E3"),))
    assert amounts(IssueExpertises(), of, schedule(of, "A M1 R", "A panellist E3")) == []


def test_says_the_issue_and_the_kind() -> None:
    assert sentences(IssueExpertises(), OF, schedule(OF, "A M1 R", "A panellist E1")) == [
        "No panellist on issue (i) brings legal expertise."
    ]


def test_solver_and_check_agree() -> None:
    assert_agreement(IssueExpertises(), problem(items=ITEMS[:3], experts=EXPERTS), most=60)


def test_solver_and_check_agree_where_nobody_is_legal() -> None:
    of = problem(items=ITEMS[:2], experts=EXPERTS[::2])
    assert_agreement(IssueExpertises(), of, also=[schedule(of)])
