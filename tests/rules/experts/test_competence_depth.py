"""Panellists are the most competent for the item's issue."""

from dataclasses import replace

from planner.rules.experts.competence_depth import CompetenceDepth
from tests.problems import amounts, assert_agreement, expert, item, problem, schedule, sentences

EXPERTS = (expert("E1"), expert("E2", title="Judge", competence={"I1": 2}), expert("E3", competence={"I1": 4, "I2": 1}))
ITEMS = (
    item("A", panellists_most=2, moderators=1, competence_least=1),
    item("B", panellists_most=1, issue="I2"),
    item("C", panellists_most=1, issue="I2", competence_least=1),
)
OF = problem(items=ITEMS, experts=EXPERTS)


def test_counts_the_points_below_three_of_panellists() -> None:
    where = schedule(OF, "A M1 R", "C M1 R", "A panellist E2 E3", "A moderator E2", "C panellist E2")
    assert amounts(CompetenceDepth(), OF, where) == [(("A", "E2"), 1), (("C", "E2"), 3)]


def test_an_item_that_asks_for_no_competence_or_is_left_out_does_not_count() -> None:
    assert amounts(CompetenceDepth(), OF, schedule(OF, "B M1 R", "B panellist E2", "C panellist E2")) == []


def test_names_both_figures() -> None:
    assert sentences(CompetenceDepth(), OF, schedule(OF, "A M1 R", "A panellist E2")) == [
        "E2 (Judge) sits on A with competence 2; the ideal is 3."
    ]


def test_solver_and_check_agree() -> None:
    assert_agreement(CompetenceDepth(), OF)


def test_solver_and_check_agree_on_another_ideal() -> None:
    setting = CompetenceDepth.default.with_parameters(ideal=4)
    assert_agreement(CompetenceDepth(), replace(OF, settings={"competence_depth": setting}))
