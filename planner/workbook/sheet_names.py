"""Which sheet of a file is which of ours, and which ones are not read."""

from collections.abc import Iterable
from pathlib import Path
from typing import IO

from planner.workbook.cells import Grid, open_book
from planner.workbook.columns import Sheet
from planner.workbook.faults import Fault
from planner.workbook.headings import find_headings
from planner.workbook.matching import nearest, plain
from planner.workbook.sheets import READ_ME, SHEETS


def unread_sheets(path: Path | IO[bytes]) -> tuple[str, ...]:
    """The names of a workbook's sheets that hold something and are not read, in the order of the file.

    Raises WorkbookError like `read` when the file is no workbook.
    """
    grids = open_book(path)
    read = {*match_sheets(grids, SHEETS, []).values()}
    return tuple(
        name for name, grid in grids.items() if grid.rows and name not in read and plain(name) != plain(READ_ME)
    )


def match_sheets(grids: dict[str, Grid], sheets: tuple[Sheet, ...], faults: list[Fault]) -> dict[str, str]:
    """Our sheet -> its name in the file; sheets that resemble none of ours are the organizer's own."""
    ours = _names(sheets)
    by_plain = {plain(name): sheet.name for name, sheet in ours.items()}
    found: dict[str, str] = {}
    for name in grids:
        if plain(name) in by_plain:
            found.setdefault(by_plain[plain(name)], name)
    missing = {sheet.name: sheet for sheet in sheets if sheet.name not in found}
    for name, grid in grids.items():
        near = _meant(name, grid, missing) if plain(name) not in by_plain else None
        if near is not None:
            faults.append(Fault("unknown-sheet", f'"{name}" is not a sheet', f'Did you mean "{near}"?', name))
            if _fits(missing.pop(near), grid):
                found[near] = name  # read as the one meant, so that one fault does not make a hundred
    return found


def _meant(name: str, grid: Grid, missing: dict[str, Sheet]) -> str | None:
    """The missing sheet that another name resembles, or has as whole words above fitting headings."""
    within = _within(name, missing)
    fitting = within if within is not None and _fits(missing[within], grid) else None
    return nearest(name, missing, cutoff=0.75) or fitting


def _fits(sheet: Sheet, grid: Grid) -> bool:
    return sheet.upright or find_headings(sheet, grid, []) is not None


def _within(said: str, names: Iterable[str]) -> str | None:
    """The longest of the names that another one has as whole words: Travel in Travel costs."""
    found = [name for name in names if f" {plain(name)} " in f" {plain(said)} "]
    return max(found, key=len, default=None)


def _names(sheets: Iterable[Sheet]) -> dict[str, Sheet]:
    return {name: sheet for sheet in sheets for name in (sheet.name, *sheet.aliases)}
