"""Rows of values, read from cells or not, and where they stand."""

from dataclasses import dataclass, field
from typing import Any

from planner.workbook.cells import Raw
from planner.workbook.columns import Column, Sheet
from planner.workbook.faults import Fault, UnreadableError
from planner.workbook.values import is_blank, parse, shown


@dataclass(slots=True)
class Row:
    """A row of a table: readable values by heading; blank and unreadable cells are absent."""

    sheet: Sheet
    number: int
    values: dict[str, Any] = field(default_factory=dict)
    raw: dict[str, Raw] = field(default_factory=dict)
    places: dict[str, tuple[int, int]] = field(default_factory=dict)  # heading -> row and column
    heading_row: int = 0

    def get(self, heading: str) -> Any:
        """A value, None when blank or unreadable."""
        return self.values.get(heading)

    def blank(self, heading: str) -> bool:
        """Whether the cell holds nothing, or a word for nothing; what cannot be read is not blank."""
        return heading not in self.raw or is_blank(self.raw[heading])

    def many(self, heading: str) -> tuple[Any, ...]:
        """The values of a cell that may hold several."""
        value = self.values.get(heading)
        return () if value is None else value if isinstance(value, tuple) else (value,)

    @property
    def id(self) -> str:
        """The value of the sheet's id column, "" when it has none."""
        return str(self.values.get(self.sheet.id_column or "", ""))

    @property
    def complete(self) -> bool:
        """Whether every required cell could be read."""
        return all(column.name in self.values for column in self.sheet.columns if column.required)

    def fields(self, *without: str) -> dict[str, Any]:
        """Values by field of the domain object, without blanks; a family of columns is a dictionary by issue."""
        found: dict[str, Any] = {}
        for heading, value in self.values.items():
            column = self.sheet.names.get(heading)
            if column is None:
                column, member = family_of(self.sheet, heading)
                found.setdefault(column.field, {})[member] = value
            elif column.field == "hard":
                found["hard"] = value == "hard"
            elif column.field and column.field not in without:
                found[column.field] = value
        return found

    def fault(self, code: str, heading: str, message: str, remedy: str = "") -> Fault:
        """A fault at a cell of the row, or at the row when there is no such column."""
        row, column = self.places.get(heading, (self.number, 0))
        value = shown(self.raw[heading]) if heading in self.raw else ""
        return Fault(code, message, remedy, self.sheet.name, row, column, value)


def family_of(sheet: Sheet, heading: str) -> tuple[Column, str]:
    """The column and the issue of a heading such as "Competence I1"."""
    name, _, member = heading.rpartition(" ")
    return sheet.names[name], member


@dataclass(slots=True)
class Tables:
    """All rows of a workbook by sheet, and the faults met on the way."""

    rows: dict[str, list[Row]]
    faults: list[Fault]

    def of(self, sheet: str) -> list[Row]:
        """The rows of a sheet; none when it is missing."""
        return self.rows.get(sheet, [])

    def ids(self, sheet: str) -> dict[str, Row]:
        """The rows of a sheet by id; the first where an id stands twice."""
        found: dict[str, Row] = {}
        for row in self.of(sheet):
            if row.id:
                found.setdefault(row.id, row)
        return found


def read_cell(row: Row, heading: str, column: Column, faults: list[Fault]) -> None:
    """Put the cell's value into the row, or say what is wrong with it."""
    value = None
    if heading in row.raw:
        try:
            value = parse(column, row.raw[heading])
        except UnreadableError as wrong:
            faults.append(row.fault(wrong.code, heading, f"{heading}: {wrong.message}", wrong.remedy))
            return
    if value is not None:
        row.values[heading] = value
    elif column.required:
        faults.append(row.fault("blank", heading, f"{heading} is blank", f"Fill it in: {column.help.rstrip('.')}"))
