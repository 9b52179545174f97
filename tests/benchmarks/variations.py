"""Write ten variations of a plan workbook: what organizers meet when limits, money and people change."""

import argparse
import random
import shutil
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

Change = Callable[[Workbook, random.Random], None]
Cells = dict[str, Any]  # heading -> cell


def rows(page: Worksheet) -> Iterator[Cells]:
    """The filled rows of a sheet's table, as cells by heading."""
    (area,) = (table.ref for table in page.tables.values())
    header, *lines = page[area]
    names = [str(cell.value) for cell in header]
    for line in lines:
        if any(cell.value is not None for cell in line):
            yield dict(zip(names, line, strict=True))


def set_setting(book: Workbook, name: str, factor: float) -> None:
    """Multiply a setting of the Workshop sheet."""
    for line in book["Workshop"].iter_rows():
        if line[0].value == name:
            scale(line[1], factor)


def scale(cell: Any, factor: float) -> None:
    """Multiply a cell's number."""
    cell.value = round(cell.value * factor)


def add_to(sheet: str, heading: str, amount: int, least: int = 1) -> Change:
    """Change a whole number in every row."""

    def change(book: Workbook, _: random.Random) -> None:
        for row in rows(book[sheet]):
            if row[heading].value is not None:
                row[heading].value = max(row[heading].value + amount, least)

    return change


def scale_ceiling(factor: float) -> Change:
    """Change the budget ceiling, and that of the line of the total."""

    def change(book: Workbook, _: random.Random) -> None:
        set_setting(book, "Budget ceiling", factor)
        for row in rows(book["Budget"]):
            if row["Driver"].value == "total" and row["Ceiling"].value:
                scale(row["Ceiling"], factor)

    return change


def longer_absences(book: Workbook, chance: random.Random) -> None:
    """Every absence begins a week earlier and ends a week later, for half of the rows."""
    for row in rows(book["Absences"]):
        if chance.random() < 0.5:
            row["From"].value -= timedelta(days=7)
            row["To"].value += timedelta(days=7)


def every_seat_counts(book: Workbook, _: random.Random) -> None:
    """Opening, closing and report-back count towards the limits of experts, which grow by one for it."""
    add_to("Experts", "Sessions most", 1)(book, random.Random())
    for row in rows(book["Rules"]):
        if row["Rule"].value == "expert_sessions":
            row["Parameters"].value = "uncounted="


def more_mandatory(book: Workbook, chance: random.Random) -> None:
    """One optional item becomes mandatory."""
    optional = [row for row in rows(book["Agenda"]) if row["Mandatory"].value == "no"]
    chance.choice(optional)["Mandatory"].value = "yes"


def busier_experts(book: Workbook, chance: random.Random) -> None:
    """A fifth of the experts have one seat less."""
    for row in rows(book["Experts"]):
        if chance.random() < 0.2 and row["Sessions most"].value:
            row["Sessions most"].value = max(row["Sessions most"].value - 1, 1)


def dearer_travel(book: Workbook, chance: random.Random) -> None:
    """Fares change by up to a third."""
    for row in rows(book["Travel"]):
        if row["Fare"].value:
            scale(row["Fare"], chance.uniform(0.75, 1.33))


VARIATIONS: dict[str, Change] = {
    "tighter-sessions": add_to("Experts", "Sessions most", -1),
    "looser-sessions": add_to("Experts", "Sessions most", 1),
    "tighter-ceiling": scale_ceiling(0.85),
    "looser-ceiling": scale_ceiling(1.25),
    "longer-absences": longer_absences,
    "fewer-teams": add_to("Interpretation", "Teams", -1),
    "every-seat-counts": every_seat_counts,
    "more-mandatory": more_mandatory,
    "busier-experts": busier_experts,
    "dearer-travel": dearer_travel,
}


def write(plan: Path, folder: Path, seed: int) -> list[Path]:
    """Each variation as a workbook of its own; the plan is only read."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, change in VARIATIONS.items():
        copy = folder / f"{name}.xlsx"
        shutil.copyfile(plan, copy)
        book = load_workbook(copy)
        change(book, random.Random(f"{seed} {name}"))
        book.save(copy)
        written.append(copy)
    return written


def main() -> None:
    """Write them, and say where."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.variations", description=__doc__)
    parser.add_argument("plan", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    for path in write(given.plan, given.folder, given.seed):
        print(path)


if __name__ == "__main__":
    main()
