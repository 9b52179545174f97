"""The conferences that the benchmark writes are plans without faults, the same for the same seed."""

from pathlib import Path

from planner.domain.agenda import Attendance, Position
from planner.solve.conference.view import leaves_out, reason_against
from planner.workbook.read import read
from tests.benchmarks.conferences import write


def test_a_conference_is_a_plan_that_is_attacked_as_one(tmp_path: Path) -> None:
    write(tmp_path / "one.xlsx", 50, 3)
    write(tmp_path / "two.xlsx", 50, 3)
    of = read(tmp_path / "one.xlsx")
    assert of.items == read(tmp_path / "two.xlsx").items
    assert len(of.items) == 55
    assert reason_against(of, of.options) == ""
    assert leaves_out(of).startswith("there are items of no issue")
    positions = {item.id: item.position for item in of.items if item.attendance is Attendance.PLENARY}
    assert positions["OPEN"] is Position.FIRST
    assert positions["CLOSE"] is Position.LAST
    assert sum(bool(item.predecessors) for item in of.items) >= 3
