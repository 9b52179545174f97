"""An edited schedule workbook is read back and judged: what it breaks, what it costs, what cannot be understood."""

import json
from collections.abc import Callable
from datetime import datetime, time
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from typer.testing import CliRunner

from planner.cli import app
from planner.exchange.held import schedule_of
from planner.exchange.programme import read
from planner.workbook.read import read as read_plan

PLAN = Path(__file__).parents[2] / "inputs" / "small.xlsx"
RUNNER = CliRunner()


@pytest.fixture(scope="module")
def solved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("verify") / "schedule.xlsx"
    options = ["--deterministic-limit", "20", "--quiet"]
    assert RUNNER.invoke(app, ["solve", str(PLAN), "-o", str(path), *options]).exit_code == 0
    return path


def edited(solved: Path, folder: Path, edit: Callable[[Workbook], Any]) -> Path:
    book, path = load_workbook(solved), folder / "edited.xlsx"
    edit(book)
    book.save(path)
    return path


def rows(page: Worksheet) -> dict[str, list[int]]:
    """The rows of each item: headings stand in the first row."""
    found: dict[str, list[int]] = {}
    for row in range(2, page.max_row + 1):
        found.setdefault(str(page.cell(row, 1).value), []).append(row)
    return found


def put(sheet: str, item: str, heading: str, value: Any, place: int = 0) -> Callable[[Workbook], None]:
    """Write a cell in a row of an item."""

    def edit(book: Workbook) -> None:
        page = book[sheet]
        column = next(cell.column for cell in page[1] if cell.value == heading)
        page.cell(rows(page)[item][place], column).value = value

    return edit


def verify(path: Path, *options: str) -> tuple[int, dict[str, Any]]:
    result = RUNNER.invoke(app, ["verify", str(path), "--plan", str(PLAN), "--json", *options])
    return result.exit_code, json.loads(result.stdout)


def amounts(answer: dict[str, Any]) -> dict[str, int]:
    return {found["rule"]: found["amount"] for found in answer["rules"] if found["mode"] == "hard"}


def fault_cells(answer: dict[str, Any]) -> list[str]:
    return [f"{fault['sheet']}!{fault['cell']} {fault['code']}" for fault in answer["faults"]]


def seat(solved: Path, place: int) -> tuple[str, str]:
    page = load_workbook(solved)["Seats"]
    return str(page.cell(place, 1).value), str(page.cell(place, 3).value)


def test_a_schedule_as_it_was_written_is_clean(solved: Path) -> None:
    code, answer = verify(solved)
    assert code == 0
    assert answer["status"] == "ok"
    assert answer["rules"] == []
    assert [tier["cost"] for tier in answer["tiers"]] == [tier["before"] for tier in answer["tiers"]]


def test_every_seat_and_place_is_read(solved: Path) -> None:
    held = schedule_of(read_plan(PLAN), read(solved, panels=True), strict=False)
    book = load_workbook(solved)
    assert len(held.placements) == book["Programme"].max_row - 1
    assert len(held.seats) == book["Seats"].max_row - 1


def beside(book: Workbook) -> tuple[str, str]:
    """Put the second item of the programme where and when the first is."""
    page = book["Programme"]
    for column in range(3, 8):  # Date, Start, End, Venue, Room
        page.cell(3, column).value = page.cell(2, column).value
    return str(page["A2"].value), str(page["A3"].value)


def test_two_items_in_one_room_at_once(solved: Path, tmp_path: Path) -> None:
    first, second = beside(load_workbook(solved))
    code, answer = verify(edited(solved, tmp_path, beside))
    assert code == 4
    assert amounts(answer)["room_once"] == 1
    (found,) = next(rule["sentences"] for rule in answer["rules"] if rule["rule"] == "room_once")
    assert first in found
    assert second in found


def test_an_item_outside_every_session_breaks_a_rule(solved: Path, tmp_path: Path) -> None:
    def edit(book: Workbook) -> None:
        put("Programme", "I1-1", "Start", time(7, 0))(book)
        put("Programme", "I1-1", "End", time(8, 30))(book)

    code, answer = verify(edited(solved, tmp_path, edit))
    assert code == 4
    assert amounts(answer)["inside_session"] == 1


def test_an_item_of_which_only_the_start_was_changed_keeps_its_length(solved: Path, tmp_path: Path) -> None:
    code, answer = verify(edited(solved, tmp_path, put("Programme", "I1-1", "Start", time(7, 0))))
    assert code == 4
    assert amounts(answer)["inside_session"] == 1
    assert "I1-1: only Start was changed; with its 90 minutes it ends at 08:30." in answer["notes"]


def test_a_seat_twice_on_one_panel_and_an_empty_one(solved: Path, tmp_path: Path) -> None:
    (item, _), (other, expert) = seat(solved, 2), seat(solved, 3)
    assert item == other
    code, answer = verify(edited(solved, tmp_path, put("Seats", item, "Expert", expert)))
    assert code == 4
    assert amounts(answer)["one_role"] == 1

    code, answer = verify(edited(solved, tmp_path, lambda book: book["Seats"].delete_rows(2)))
    assert code == 4
    assert amounts(answer)["seats_filled"] == 1


def test_a_missing_mandatory_item_is_a_broken_rule(solved: Path, tmp_path: Path) -> None:
    def edit(book: Workbook) -> None:
        book["Programme"].delete_rows(rows(book["Programme"])["I1-1"][0])
        seats = rows(book["Seats"])["I1-1"]
        book["Seats"].delete_rows(seats[0], len(seats))

    code, answer = verify(edited(solved, tmp_path, edit))
    assert code == 4
    assert amounts(answer)["mandatory_items"] == 1


def test_sorted_tables_inserted_rows_and_moved_columns_change_nothing(solved: Path, tmp_path: Path) -> None:
    def edit(book: Workbook) -> None:
        for page in (book["Programme"], book["Seats"]):
            lines = [[cell.value for cell in row][::-1] for row in page.iter_rows()]
            page.delete_rows(1, page.max_row)
            mixed: list[list[Any]] = [["Draft for comments"], [], lines[0], *lines[:0:-1], []]
            for line in mixed:
                page.append(line)

    code, answer = verify(edited(solved, tmp_path, edit))
    assert code == 0
    assert answer["rules"] == []


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        (put("Seats", "I1-1", "Expert", "E99"), "Seats!C{seat} dangling-id"),
        (put("Seats", "I1-1", "Role", "chair"), "Seats!B{seat} unknown-value"),
        (put("Seats", "I1-1", "Role", None), "Seats!B{seat} blank"),
        (put("Programme", "I1-1", "Room", "Z"), "Programme!G{row} dangling-id"),
        (put("Programme", "I1-1", "Start", "soon"), "Programme!D{row} not-a-time"),
        (put("Programme", "I1-1", "Item", "I1-9"), "Programme!A{row} dangling-id"),
        (put("Programme", "I1-1", "End", time(12, 0)), "Programme!E{row} contradiction"),
        (put("Programme", "I1-1", "Item", None), "Programme!A{row} blank"),
        (put("Programme", "I1-1", "Date", datetime(2031, 1, 6)), "Programme!C{row} impossible"),  # noqa: DTZ001 - a cell
        (lambda book: book.remove(book["Seats"]), "Seats! sheet-missing"),
        (lambda book: book["Seats"].delete_cols(3), "Seats! no-headings"),
        (
            lambda book: book["Programme"].delete_rows(rows(book["Programme"])["I1-1"][0]),
            "Seats!A{seat} contradiction",
        ),
    ],
)
def test_what_cannot_be_understood_is_a_fault_with_its_cell(
    solved: Path, tmp_path: Path, edit: Callable[[Workbook], None], expected: str
) -> None:
    """`row` and `seat` are where the item's first rows are."""
    book = load_workbook(solved)
    row, seat = (rows(book[sheet])["I1-1"][0] for sheet in ("Programme", "Seats"))
    code, answer = verify(edited(solved, tmp_path, edit))
    assert code == 3
    assert expected.format(row=row, seat=seat) in fault_cells(answer)


def test_a_marked_copy_has_the_sentence_at_the_cells_concerned(solved: Path, tmp_path: Path) -> None:
    (item, _), (_, expert) = seat(solved, 2), seat(solved, 3)
    path, target = edited(solved, tmp_path, put("Seats", item, "Expert", expert)), tmp_path / "marked.xlsx"
    before = path.read_bytes()
    code, answer = verify(path, "-o", str(target))
    assert code == 4
    assert answer["output"] == str(target)
    assert path.read_bytes() == before
    book = load_workbook(target)
    (sentence,) = next(found["sentences"] for found in answer["rules"] if found["rule"] == "one_role")
    for cell in (book["Programme"]["A2"], book["Seats"]["C2"], book["Seats"]["C3"]):
        assert sentence in cell.comment.text
        assert cell.fill.fgColor.rgb.endswith("FFD966")
    assert book["Seats"]["C8"].comment is None
    assert verify(path, "-o", str(target))[0] == 6
    assert verify(path, "-o", str(path), "--force")[0] == 6


def test_the_schedule_written_anew_follows_the_edit_in_every_sheet(solved: Path, tmp_path: Path) -> None:
    path, target = edited(solved, tmp_path, put("Programme", "I1-1", "Start", time(7, 0))), tmp_path / "anew.xlsx"
    code, answer = verify(path, "--renew", str(target))
    assert (code, answer["renewed"], answer["output"]) == (4, str(target), None)
    book = load_workbook(target)
    assert {
        str(row[2].value) for row in book["Pins"].iter_rows() if [row[0].value, row[1].value] == ["I1-1", "start"]
    } == {"07:00:00"}
    said = " ".join(str(cell.value) for row in book["Summary"].iter_rows() for cell in row)
    assert "does not keep these hard rules" in said
    again, told = verify(target)
    assert (again, amounts(told)) == (4, amounts(answer))
    assert all(tier["cost"] == tier["before"] for tier in told["tiers"])
    assert verify(path, "--renew", str(target))[0] == 6


def test_the_plan_that_the_schedule_names_is_never_overwritten(solved: Path, tmp_path: Path) -> None:
    schedule, plan = tmp_path / "schedule.xlsx", tmp_path / PLAN.name
    schedule.write_bytes(solved.read_bytes())
    plan.write_bytes(PLAN.read_bytes())
    result = RUNNER.invoke(app, ["verify", str(schedule), "-o", str(plan), "--force"])
    assert result.exit_code == 6
    assert "is a file that is read" in result.stderr
    assert plan.read_bytes() == PLAN.read_bytes()


def test_people_are_told_what_is_broken_and_what_became_better_or_worse(solved: Path, tmp_path: Path) -> None:
    def edit(book: Workbook) -> None:
        beside(book)
        page = book["Quality"]  # as if some rules had had other amounts when the schedule was written
        for row in page.iter_rows():
            if row[0].value in ("gender_balance", "days_used") and row[8].value:
                row[5].value = 7

    result = RUNNER.invoke(app, ["verify", str(edited(solved, tmp_path, edit)), "--plan", str(PLAN)])
    broken, changed = result.stdout.split("What it costs, and what it cost when it was written:")
    assert result.exit_code == 4
    assert "it breaks " in broken
    assert "(room_once)" in broken
    assert "(room_once)" not in changed
    assert "Better than when it was written:" in changed
    assert "(days_used): 0 instead of 7" in changed


def test_faults_say_that_no_copy_was_written(solved: Path, tmp_path: Path) -> None:
    path = edited(solved, tmp_path, put("Seats", "I1-1", "Expert", "Nobody"))
    for options, said in (([], False), (["-o", str(tmp_path / "marked.xlsx")], True)):
        result = RUNNER.invoke(app, ["verify", str(path), "--plan", str(PLAN), *options])
        assert result.exit_code == 3
        assert ("Nothing was written." in result.stderr) is said
    assert not (tmp_path / "marked.xlsx").exists()
