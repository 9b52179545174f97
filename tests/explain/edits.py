"""Edits of a plan workbook that leave no schedule, and what must be found."""

import io
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from openpyxl import Workbook, load_workbook

from tests.benchmarks.variations import rows


@dataclass(frozen=True)
class Edit:
    """A column of some rows set to a value."""

    sheet: str
    heading: str
    value: Any
    where: tuple[str, Any] | None = None  # heading and value of the rows; None: all

    def make(self, book: Workbook) -> None:
        """Change the workbook."""
        if self.sheet == "Workshop":
            (cell,) = (line[1] for line in book["Workshop"].iter_rows() if line[0].value == self.heading)
            cell.value = self.value
            return
        found = [
            row for row in rows(book[self.sheet]) if self.where is None or row[self.where[0]].value == self.where[1]
        ]
        assert found, f"{self.sheet} has no row with {self.where}"
        for row in found:
            row[self.heading].value = self.value


@dataclass(frozen=True)
class Add:
    """A row added to a table."""

    sheet: str
    values: dict[str, Any]

    def make(self, book: Workbook) -> None:
        """Change the workbook: the first spare row is filled; a table without one grows."""
        page = book[self.sheet]
        (table,) = page.tables.values()
        header, *lines = page[table.ref]
        line = next((line for line in lines if all(cell.value is None for cell in line)), None)
        number = line[0].row if line else lines[-1][0].row + 1
        if line is None:
            table.ref = f"{header[0].coordinate}:{page.cell(number, header[-1].column).coordinate}"
            if table.autoFilter is not None:
                table.autoFilter.ref = table.ref
        for cell in header:
            if cell.value in self.values:
                page.cell(number, cell.column).value = self.values[cell.value]


@dataclass(frozen=True)
class Away:
    """Every expert with a value in a column away all the time."""

    heading: str
    value: str

    def make(self, book: Workbook) -> None:
        """Change the workbook."""
        for row in rows(book["Experts"]):
            words = [word.strip() for word in str(row[self.heading].value or "").split(";")]
            if self.value in words:
                for one in away(row["Expert"].value):
                    one.make(book)


Made = Edit | Add | Away


@dataclass(frozen=True)
class Plant:
    """Edits that leave no schedule, rules of which a conflict must name one, and a repair that is enough."""

    name: str
    edits: tuple[Made, ...]
    rules: frozenset[str]
    repair: dict[str, int] | None = None  # rule -> amount; None: any repair

    def workbook(self, plan: Path) -> io.BytesIO:
        """The plan with the edits made."""
        book = load_workbook(plan)
        for edit in self.edits:
            edit.make(book)
        stream = io.BytesIO()
        book.save(stream)
        stream.seek(0)
        return stream


def plant(name: str, *edits: Made, rules: str, repair: dict[str, int] | None = None) -> Plant:
    return Plant(name, edits, frozenset(rules.split()), repair)


def away(*experts: str, start: date = date(2007, 1, 1), end: date = date(2007, 12, 31)) -> tuple[Add, ...]:
    return tuple(Add("Absences", {"Expert": one, "From": start, "To": end, "Reason": "trial"}) for one in experts)


def agenda(heading: str, value: Any, item: str = "A1") -> Edit:
    return Edit("Agenda", heading, value, ("Item", item))


def parameters(rule: str, words: str) -> Edit:
    return Edit("Rules", "Parameters", words, ("Rule", rule))


def pin(item: str | None, decision: str, value: Any) -> Add:
    return Add("Pins", {"Item": item, "Decision": decision, "Value": value})


def requirement(item: str, region: str, least: int) -> Add:
    return Add("Requirements", {"Item": item, "Attribute": "region", "Value": region, "Least": least, "Mode": "hard"})


def at_once(decision: str, value: str, *items: str) -> tuple[Add, ...]:
    """Items pinned to one time of the second day."""
    return tuple(pin(item, *fixed) for item in items for fixed in (("day", 2), (decision, value)))


def excluded(item: str, session: str) -> Add:
    return Add("Preferences", {"Who": item, "Towards": session, "Stance": "excluded"})
