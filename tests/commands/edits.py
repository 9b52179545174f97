"""A plan, its schedule made by hand, and what somebody does to the schedule workbook."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from planner.domain.outcome import Outcome, Run, Status
from planner.domain.problem import Problem
from planner.exchange.held import schedule_of
from planner.exchange.programme import read
from planner.explain.check import check
from planner.reports.excel import write
from planner.workbook.faults import WorkbookError
from tests.problems import schedule
from tests.workbooks import problem

MARKDOWN = """
## Agenda
|Item|Title  |Issue|Minutes|Attendance|Seats in room|Moderators|Panellists least|Panellists most|After|
|----|-------|-----|-------|----------|-------------|----------|----------------|---------------|-----|
|O   |Opening|all  |30     |plenary   |80           |0         |0               |0              |     |
|A1  |One    |I1   |60     |parallel  |80           |1         |1               |2              |O    |
|A2  |Two    |I1   |45     |parallel  |30           |1         |1               |1              |A1   |
|B1  |Three  |I2   |60     |parallel  |30           |1         |1               |1              |     |
|B2  |Four   |I2   |60     |parallel  |30           |1         |1               |1              |     |

## Sessions
| Session | Start | End   | Use        |
|---------|-------|-------|------------|
| M1      | 10:00 | 11:30 | open       |
| M2      | 11:45 | 13:00 | open       |
| P1      | 15:00 | 16:30 | open       |
| EV      | 19:00 | 20:30 | restricted |

## Experts
| Expert | Title   | Development | Legal | Can moderate | Sessions most |
|--------|---------|-------------|-------|--------------|---------------|
| E1     | Judge   | yes         | yes   | yes          |               |
| E2     | Aide    | yes         | yes   | yes          |               |
| E3     | Clerk   | yes         | yes   | yes          |               |
| E4     | Adviser | yes         | yes   | no           |               |
| E5     | Analyst | yes         | yes   | yes          | 1             |

## Absences
| Expert | From       | To         |
|--------|------------|------------|
| E3     | 2007-03-28 | 2007-03-29 |
"""  # fmt: skip
ROWS = (
    "O 1 M1 R1", "A1 1 M1 10:30 R1", "A2 1 M2 R1", "B1 1 P1 R1", "B2 1 P1 R2",
    "A1 moderator E1", "A1 panellist E2", "A2 moderator E2", "A2 panellist E3", "B1 moderator E1", "B1 panellist E4",
    "B2 moderator E3", "B2 panellist E5",
)  # fmt: skip
Edit = Callable[[Workbook], Any]
Broken = set[tuple[str, tuple[str, ...], int]]


def made(folder: Path) -> tuple[Problem, Path]:
    """The plan, and the schedule workbook that planner solve would write."""
    of = problem(MARKDOWN)
    held = schedule(of, *ROWS)
    outcome = Outcome(
        status=Status.FEASIBLE,
        schedule=held,
        run=Run(input_name="plan.xlsx", input_hash="", versions={}, strategy="by hand"),
    )
    path = folder / "schedule.xlsx"
    write(path, of, outcome, check(of, held))
    return of, path


def edited(path: Path, folder: Path, edit: Edit) -> Path:
    """A copy with the edit made, as a spreadsheet program would save it."""
    book, target = load_workbook(path), folder / "edited.xlsx"
    edit(book)
    book.save(target)
    return target


def broken(of: Problem, path: Path) -> Broken:
    """Rule, subjects and amount of every violation of a hard rule, as planner verify finds them."""
    report = check(of, schedule_of(of, read(path, panels=True), strict=False))
    return {
        (found.rule.id, violation.subjects, violation.amount)
        for found in report.broken
        for violation in found.violations
    }


def faults(of: Problem, path: Path) -> list[str]:
    """What cannot be understood: sheet, cell and sentence of each fault."""
    try:
        broken(of, path)
    except WorkbookError as error:
        return [str(fault) for fault in error.faults]
    return []


def column(page: Worksheet, heading: str) -> int:
    """The place of a heading of the first row."""
    return [cell.value for cell in page[1]].index(heading) + 1


def rows(page: Worksheet, item: str) -> list[int]:
    """The rows of an item."""
    return [row for row in range(2, page.max_row + 1) if page.cell(row, 1).value == item]


def put(sheet: str, item: str, place: int = 0, **values: Any) -> Edit:
    """Write cells by heading in a row of an item."""

    def edit(book: Workbook) -> None:
        page = book[sheet]
        row = rows(page, item)[place]
        for heading, value in values.items():
            page.cell(row, column(page, heading)).value = value

    return edit


def taken(sheet: str, item: str, place: int = 0) -> Edit:
    """Delete a row of an item."""
    return lambda book: book[sheet].delete_rows(rows(book[sheet], item)[place])


def added(sheet: str, **values: Any) -> Edit:
    """Write a row below the last one."""

    def edit(book: Workbook) -> None:
        page = book[sheet]
        row = page.max_row + 1
        for heading, value in values.items():
            page.cell(row, column(page, heading)).value = value

    return edit


def each(*edits: Edit) -> Edit:
    """One edit after the other."""
    return lambda book: [edit(book) for edit in edits]
