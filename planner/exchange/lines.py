"""The rows of a table on a sheet of a schedule workbook, by its headings wherever they stand now."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from planner.workbook.cells import Grid, corner
from planner.workbook.columns import Column, Kind
from planner.workbook.faults import Fault, letters
from planner.workbook.values import UnreadableError, parse

Headings = dict[str, Kind]
NO_TABLE = frozenset({"no-headings", "duplicate-column", "merged-cells"})  # faults without rows


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a sheet: its number, its values and columns by heading."""

    sheet: str
    number: int
    values: dict[str, Any]
    columns: dict[str, int]
    needed: tuple[str, ...] = ()

    @property
    def whole(self) -> bool:
        """Whether every needed value can be read."""
        return all(self.values.get(heading) is not None for heading in self.needed)

    def fault(self, code: str, heading: str, message: str, remedy: str = "") -> Fault:
        """A fault at one of its cells."""
        column, value = self.columns[heading], self.values.get(heading)
        return Fault(code, message, remedy, self.sheet, self.number, column, "" if value is None else str(value))


def lines(sheet: str, grid: Grid, needed: Headings, faults: list[Fault], wanted: Headings | None = None) -> list[Line]:
    """The rows with anything in a needed column; what is wrong with them is added to the faults.

    `wanted` columns may be missing, or blank.
    """
    top, columns = headings(grid, needed)
    missing = [heading for heading in needed if heading not in columns]
    if missing:
        message = f"no row of headings with {', '.join(missing)}"
        faults.append(Fault("no-headings", message, "Keep the headings as planner solve writes them", sheet))
        return []
    unclear = [*_twice(sheet, grid, top, needed | (wanted or {})), *_merged(sheet, grid, top, columns, needed)]
    faults += unclear
    if unclear:
        return []
    return list(_lines(sheet, grid, top, columns, needed, wanted or {}, faults))


def _lines(
    sheet: str,
    grid: Grid,
    top: int,
    columns: dict[str, int],
    needed: Headings,
    wanted: Headings,
    faults: list[Fault],
) -> Iterator[Line]:
    for number in sorted(row for row in grid.rows if row > top):
        cells = grid.rows[number]
        if not any(columns[heading] in cells for heading in needed):
            continue
        line = Line(sheet, number, {}, columns, tuple(needed))
        for heading, kind in (needed | wanted).items():
            if heading in columns:
                _read(line, heading, kind, cells.get(columns[heading]), heading in needed, faults)
        yield line


def _twice(sheet: str, grid: Grid, top: int, read: Headings) -> Iterator[Fault]:
    """Headings that stand over two columns, of which either may be meant."""
    seen: dict[str, int] = {}
    for column, value in sorted(grid.rows[top].items()):
        heading = value.strip() if isinstance(value, str) else ""
        if heading in read and seen.setdefault(heading, column) != column:
            message = f"{heading} is also the heading of column {letters(seen[heading])}"
            yield Fault("duplicate-column", message, "Keep one", sheet, top, column, heading)


def _merged(sheet: str, grid: Grid, top: int, columns: dict[str, int], needed: Headings) -> Iterator[Fault]:
    """Areas over needed cells of which only the first has a value."""
    read = {columns[heading] for heading in needed}
    for area in grid.merged:
        (left, first), (right, last) = (corner(part) for part in area.split(":"))
        if last > top and read & {*range(left, right + 1)}:
            remedy = "Unmerge them and fill in every row"
            yield Fault("merged-cells", f"the cells {area} are merged", remedy, sheet, first, left)


def headings(grid: Grid, needed: Headings) -> tuple[int, dict[str, int]]:
    """The row that names most of what is needed, and the column of each of its headings."""
    best: tuple[int, dict[str, int]] = (0, {})
    for number in sorted(grid.rows):
        named = {value.strip(): column for column, value in grid.rows[number].items() if isinstance(value, str)}
        if len(needed.keys() & named.keys()) > len(needed.keys() & best[1].keys()):
            best = (number, named)
    return best


def _read(line: Line, heading: str, kind: Kind, raw: Any, needed: bool, faults: list[Fault]) -> None:
    try:
        value = None if raw is None else parse(Column(name=heading, help="", kind=kind), raw)
    except UnreadableError as wrong:
        faults.append(line.fault(wrong.code, heading, f"{heading}: {wrong.message}", wrong.remedy))
        return
    if value is None and needed:
        faults.append(line.fault("blank", heading, f"{heading} is blank", "Fill it in"))
    line.values[heading] = value
