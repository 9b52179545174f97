"""What Programme and Seats say while somebody types: structure, and what a save leaves."""

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from planner.exchange.held import schedule_of
from planner.exchange.programme import read
from planner.reports.check_formulas import CHECKS
from planner.reports.check_sheet import SPARE
from planner.reports.excel import write
from tests.reports.sample import OUTCOME, PROBLEM, REPORT, SCHEDULE

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
FUNCTIONS = {
    "AND", "COUNT", "COUNTA", "COUNTIFS", "EXACT", "IF", "INDEX", "INT", "MAX", "MID", "MIN", "MOD", "OR", "ROUND",
    "ROW", "SUMPRODUCT", "TRIM",
}  # fmt: skip  # in both Excel 2007 and LibreOffice


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    found = tmp_path_factory.mktemp("checks") / "schedule.xlsx"
    write(found, PROBLEM, OUTCOME, REPORT)
    return found


@pytest.fixture(scope="module")
def book(path: Path) -> Iterator[Workbook]:
    found = load_workbook(path)
    yield found
    found.close()


def test_lists_and_colours_survive_a_save_in_libreoffice(path: Path, tmp_path: Path) -> None:
    if OFFICE is None:
        pytest.skip("LibreOffice is not installed")
    command = [OFFICE, f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless", "--convert-to", "xlsx"]
    subprocess.run([*command, "--outdir", str(tmp_path), str(path)], check=True, capture_output=True, timeout=120)
    before, after = load_workbook(path), load_workbook(tmp_path / path.name)
    for sheet in CHECKS:
        assert colours(after, sheet) == colours(before, sheet)
        assert lists(after, sheet) == lists(before, sheet)
    assert {*before.defined_names} <= {*after.defined_names}
    assert after["Checks"].sheet_state == "hidden"
    saved = read(tmp_path / path.name, panels=True)
    assert schedule_of(PROBLEM, saved, strict=False).placements == SCHEDULE.placements
    assert len(saved.seats) == len(SCHEDULE.seats)


def colours(book: Workbook, sheet: str) -> list[tuple[str, str, bool, str]]:
    """Cells, formula, whether bold, and ground of each conditional format."""
    return sorted(
        (str(area.sqref), rule.formula[0], rule.dxf.font.b, rule.dxf.fill.bgColor.rgb[-6:])
        for area in book[sheet].conditional_formatting
        for rule in area.rules
    )


def lists(book: Workbook, sheet: str) -> list[tuple[str, str | None, str | None]]:
    """Cells, kind and list of each validation; a list is named by a name."""
    return sorted(
        (str(rule.sqref), rule.type, rule.formula1 if rule.type == "list" else None)
        for rule in book[sheet].data_validations.dataValidation
    )


def test_every_name_in_a_formula_is_defined_and_every_function_is_known_to_both(book: Workbook) -> None:
    cells = [str(cell.value) for row in book["Checks"].iter_rows(min_row=2) for cell in row if cell.value]
    rules = [formula for sheet in CHECKS for _, formula, _, _ in colours(book, sheet)]
    rules += [str(name) for sheet in CHECKS for _, _, name in lists(book, sheet) if name]
    bare = [re.sub(r'"[^"]*"', "", text) for text in cells + rules]
    assert {name for text in bare for name in re.findall(r"\b[a-z]+_[a-z_]+\b", text)} <= {*book.defined_names}
    assert {name for text in bare for name in re.findall(r"([A-Z]+)\(", text)} <= FUNCTIONS
    assert not [text for text in bare if "{" in text or "#REF!" in text]


def test_every_row_and_some_below_are_looked_at(book: Workbook) -> None:
    for sheet, formulas in CHECKS.items():
        last = book[sheet].max_row + SPARE
        areas = [area for area, *_ in colours(book, sheet)] + [area for area, *_ in lists(book, sheet)]
        assert areas
        assert {re.sub("[A-Z]", "", area) for area in areas} == {f"2:{last}"}
        for name in formulas:
            assert book.defined_names[f"{sheet.lower()}_{name}"].attr_text.endswith(f"${last}")


def test_the_lists_have_every_id(book: Workbook) -> None:
    def held(name: str) -> list[Any]:
        sheet, area = str(book.defined_names[name].attr_text).split("!")
        return [row[0].value for row in book[sheet][area.replace("$", "")]]

    assert held("known_items") == [item.id for item in PROBLEM.items]
    assert held("known_rooms") == [room.id for room in PROBLEM.rooms]
    assert held("known_experts") == [expert.id for expert in PROBLEM.experts]
    assert held("known_roles") == ["moderator", "panellist", "rapporteur"]
    assert [day.day for day in held("known_dates")] == [26] * 3 + [27] * 3
    assert len(held("known_starts")) == len(held("known_lengths")) == 6


def test_what_is_wrong_is_said_beside_what_is_printed(book: Workbook) -> None:
    for sheet, formulas in CHECKS.items():
        assert "check" in formulas
        heading = next(cell for cell in book[sheet][1] if cell.value == "Check")
        printed = str(book[sheet].print_area).rpartition("$")[0].rpartition("$")[2]
        assert book[sheet][f"{printed}1"].column + 1 == heading.column
        assert "Struck out on red" in str(heading.comment and heading.comment.text)
        assert book[sheet].cell(2, heading.column).value == f"=INDEX({sheet.lower()}_check,ROW())"
