"""The heading row of a table: where it is, and which column is which."""

from dataclasses import dataclass

from planner.workbook.cells import Grid
from planner.workbook.columns import Column, Sheet
from planner.workbook.faults import Fault
from planner.workbook.matching import nearest, plain
from planner.workbook.values import shown

SEARCHED = 15  # rows from the top in which the headings are looked for


@dataclass(slots=True)
class Headings:
    """The heading row, and the known columns by column number as (heading, column)."""

    row: int
    columns: dict[int, tuple[str, Column]]


def known_column(sheet: Sheet, said: str) -> tuple[str, Column] | None:
    """The column a heading names, with the heading as we write it; None when it names none."""
    wanted = plain(said)
    for column in sheet.columns:
        if column.family and wanted.startswith(plain(column.name) + " "):
            return f"{column.name} {said.split()[-1]}", column
        if not column.family and wanted in map(plain, (column.name, *column.aliases)):
            return column.name, column
    return None


def find_headings(sheet: Sheet, grid: Grid, faults: list[Fault]) -> Headings | None:
    """The row near the top that names most columns; None, and a fault, when no row names any."""
    best, most = 0, 0
    for number in sorted(grid.rows)[:SEARCHED]:
        said = {shown(value) for value in grid.rows[number].values() if isinstance(value, str)}
        score = sum(known_column(sheet, name) is not None for name in said)
        if score > most:
            best, most = number, score
    if not best:
        if grid.rows:
            wanted = ", ".join(column.name for column in sheet.columns if column.required) or sheet.columns[0].name
            message = "no row near the top names the columns"
            faults.append(Fault("no-headings", message, f"Write a row of headings: {wanted}, ...", sheet.name))
        return None
    headings = Headings(best, {})
    _name_columns(sheet, grid, headings, faults)
    return headings


def _name_columns(sheet: Sheet, grid: Grid, headings: Headings, faults: list[Fault]) -> None:
    said = {column: shown(value) for column, value in grid.rows[headings.row].items()}
    unknown = {}
    for place, name in sorted(said.items()):
        found = known_column(sheet, name)
        if found is None:
            unknown[place] = name
        elif any(found[0] == heading for heading, _ in headings.columns.values()):
            message = f'the column "{name}" stands twice'
            faults.append(Fault("duplicate-column", message, "Keep one", sheet.name, headings.row, place, name))
        else:
            headings.columns[place] = found
    present = {heading for heading, _ in headings.columns.values()}
    missing = [column for column in sheet.columns if not column.family and column.name not in present]
    families = [column.name for column in sheet.columns if column.family]
    for place, name in unknown.items():
        near = nearest(name, [column.name for column in missing]) or _near_family(name, families)
        if near is not None:
            meant = known_column(sheet, near)
            if meant is not None:  # read as the one meant, so that one fault does not make a hundred
                headings.columns[place] = meant
            missing = [column for column in missing if column.name != near]
            message, remedy = f'there is no column "{name}"', f'Did you mean "{near}"?'
            faults.append(Fault("unknown-column", message, remedy, sheet.name, headings.row, place, name))
    for column in missing:
        if column.required:
            message = f'the column "{column.name}" is missing'
            remedy = f"Add it: {column.help.rstrip('.')}"
            faults.append(Fault("column-missing", message, remedy, sheet.name, headings.row))


def _near_family(said: str, families: list[str]) -> str | None:
    """The heading of a family that was probably meant: "Competance I1", or "Competence" without its issue."""
    name, _, issue = said.rpartition(" ")
    near = nearest(name or issue, families)
    return None if near is None else f"{near} {issue if name else 'I1'}"
