"""How the input workbook looks: titles, help lines, tables, dropdowns, print set-up."""

import re
from collections.abc import Iterable
from copy import copy
from datetime import date, time
from typing import Any

from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.table import Table, TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet

from planner.workbook.columns import Column, Kind, Sheet
from planner.workbook.dropdowns import SPARE, add_dropdown
from planner.workbook.values import parse

HEADER_ROW = 4  # title, what the sheet is for, help of each column, headings
EMPTY = 25  # rows of a table without contents
COLOURS = {"plan": "1F4E79", "places": "2E75B6", "people": "548235", "wishes": "BF8F00"}
FORMATS = {Kind.DATE: "yyyy-mm-dd", Kind.TIME: "hh:mm", Kind.MONEY: "#,##0.00", Kind.TENTHS: "0.0"}
CENTRED = (Kind.WHOLE, Kind.TENTHS, Kind.DATE, Kind.TIME, Kind.YES)
READABLE = 230  # characters across a printed page
GREY, WHITE = "595959", "FFFFFF"
THIN = Side(style="thin", color="D9D9D9")


def font(**style: Any) -> Font:
    """Our font; without a name spreadsheet programs fall back to one with serifs."""
    return Font(**{"name": "Calibri", "size": 11, **style})


BODY = font()
LINE = Border(bottom=THIN)


def put(cell: Cell | MergedCell, value: Any, column: Column, like: Cell | MergedCell | None = None) -> None:
    """Write a value with its format, or that of a cell alike; text stays text whatever it begins with."""
    cell.value = value
    if isinstance(value, str):
        cell.data_type = "s"
    if like is not None:
        cell._style = copy(like._style)  # type: ignore[union-attr]  # setting fonts and borders cell by cell takes seconds
        return
    centred = column.kind in CENTRED and not column.many
    horizontal = "center" if centred else "right" if column.kind is Kind.MONEY else "left"
    cell.font, cell.border = BODY, LINE
    cell.alignment = Alignment(horizontal=horizontal, vertical="top", wrap_text=not centred)
    cell.number_format = FORMATS.get(column.kind, "General")


def typed(column: Column, said: str) -> Any:
    """The text of a stored table as the value a cell holds; None for blank."""
    if said == "":
        return None
    if column.many or column.kind in (Kind.TEXT, Kind.CHOICE, Kind.LANGUAGE, Kind.YES, Kind.ANY, Kind.WEEKDAY):
        return said
    value = parse(column, said)
    match column.kind:
        case Kind.MONEY:
            return value // 100 if value % 100 == 0 else value / 100
        case Kind.TENTHS:
            return value / 10
        case Kind.TIME:
            return time(value // 60, value % 60) if value < 24 * 60 else "24:00"
    return value if isinstance(value, (int, date)) else said


def write_table(
    page: Worksheet, sheet: Sheet, headings: list[tuple[str, Column]], rows: list[dict[str, str]], shown: set[str]
) -> None:
    """A title, a help line, the headings and the rows as an Excel table."""
    _top(page, sheet, 2 if pages_wide(sum(column.width for _, column in headings)) > 1 else 1)
    last = HEADER_ROW + (len(rows) or EMPTY)
    for place, (heading, column) in enumerate(headings, start=1):
        page.column_dimensions[get_column_letter(place)].width = column.width
        _help(page.cell(HEADER_ROW - 1, place), column.help)
        _heading(page.cell(HEADER_ROW, place), heading, COLOURS[sheet.group])
        _fill(page, place, column, [row.get(heading, "") for row in rows] or [""] * EMPTY)
        add_dropdown(page, column, place, HEADER_ROW + 1, last + SPARE, shown)
    _heights(page, headings, rows)
    area = f"A{HEADER_ROW}:{get_column_letter(len(headings))}{last}"
    table = Table(displayName=re.sub(r"\W", "", sheet.name.title()) + "Table", ref=area)
    table.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=True)
    page.add_table(table)
    page.freeze_panes = f"{'B' if sheet.key else 'A'}{HEADER_ROW + 1}"
    page.print_title_rows, page.print_title_cols = f"{HEADER_ROW}:{HEADER_ROW}", "A:A"
    print_setup(page, sheet.name, sum(column.width for _, column in headings))


def _fill(page: Worksheet, place: int, column: Column, texts: list[str]) -> None:
    first = None
    for number, said in enumerate(texts, start=HEADER_ROW + 1):
        put(page.cell(number, place), typed(column, said), column, like=first)
        first = first or page.cell(number, place)


def _heights(page: Worksheet, headings: list[tuple[str, Column]], rows: list[dict[str, str]]) -> None:
    page.row_dimensions[HEADER_ROW - 1].height = height([(column.help, column.width) for _, column in headings], 12)
    page.row_dimensions[HEADER_ROW].height = height([(heading, column.width - 3) for heading, column in headings], 15)
    for number, row in enumerate(rows, start=HEADER_ROW + 1):
        texts = [(row.get(heading, ""), column.width) for heading, column in headings]
        page.row_dimensions[number].height = height(texts)


def write_settings(page: Worksheet, sheet: Sheet, values: dict[str, str], shown: set[str]) -> None:
    """Settings below one another: name, value, help."""
    _top(page, sheet, 1)
    for place, (heading, width) in enumerate((("Setting", 28), ("Value", 52), ("Help", 80)), start=1):
        page.column_dimensions[get_column_letter(place)].width = width
        _heading(page.cell(HEADER_ROW, place), heading, COLOURS[sheet.group])
    columns = [column for column in sheet.columns if not values or column.name in values]
    for number, column in enumerate(columns, start=HEADER_ROW + 1):
        name, value, note = page.cell(number, 1, column.name), page.cell(number, 2), page.cell(number, 3)
        name.font = font(bold=True)
        name.alignment = Alignment(vertical="top")
        put(value, typed(column, values.get(column.name, "")), column)
        value.alignment = Alignment(horizontal="left", vertical="top", wrap_text=True)
        value.fill = PatternFill("solid", fgColor="FFF8E5")
        _help(note, column.help, vertical="top")
        for cell in (name, value, note):
            cell.border = LINE
        said = values.get(column.name, "")
        page.row_dimensions[number].height = height([(said, 52), (column.help, 100), (column.name, 28)]) + 3
        add_dropdown(page, column, 2, number, number, shown)
    table = Table(displayName="WorkshopTable", ref=f"A{HEADER_ROW}:C{HEADER_ROW + len(columns)}")
    table.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=False)
    page.add_table(table)
    page.freeze_panes = f"A{HEADER_ROW + 1}"
    print_setup(page, sheet.name)


def _top(page: Worksheet, sheet: Sheet, place: int) -> None:
    """The sheet's name and purpose; not in a column that is printed on every page."""
    page.sheet_properties.tabColor = COLOURS[sheet.group]
    page.cell(1, place, sheet.name).font = font(bold=True, size=16, color=COLOURS[sheet.group])
    page.cell(2, place, sheet.help).font = font(color=GREY)
    page.sheet_view.showGridLines = False
    page.sheet_view.zoomScale = 90


def _help(cell: Cell | MergedCell, text: str, vertical: str = "center") -> None:
    cell.value = text
    cell.font = font(italic=True, size=9, color=GREY)
    cell.alignment = Alignment(vertical=vertical, wrap_text=True)


def _heading(cell: Cell | MergedCell, text: str, colour: str) -> None:
    cell.value = text
    cell.font = font(bold=True, color=WHITE)
    cell.fill = PatternFill("solid", fgColor=colour)
    cell.alignment = Alignment(vertical="center", wrap_text=True)


def height(texts: Iterable[tuple[str, int]], line: int = 15) -> float:
    """Points that the longest of some texts needs in its column's width; programs do not all measure by themselves."""
    return line * max((_lines(text, width) for text, width in texts), default=1) + 1.0


def _lines(text: str, width: int) -> int:
    """How many lines a text fills when words are kept whole."""
    lines, left = 1, 0
    for word in text.split():
        if left and left + 1 + len(word) > width * 1.05:
            lines, left = lines + 1, 0
        left += len(word) + bool(left)
        lines, left = lines + (left - 1) // max(width, 1), left % max(width, 1) if left > width else left
    return lines


def pages_wide(width: int) -> int:
    """How many pages a table of so many characters is printed on side by side."""
    return max(1, round(width / READABLE))


def print_setup(page: Worksheet, name: str, width: int = 0) -> None:
    """Landscape A4, as many pages wide as stay readable, with the sheet's name and page numbers."""
    page.page_setup.orientation = "landscape"
    page.page_setup.paperSize = page.PAPERSIZE_A4
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = pages_wide(width), 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    page.page_margins.left = page.page_margins.right = 0.4
    page.page_margins.top, page.page_margins.bottom, page.page_margins.header = 0.8, 0.7, 0.35
    for part, text in ((page.oddHeader, ("", name)), (page.oddFooter, ("Input workbook", "Page &P of &N"))):
        if part is not None:
            part.left.text, part.right.text = text
