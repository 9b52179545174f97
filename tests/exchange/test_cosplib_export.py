"""A schedule as CoSPLib's solution: the same cells come back, and what cannot be said there is a fault."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from planner.domain.outcome import Outcome, Run, Status
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.exchange.cosplib_write import Cost, solution, solution_bytes
from planner.exchange.held import schedule_of
from planner.exchange.programme import read
from planner.explain.check import check
from planner.reports.excel import write
from planner.workbook.faults import WorkbookError
from tests.exchange.conference import problem, schedule
from tests.exchange.conference import solution as read_solution

SLOTS, ROOMS = {"S1": 3, "S2": 2, "S3": 3}, ["R1", "R2", "R3"]
ROWS = ("a1 S1 R1 2", "a2 S1 R1", "a3 S2 R3 1", "b1 S1 R2", "b2 S3 R2 1", "c1 S3 R1")
TRACKS = {"S1 R1": "A", "S1 R2": "B", "S2 R3": "A", "S3 R1": "C", "S3 R2": "B"}
SUBMISSIONS = {
    "S1 R1 0": "a2", "S1 R1 1": "a2", "S1 R1 2": "a1", "S1 R2 0": "b1", "S2 R3 1": "a3", "S3 R2 1": "b2",
    "S3 R1 0": "c1",
}  # fmt: skip


def written(of: Problem, *rows: str) -> bytes:
    return solution_bytes(solution(of, schedule(of, *rows)), [])


def workbook_of(of: Problem, held: Schedule, folder: Path, plan: str = "plan.xlsx", digest: str = "") -> Path:
    """The schedule workbook that planner solve would write."""
    outcome = Outcome(
        status=Status.FEASIBLE,
        schedule=held,
        run=Run(input_name=plan, input_hash=digest, versions={}, strategy="by hand"),
    )
    path = folder / "schedule.xlsx"
    write(path, of, outcome, check(of, held))
    return path


def edited(path: Path, edit: Callable[[Workbook], Any]) -> Path:
    book = load_workbook(path)
    edit(book)
    book.save(path)
    return path


def faults(action: Callable[[], Any]) -> list[str]:
    try:
        action()
    except WorkbookError as error:
        return [str(fault) for fault in error.faults]
    return []


def test_the_same_cells_come_back() -> None:
    assert read_solution(written(problem(), *ROWS), SLOTS, ROOMS) == (TRACKS, SUBMISSIONS)


def test_the_sheet_is_laid_out_by_position() -> None:
    page = load_workbook(io.BytesIO(written(problem(), *ROWS))).worksheets[0]
    rows = [list(row) for row in page.iter_rows(values_only=True)]

    assert page.title == "sol"
    assert rows[:5] == [
        [None, "R1", "R2", "R3"],
        ["S1", "A", "B", None],
        ["S2", None, None, "A"],
        ["S3", "C", "B", None],
        [None, None, None, None],
    ]
    assert [row[0] for row in rows[5:]] == ["S1"] * 3 + ["S2"] * 2 + ["S3"] * 3


def test_names_are_exactly_those_of_the_file() -> None:
    names: dict[str, Any] = {"submissions!A2": "=a1 "}
    for sheet in ("tracks!A2", "tracks_sessions|penalty!A2", "tracks_rooms|penalty!A2", "similar tracks!A2"):
        names[sheet] = "A  long name "
    names |= {f"submissions!B{row}": "A  long name " for row in (2, 3, 4)}
    names |= dict.fromkeys(
        ("rooms!A2", "tracks_rooms|penalty!B1", "sessions_rooms|penalty!B1", "submissions!K1"), " R1"
    )

    of = problem(names)
    item, room = of.items[0], of.rooms[0]
    start, session = of.session["S1"].start, of.session["S1"].id
    held = schedule(of, "a2 S1 R2")
    placement = held.placements[0]
    both = Schedule(
        option=held.option,
        placements=(placement, type(placement)(item=item.id, day=0, start=start, session=session, room=room.id)),
    )
    page = load_workbook(io.BytesIO(solution_bytes(solution(of, both), []))).worksheets[0]

    assert [page.cell(1, 2).value, page.cell(2, 2).value, page.cell(6, 2).value] == [" R1", "A  long name ", "=a1 "]
    assert page.cell(6, 2).data_type == "s"


def test_a_schedule_workbook_is_read_as_its_schedule(tmp_path: Path) -> None:
    of = problem()
    held = schedule(of, *ROWS)

    programme = read(workbook_of(of, held, tmp_path, digest="ab12"))

    assert schedule_of(of, programme) == held
    assert (programme.plan_name, programme.plan_hash) == ("plan.xlsx", "ab12")


def test_times_and_rooms_may_have_been_edited(tmp_path: Path) -> None:
    of = problem()

    def move(book: Workbook) -> None:
        page = book["Programme"]
        row = next(row for row in range(1, 20) if page.cell(row, 1).value == "a3")
        heads = {page.cell(1, column).value: column for column in range(1, 30)}
        page.cell(row, heads["Start"], "12:00")
        page.cell(row, heads["Room"], "R1")

    path = edited(workbook_of(of, schedule(of, *ROWS), tmp_path), move)

    assert schedule_of(of, read(path)) == schedule(of, *ROWS[:2], "a3 S2 R1 0", *ROWS[3:])


@pytest.mark.parametrize(
    ("heading", "value", "fault"),
    [
        ("Item", "a9", 'Programme!A2: the plan has no item "a9". Known: a1, a2'),
        ("Room", "R9", 'the plan has no room "R9". Known: R1, R2'),
        ("Room", None, "Room is blank. Fill it in."),
        ("Start", "late", 'Start: "late" is not a time of day'),
        ("Start", "11:00", "which is inside no session of the plan. Correct date or time."),
        ("Date", "2030-01-01", "1 January 2030 is not a date of the workshop; the other items are at "),
    ],
)
def test_faults_of_the_programme(tmp_path: Path, heading: str, value: str | None, fault: str) -> None:
    of = problem()

    def change(book: Workbook) -> None:
        page = book["Programme"]
        column = next(column for column in range(1, 30) if page.cell(1, column).value == heading)
        row = next(row for row in range(2, 20) if page.cell(row, 1).value == "a2")
        page.cell(row, column).value = value

    path = edited(workbook_of(of, schedule(of, *ROWS), tmp_path), change)

    (found, *more) = faults(lambda: schedule_of(of, read(path)))
    assert fault in found
    assert all("is not in the programme" in one for one in more)


def test_an_item_missing_and_an_item_twice(tmp_path: Path) -> None:
    of = problem()

    def double(book: Workbook) -> None:
        page = book["Programme"]
        row = next(row for row in range(2, 20) if page.cell(row, 1).value == "a2")
        page.cell(row, 1).value = "b1"

    path = edited(workbook_of(of, schedule(of, *ROWS), tmp_path), double)
    assert "stands already in row" in faults(lambda: schedule_of(of, read(path)))[0]

    path = workbook_of(of, schedule(of, *ROWS[1:]), tmp_path)
    assert faults(lambda: schedule_of(of, read(path))) == [
        "Programme: the item a1 of the plan is not in the programme. Add its row, or solve the plan again."
    ]


def test_a_workbook_without_a_programme() -> None:
    book = Workbook()
    file = io.BytesIO()
    book.save(file)
    assert faults(lambda: read(file))[0].startswith('Programme: the sheet "Programme" is missing')


def test_what_a_solution_cannot_say() -> None:
    of = problem()
    held = schedule(of, *ROWS)
    moved = Schedule(
        option=held.option,
        placements=tuple(
            type(one)(item=one.item, day=one.day, start=one.start + (10 if one.item == "c1" else 0),
                      session=one.session, room="R2" if one.item in ("c1", "a2") else one.room)
            for one in held.placements
        ),
    )  # fmt: skip

    found = faults(lambda: solution(of, moved))

    assert found[-2] == (
        "Programme: c1 begins at 10:10, which is not at a slot of 30 minutes. "
        'Move it to a slot of the session "S3", which begins at 10:00.'
    )
    assert any("beside items of another issue" in one for one in found)
    assert any("in R2 at the same time" in one for one in found)


def test_costs_stand_beside_one_another() -> None:
    of = problem()
    content = solution_bytes(
        solution(of, schedule(of, *ROWS)),
        [Cost("Chairs conflicts", (("A and B", 6), ("A and C", 4))), Cost("Order", ())],
    )
    rows = list(load_workbook(io.BytesIO(content))["violations"].iter_rows(values_only=True))

    assert rows == [
        ("Obj", "Evaluate Chairs conflicts", None, "Evaluate Order", None),
        ("Final Objective = 10", "A and B", 6, "Total", 0),
        (None, "A and C", 4, None, None),
        (None, "Total", 10, None, None),
    ]


def test_the_same_schedule_is_the_same_file() -> None:
    assert written(problem(), *ROWS) == written(problem(), *reversed(ROWS))
