"""Write conferences of several sizes as plan workbooks: what an organizer fills in who has no other system.

`python -m tests.benchmarks.conferences FOLDER [--items NUMBER ...] [--seed NUMBER]`: each has an opening, keynotes and
a closing for everybody, papers of 20 to 45 minutes in tracks with chairs, some of no track, some in order, some that
exclude one another, and presenters with several papers.
"""

import argparse
import random
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from openpyxl import Workbook, load_workbook

from planner.workbook.template import conference_workbook

Row = dict[str, Any]  # heading -> value
SIZES = (60, 150, 300, 600, 1000)
DAYS = 4
SESSIONS = (("M1", "09:00", "10:30"), ("M2", "11:00", "12:30"), ("P1", "14:00", "15:30"), ("P2", "16:00", "17:30"))
SETTINGS: Row = {
    "Title": "A congress",
    "Mandate date": date(2027, 1, 5),
    "Planning date": date(2027, 1, 10),
    "Months": 12,
}


def fill(book: Workbook, sheet: str, lines: Sequence[Row]) -> None:
    """Fill a table of the workbook from its first row on."""
    page = book[sheet]
    (table,) = page.tables.values()
    header = page[table.ref][0]
    column = {cell.value: cell.column for cell in header}
    for number, line in enumerate(lines, header[0].row + 1):
        for heading, value in line.items():
            page.cell(number, column[heading]).value = value
    table.ref = f"{header[0].coordinate}:{page.cell(header[0].row + len(lines), header[-1].column).coordinate}"
    if table.autoFilter is not None:
        table.autoFilter.ref = table.ref


def agenda(chance: random.Random, papers: int, tracks: Sequence[str], people: Sequence[str]) -> Iterator[Row]:
    """Opening, closing, keynotes and papers."""
    everybody: Row = {"Issue": "all", "Attendance": "plenary", "Expected": papers}
    yield {**everybody, "Item": "OPEN", "Title": "Opening", "Minutes": 30, "Position": "first"}
    yield {**everybody, "Item": "CLOSE", "Title": "Closing", "Minutes": 30, "Position": "last"}
    for day in range(1, DAYS):
        who = chance.choice(people)
        yield {
            **everybody,
            "Item": f"K{day}",
            "Title": f"Keynote {day}",
            "Minutes": 60,
            "After": "OPEN",
            "Presenters": who,
        }
    for number in range(papers):
        yield {
            "Item": f"A{number}",
            "Title": f"Paper {number}",
            "Issue": "all" if chance.random() < 0.05 else chance.choice(tracks),
            "Minutes": chance.choice((20, 20, 30, 30, 45)),
            "Presenters": "; ".join(chance.sample(people, chance.choice((1, 1, 2)))),
            "Expected": chance.choice((20, 30, 50, 70)),
            "After": f"A{chance.randrange(number)}" if number and chance.random() < 0.05 else None,
            "Tags": "hybrid" if chance.random() < 0.04 else None,
            "Exclusive tags": "hybrid" if chance.random() < 0.01 else None,
        }


def write(path: Path, papers: int, seed: int) -> None:
    """Write one conference of so many papers."""
    chance = random.Random(seed)
    tracks = [f"T{number}" for number in range(max(4, papers // 10))]
    people = [f"P{number}" for number in range(papers)]
    conference_workbook(path)
    book = load_workbook(path)
    page = book["Workshop"]
    for name, *_ in page.iter_rows():
        if name.value in SETTINGS:
            page.cell(name.row, 2).value = SETTINGS[str(name.value)]
    fill(book, "Issues", [{"Issue": one, "Title": f"Track {one}", "Chairs": chance.choice(people)} for one in tracks])
    fill(book, "Agenda", list(agenda(chance, papers, tracks, people)))
    fill(book, "Sessions", [dict(zip(("Session", "Start", "End"), one, strict=True)) for one in SESSIONS])
    place = {"City": "Geneva", "Country": "Switzerland", "Time zone": "Europe/Zurich"}
    fill(book, "Venues", [{"Venue": "V", "Name": "Congress centre", **place}])
    seats = [papers, *(chance.choice((40, 60, 80, 120, 200)) for _ in range(max(3, papers // 20 - 1)))]
    fill(book, "Rooms", [{"Room": f"R{number}", "Venue": "V", "Seats": most} for number, most in enumerate(seats)])
    dates = {"Start": date(2027, 6, 7), "End": date(2027, 6, 6 + DAYS)}
    fill(book, "Windows", [{"Window": "W", "Venue": "V", **dates}])
    book.save(path)


def main() -> None:
    """Write one workbook of each size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--items", type=int, nargs="*", default=SIZES)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    asked.folder.mkdir(parents=True, exist_ok=True)
    for papers in asked.items:
        write(asked.folder / f"conference-{papers}.xlsx", papers, asked.seed)


if __name__ == "__main__":
    main()
