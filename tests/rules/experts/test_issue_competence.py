"""Each panellist reaches the item's minimum competence for its issue."""

from planner.rules.experts.issue_competence import IssueCompetence
from tests.problems import amounts, assert_agreement, expert, item, problem, schedule, sentences

EXPERTS = (
    expert("E1", competence={"I1": 3}),
    expert("E2", title="Judge", competence={"I1": 1, "I2": 2}),
    expert("E3", title="Auditor", competence={}),
)
ITEMS = (
    item("A", panellists_most=2, moderators=1, competence_least=2),
    item("X", issue=None, panellists_most=1, competence_least=2),
)
OF = problem(items=ITEMS, experts=EXPERTS)


def test_counts_the_missing_points_of_panellists_only() -> None:
    where = schedule(OF, "A M1 R", "A panellist E1 E2", "A moderator E3")
    assert amounts(IssueCompetence(), OF, where) == [(("A", "E2"), 1)]


def test_an_item_of_all_issues_takes_the_best_issue() -> None:
    assert amounts(IssueCompetence(), OF, schedule(OF, "X M1 R", "X panellist E2")) == []
    assert amounts(IssueCompetence(), OF, schedule(OF, "X M1 R", "X panellist E3")) == [(("X", "E3"), 2)]


def test_an_item_left_out_needs_no_competence() -> None:
    assert amounts(IssueCompetence(), OF, schedule(OF, "A panellist E3")) == []


def test_names_the_issue_and_both_figures() -> None:
    where = schedule(OF, "A M1 R", "X M1 R", "A panellist E2", "X panellist E3")
    assert sentences(IssueCompetence(), OF, where) == [
        "A asks its panellists for competence 2; E2 (Judge) has 1 on issue I1.",
        "X asks its panellists for competence 2; E3 (Auditor) has 0 on any issue.",
    ]


def test_solver_and_check_agree() -> None:
    assert_agreement(IssueCompetence(), OF)
