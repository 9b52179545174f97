"""What people do to a schedule workbook that changes nothing in the schedule."""

from datetime import datetime, time
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.styles import Font

from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.exchange.held import schedule_of
from planner.exchange.programme import read
from tests.commands.edits import Edit, column, each, edited, made, put


def heading_with_blanks(book: Workbook) -> None:
    book["Programme"]["D1"].value = " Start\n"


def title_on_top(book: Workbook) -> None:
    page = book["Programme"]
    page.insert_rows(1, 2)
    page["A1"].value = "Draft 3 of the Programme"
    page.merge_cells("A1:F1")


def sorted_backwards(book: Workbook) -> None:
    for sheet in ("Programme", "Seats"):
        page = book[sheet]
        lines = [[cell.value for cell in row] for row in page.iter_rows(min_row=2)]
        for number, line in enumerate(lines[::-1], start=2):
            for place, value in enumerate(line, start=1):
                page.cell(number, place).value = value


def hidden_and_filtered(book: Workbook) -> None:
    page = book["Programme"]
    page.row_dimensions[3].hidden = page.column_dimensions["D"].hidden = True
    page.auto_filter.ref = page.dimensions
    page.auto_filter.add_filter_column(0, ["A1"])


def notes(book: Workbook) -> None:
    book["Programme"].cell(9, column(book["Programme"], "Title")).value = "Lunch is at the canteen"
    book["Programme"].cell(3, 45).value = "ask E1"
    book["Programme"]["A4"].font = Font(strike=True)


def only_what_is_read(book: Workbook) -> None:
    for page in book.worksheets:
        kept = {"Programme": ("Item", "Date", "Start", "Room"), "Seats": ("Item", "Role", "Expert")}.get(page.title)
        if kept is None:
            book.remove(page)
            continue
        for place in range(page.max_column, 0, -1):
            if page.cell(1, place).value not in kept:
                page.delete_cols(place)


EDITS: dict[str, Edit] = {
    "nothing": each(),
    "columns put in": lambda book: book["Programme"].insert_cols(3, 2),
    "blank rows put in": lambda book: book["Seats"].insert_rows(4, 3),
    "a title on top": title_on_top,
    "sorted": sorted_backwards,
    "rows hidden, a filter on": hidden_and_filtered,
    "notes beside and below, a row struck out": notes,
    "only what is read": only_what_is_read,
    "a heading with blanks": heading_with_blanks,
    "ids with blanks": each(put("Programme", "A2", Room="R1 "), put("Programme", "A2", Item="\u00a0A2")),
    "a time as text": put("Programme", "A2", Start=" 11:45 "),
    "a time with a point": put("Programme", "A2", Start="11.45"),
    "a time as a number": put("Programme", "A2", Start=0.489583333),
    "a date as text": put("Programme", "A2", Date="2007-03-27"),
    "a date with its day": put("Programme", "A2", Date="Tue 27 March 2007"),
    "a date's number": put("Programme", "A2", Date=39168),
    "a date with midnight": put("Programme", "A2", Date=datetime(2007, 3, 27, 0, 0)),  # noqa: DTZ001 - a cell
    "no End": put("Programme", "A2", End=None),
    "times of the sheet Seats": put("Seats", "A2", Start=time(7), End=time(8), Room="R2"),
    "a title, a name": put("Programme", "A2", Title="Two, renamed", Moderator="Somebody else"),
}


def held(of: Problem, path: Path) -> Schedule:
    return schedule_of(of, read(path, panels=True), strict=False)


@pytest.fixture(scope="module")
def schedule(tmp_path_factory: pytest.TempPathFactory) -> tuple[Problem, Path]:
    return made(tmp_path_factory.mktemp("made"))


@pytest.mark.parametrize("name", EDITS)
def test_the_schedule_is_the_same(schedule: tuple[Problem, Path], tmp_path: Path, name: str) -> None:
    of, path = schedule
    assert held(of, edited(path, tmp_path, EDITS[name])) == held(of, path)
