"""What a schedule says of the mandate: everything where there is one, nothing of it in a conference without one."""

from dataclasses import replace
from pathlib import Path

import pytest

from planner.domain.problem import Problem
from planner.reports.view import Sheet, Table, Words
from planner.reports.views.coverage import coverage
from planner.reports.views.facts import Facts
from planner.reports.views.programme import PRINTED, programme
from planner.reports.views.summary import summary
from planner.workbook.read import read
from tests.reports.sample import FACTS, PROBLEM, table

EXAMPLE = Path(__file__).parents[2] / "inputs" / "plan.xlsx"
OPEN = replace(PROBLEM.workshop, mandated=False, mandate="")
CONFERENCE = replace(PROBLEM, workshop=OPEN, mandate=())


def shown(of: Problem) -> Facts:
    return Facts(of, FACTS.outcome, FACTS.report)


def headings(sheet: Sheet) -> list[str]:
    return [block.text for block in sheet.blocks if isinstance(block, Words)]


def columns(sheet: Sheet, name: str) -> list[str]:
    return [column.title for column in table(sheet, name).columns]


@pytest.mark.parametrize(
    "of",
    [
        PROBLEM,
        replace(PROBLEM, mandate=()),  # the sheet Mandate is empty, but a decision sets the time
        replace(PROBLEM, workshop=OPEN),  # no decision sets the time, but the sheet Mandate has rows
    ],
)
def test_a_mandate_is_told_paragraph_by_paragraph(of: Problem) -> None:
    facts = shown(of)
    assert "The mandate, paragraph by paragraph" in headings(summary(facts))
    assert table(summary(facts), "Mandate").rows
    assert "Paragraph" in columns(programme(facts), "Programme")
    assert "Issues of the mandate" in headings(coverage(facts))
    assert columns(coverage(facts), "IssueCoverage")[2] == "Paragraph"


def test_a_conference_without_a_mandate_has_no_paragraphs() -> None:
    facts = shown(CONFERENCE)
    assert "The mandate, paragraph by paragraph" not in headings(summary(facts))
    assert "Mandate" not in [block.name for block in summary(facts).blocks if isinstance(block, Table)]
    assert "Paragraph" not in columns(programme(facts), "Programme")
    assert "Issues" in headings(coverage(facts))
    assert columns(coverage(facts), "IssueCoverage")[:3] == ["Issue", "Title", "Minutes asked"]


def test_the_other_columns_stay_and_are_printed() -> None:
    with_it, without = programme(shown(PROBLEM)), programme(shown(CONFERENCE))
    kept = [title for title in columns(with_it, "Programme") if title != "Paragraph"]
    assert columns(without, "Programme") == kept
    assert with_it.printed is not None
    assert without.printed == with_it.printed - 1 < PRINTED
    assert {len(row) for row in table(without, "Programme").rows} == {len(kept)}


def test_the_example_has_a_mandate() -> None:
    assert shown(read(EXAMPLE)).mandated
