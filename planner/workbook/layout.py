"""How the input workbook looks: titles, help lines, tables, dropdowns, print set-up."""

import re
from datetime import date, time
from typing import Any

from openpyxl import Workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.table import Table, TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet

from planner.workbook.columns import Column, Kind, Sheet
from planner.workbook.values import WEEKDAYS, parse

HEADER_ROW = 4  # title, what the sheet is for, help of each column, headings
SPARE = 200  # rows below the last one that still have dropdowns
EMPTY = 25  # rows of a table without contents
COLOURS = {"plan": "1F4E79", "places": "2E75B6", "people": "548235", "wishes": "BF8F00"}
FORMATS = {Kind.DATE: "yyyy-mm-dd", Kind.TIME: "hh:mm", Kind.MONEY: "#,##0.00", Kind.TENTHS: "0.0"}
CENTRED = (Kind.WHOLE, Kind.TENTHS, Kind.DATE, Kind.TIME, Kind.YES)
GREY, WHITE = "595959", "FFFFFF"
THIN = Side(style="thin", color="D9D9D9")


def range_name(sheet: Sheet) -> str:
    """The defined name of a sheet's ids."""
    return sheet.name.replace(" ", "_") + "_ids"


def add_names(book: Workbook, sheets: list[Sheet], lengths: dict[str, int]) -> None:
    """Name the id columns, which dropdowns on other sheets draw from."""
    used = {column.source for sheet in sheets for column in sheet.columns}
    for sheet in sheets:
        if sheet.name in used:
            last = HEADER_ROW + max(lengths[sheet.name], EMPTY)
            area = f"'{sheet.name}'!$A${HEADER_ROW + 1}:$A${last}"
            book.defined_names[range_name(sheet)] = DefinedName(range_name(sheet), attr_text=area)


def put(cell: Cell | MergedCell, value: Any, column: Column) -> None:
    """Write a value with its format; text stays text whatever it begins with."""
    cell.value = value
    if isinstance(value, str):
        cell.data_type = "s"
    cell.number_format = FORMATS.get(column.kind, "General")
    centred = column.kind in CENTRED and not column.many
    horizontal = "center" if centred else "right" if column.kind is Kind.MONEY else "left"
    cell.alignment = Alignment(horizontal=horizontal, vertical="top", wrap_text=not centred)


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
    _top(page, sheet)
    last = HEADER_ROW + (len(rows) or EMPTY)
    for place, (heading, column) in enumerate(headings, start=1):
        page.column_dimensions[get_column_letter(place)].width = column.width
        _help(page.cell(HEADER_ROW - 1, place), column.help)
        _heading(page.cell(HEADER_ROW, place), heading, COLOURS[sheet.group])
        for number, row in enumerate(rows, start=HEADER_ROW + 1):
            put(page.cell(number, place), typed(column, row.get(heading, "")), column)
        for number in range(HEADER_ROW + 1 + len(rows), last + 1):
            put(page.cell(number, place), None, column)
        _dropdown(page, column, place, last + SPARE, shown)
    page.row_dimensions[HEADER_ROW - 1].height = _height([(column.help, column.width) for _, column in headings], 11)
    page.row_dimensions[HEADER_ROW].height = _height([(heading, column.width - 3) for heading, column in headings], 14)
    area = f"A{HEADER_ROW}:{get_column_letter(len(headings))}{last}"
    table = Table(displayName=re.sub(r"\W", "", sheet.name.title()) + "Table", ref=area)
    table.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=True)
    page.add_table(table)
    page.freeze_panes = f"{'B' if sheet.key else 'A'}{HEADER_ROW + 1}"
    page.print_title_rows = f"{HEADER_ROW}:{HEADER_ROW}"
    print_setup(page, sheet.name)


def write_settings(page: Worksheet, sheet: Sheet, values: dict[str, str]) -> None:
    """Settings below one another: name, value, help."""
    _top(page, sheet)
    for place, (heading, width) in enumerate((("Setting", 28), ("Value", 52), ("Help", 80)), start=1):
        page.column_dimensions[get_column_letter(place)].width = width
        _heading(page.cell(HEADER_ROW, place), heading, COLOURS[sheet.group])
    shown = [column for column in sheet.columns if not values or column.name in values]
    for number, column in enumerate(shown, start=HEADER_ROW + 1):
        name, value, note = page.cell(number, 1, column.name), page.cell(number, 2), page.cell(number, 3)
        name.font = Font(bold=True)
        name.alignment = Alignment(vertical="top")
        put(value, typed(column, values.get(column.name, "")), column)
        value.alignment = Alignment(horizontal="left", vertical="top", wrap_text=True)
        value.fill = PatternFill("solid", fgColor="FFF8E5")
        _help(note, column.help)
        for cell in (name, value, note):
            cell.border = Border(bottom=THIN)
        choices = choices_of(column)
        if choices:
            _validate(page, f'"{",".join(choices)}"', f"B{number}", strict=True)
    table = Table(displayName="WorkshopTable", ref=f"A{HEADER_ROW}:C{HEADER_ROW + len(shown)}")
    table.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=False)
    page.add_table(table)
    page.freeze_panes = f"A{HEADER_ROW + 1}"
    print_setup(page, sheet.name)


def _top(page: Worksheet, sheet: Sheet) -> None:
    page.sheet_properties.tabColor = COLOURS[sheet.group]
    page.cell(1, 1, sheet.name).font = Font(bold=True, size=16, color=COLOURS[sheet.group])
    page.cell(2, 1, sheet.help).font = Font(color=GREY)
    page.sheet_view.showGridLines = False
    page.sheet_view.zoomScale = 90


def _help(cell: Cell | MergedCell, text: str) -> None:
    cell.value = text
    cell.font = Font(italic=True, size=9, color=GREY)
    cell.alignment = Alignment(vertical="center", wrap_text=True)


def _heading(cell: Cell | MergedCell, text: str, colour: str) -> None:
    cell.value = text
    cell.font = Font(bold=True, color=WHITE)
    cell.fill = PatternFill("solid", fgColor=colour)
    cell.alignment = Alignment(vertical="center", wrap_text=True)


def _height(texts: list[tuple[str, int]], line: int) -> float:
    """Points for the longest text in its column."""
    lines = max((-(-len(text) // max(width - 1, 5)) + (len(text) > width) for text, width in texts), default=1)
    return line * max(lines, 1) + 6.0


def choices_of(column: Column) -> tuple[str, ...]:
    """The words a cell may hold, where they are few."""
    match column.kind:
        case Kind.CHOICE:
            return column.choices
        case Kind.YES:
            return ("yes", "no")
        case Kind.WEEKDAY:
            return WEEKDAYS
    return ()


def _dropdown(page: Worksheet, column: Column, place: int, last: int, shown: set[str]) -> None:
    letter = get_column_letter(place)
    area = f"{letter}{HEADER_ROW + 1}:{letter}{last}"
    choices = choices_of(column)
    if choices:
        _validate(page, f'"{",".join(choices)}"', area, strict=not column.many)
    elif column.source in shown:
        _validate(page, column.source.replace(" ", "_") + "_ids", area, strict=not column.many and not column.also)


def _validate(page: Worksheet, formula: str, area: str, strict: bool) -> None:
    """A dropdown; where a cell may hold several values it only offers them."""
    validation = DataValidation(type="list", formula1=formula, allow_blank=True, showErrorMessage=strict)
    validation.error, validation.errorTitle = "Choose one of the list.", "Not in the list"
    validation.add(area)
    page.add_data_validation(validation)


def print_setup(page: Worksheet, name: str) -> None:
    """Landscape A4, as wide as the page, with the sheet's name and page numbers."""
    page.page_setup.orientation = "landscape"
    page.page_setup.paperSize = page.PAPERSIZE_A4
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    page.page_margins.left = page.page_margins.right = 0.4
    page.page_margins.top = page.page_margins.bottom = 0.6
    for part, text in ((page.oddHeader, (name, "")), (page.oddFooter, ("Input workbook", "Page &P of &N"))):
        if part is not None:
            part.left.text, part.right.text = text
