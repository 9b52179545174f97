"""An .xlsx file as plain values by sheet, row and column.

Read with expat rather than openpyxl: it has to see at once both a formula and its stored value, must not be slowed
down by a million formatted but empty rows, and a check of a workbook should not pay for a library's import.
"""

import re
import struct
import zipfile
import zlib
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import IO
from xml.parsers import expat

from planner.workbook.faults import Fault, WorkbookError, column_number
from planner.workbook.markup import Relations, SharedStrings, SheetNames, Styles, feed


@dataclass(frozen=True, slots=True)
class Unstored:
    """A formula without a stored value."""

    formula: str


@dataclass(frozen=True, slots=True)
class ErrorValue:
    """What a failed formula shows, e.g. #REF!."""

    text: str


Raw = str | int | float | bool | date | datetime | timedelta | Unstored | ErrorValue


@dataclass(slots=True)
class Grid:
    """The filled cells of a sheet by row and column (from 1), its merged areas, and which cells show a percentage."""

    rows: dict[int, dict[int, Raw]] = field(default_factory=dict)
    merged: list[str] = field(default_factory=list)
    percents: set[tuple[int, int]] = field(default_factory=set)


# What reading a file that is no workbook, or a damaged one, may end in.
BROKEN = (
    zipfile.BadZipFile, zlib.error, struct.error, expat.ExpatError, LookupError, ValueError, ArithmeticError,
    OSError, EOFError, RuntimeError, StopIteration,
)  # fmt: skip


def open_book(path: Path | IO[bytes], exact: bool = False) -> dict[str, Grid]:
    """Every sheet's cells by sheet name, in the order of the file.

    Exactly means that text keeps the blanks around it, and times their seconds.
    Raises WorkbookError when the file is missing, locked, protected or no workbook.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            return _sheets(archive, exact)
    except FileNotFoundError:
        raise _unreadable("file-missing", f"there is no file {path}", "Check the name of the file") from None
    except PermissionError:
        remedy = "Close it in the spreadsheet program, or change its permissions"
        raise _unreadable("file-locked", f"{path} may not be read", remedy) from None
    except BROKEN:
        remedy = "Save it as .xlsx (Excel workbook), without a password"
        raise _unreadable("file-unreadable", f"{path} is not an .xlsx workbook", remedy) from None


def _unreadable(code: str, message: str, remedy: str) -> WorkbookError:
    return WorkbookError([Fault(code, message, remedy)])


def _sheets(archive: zipfile.ZipFile, exact: bool) -> dict[str, Grid]:
    names = feed(archive, "xl/workbook.xml", SheetNames())
    targets = feed(archive, "xl/_rels/workbook.xml.rels", Relations()).targets
    members = set(archive.namelist())
    strings = (
        feed(archive, "xl/sharedStrings.xml", SharedStrings()).strings if "xl/sharedStrings.xml" in members else []
    )
    styles = feed(archive, "xl/styles.xml", Styles()).kinds if "xl/styles.xml" in members else []
    epoch = datetime(1904, 1, 1) if names.from_1904 else datetime(1899, 12, 30)  # noqa: DTZ001 - a cell has no zone
    grids = {}
    for name, relation in names.sheets:
        member = targets[relation]
        member = member.lstrip("/") if member.startswith("/") else f"xl/{member}"
        if member in members and "worksheets" in member:
            with archive.open(member) as stream:
                grids[name] = _SheetCells(strings, styles, epoch, exact).read(stream)
    return grids


# Formatted cells and rows without content; a sheet may hold millions of them.
_EMPTY_CELL = re.compile(rb'<c\s[^<>]*?\br="[^<>]*/>')
_EMPTY_ROW = re.compile(rb'<row\s[^<>]*?\br="[^<>]*(?:/>|[^/]>\s*</row>)')
_CHUNK = 1 << 20
DAY = timedelta(days=1)


class _SheetCells:
    """Collects the cells of one sheet while its markup streams by."""

    def __init__(self, strings: list[str], styles: list[str], epoch: datetime, exact: bool) -> None:
        self.strings, self.styles, self.epoch = strings, styles, epoch
        self.trimmed = str if exact else str.strip
        self.unit = timedelta(seconds=1) if exact else timedelta(minutes=1)
        self.grid = Grid()
        self.row = self.column = 0
        self.kind = self.style = ""
        self.parts: dict[str, list[str]] = {}
        self.reading: list[str] | None = None

    def read(self, stream: IO[bytes]) -> Grid:
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler = self.start
        parser.EndElementHandler = self.end
        parser.CharacterDataHandler = self.text
        rest = b""
        while chunk := stream.read(_CHUNK):
            block = _EMPTY_ROW.sub(b"", _EMPTY_CELL.sub(b"", rest + chunk))
            cut = block.rfind(b"<row")  # keep the last row back: it may be cut in two
            cut = cut if cut >= 0 and len(block) - cut < 4 * _CHUNK else len(block)
            parser.Parse(block[:cut], False)
            rest = block[cut:]
        parser.Parse(rest, True)
        return self.grid

    def start(self, name: str, attributes: dict[str, str]) -> None:
        match name.rpartition(" ")[2]:
            case "row":
                self.row = int(attributes.get("r", self.row + 1))
                self.column = 0
            case "c":
                self.column = column_number(attributes["r"]) if "r" in attributes else self.column + 1
                self.kind, self.style = attributes.get("t", "n"), attributes.get("s", "0")
                self.parts = {}
            case "v" | "f" | "t" as part:
                self.reading = self.parts.setdefault(part, [])
            case "mergeCell":
                self.grid.merged.append(attributes["ref"])

    def text(self, data: str) -> None:
        if self.reading is not None:
            self.reading.append(data)

    def end(self, name: str) -> None:
        match name.rpartition(" ")[2]:
            case "v" | "f" | "t":
                self.reading = None
            case "c":
                value = self.value()
                if value is not None and value != "":
                    self.grid.rows.setdefault(self.row, {})[self.column] = value

    def value(self) -> Raw | None:
        stored = "".join(self.parts.get("v", []))
        if self.kind == "inlineStr":
            return self.trimmed("".join(self.parts.get("t", [])))
        if stored == "":
            return Unstored("".join(self.parts["f"])) if "f" in self.parts and self.kind != "str" else None
        match self.kind:
            case "s":
                return self.trimmed(self.strings[int(stored)])
            case "str":
                return self.trimmed(stored)
            case "b":
                return stored not in ("0", "false")
            case "e":
                return ErrorValue(stored)
            case "d":
                return datetime.fromisoformat(stored)
        return self.number(float(stored))

    def number(self, value: float) -> Raw:
        style = int(self.style)
        shown = self.styles[style] if style < len(self.styles) else ""
        if shown == "time" or (shown == "date" and 0 <= value < 1):
            return self.unit * round(value * DAY / self.unit)
        if shown == "date" and 0 < value < 2958466:  # 9999-12-31
            when = self.epoch + self.unit * round(value * DAY / self.unit)
            return when.date() if value == int(value) else when
        if shown == "percent":
            self.grid.percents.add((self.row, self.column))
        return int(value) if value == int(value) and abs(value) < 1e15 else value


def corner(reference: str) -> tuple[int, int]:
    """Column and row of a cell reference: "AB12" is 28 and 12."""
    return column_number(reference), int(reference.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
