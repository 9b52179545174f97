"""Import every CoSPLib workbook of a folder and compare costs: `python -m tests.benchmarks.roundtrip FOLDER`.

Each workbook is taken as it is, and once more with every weight 1 and everything shaken, so that no term goes unseen.
"""

import argparse
import io
import random
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from openpyxl import load_workbook

from planner.domain.problem import Problem
from planner.domain.schedule import Placement, Schedule
from planner.exchange.cosplib_plan import tables
from planner.exchange.cosplib_read import read
from planner.exchange.cosplib_write import solution, solution_bytes
from planner.explain.check import check
from planner.workbook.read import read as read_plan
from planner.workbook.template import workbook_bytes
from tests.benchmarks.cosplib_twin import RULES, Placed, Twin
from tests.exchange.conference import solution as read_solution

MOST = 3.0  # seconds of an import


@dataclass(frozen=True)
class Compared:
    """One workbook: how long it took, and what was found."""

    workbook: str
    imported: float  # seconds
    read: float
    checked: float  # a schedule
    schedules: int
    terms_above_0: int
    differences: tuple[str, ...]


def imported(path: Path) -> tuple[Problem, float, float]:
    """The problem that the imported plan states, with the seconds of importing and of reading it."""
    started = time.monotonic()
    plan = workbook_bytes(tables(read(path), path.stem), conference=True)
    between = time.monotonic()
    problem = read_plan(io.BytesIO(plan))
    return problem, between - started, time.monotonic() - between


def schedule_of(problem: Problem, twin: Twin, placed: Placed) -> Schedule:
    """The same schedule in our words."""
    items = {item.elsewhere or item.id: item for item in problem.items}
    rooms = {room.elsewhere or room.id: room for room in problem.rooms}
    sessions = {session.elsewhere or session.id: session for session in problem.sessions}
    placements = []
    for name, (s, r, slot) in placed.items():
        session = sessions[twin.sessions[s][0]]
        start = session.start + slot * (problem.workshop.slot_minutes or 1)
        room = rooms[twin.rooms[r]].id
        placements.append(
            Placement(item=items[name].id, day=session.day or 0, session=session.id, start=start, room=room)
        )
    return Schedule(option=problem.options[0], placements=tuple(sorted(placements)))


def differences(problem: Problem, twin: Twin, placed: Placed) -> tuple[list[str], int]:
    """Terms that our check counts otherwise, hard rules broken, other costs; and how many terms are above 0."""
    report = check(problem, schedule_of(problem, twin, placed))
    ours = {found.rule.id: found.cost for found in report.rules}
    theirs = {rule: twin.weights[rule] * amount for rule, amount in twin.amounts(placed).items()}
    wrong = [
        f"{rule}: ours {ours.get(rule, 0)}, twin's {theirs[rule]}"
        for rule in RULES
        if ours.get(rule, 0) != theirs[rule]
    ]
    wrong += [f"{found.rule.id}: broken" for found in report.broken]
    wrong += [f"{rule}: costs {cost}" for rule, cost in ours.items() if cost and rule not in RULES]
    if report.cost(1) != sum(theirs.values()):
        wrong.append(f"tier 1: ours {report.cost(1)}, twin's {sum(theirs.values())}")
    return wrong, sum(cost > 0 for cost in theirs.values())


def not_back(problem: Problem, twin: Twin, placed: Placed) -> list[str]:
    """Cells that are others once the schedule is written as a solution and read as CoSPLib reads it."""
    sessions = {str(row[0]): twin.slots(number) for number, row in enumerate(twin.sessions)}
    names = [*sessions]
    content = solution_bytes(solution(problem, schedule_of(problem, twin, placed)), [])
    cells = read_solution(content, sessions, twin.rooms)
    tracks, submissions = {}, {}
    for name, (s, r, slot) in placed.items():
        tracks[f"{names[s]} {twin.rooms[r]}"] = twin.submissions[name].track
        for number in range(slot, slot + twin.submissions[name].slots):
            submissions[f"{names[s]} {twin.rooms[r]} {number}"] = name
    return [] if cells == (tracks, submissions) else ["the solution has other cells"]


def compare(path: Path, schedules: int, seed: int) -> Compared:
    """Import a workbook and judge some schedules of it."""
    problem, seconds, reading = imported(path)
    twin, chance = Twin(path), random.Random(seed)
    found: list[str] = [] if seconds < MOST else [f"import takes {seconds:.1f} s"]
    above, checking = 0, 0.0
    for number in range(schedules):
        placed = twin.drawn(chance)
        started = time.monotonic()
        check(problem, schedule_of(problem, twin, placed))
        checking = max(checking, time.monotonic() - started)
        wrong, terms = differences(problem, twin, placed)
        above = max(above, terms)
        found += [f"schedule {number + 1}: {one}" for one in (*wrong, *not_back(problem, twin, placed))]
    return Compared(path.stem, seconds, reading, checking, schedules, above, tuple(found))


def shaken(path: Path, folder: Path, chance: random.Random) -> Path:
    """A copy in which no term is silent: every weight 1, and persons, zones, orders and penalties at random."""
    book = load_workbook(path)
    for row in range(2, 18):
        book["parameters"].cell(row, 5, 1)
    page = book["submissions"]
    people = [f"Person {number}" for number in range(40)]
    rows = [row for row in range(2, page.max_row + 1) if page.cell(row, 1).value is not None]
    for row in rows:
        page.cell(row, 4, chance.choice((0, 0, 1, 2, 3, 4)))
        page.cell(row, 5, f"GMT{chance.randint(-12, 12):+d}")
        page.cell(row, 6, ", ".join(chance.sample(people, chance.randint(0, 2))))
        page.cell(row, 7, ", ".join(chance.sample(people, chance.randint(0, 2))))
        for column in range(8, page.max_column + 1):
            if page.cell(1, column).value is not None and chance.random() < 0.05:
                page.cell(row, column, chance.randint(1, 9))
    tracks = [row for row in range(2, book["tracks"].max_row + 1) if book["tracks"].cell(row, 1).value is not None]
    for row in tracks:
        book["tracks"].cell(row, 2, ", ".join(chance.sample(people, chance.randint(0, 2))))
    for _ in range(60):  # on both sides of the diagonal, and on it
        book["similar tracks"].cell(chance.choice(tracks), chance.choice(tracks), chance.randint(1, 5))
    copy = folder / f"{path.stem}, shaken.xlsx"
    book.save(copy)
    return copy


def roundtrip(folder: Path, schedules: int, seed: int) -> list[Compared]:
    """Every workbook of the folder, and its copy."""
    found = []
    with tempfile.TemporaryDirectory() as beside:
        for path in sorted(folder.glob("*.xlsx")):
            for workbook in (path, shaken(path, Path(beside), random.Random(seed))):
                found.append(compare(workbook, schedules, seed))
                print(line(found[-1]), flush=True)
    return found


def line(row: Compared) -> str:
    """A row for people, and its differences below."""
    told = f"{row.workbook:30} import {row.imported:5.2f} s  read {row.read:5.2f} s  check {row.checked:5.2f} s  "
    told += f"{row.schedules} schedules, up to {row.terms_above_0:2} terms above 0, {len(row.differences)} differences"
    return "\n  ".join([told, *row.differences[:20]])


def main() -> None:
    """Print a line for each workbook; exit 1 where anything differs."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.roundtrip", description=__doc__)
    parser.add_argument("folder", type=Path, help="a folder of CoSPLib workbooks")
    parser.add_argument("--schedules", type=int, default=5, help="random legal schedules of each workbook")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    found = roundtrip(arguments.folder, arguments.schedules, arguments.seed)
    sys.exit(any(row.differences for row in found))


if __name__ == "__main__":
    main()
