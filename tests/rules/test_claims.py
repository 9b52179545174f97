"""Every hard rule's parts: said in words, found in the workbook, and the same whether held or given up."""

from functools import cache, partial
from pathlib import Path

import pytest
from openpyxl import load_workbook

from planner.domain.problem import Problem
from planner.explain.diagnose import Diagnosis
from planner.model.post import Post, Posture
from planner.reports.told import cells_of
from planner.rules import RULES
from planner.rules.base import Rule
from planner.solve.build import build
from planner.solve.tiers import rules_up_to
from planner.workbook.places import Places
from planner.workbook.read import read
from planner.workbook.sheets import SHEETS

EXAMPLE = Path(__file__).parents[2] / "inputs" / "plan.xlsx"


@cache
def example() -> tuple[Problem, Places, Diagnosis]:
    of = read(EXAMPLE)
    return of, Places.of(EXAMPLE), Diagnosis(of, of.options)


def test_every_claim_of_the_example_has_its_sentence_and_its_cell() -> None:
    of, places, whole = example()
    assert len(whole.claims) > 500
    for claim in whole.claims:
        sentence = claim.rule.claim(of, claim.part)
        assert len(sentence) > 10, claim
        assert not sentence.endswith("."), claim
        cells = cells_of(claim.rule.where(of, claim.part), places.cells, claim.rule_id)
        assert cells, claim
        assert all("!" in cell for cell in cells), claim


def test_claims_name_their_own_rows() -> None:
    of, places, _ = example()
    rule = {rule.id: rule for rule in RULES}
    assert places.cells(rule["issue_minutes"].where(of, "issue I4")[0]) == ("Issues!G8",)
    (row,) = [row for row in of.requirements if row.item == "C3" and row.hard][:1]
    (cell,) = places.cells(rule["requirements"].where(of, row.id)[0])
    assert cell.startswith("Requirements!")
    assert cell.endswith(str(row.row))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: str(rule.id))
def test_columns_name_columns_that_there_are(rule: Rule) -> None:
    known = {sheet.name: set(sheet.names) for sheet in SHEETS}
    for sheet, headings in rule.columns.items():
        assert set(headings) <= known[sheet], (rule, sheet, headings)


def test_a_rule_has_the_same_parts_when_it_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """Else waiving a part would leave it in force."""
    of, _, _ = example()
    option = (of.option["W07 V2"],)
    held: dict[str, set[str]] = {}
    for claim in Diagnosis(of, option).claims:
        held.setdefault(claim.rule_id, set()).add(claim.part)
    for rule in rules_up_to(of, 0):
        asked: set[str] = set()
        monkeypatch.setattr(Post, "_costs", partial(_told, rule, asked))
        build(of, [rule], Posture.RELAX, option)
        monkeypatch.undo()
        assert held.get(rule.id, set()) <= asked, rule.id


def _told(rule: Rule, asked: set[str], about: str) -> bool:
    asked.add(rule.part(about))
    return True


@pytest.mark.parametrize(("rule", "heading"), [("partner_country_floor", "Parameters"), ("room_seats", "Mode")])
def test_a_claim_that_stands_nowhere_else_names_the_cell_of_the_rule_to_change(rule: str, heading: str) -> None:
    _, places, _ = example()
    (cell,) = cells_of((), places.cells, rule)
    column, number = cell.removeprefix("Rules!")[0], int(cell.removeprefix("Rules!")[1:])
    page = load_workbook(EXAMPLE)["Rules"]
    (above,) = [row for row in page.iter_rows(max_row=number) if row[0].value == "Rule"]
    assert page[f"A{number}"].value == rule
    assert above["ABCDEFGH".index(column)].value == heading
