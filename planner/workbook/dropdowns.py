"""Dropdowns of the input workbook: fixed words, and the ids on other sheets."""

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from planner.workbook.columns import Column, Kind, Sheet
from planner.workbook.values import WEEKDAYS

SPARE = 200  # rows below the last one that still have dropdowns


def range_name(sheet: Sheet) -> str:
    """The defined name of a sheet's ids."""
    return sheet.name.replace(" ", "_") + "_ids"


def add_names(book: Workbook, sheets: list[Sheet], lengths: dict[str, int], first_row: int) -> None:
    """Name the id columns, which dropdowns on other sheets draw from."""
    used = {column.source for sheet in sheets for column in sheet.columns}
    for sheet in sheets:
        if sheet.name in used:
            first = f"'{sheet.name}'!$A${first_row}"
            area = f"{first}:$A${first_row + lengths[sheet.name] + SPARE}"
            filled = f"OFFSET({first},0,0,MAX(1,COUNTA({area})),1)"  # grows with the table, without blanks at its end
            book.defined_names[range_name(sheet)] = DefinedName(range_name(sheet), attr_text=filled)


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


def add_dropdown(page: Worksheet, column: Column, place: int, first: int, last: int, shown: set[str]) -> None:
    """Offer a column's words, or the ids of the sheet it draws from, from the first to the last row."""
    letter = get_column_letter(place)
    area = f"{letter}{first}:{letter}{last}"
    choices = choices_of(column)
    if choices:
        add_validation(page, f'"{",".join(choices)}"', area, strict=not column.many)
    elif column.source in shown:
        add_validation(page, column.source.replace(" ", "_") + "_ids", area, strict=not column.many and not column.also)


def add_validation(page: Worksheet, formula: str, area: str, strict: bool) -> None:
    """A dropdown; where a cell may hold several values it only offers them."""
    validation = DataValidation(type="list", formula1=formula, allow_blank=True, showErrorMessage=strict)
    validation.error, validation.errorTitle = "Choose one of the list.", "Not in the list"
    validation.add(area)
    page.add_data_validation(validation)
