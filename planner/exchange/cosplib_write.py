"""A schedule as a CoSPLib solution workbook: tracks by session and room, submissions by slot, and what they cost."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from planner.domain.agenda import Issue, Item, Session
from planner.domain.clock import hhmm
from planner.domain.places import Room
from planner.domain.problem import Problem
from planner.domain.schedule import Placement, Schedule
from planner.domain.words import count
from planner.exchange.programme import PROGRAMME
from planner.files import to_bytes
from planner.workbook.faults import Fault, WorkbookError

WRITTEN = datetime(2000, 1, 1)  # noqa: DTZ001 - the same schedule is the same file
Place = tuple[int, int]  # session and room, from 0


@dataclass(frozen=True, slots=True)
class Solution:
    """Names of another system: sessions with their slots, rooms, and what is where."""

    sessions: tuple[tuple[str, int], ...]
    rooms: tuple[str, ...]
    tracks: dict[Place, str]
    submissions: dict[tuple[int, int, int], str]  # session, room and slot


@dataclass(frozen=True, slots=True)
class Cost:
    """A term of the objective: its name, and each sentence with what it costs."""

    name: str
    rows: tuple[tuple[str, int], ...]

    @property
    def total(self) -> int:
        """What the term costs."""
        return sum(cost for _, cost in self.rows)


def solution(problem: Problem, schedule: Schedule) -> Solution:
    """The schedule by session, room and slot; raises WorkbookError with everything that has no place there."""
    length = problem.workshop.slot_minutes
    if length is None:
        message, remedy = "the plan has no Slot minutes, and CoSPLib counts in slots", "Fill them in"
        raise WorkbookError([Fault("blank", message, remedy, "Workshop")])
    sessions = list(_sessions(problem, schedule))
    rooms = [room for room in problem.rooms if room.venue == schedule.venue]
    places = {(day, session.id): place for place, (day, session) in enumerate(sessions)}
    numbers = {room.id: place for place, room in enumerate(rooms)}
    faults: list[Fault] = []
    made = Solution(
        tuple((_session_name(day, session, schedule), session.minutes // length) for day, session in sessions),
        tuple(_name(room) for room in rooms),
        {},
        {},
    )
    for row in sorted(schedule.placements):
        place = (places[row.day, row.session], numbers[row.room])
        faults += _put(made, problem, row, place, length)
    if faults:
        raise WorkbookError(faults)
    return made


def _sessions(problem: Problem, schedule: Schedule) -> Iterator[tuple[int, Session]]:
    for day in range(schedule.option.days):
        yield from ((day, session) for session in problem.sessions_on(day))


def _name(thing: Issue | Item | Session | Room) -> str:
    return thing.elsewhere or thing.id


def _session_name(day: int, session: Session, schedule: Schedule) -> str:
    """A session of every day is one a day elsewhere."""
    several = session.day is None and schedule.option.days > 1
    return f"{_name(session)} day {day + 1}" if several else _name(session)


def _put(made: Solution, problem: Problem, row: Placement, place: Place, length: int) -> Iterator[Fault]:
    """Enter an item, or say why it cannot be."""
    item, session = problem.item[row.item], problem.session[row.session]
    slot, odd = divmod(row.start - session.start, length)
    if item.issue is None:
        yield _fault(f"{item.id} is of all issues, and CoSPLib knows only items of one", "Give it one on sheet Agenda")
        return
    if odd:
        message = f"{item.id} begins at {hhmm(row.start)}, which is not at a slot of {count(length, 'minute')}"
        yield _fault(message, f'Move it to a slot of the session "{session.id}", which begins at {hhmm(session.start)}')
    track = _name(problem.issue[item.issue])
    if made.tracks.setdefault(place, track) != track:
        message = f"{item.id} is in {row.room} in {session.id} beside items of another issue"
        yield _fault(message, "In CoSPLib a room holds one issue in a session; set the rule one_issue_a_room to hard")
    for number in range(slot, slot + problem.slots_of(item)):
        other = made.submissions.setdefault((*place, number), _name(item))
        if other != _name(item):
            message = f"{item.id} and {other} are in {row.room} at the same time"
            yield _fault(message, "Move one of them")
            return


def _fault(message: str, remedy: str) -> Fault:
    return Fault("impossible", message, remedy, PROGRAMME)


def solution_bytes(found: Solution, costs: Sequence[Cost]) -> bytes:
    """The workbook: the sheet sol by position, then the sheet violations for people."""
    book = Workbook()
    page = book.worksheets[0]
    page.title = "sol"
    _row(page, 1, ["", *found.rooms])
    rooms = range(len(found.rooms))
    bottom = len(found.sessions) + 3
    for session, (name, slots) in enumerate(found.sessions):
        _row(page, session + 2, [name, *(found.tracks.get((session, room), "") for room in rooms)])
        for slot in range(slots):
            _row(page, bottom, [name, *(found.submissions.get((session, room, slot), "") for room in rooms)])
            bottom += 1
    _violations(book.create_sheet("violations"), costs)
    book.properties.created = WRITTEN
    return to_bytes(book)


def _violations(page: Worksheet, costs: Sequence[Cost]) -> None:
    _column(page, 1, ["Obj", f"Final Objective = {sum(cost.total for cost in costs)}"])
    for place, cost in enumerate(costs):
        _column(page, 2 * place + 2, [f"Evaluate {cost.name}", *(label for label, _ in cost.rows), "Total"])
        _column(page, 2 * place + 3, ["", *(paid for _, paid in cost.rows), cost.total])


def _row(page: Worksheet, row: int, values: Sequence[str]) -> None:
    for column, value in enumerate(values, start=1):
        _write(page, row, column, value)


def _column(page: Worksheet, column: int, values: Sequence[str | int]) -> None:
    for row, value in enumerate(values, start=1):
        _write(page, row, column, value)


def _write(page: Worksheet, row: int, column: int, value: str | int) -> None:
    """Text stays text, whatever it begins with; nothing is no cell."""
    if value != "":
        cell = page.cell(row, column, value)
        if isinstance(value, str):
            cell.data_type = "s"
