"""Reading a schedule workbook is exact: written, read and written again, it has the same bytes."""

import io
from dataclasses import replace
from pathlib import Path

import pytest

from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.exchange.held import schedule_of
from planner.exchange.programme import read
from planner.explain.check import check
from planner.reports.excel import write
from tests.problems import every_schedule
from tests.reports.sample import OUTCOME, PROBLEM, SCHEDULE


def written(of: Problem, held: Schedule, folder: Path) -> bytes:
    path = folder / "schedule.xlsx"
    write(path, of, replace(OUTCOME, schedule=held), check(of, held))
    return path.read_bytes()


def read_back(of: Problem, content: bytes) -> Schedule:
    return schedule_of(of, read(io.BytesIO(content), panels=True), strict=False)


def drawn(held: Schedule) -> bool:
    """Whether it has items, and its grid can be drawn: no room is used twice at one time."""
    return bool(held.placements) and all(one.room != two.room for one, two in held.overlapping(PROBLEM))


WHOLE = [held for held in every_schedule(PROBLEM, seed=7, most=20) if drawn(held)]


@pytest.mark.parametrize("held", [SCHEDULE, replace(SCHEDULE, seats=()), *WHOLE])
def test_written_read_and_written_again(held: Schedule, tmp_path: Path) -> None:
    content = written(PROBLEM, held, tmp_path)
    back = read_back(PROBLEM, content)
    assert (back.option, back.placements) == (held.option, tuple(sorted(held.placements)))
    assert written(PROBLEM, back, tmp_path) == content


def test_the_order_of_placements_and_seats_is_not_written(tmp_path: Path) -> None:
    mixed = replace(SCHEDULE, placements=SCHEDULE.placements[::-1], seats=SCHEDULE.seats[::-1])
    assert written(PROBLEM, mixed, tmp_path) == written(PROBLEM, SCHEDULE, tmp_path)
