"""The sheet Programme of a schedule workbook as a schedule of its plan; dates, times and rooms may have been edited."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import IO, Any

from planner.domain.clock import hhmm, short_date
from planner.domain.places import Option
from planner.domain.problem import Problem
from planner.domain.schedule import Placement, Schedule
from planner.workbook.cells import Grid, open_book
from planner.workbook.columns import Column, Kind
from planner.workbook.faults import Fault, WorkbookError
from planner.workbook.matching import did_you_mean
from planner.workbook.values import UnreadableError, parse, shown

PROGRAMME, RUN = "Programme", "Run"
NEEDED = {"Item": Kind.TEXT, "Date": Kind.DATE, "Start": Kind.TIME, "Room": Kind.TEXT}


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the sheet: its number, its values and columns by heading."""

    number: int
    values: dict[str, Any]
    columns: dict[str, int]

    def fault(self, code: str, heading: str, message: str, remedy: str = "") -> Fault:
        """A fault at one of its cells."""
        column, value = self.columns[heading], self.values.get(heading)
        return Fault(code, message, remedy, PROGRAMME, self.number, column, "" if value is None else str(value))


@dataclass(frozen=True, slots=True)
class Programme:
    """The rows of a schedule workbook, and what it was made from."""

    lines: tuple[Line, ...]
    plan_name: str = ""
    plan_hash: str = ""


def read(path: Path | IO[bytes]) -> Programme:
    """The rows with their faults raised together as a WorkbookError."""
    grids = open_book(path)
    if PROGRAMME not in grids:
        message, remedy = 'the sheet "Programme" is missing', "Give a schedule workbook, as planner solve writes it"
        raise WorkbookError([Fault("sheet-missing", message, remedy, PROGRAMME)])
    faults: list[Fault] = []
    lines = tuple(_lines(grids[PROGRAMME], faults))
    if faults:
        raise WorkbookError(faults)
    run = _pairs(grids.get(RUN, Grid()))
    return Programme(lines, run.get("Input", ""), run.get("Input's SHA-256", ""))


def _lines(grid: Grid, faults: list[Fault]) -> Iterator[Line]:
    top, columns = _headings(grid)
    missing = [heading for heading in NEEDED if heading not in columns]
    if missing:
        message = f"no row of headings with {', '.join(missing)}"
        faults.append(Fault("no-headings", message, "Keep the headings as planner solve writes them", PROGRAMME))
        return
    for number in sorted(row for row in grid.rows if row > top):
        cells = grid.rows[number]
        if columns["Item"] in cells:
            line = Line(number, {}, columns)
            for heading, kind in NEEDED.items():
                _read(line, heading, kind, cells.get(columns[heading]), faults)
            yield line


def _headings(grid: Grid) -> tuple[int, dict[str, int]]:
    """The row that names most of what is needed."""
    best: tuple[int, dict[str, int]] = (0, {})
    for number in sorted(grid.rows)[:15]:
        named = {value: column for column, value in grid.rows[number].items() if isinstance(value, str)}
        if len(NEEDED.keys() & named.keys()) > len(NEEDED.keys() & best[1].keys()):
            best = (number, named)
    return best


def _read(line: Line, heading: str, kind: Kind, raw: Any, faults: list[Fault]) -> None:
    try:
        value = None if raw is None else parse(Column(name=heading, help="", kind=kind), raw)
    except UnreadableError as wrong:
        faults.append(line.fault(wrong.code, heading, f"{heading}: {wrong.message}", wrong.remedy))
        return
    if value is None:
        faults.append(line.fault("blank", heading, f"{heading} is blank", "Fill it in"))
    line.values[heading] = value


def _pairs(grid: Grid) -> dict[str, str]:
    """Labels with what stands beside them."""
    rows = (sorted(cells.items()) for cells in grid.rows.values())
    return {shown(row[0][1]): shown(row[1][1]) for row in rows if len(row) > 1}


def schedule_of(problem: Problem, programme: Programme) -> Schedule:
    """The schedule the rows state; raises WorkbookError with every row that does not fit the plan."""
    faults = list(_unknown(problem, programme))
    option = None if faults else _option(problem, programme)
    if option is None:
        raise WorkbookError(faults or [_no_dates(programme)])
    placements = [_placement(problem, option, line, faults) for line in programme.lines]
    held = {line.values["Item"] for line in programme.lines}
    for item in problem.items:
        if item.mandatory and item.id not in held:
            message = f"the item {item.id} of the plan is not in the programme"
            faults.append(Fault("missing-item", message, "Add its row, or solve the plan again", PROGRAMME))
    if faults:
        raise WorkbookError(faults)
    return Schedule(option=option, placements=tuple(sorted(one for one in placements if one is not None)))


def _unknown(problem: Problem, programme: Programme) -> Iterator[Fault]:
    seen: dict[str, int] = {}
    for line in programme.lines:
        item, room = line.values["Item"], line.values["Room"]
        if item not in problem.item:
            remedy = did_you_mean(item, problem.item)
            yield line.fault("dangling-id", "Item", f'the plan has no item "{item}"', remedy)
        elif seen.setdefault(item, line.number) != line.number:
            message = f'"{item}" stands already in row {seen[item]}'
            yield line.fault("duplicate-id", "Item", message, "Delete one of the rows")
        if room not in problem.room:
            yield line.fault("dangling-id", "Room", f'the plan has no room "{room}"', did_you_mean(room, problem.room))


def _option(problem: Problem, programme: Programme) -> Option | None:
    """The dates on offer that have every date of the programme, the shortest of those that begin nearest to it."""
    dates = {line.values["Date"] for line in programme.lines}
    rooms = {problem.room[line.values["Room"]].venue for line in programme.lines}
    fit = [one for one in problem.options if dates <= {*one.dates} and rooms <= {one.venue}]
    return max(fit, key=lambda one: (one.start, -one.days), default=None)


def _no_dates(programme: Programme) -> Fault:
    dates: list[date] = sorted({line.values["Date"] for line in programme.lines})
    if not dates:
        return Fault("sheet-missing", "the programme has no items", "Give a schedule with items", PROGRAMME)
    message = f"the plan offers no dates at one venue from {short_date(dates[0])} to {short_date(dates[-1])}"
    return Fault("impossible", message, "Give the plan that the schedule was made from, with --plan", PROGRAMME)


def _placement(problem: Problem, option: Option, line: Line, faults: list[Fault]) -> Placement | None:
    """The session follows from date and time."""
    item, start = problem.item[line.values["Item"]], line.values["Start"]
    day = (line.values["Date"] - option.start) // timedelta(days=1)
    for session in problem.sessions_on(day):
        if session.start <= start and start + item.minutes <= session.latest:
            return Placement(item=item.id, day=day, start=start, session=session.id, room=line.values["Room"])
    when = f"on {short_date(line.values['Date'])} from {hhmm(start)} to {hhmm(start + item.minutes)}"
    message = f"{item.id} lies {when}, which is inside no session of the plan"
    faults.append(line.fault("impossible", "Start", message, "Correct date or time"))
    return None
