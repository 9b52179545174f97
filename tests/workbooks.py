"""Workbooks for tests: markdown tables in the test become a workbook in memory."""

import io
import re
from collections.abc import Callable
from datetime import date, datetime, time
from typing import IO, Any

from openpyxl import Workbook

from planner.domain.problem import Problem
from planner.workbook.faults import WorkbookError
from planner.workbook.read import read

Cells = list[list[str]]

BASE = """
## Workshop
| Title         | Test       |
|---------------|------------|
| Mandate date  | 2006-12-14 |
| Planning date | 2006-12-15 |
| Days most     | 3          |

## Issues
| Issue | Number | Title      |
|-------|--------|------------|
| I1    | i      | Framework  |
| I2    | ii     | Donors     |

## Agenda
| Item | Title | Issue | Minutes | Moderators | Panellists least |
|------|-------|-------|---------|------------|------------------|
| A1   | One   | I1    | 60      | 1          | 1                |
| A2   | Two   | I2    | 45      | 1          | 1                |

## Rooms
| Room | Seats |
|------|-------|
| R1   | 90    |
| R2   | 40    |

## Windows
| Window | Start      | End        |
|--------|------------|------------|
| W1     | 2007-03-27 | 2007-03-29 |

## Experts
| Expert | Title | Development | Legal |
|--------|-------|-------------|-------|
| E1     | Judge | no          | yes   |
| E2     | Aide  | yes         | no    |
| E3     | Clerk | yes         | yes   |
"""


def sheets(markdown: str) -> dict[str, Cells]:
    """The tables of a markdown text by the heading above each, without the rules below their first rows."""
    found: dict[str, Cells] = {}
    for line in markdown.splitlines():
        line = line.strip()
        if line.startswith("## "):
            name = line.removeprefix("## ")
            found[name] = []
        elif line.startswith("|") and not re.fullmatch(r"[|\s:-]+-[|\s:-]*", line):
            found[name].append([cell.strip() for cell in line.strip("|").split("|")])
    return found


def typed(said: str) -> Any:
    """Numbers, dates and times as such; text in quotes, and everything else, as text."""
    if said.startswith('"'):
        return said.strip('"')
    if re.fullmatch(r"-?\d+", said):
        return int(said)
    if re.fullmatch(r"-?\d+\.\d+", said):
        return float(said)
    if re.fullmatch(r"\d{4}-\d\d-\d\d", said):
        return date.fromisoformat(said)
    if re.fullmatch(r"\d\d:\d\d", said):
        return time.fromisoformat(said)
    return datetime.fromisoformat(said) if re.fullmatch(r"\d{4}-\d\d-\d\dT.*", said) else said or None


def workbook(markdown: str = "", edit: Callable[[Workbook], None] | None = None, base: str = BASE) -> IO[bytes]:
    """The base with some sheets replaced or added (row 1 holds the headings), changed by `edit` before it is saved.

    "## Agenda" without a table below leaves that sheet out.
    """
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in (sheets(base) | sheets(markdown)).items():
        if rows:
            page = book.create_sheet(name)
            for number, row in enumerate(rows, start=1):
                for place, said in enumerate(row, start=1):
                    if said:
                        page.cell(number, place, typed(said))
    if edit is not None:
        edit(book)
    file = io.BytesIO()
    book.save(file)
    file.seek(0)
    return file


def problem(markdown: str = "", edit: Callable[[Workbook], None] | None = None, base: str = BASE) -> Problem:
    """What such a workbook states."""
    return read(workbook(markdown, edit, base))


def faults(markdown: str = "", edit: Callable[[Workbook], None] | None = None, base: str = BASE) -> list[str]:
    """The faults of such a workbook, each as one line."""
    try:
        problem(markdown, edit, base)
    except WorkbookError as error:
        return [str(fault) for fault in error.faults]
    return []
