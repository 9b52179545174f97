"""Putting values into cells: text stays text, links are kept until every row has its place."""

from dataclasses import dataclass, field
from datetime import date, time

from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.cell.cell import Cell as ExcelCell
from openpyxl.worksheet.hyperlink import Hyperlink

from planner.reports.styles import BLUE, font
from planner.reports.view import Cell, Link, Value

LONGEST = 32767  # characters in a cell
FORMULA_STARTS = ("=", "+", "-", "@")


@dataclass
class Links:
    """Where the row of each key is, and the cells that lead somewhere."""

    places: dict[tuple[str, str], str] = field(default_factory=dict)
    waiting: list[tuple[ExcelCell, Link]] = field(default_factory=list)

    def mark(self, sheet: str, table: str, key: Value, coordinate: str) -> None:
        """Note a row's place: by its key, the first table of a sheet winning, and by table and key."""
        self.places.setdefault((sheet, str(key)), coordinate)
        self.places.setdefault((sheet, f"{table}/{key}"), coordinate)

    def resolve(self) -> None:
        """Turn the waiting cells into hyperlinks; one whose row is not there stays plain."""
        for cell, link in self.waiting:
            place = self.places.get((link.sheet, link.key)) if link.key else "A1"
            if place is not None:
                cell.hyperlink = Hyperlink(ref=cell.coordinate, location=f"'{link.sheet}'!{place}")
                cell.font = font(size=cell.font.sz, bold=bool(cell.font.b), colour=BLUE)


def plain(value: Cell) -> Value:
    """The value of a cell without its link."""
    return value.value if isinstance(value, Link) else value


def clean(text: str) -> str:
    """Text that a workbook can hold."""
    return ILLEGAL_CHARACTERS_RE.sub("", text.replace("\r\n", "\n"))[:LONGEST]


def shown(value: Cell) -> str:
    """About what a reader sees, to measure a row by."""
    found = plain(value)
    if isinstance(found, str):
        return clean(found)
    return "" if found is None or isinstance(found, (date, time)) else str(found)


def put(cell: ExcelCell, value: Cell, links: Links) -> None:
    """Write one value. Text that looks like a formula or an error stays text; no text leaves the cell empty."""
    found = plain(value)
    if isinstance(found, str):
        found = clean(found) or None
    cell.value = found
    if isinstance(found, str):
        cell.data_type = "s"
        cell.quotePrefix = found.startswith(FORMULA_STARTS)
    if isinstance(value, Link) and found is not None:
        links.waiting.append((cell, value))
