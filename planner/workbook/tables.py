"""Sheets of a file as rows of values, with a fault for every cell, heading and sheet that cannot be read."""

from collections.abc import Iterable, Iterator

from planner.workbook.cells import Grid, Raw
from planner.workbook.columns import Sheet
from planner.workbook.faults import Fault, column_number
from planner.workbook.headings import Headings, find_headings
from planner.workbook.matching import nearest, plain
from planner.workbook.percents import cell_of
from planner.workbook.rows import Row, Tables, read_cell
from planner.workbook.sheet_names import match_sheets
from planner.workbook.values import shown

FAR = 20  # blank rows after which text is no longer part of the table


def read_tables(grids: dict[str, Grid], sheets: Iterable[Sheet]) -> Tables:
    """Every known sheet's rows."""
    sheets = tuple(sheets)
    tables = Tables({}, [])
    found = match_sheets(grids, sheets, tables.faults)
    for sheet in sheets:
        if sheet.name in found:
            read = _settings if sheet.upright else _rows
            tables.rows[sheet.name] = list(read(sheet, grids[found[sheet.name]], tables.faults))
        if sheet.required and not tables.of(sheet.name) and not _needless(sheet, tables):
            there = sheet.name in found
            message = "the sheet has no rows" if there else f'the sheet "{sheet.name}" is missing'
            if not any(fault.sheet == sheet.name for fault in tables.faults):
                remedy = "Fill it in" + ("" if there else "; `planner init` writes an empty workbook with every sheet")
                tables.faults.append(Fault("sheet-missing", message, remedy, sheet.name))
    return tables


def _needless(sheet: Sheet, tables: Tables) -> bool:
    """Whether the sheet it is required by has rows, and asks for nothing."""
    rows = tables.of(sheet.required_by[0]) if sheet.required_by else []
    return bool(rows) and not any(row.get(heading) for row in rows for heading in sheet.required_by[1:])


def _rows(sheet: Sheet, grid: Grid, faults: list[Fault]) -> Iterator[Row]:
    headings = find_headings(sheet, grid, faults)
    if headings is None:
        return
    faults.extend(_merged(sheet, grid, headings.row))
    last = headings.row
    for number in sorted(grid.rows):
        cells = grid.rows[number]
        known = {
            place: cell_of(grid, number, place, column)
            for place, (_, column) in headings.columns.items()
            if place in cells
        }
        if number <= headings.row or not known:
            continue
        if number - last > FAR:
            first = min(known)
            message = f'text far below the table, which ends in row {last}: "{shown(known[first])}"'
            remedy = "Move it up to the table, or delete it"
            faults.append(Fault("text-below-table", message, remedy, sheet.name, number, first, shown(known[first])))
            return
        last = number
        yield _row(sheet, number, headings, known, faults)


def _row(sheet: Sheet, number: int, headings: Headings, cells: dict[int, Raw], faults: list[Fault]) -> Row:
    row = Row(sheet, number, heading_row=headings.row)
    for place, (heading, column) in headings.columns.items():
        row.places[heading] = (number, place)
        if place in cells:
            row.raw[heading] = cells[place]
        read_cell(row, heading, column, faults)
    return row


def _settings(sheet: Sheet, grid: Grid, faults: list[Fault]) -> Iterator[Row]:
    """An upright sheet as one row: names in the first filled column, values in the next."""
    row = Row(sheet, 0)
    known = {plain(name): column for column in sheet.columns for name in (column.name, *column.aliases)}
    left = min((column for cells in grid.rows.values() for column in cells), default=1)
    faults.extend(_merged(sheet, grid, 3))
    for number, cells in sorted(grid.rows.items()):
        name = shown(cells.get(left, ""))
        column = known.get(plain(name))
        if column is None and left + 1 in cells and (near := nearest(name, [column.name for column in sheet.columns])):
            message, remedy = f'there is no setting "{name}"', f'Did you mean "{near}"?'
            faults.append(Fault("unknown-setting", message, remedy, sheet.name, number, left, name))
            column = sheet.names[near]
        if column is not None:
            if column.name in row.places:
                faults.append(Fault("duplicate", f'"{name}" stands twice', "Keep one", sheet.name, number, left, name))
                continue
            row.places[column.name] = (number, left + 1)
            if left + 1 in cells:
                row.raw[column.name] = cells[left + 1]
            read_cell(row, column.name, column, faults)
    for column in sheet.columns:
        if column.required and column.name not in row.places:
            message = f'the setting "{column.name}" is missing'
            faults.append(Fault("blank", message, f"Add a row for it: {column.help.rstrip('.')}", sheet.name))
    yield row


def _merged(sheet: Sheet, grid: Grid, heading_row: int) -> Iterator[Fault]:
    for area in grid.merged:
        digits = "".join(letter for letter in area.split(":")[-1] if letter.isdigit())
        if digits and int(digits) >= heading_row:
            first = area.split(":")[0].replace("$", "")
            row = int("".join(letter for letter in first if letter.isdigit()))
            column = column_number(first)
            remedy = "Unmerge them and fill in every row"
            yield Fault("merged-cells", f"the cells {area} are merged", remedy, sheet.name, row, column)
