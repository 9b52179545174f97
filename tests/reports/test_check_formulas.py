"""What the formulas of the sheet Checks say of planted errors, calculated by LibreOffice where it is installed."""

import shutil
import subprocess
from collections.abc import Callable
from datetime import datetime, time
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from planner.reports.check_formulas import CHECKS
from planner.reports.excel import write
from planner.workbook.cells import open_book
from tests.reports.sample import OUTCOME, PROBLEM, REPORT

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
SEATS_OF_B = {"Programme 4": "1 seat too many"}  # in the sample, as it is written
Edit = Callable[[Workbook], Any]


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    found = tmp_path_factory.mktemp("checks") / "schedule.xlsx"
    write(found, PROBLEM, OUTCOME, REPORT)
    return found


def filled(sheet: str, row: int, **values: Any) -> Edit:
    """Write cells by heading."""

    def edit(book: Workbook) -> None:
        page = book[sheet]
        columns = {cell.value: place for place, cell in enumerate(page[1], start=1)}
        for heading, value in values.items():
            page.cell(row, columns[heading]).value = value

    return edit


def both(*edits: Edit) -> Edit:
    return lambda book: [edit(book) for edit in edits]


DAY_1, DAY_2 = datetime(2007, 3, 26), datetime(2007, 3, 27)  # noqa: DTZ001 - cells have no zone
# Rows of Programme: 2 is O, a plenary item 10:00-10:30; 3 is A, 15:00-16:00; 4 is B, the next day 10:15-11:30.
PLANTED: dict[str, tuple[Edit, dict[str, str]]] = {
    "nothing": (both(), {}),
    "back to back": (filled("Programme", 3, Start=time(10, 30), End=time(11, 30)), {}),
    "no End": (filled("Programme", 4, End=None), {}),
    "room twice": (
        filled("Programme", 4, Date=DAY_1, Start=time(15, 30), End=time(16, 45), Room="R"),
        {
            "Programme 3": "room used twice at one time",
            "Programme 4": "outside every session; room used twice at one time; 1 seat too many",
            "Seats 3": "expert in two seats at one time",
            "Seats 5": "expert in two seats at one time",
        },
    ),
    "beside a plenary item": (
        filled("Programme", 4, Date=DAY_1),
        {
            "Programme 2": "something beside this plenary item",
            "Programme 4": "beside a plenary item; 1 seat too many",
        },
    ),
    "expert twice": (
        both(filled("Programme", 4, Date=DAY_1, Start=time(15), End=None), filled("Seats", 5, Expert="E3")),
        {"Seats 4": "expert in two seats at one time", "Seats 5": "expert in two seats at one time"},
    ),
    "expert twice on one panel": (
        filled("Seats", 2, Expert="E2"),
        {"Seats 2": "expert in two seats at one time", "Seats 3": "expert in two seats at one time"},
    ),
    "no such expert": (filled("Seats", 5, Expert="E9"), {"Seats 5": "no such expert"}),
    "letter case of an id": (filled("Seats", 5, Expert="e2"), {"Seats 5": "no such expert"}),
    "* is no wildcard": (filled("Seats", 5, Expert="E*"), {"Seats 5": "no such expert"}),
    "blank expert": (filled("Seats", 5, Expert=None), {"Seats 5": "no such expert"}),
    "no such role": (
        filled("Seats", 2, Role="chair"),
        {"Seats 2": "no such role", "Programme 3": "1 seat empty"},
    ),
    "seats of no item": (
        filled("Seats", 2, Item="Z"),
        {"Seats 2": "not on the sheet Programme", "Programme 3": "1 seat empty"},
    ),
    "a seat taken away": (lambda book: book["Seats"].delete_rows(2, 2), {"Programme 3": "2 seats empty"}),
    "no such room": (filled("Programme", 3, Room="T"), {"Programme 3": "no such room at the venue"}),
    "blanks around an id": (filled("Programme", 3, Room=" R "), {}),
    "outside its session": (
        filled("Programme", 3, Start=time(7), End=time(8)),
        {"Programme 3": "outside every session"},
    ),
    "on another date": (
        filled("Programme", 3, Date=datetime(2007, 4, 26)),  # noqa: DTZ001
        {"Programme 3": "outside every session"},
    ),
    "text for a time": (filled("Programme", 3, Start="soon"), {"Programme 3": "Date or Start is missing or text"}),
    "an end that does not fit": (
        filled("Programme", 3, End=time(16, 10)),
        {"Programme 3": "End is not Start and the item's minutes"},
    ),
    "no such item": (
        filled("Programme", 3, Item="X"),
        {
            "Programme 3": "no such item",
            **{f"Seats {row}": "not on the sheet Programme" for row in (2, 3, 4)},
        },
    ),
    "a row without its item": (
        filled("Programme", 6, Date=DAY_1, Start=time(15), Room="S"),
        {"Programme 6": "no item"},
    ),
    "an item added below, twice": (
        filled("Programme", 5, Item="O", Date=DAY_2, Start=time(15), Room="R"),
        {"Programme 2": "item stands twice", "Programme 5": "item stands twice"},
    ),
    "a seat added below": (
        filled("Seats", 6, Item="A", Role="panellist", Expert="E1"),
        {"Seats 2": "expert in two seats at one time", "Seats 6": "expert in two seats at one time"},
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def said(path: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, str]]:
    """What the checks of each planted copy say, calculated and saved by LibreOffice."""
    if OFFICE is None:
        pytest.skip("LibreOffice is not installed")
    folder = tmp_path_factory.mktemp("planted")
    book = load_workbook(path)
    for name in {*book.sheetnames} - {*CHECKS, "Lists", "Checks"}:
        book.remove(book[name])
    book.save(folder / "small.xlsx")
    for number, (edit, _) in enumerate(PLANTED.values()):
        book = load_workbook(folder / "small.xlsx")
        edit(book)
        book.save(folder / f"{number}.xlsx")
    command = [OFFICE, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
    files = [str(folder / f"{number}.xlsx") for number in range(len(PLANTED))]
    target = folder / "saved"
    subprocess.run(
        [*command, "--convert-to", "xlsx", "--outdir", str(target), *files],
        check=True,
        capture_output=True,
        timeout=300,
    )
    return {name: words(target / f"{number}.xlsx") for number, name in enumerate(PLANTED)}


def words(saved: Path) -> dict[str, str]:
    """By sheet and row, from the sheet Checks."""
    rows = open_book(saved)["Checks"].rows
    columns = {name: column for column, name in rows[1].items()}
    return {
        f"{sheet} {row}": str(cells[columns[f"{sheet.lower()}_check"]])
        for sheet in CHECKS
        for row, cells in rows.items()
        if row > 1 and columns[f"{sheet.lower()}_check"] in cells
    }


@pytest.mark.parametrize("name", PLANTED)
def test_what_is_planted_is_said(said: dict[str, dict[str, str]], name: str) -> None:
    expected = PLANTED[name][1]
    assert said[name] == SEATS_OF_B | expected
