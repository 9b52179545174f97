"""A schedule workbook as a schedule of its plan; dates, times, rooms and experts may have been edited."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import IO

from planner.domain.agenda import Role, Session
from planner.domain.clock import hhmm, short_date
from planner.domain.places import Option
from planner.domain.problem import Problem
from planner.domain.schedule import Placement, Schedule, Seat
from planner.domain.wishes import Aspect
from planner.exchange.lines import Line, headings, lines
from planner.workbook.cells import Grid, open_book
from planner.workbook.columns import Kind
from planner.workbook.faults import Fault, WorkbookError
from planner.workbook.matching import did_you_mean, nearest
from planner.workbook.values import shown

PROGRAMME, SEATS, PINS, QUALITY, RUN = "Programme", "Seats", "Pins", "Quality", "Run"
PLACES = {"Item": Kind.TEXT, "Date": Kind.DATE, "Start": Kind.TIME, "Room": Kind.TEXT}
PANELS = {"Item": Kind.TEXT, "Role": Kind.TEXT, "Expert": Kind.TEXT}
RULE_HEADINGS = {"Rule": Kind.TEXT, "Amount": Kind.WHOLE, "Source": Kind.TEXT}  # of the table of every rule


@dataclass(frozen=True, slots=True)
class Programme:
    """The rows of a schedule workbook, and what it was made from."""

    lines: tuple[Line, ...]
    seats: tuple[Line, ...] = ()
    plan_name: str = ""
    plan_hash: str = ""
    window: str = ""  # "" where none is named
    amounts: tuple[tuple[str, int], ...] = ()  # of each rule that is on, as it was when the schedule was written


def read(path: Path | IO[bytes], panels: bool = False) -> Programme:
    """The rows, those of the panels too where asked, with their faults raised together as a WorkbookError."""
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
    if faults:
        raise WorkbookError(faults)
    run = _pairs(grids.get(RUN, Grid()))
    return Programme(
        tuple(places),
        tuple(seats),
        run.get("Input", ""),
        run.get("Input's SHA-256", ""),
        _window(grids.get(PINS, Grid())),
        tuple(_amounts(grids.get(QUALITY, Grid()))),
    )


def _has_panels(grid: Grid) -> bool:
    """Whether the sheet has a table; a schedule without seats has a sentence instead."""
    return bool(PANELS.keys() & headings(grid, PANELS)[1].keys())


def _pairs(grid: Grid) -> dict[str, str]:
    """Labels with what stands beside them."""
    rows = (sorted(cells.items()) for cells in grid.rows.values())
    return {shown(row[0][1]): shown(row[1][1]) for row in rows if len(row) > 1}


def _window(grid: Grid) -> str:
    """The window among the decisions."""
    rows = (sorted(cells.items()) for cells in grid.rows.values())
    said = ([shown(value) for _, value in row] for row in rows)
    return next((row[row.index(Aspect.WINDOW) + 1] for row in said if Aspect.WINDOW in row[:-1]), "")


def _amounts(grid: Grid) -> Iterator[tuple[str, int]]:
    """Rule and amount, as written; rules that are off have none."""
    top, columns = headings(grid, RULE_HEADINGS)
    for number in sorted(row for row in grid.rows if row > top) if RULE_HEADINGS.keys() <= columns.keys() else ():
        rule, amount = (grid.rows[number].get(columns[name]) for name in ("Rule", "Amount"))
        if isinstance(rule, str) and isinstance(amount, (int, float)):
            yield rule, round(amount)


def schedule_of(problem: Problem, programme: Programme, strict: bool = True) -> Schedule:
    """The schedule the rows state; raises WorkbookError with every row that does not fit the plan.

    Not strict, what can be understood but is against a rule is left to the rules to say.
    """
    faults = [*_unknown(problem, programme), *_unknown_seats(problem, programme)]
    option = None if faults else _option(problem, programme)
    if option is None:
        raise WorkbookError(faults or _no_option(problem, programme))
    placements = [_placement(problem, option, line, strict, faults) for line in programme.lines]
    faults += _missing(problem, programme) if strict else _other_ends(problem, programme)
    if faults:
        raise WorkbookError(faults)
    seats = [
        Seat(item=line.values["Item"], role=Role(line.values["Role"]), expert=line.values["Expert"])
        for line in programme.seats
    ]
    places = sorted(one for one in placements if one is not None)
    return Schedule(option=option, placements=tuple(places), seats=tuple(sorted(seats)))


def _missing(problem: Problem, programme: Programme) -> Iterator[Fault]:
    held = {line.values["Item"] for line in programme.lines}
    for item in problem.items:
        if item.mandatory and item.id not in held:
            message = f"the item {item.id} of the plan is not in the programme"
            yield Fault("missing-item", message, "Add its row, or solve the plan again", PROGRAMME)


def _other_ends(problem: Problem, programme: Programme) -> Iterator[Fault]:
    """Ends that are not what the plan's minutes make them: start or length was to change, but which is unsaid."""
    for line in programme.lines:
        item, start, end = problem.item[line.values["Item"]], line.values["Start"], line.values.get("End")
        if end is not None and (end - start - item.minutes) % (24 * 60):
            message = f"{item.id} has {item.minutes} minutes in the plan, so from {hhmm(start)} it ends at "
            remedy = "Correct Start or End; to change the length, change the plan's Agenda"
            yield line.fault("contradiction", "End", message + hhmm(start + item.minutes), remedy)


def _unknown_seats(problem: Problem, programme: Programme) -> Iterator[Fault]:
    held = {line.values["Item"] for line in programme.lines}
    roles = [role.value for role in Role]
    for line in programme.seats:
        item, role, expert = (line.values[heading] for heading in PANELS)
        if item not in problem.item:
            yield line.fault("dangling-id", "Item", f'the plan has no item "{item}"', did_you_mean(item, problem.item))
        elif item not in held:
            message, remedy = f"{item} is not on the sheet {PROGRAMME}", "Add its row there, or delete this one"
            yield line.fault("contradiction", "Item", message, remedy)
        if role not in roles:
            yield line.fault("unknown-value", "Role", f'"{role}" is no role', f"Write one of {', '.join(roles)}")
        if expert not in problem.expert:
            message = f'the plan has no expert "{expert}"'
            yield line.fault("dangling-id", "Expert", message, did_you_mean(expert, problem.expert))


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
    """The dates on offer that have every date held: of its window, else the shortest that begin nearest."""
    dates = {line.values["Date"] for line in programme.lines}
    rooms = {problem.room[line.values["Room"]].venue for line in programme.lines}
    fit = [one for one in problem.options if dates <= {*one.dates} and rooms <= {one.venue}]
    return max(fit, key=lambda one: (one.window == programme.window, one.start, -one.days), default=None)


def _no_option(problem: Problem, programme: Programme) -> Iterator[Fault]:
    """The rows that do not fit the option that most rows fit; one fault for all where no row fits any."""

    def fits(option: Option, line: Line) -> bool:
        return line.values["Date"] in option.dates and problem.room[line.values["Room"]].venue == option.venue

    count = {one: sum(fits(one, line) for line in programme.lines) for one in problem.options}
    best = max(problem.options, key=lambda one: (count[one], one.window == programme.window), default=None)
    if not programme.lines:
        yield Fault("sheet-missing", "the programme has no items", "Give a schedule with items", PROGRAMME)
    elif best is None or not count[best]:
        remedy = "Give the plan that the schedule was made from, with --plan"
        yield Fault("impossible", "the plan does not offer its dates at its venue", remedy, PROGRAMME)
    else:
        offered = f"the other items are at {best.venue} from {short_date(best.start)} to {short_date(best.end)}"
        for line in programme.lines:
            if line.values["Date"] not in best.dates:
                message = f"{short_date(line.values['Date'])} is not a date of the workshop; {offered}"
                yield line.fault("impossible", "Date", message, "Correct the date")
            elif not fits(best, line):
                message = f"the room {line.values['Room']} is at another venue; {offered}"
                yield line.fault("impossible", "Room", message, "Correct the room")


def _placement(problem: Problem, option: Option, line: Line, strict: bool, faults: list[Fault]) -> Placement | None:
    """The session follows from date and time: where there is none around it, the nearest unless strict."""
    item, start = problem.item[line.values["Item"]], line.values["Start"]
    day = (line.values["Date"] - option.start) // timedelta(days=1)
    end = start + item.minutes

    def away(session: Session) -> tuple[int, int]:
        return -max(min(end, session.latest) - max(start, session.start), 0), abs(start - session.start)

    around = [one for one in problem.sessions_on(day) if one.start <= start and end <= one.latest]
    session = around[0] if around else None
    if session is None and not strict:
        session = min(problem.sessions_on(day) or problem.sessions, key=away, default=None)
    if session is not None:
        return Placement(item=item.id, day=day, start=start, session=session.id, room=line.values["Room"])
    message = (
        f"{item.id} lies on {short_date(line.values['Date'])} from {hhmm(start)} to {hhmm(end)}, "
        "which is inside no session of the plan"
    )
    faults.append(line.fault("impossible", "Start", message, "Correct date or time"))
    return None
