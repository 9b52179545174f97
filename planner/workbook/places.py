"""Addresses of cells: where a workbook says what a rule reads."""

from collections.abc import Iterator
from pathlib import Path

from openpyxl.utils import get_column_letter

from planner.domain.where import Where
from planner.workbook.cells import open_book
from planner.workbook.rows import Row, Tables
from planner.workbook.sheets import SHEETS
from planner.workbook.tables import read_tables

KEYS = {
    "Preferences": ("Who", "Towards"),
    "Interpretation": ("Language",),
    "Travel": ("Expert", "Venue"),
    "Windows": ("Window",),
}  # the columns of ids that must all be among the keys, where a row has no id of its own


class Places:
    """The cells of one input workbook."""

    def __init__(self, tables: Tables) -> None:
        self.tables = tables

    @classmethod
    def of(cls, path: Path) -> "Places":
        """Read them from a workbook that has been read before: faults are not looked for again."""
        return cls(read_tables(open_book(path), SHEETS))

    def cells(self, where: Where) -> tuple[str, ...]:
        """Agenda!N9, for each row that is meant; the row's first cell where it has not that column."""
        return tuple(self._cell(row, where) for row in self._rows(where))

    def _rows(self, where: Where) -> Iterator[Row]:
        for row in self.tables.of(where.sheet):
            if row.sheet.upright or (where.row and row.number == where.row):
                yield row
            elif not where.row and where.keys:
                columns = KEYS.get(where.sheet, (row.sheet.id_column or "",))
                here = not where.venue or row.get("Venue") in (None, where.venue)
                if here and all(str(row.get(column)) in where.keys for column in columns):
                    yield row

    def _cell(self, row: Row, where: Where) -> str:
        known = row.places or {"": (row.number, 1)}
        number, column = known.get(where.heading, min(known.values()))
        return f"{where.sheet}!{get_column_letter(column)}{number}"
