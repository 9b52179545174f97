"""The hidden sheet Checks, which looks at Programme and Seats while somebody types, and their column Check."""

from dataclasses import dataclass
from itertools import count

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.utils import get_column_letter
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.worksheet import Worksheet

from planner.reports import styles
from planner.reports.check_formulas import CHECKS, KNOWN
from planner.reports.choices import add_alarms, add_choices
from planner.reports.views.lists import LEGEND

SPARE = 50  # rows below a table that are looked at too


@dataclass(frozen=True, slots=True)
class Watched:
    """A sheet that is looked at: the letters of its columns by heading, and its rows."""

    page: Worksheet
    letters: dict[str, str]
    filled: int  # the last row of the table
    last: int  # the last row looked at


def add_checks(book: Workbook) -> None:
    """Look at what is typed in Programme and Seats: by formulas, lists to choose from and colours."""
    for name, (table, heading) in KNOWN.items():
        add_name(book, name, list_range(book["Lists"], table, heading))
    hidden = book.create_sheet("Checks")
    hidden.sheet_state = "hidden"
    columns = map(get_column_letter, count(1))
    for sheet, formulas in CHECKS.items():
        watched = watched_sheet(book[sheet])
        own = {name: next(columns) for name in formulas}
        for name, letter in own.items():
            add_name(book, f"{sheet.lower()}_{name}", f"Checks!${letter}$1:${letter}${watched.last}")
            write_column(hidden, watched, f"{sheet.lower()}_{name}", formulas[name], own)
        write_words(watched, f"{sheet.lower()}_check")
        add_choices(watched.page, watched.letters, watched.last)
        add_alarms(watched.page, watched.letters, watched.last)


def add_name(book: Workbook, name: str, area: str) -> None:
    """Name a range for formulas on any sheet."""
    book.defined_names[name] = DefinedName(name, attr_text=area)


def list_range(page: Worksheet, table: str, heading: str) -> str:
    """The cells of a table's column, without its heading."""
    start, end = page.tables[table].ref.split(":")
    top, bottom = page[start].row, page[end].row
    titles = [cell.value for cell in page[top]]
    letter = get_column_letter(titles.index(heading) + 1)
    return f"{page.title}!${letter}${top + 1}:${letter}${bottom}"


def watched_sheet(page: Worksheet) -> Watched:
    """The sheet's only table, whose headings stand in the first row."""
    letters = {str(cell.value): get_column_letter(place) for place, cell in enumerate(page[1], start=1)}
    return Watched(page, letters, page.max_row, page.max_row + SPARE)


def write_column(hidden: Worksheet, watched: Watched, name: str, formula: str, own: dict[str, str]) -> None:
    """The formula in every row; its name stands on top."""
    letter = own[name.partition("_")[2]]
    hidden[f"{letter}1"] = name
    sheet = watched.page.title
    there = {heading: f"INDEX({sheet}!${at}:${at},ROW())" for heading, at in watched.letters.items()}
    for row in range(2, watched.last + 1):
        here = {other: f"${at}{row}" for other, at in own.items()}
        hidden[f"{letter}{row}"] = "=" + formula.format_map(there | here)


def write_words(watched: Watched, name: str) -> None:
    """What is wrong in each row, in its column Check."""
    letter, loud = watched.letters["Check"], styles.font(bold=True, colour=styles.ALARM)
    for row in range(2, watched.filled + 1):
        cell = watched.page[f"{letter}{row}"]
        cell.value, cell.font = f"=INDEX({name},ROW())", loud
    watched.page[f"{letter}1"].comment = Comment(LEGEND, "planner", height=110, width=300)
