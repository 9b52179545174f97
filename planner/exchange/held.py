"""The rows of a schedule workbook as a schedule of its plan; dates, times, rooms and experts may have been edited."""

from collections.abc import Iterator
from datetime import timedelta

from planner.domain.agenda import Item, Role, Session
from planner.domain.clock import hhmm, short_date
from planner.domain.places import Option
from planner.domain.problem import Problem
from planner.domain.schedule import Placement, Schedule, Seat
from planner.domain.words import count
from planner.exchange.lines import Line
from planner.exchange.programme import PANELS, PROGRAMME, Programme
from planner.workbook.faults import Fault, WorkbookError
from planner.workbook.matching import did_you_mean


def schedule_of(problem: Problem, programme: Programme, strict: bool = True) -> Schedule:
    """The schedule the rows state; raises WorkbookError with every row that does not fit the plan.

    Not strict, what can be understood but is against a rule is left to the rules to say.
    """
    faults = [*programme.faults, *_unknown(problem, programme), *_unknown_seats(problem, programme)]
    sound = [line for line in programme.lines if _is_sound(problem, line)]
    option = _option(problem, programme, sound)
    if option is None:
        faults += _no_option(problem, programme, sound) if sound or not faults else ()
        raise WorkbookError(in_order(faults))
    placements = [_placement(problem, option, line, strict, faults) for line in sound]
    faults += _missing(problem, programme) if strict else _other_ends(problem, programme, sound)
    if faults:
        raise WorkbookError(in_order(faults))
    seats = [
        Seat(item=line.values["Item"], role=Role(line.values["Role"]), expert=line.values["Expert"])
        for line in programme.seats
    ]
    places = sorted(one for one in placements if one is not None)
    return Schedule(option=option, placements=tuple(places), seats=tuple(sorted(seats)))


def in_order(faults: list[Fault]) -> list[Fault]:
    """Sheet by sheet and row by row, those of a whole sheet last."""
    return sorted(faults, key=lambda fault: (fault.sheet != PROGRAMME, not fault.row, fault.row, fault.column))


def _is_sound(problem: Problem, line: Line) -> bool:
    """Whether the row names an item and a room of the plan, and when."""
    return line.whole and line.values["Item"] in problem.item and line.values["Room"] in problem.room


def _missing(problem: Problem, programme: Programme) -> Iterator[Fault]:
    held = {line.values.get("Item") for line in programme.lines}
    for item in problem.items:
        if item.mandatory and item.id not in held:
            message = f"the item {item.id} of the plan is not in the programme"
            yield Fault("missing-item", message, "Add its row, or solve the plan again", PROGRAMME)


def moved(problem: Problem, programme: Programme) -> Iterator[tuple[Item, int]]:
    """Items of which only the start was changed, the end left as written, and the new start: they keep their length."""
    for line in programme.lines:
        item, start = problem.item[line.values["Item"]], line.values["Start"]
        if _ends_elsewhere(item, line) and _is_moved(item, line, programme):
            yield item, start


def _is_moved(item: Item, line: Line, programme: Programme) -> bool:
    before = dict(programme.starts).get(item.id)
    return before not in (None, line.values["Start"]) and line.values.get("End") == before + item.minutes


def _ends_elsewhere(item: Item, line: Line) -> bool:
    """Whether the end is not what the plan's minutes make it."""
    start, end = line.values["Start"], line.values.get("End")
    return end is not None and (end - start - item.minutes) % (24 * 60) != 0


def _other_ends(problem: Problem, programme: Programme, sound: list[Line]) -> Iterator[Fault]:
    """Other ends, unless only the start was changed: start or length was to change, but which is unsaid."""
    for line in sound:
        item, start = problem.item[line.values["Item"]], line.values["Start"]
        if _ends_elsewhere(item, line) and not _is_moved(item, line, programme):
            message = f"{item.id} has {count(item.minutes, 'minute')} in the plan, so from {hhmm(start)} it ends at "
            remedy = "Correct Start or End; to change the length, change the plan's Agenda"
            yield line.fault("contradiction", "End", message + hhmm(start + item.minutes), remedy)


def _unknown_seats(problem: Problem, programme: Programme) -> Iterator[Fault]:
    held = {line.values.get("Item") for line in programme.lines}
    roles = [role.value for role in Role]
    for line in programme.seats:
        item, role, expert = (line.values.get(heading) for heading in PANELS)
        if item is not None and item not in problem.item:
            yield line.fault("dangling-id", "Item", f'the plan has no item "{item}"', did_you_mean(item, problem.item))
        elif item is not None and item not in held:
            message, remedy = f"{item} is not on the sheet {PROGRAMME}", "Add its row there, or delete this one"
            yield line.fault("contradiction", "Item", message, remedy)
        if role is not None and role not in roles:
            yield line.fault("unknown-value", "Role", f'"{role}" is no role', f"Write one of {', '.join(roles)}")
        if expert is not None and expert not in problem.expert:
            message = f'the plan has no expert "{expert}"'
            yield line.fault("dangling-id", "Expert", message, did_you_mean(expert, problem.expert))


def _unknown(problem: Problem, programme: Programme) -> Iterator[Fault]:
    seen: dict[str, int] = {}
    for line in programme.lines:
        item, room = line.values.get("Item"), line.values.get("Room")
        if item is not None and item not in problem.item:
            remedy = did_you_mean(item, problem.item)
            yield line.fault("dangling-id", "Item", f'the plan has no item "{item}"', remedy)
        elif item is not None and seen.setdefault(item, line.number) != line.number:
            message = f'"{item}" stands already in row {seen[item]}'
            yield line.fault("duplicate-id", "Item", message, "Delete one of the rows")
        if room is not None and room not in problem.room:
            yield line.fault("dangling-id", "Room", f'the plan has no room "{room}"', did_you_mean(room, problem.room))


def _option(problem: Problem, programme: Programme, sound: list[Line]) -> Option | None:
    """The dates on offer that have every date held: of its window, else the shortest that begin nearest."""
    dates = {line.values["Date"] for line in sound}
    rooms = {problem.room[line.values["Room"]].venue for line in sound}
    fit = [one for one in problem.options if dates <= {*one.dates} and rooms <= {one.venue}]
    return max(fit, key=lambda one: (one.window == programme.window, one.start, -one.days), default=None)


def _no_option(problem: Problem, programme: Programme, sound: list[Line]) -> Iterator[Fault]:
    """The rows that do not fit the option that most rows fit; one fault for all where no row fits any."""

    def fits(option: Option, line: Line) -> bool:
        return line.values["Date"] in option.dates and problem.room[line.values["Room"]].venue == option.venue

    fitting = {one: sum(fits(one, line) for line in sound) for one in problem.options}
    best = max(problem.options, key=lambda one: (fitting[one], one.window == programme.window), default=None)
    if not programme.lines:
        yield Fault("sheet-missing", "the programme has no items", "Give a schedule with items", PROGRAMME)
    elif best is None or not fitting[best]:
        remedy = "Give the plan that the schedule was made from, with --plan"
        yield Fault("impossible", "the plan does not offer its dates at its venue", remedy, PROGRAMME)
    else:
        offered = f"the other items are at {best.venue} from {short_date(best.start)} to {short_date(best.end)}"
        for line in sound:
            if line.values["Date"] not in best.dates:
                message = f"{short_date(line.values['Date'])} is not a date of the workshop; {offered}"
                yield line.fault("impossible", "Date", message, "Correct the date")
            elif not fits(best, line):
                message = f'the room "{line.values["Room"]}" is at another venue; {offered}'
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
