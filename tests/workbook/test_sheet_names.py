"""Sheets with other names, and sheets that are not read."""

from pathlib import Path

import pytest
from openpyxl import Workbook

from planner.workbook.faults import WorkbookError
from planner.workbook.sheet_names import unread_sheets
from tests.workbooks import faults, problem, workbook

TRAVEL = "## Travel costs\n| Expert | Fare |\n|--------|------|\n| E1 | 300 |"
EXPERTS = "## Experts\n## Our Experts\n| Expert | Title |\n|--------|-------|\n| E1 | Judge |\n| E2 | Aide |"


def test_a_name_that_holds_the_name_of_a_missing_sheet() -> None:
    assert faults(TRAVEL) == ['Travel costs: "Travel costs" is not a sheet. Did you mean "Travel"?']
    assert faults(EXPERTS) == ['Our Experts: "Our Experts" is not a sheet. Did you mean "Experts"?']


def test_a_sheet_of_another_kind_is_the_organizers_own() -> None:
    said = "## Rules of the house\n| Do | Do not |\n|--|--|\n| wait | run |"
    assert faults(said) == []
    assert unread_sheets(workbook(said)) == ("Rules of the house",)


def test_where_the_sheet_is_there_and_parts_of_words_are_no_fault() -> None:
    found = problem(f"{TRAVEL}\n## Travel\n| Expert | Fare |\n|--|--|\n| E1 | 200 |\n## Pinsel box\n| x |\n|--|\n| y |")

    assert [row.fare for row in found.travels] == [20000]


def test_sheets_that_are_not_read() -> None:
    def edit(book: Workbook) -> None:
        book.create_sheet("Empty")
        book.create_sheet("Read me")["A1"] = "How to fill it in"
        book.create_sheet("rooms ")["A1"] = "Another list"

    assert unread_sheets(workbook("## My thoughts\n| To do |\n|--|\n| call |", edit)) == ("My thoughts", "rooms")


def test_every_sheet_of_our_own_workbooks_is_read() -> None:
    inputs = Path(__file__).parents[2] / "inputs"

    assert [unread_sheets(inputs / name) for name in ("plan.xlsx", "small.xlsx")] == [(), ()]


def test_sheets_of_a_file_that_is_none(tmp_path: Path) -> None:
    with pytest.raises(WorkbookError, match="there is no file"):
        unread_sheets(tmp_path / "none.xlsx")
