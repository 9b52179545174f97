"""A sheet of another system's workbook: cells by row and column, exactly as they stand, and what is wrong with them."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from itertools import pairwise

from planner.workbook.cells import ErrorValue, Grid, Raw, Unstored
from planner.workbook.columns import LARGE, Column
from planner.workbook.faults import Fault
from planner.workbook.matching import did_you_mean, plain
from planner.workbook.values import UnreadableError, parse, shown, whole_number

DAY = 24 * 60 * 60  # seconds


@dataclass(slots=True)
class Page:
    """Cells of one sheet; faults of all sheets gather in one list. Rows and columns count from 1."""

    name: str
    grid: Grid
    faults: list[Fault] = field(default_factory=list)
    missing: bool = False

    def raw(self, row: int, column: int) -> Raw | None:
        """What is stored; None for a blank cell, and for one with nothing but blanks."""
        value = self.grid.rows.get(row, {}).get(column)
        return None if isinstance(value, str) and not value.strip() else value

    def fault(self, code: str, row: int, column: int, message: str, remedy: str = "") -> None:
        """Add a fault at a cell."""
        raw = self.raw(row, column)
        value = "" if raw is None else shown(raw)
        self.faults.append(Fault(code, message, remedy, self.name, row, column, value))

    def text(self, row: int, column: int) -> str:
        """The text of a cell with the blanks around it; "" for none."""
        raw = self.raw(row, column)
        if raw is None or isinstance(raw, str):
            return raw or ""
        if isinstance(raw, (Unstored, ErrorValue)):
            try:
                parse(Column(name="", help=""), raw)
            except UnreadableError as wrong:
                self.fault(wrong.code, row, column, wrong.message, wrong.remedy)
                return ""
        return shown(raw)

    def number(self, row: int, column: int, least: int = 0, most: int = LARGE) -> int:
        """A whole number; a blank cell is 0 where that is enough. The least where it cannot be read."""
        raw = self.raw(row, column)
        if raw is None and least:
            self.fault("blank", row, column, "the cell is blank", f"Write {least} or more")
            return least
        try:
            return whole_number(0 if raw is None else raw, least, most)
        except UnreadableError as wrong:
            self.fault(wrong.code, row, column, wrong.message, wrong.remedy)
            return least

    def seconds(self, row: int, column: int) -> int | None:
        """A time of day in seconds after midnight, None where there is none."""
        raw = self.raw(row, column)
        if isinstance(raw, timedelta) and 0 <= raw.total_seconds() <= DAY:
            return round(raw.total_seconds())
        if isinstance(raw, str):
            for pattern in ("%H:%M", "%H:%M:%S"):
                try:
                    found = datetime.strptime(raw.strip(), pattern)  # noqa: DTZ007 - a time of day
                except ValueError:
                    continue
                return found.hour * 3600 + found.minute * 60 + found.second
        said = "the cell is blank" if raw is None else f'"{shown(raw)}" is not a time of day'
        self.fault("not-a-time", row, column, said, "Write it as 10:00 or 15:30")
        return None

    def day(self, row: int, column: int) -> date | None:
        """A date, None where there is none."""
        raw = self.raw(row, column)
        if isinstance(raw, datetime):
            return raw.date()
        if isinstance(raw, date):
            return raw
        try:
            return date.fromisoformat(str(raw).strip()[:10])
        except ValueError:
            said = "the cell is blank" if raw is None else f'"{shown(raw)}" is not a date'
            self.fault("not-a-date", row, column, said, "Write it as 2021-07-28, or format the cell as a date")
            return None

    def rows(self) -> list[int]:
        """The rows below the headings with a name in the first column; formatted rows after the last are none."""
        return [row for row in sorted(self.grid.rows) if row > 1 and self.raw(row, 1) is not None]

    def names(self, what: str, alone: bool = False) -> dict[str, int]:
        """The names in the first column with their rows: no name twice, no row without one.

        Alone: the sheet has nothing but names, so that a blank row between two of them lacks one.
        """
        found: dict[str, int] = {}
        rows = self.rows()
        for row in rows:
            name = self.text(row, 1)
            if name in found:
                message = f'"{name}" stands already in row {found[name]}'
                self.fault("duplicate-id", row, 1, message, "Give it another name, or delete one of the rows")
            elif name:
                found[name] = row
        for row in self._unnamed(rows, alone):
            self.fault("blank", row, 1, f"the {what} has no name", "Write its name, or delete the row")
        if not found and not self.missing:
            self.faults.append(Fault("sheet-missing", f"the sheet has no {what}", "Fill it in", self.name))
        return found

    def _unnamed(self, rows: list[int], alone: bool) -> list[int]:
        """Rows between the named ones that hold something else; alone, the first of blank ones too."""
        last = max(rows, default=0)
        found = {row for row in self.grid.rows if 1 < row < last and row not in rows and self.filled(row)}
        return sorted(found | {row + 1 for row, after in pairwise([1, *rows]) if alone and after > row + 1})

    def ids(self, what: str, alone: bool = False) -> dict[str, int]:
        """The names that other sheets refer to; none where they have faults, so that one does not make ten."""
        before = len(self.faults)
        found = self.names(what, alone)
        return found if len(self.faults) == before else {}

    def filled(self, row: int) -> list[int]:
        """The columns of a row that hold something."""
        return [column for column in sorted(self.grid.rows.get(row, {})) if self.raw(row, column) is not None]

    def headings(self, *names: str) -> None:
        """Say where the first columns are not headed as they should be."""
        if self.missing:
            return
        for column, name in enumerate(names, start=1):
            said = self.text(1, column)
            if plain(said) != plain(name):
                message = f'the heading is "{said}"' if said else "there is no heading"
                self.fault("unknown-column", 1, column, message, f'The column has to be "{name}"')

    def match(self, found: dict[str, tuple[int, int]], known: dict[str, int], what: str) -> None:
        """Say which names, by their cells, are not known, and which known ones are not found."""
        if not known or self.missing:
            return  # that sheet, or this, says so itself
        missing = [name for name in known if name not in found]
        for name, (row, column) in found.items():
            self.known(name, row, column, known, what, missing or [*known])
        for name in missing:
            message, remedy = f'the {what} "{name}" is missing', "Add it, spelt as on its own sheet"
            self.faults.append(Fault("missing-name", message, remedy, self.name))

    def known(self, name: str, row: int, column: int, known: dict[str, int], what: str, near: list[str]) -> None:
        """Say where a name is not known, and which one may be meant."""
        if known and name not in known:
            message = f'there is no {what} "{name}"' if name else f"the {what} is blank"
            self.fault("dangling-id", row, column, message, did_you_mean(name, near))
