"""The tables of a schedule workbook: rows of items and of seats, and what it was made from."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from planner.domain.wishes import Aspect
from planner.exchange.lines import NO_TABLE, Line, headings, lines
from planner.workbook.cells import Grid, Raw, open_book
from planner.workbook.columns import Column, Kind
from planner.workbook.faults import Fault, WorkbookError
from planner.workbook.matching import nearest
from planner.workbook.values import UnreadableError, parse, shown

PROGRAMME, SEATS, PINS, QUALITY, RUN = "Programme", "Seats", "Pins", "Quality", "Run"
PLACES = {"Item": Kind.TEXT, "Date": Kind.DATE, "Start": Kind.TIME, "Room": Kind.TEXT}
PANELS = {"Item": Kind.TEXT, "Role": Kind.TEXT, "Expert": Kind.TEXT}
DECISIONS = {"Item": Kind.TEXT, "Decision": Kind.TEXT, "Value": Kind.TEXT}
RULE_HEADINGS = {"Rule": Kind.TEXT, "Amount": Kind.WHOLE, "Source": Kind.TEXT}  # of the table of every rule


@dataclass(frozen=True, slots=True)
class Programme:
    """The rows of a schedule workbook, and what it was made from; cells with faults have no value."""

    lines: tuple[Line, ...]
    seats: tuple[Line, ...] = ()
    plan_name: str = ""
    plan_hash: str = ""
    window: str = ""  # "" where none is named
    starts: tuple[tuple[str, int], ...] = ()  # of each item, as it was when the schedule was written
    amounts: tuple[tuple[str, int], ...] = ()  # of each rule that is on, as it was when the schedule was written
    faults: tuple[Fault, ...] = ()  # of single cells


def read(path: Path | IO[bytes], panels: bool = False) -> Programme:
    """The rows, those of the panels too where asked; raises WorkbookError where a table cannot be read as one.

    The faults of cells are kept, to be raised with those that only the plan shows.
    """
    grids = open_book(path)
    faults: list[Fault] = []
    if grids.keys().isdisjoint((PROGRAMME, SEATS)) and grids.keys() >= {"Workshop", "Issues", "Agenda"}:
        remedy = "Give a schedule made from it, as planner solve writes it to the folder outputs"
        raise WorkbookError([Fault("plan", "this is a plan, not a schedule", remedy)])
    for sheet in (PROGRAMME, SEATS) if panels else (PROGRAMME,):
        if sheet not in grids:
            near = nearest(sheet, grids)
            remedy = (
                f'Did you mean "{near}"? Rename it' if near else "Give a schedule workbook, as planner solve writes it"
            )
            faults.append(Fault("sheet-missing", f'the sheet "{sheet}" is missing', remedy, sheet))
    if faults:
        raise WorkbookError(faults)
    places = lines(PROGRAMME, grids[PROGRAMME], PLACES, faults, {"End": Kind.TIME})
    seats = lines(SEATS, grids[SEATS], PANELS, faults) if panels and _has_panels(grids[SEATS]) else []
    if any(fault.code in NO_TABLE for fault in faults):
        raise WorkbookError(faults)
    run, pins = _pairs(grids.get(RUN, Grid())), [*_pins(grids.get(PINS, Grid()))]
    return Programme(
        tuple(places),
        tuple(seats),
        run.get("Input", ""),
        run.get("Input's SHA-256", ""),
        next((shown(value) for _, aspect, value in pins if aspect == Aspect.WINDOW), ""),
        tuple(_starts(pins)),
        tuple(_amounts(grids.get(QUALITY, Grid()))),
        tuple(faults),
    )


def _has_panels(grid: Grid) -> bool:
    """Whether the sheet has a table; a schedule without seats has a sentence instead."""
    return bool(PANELS.keys() & headings(grid, PANELS)[1].keys())


def _pairs(grid: Grid) -> dict[str, str]:
    """Labels with what stands beside them."""
    rows = (sorted(cells.items()) for cells in grid.rows.values())
    return {shown(row[0][1]): shown(row[1][1]) for row in rows if len(row) > 1}


def _pins(grid: Grid) -> Iterator[tuple[str, str, Raw]]:
    """Item, decision and value, as written."""
    top, columns = headings(grid, DECISIONS)
    for number in sorted(row for row in grid.rows if row > top) if DECISIONS.keys() <= columns.keys() else ():
        item, aspect, value = (grid.rows[number].get(columns[name]) for name in DECISIONS)
        if value is not None:
            yield shown(item or ""), shown(aspect or ""), value


def _starts(pins: list[tuple[str, str, Raw]]) -> Iterator[tuple[str, int]]:
    for item, aspect, value in pins:
        if aspect == Aspect.START:
            with suppress(UnreadableError):
                yield item, parse(Column(name=aspect, help="", kind=Kind.TIME), value)


def _amounts(grid: Grid) -> Iterator[tuple[str, int]]:
    """Rule and amount, as written; rules that are off have none."""
    top, columns = headings(grid, RULE_HEADINGS)
    for number in sorted(row for row in grid.rows if row > top) if RULE_HEADINGS.keys() <= columns.keys() else ():
        rule, amount = (grid.rows[number].get(columns[name]) for name in ("Rule", "Amount"))
        if isinstance(rule, str) and isinstance(amount, (int, float)):
            yield rule, round(amount)
