"""The workbook as other programs find it: cells, tables, links, pages and bytes."""

import io
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, time
from pathlib import Path

import pandas
import pytest
from openpyxl import Workbook, load_workbook

from planner.domain.outcome import Outcome, Status
from planner.explain.check import check
from planner.reports.excel import width_of, write
from planner.reports.view import Column, Kind, Table
from tests.problems import schedule
from tests.reports.sample import OUTCOME, PROBLEM, REPORT, SCHEDULE

NAMES = [
    "Summary", "Programme", "Seats", "Grid", "Experts", "Rooms", "Coverage", "Budget", "Options", "Quality",
    "Pins", "Run", "Lists", "Checks",
]  # fmt: skip
AGAIN = """
import sys
from pathlib import Path
from planner.explain.check import check
from planner.reports.excel import write
from tests.reports.sample import OUTCOME, PROBLEM, REPORT
write(Path(sys.argv[1]), PROBLEM, OUTCOME, REPORT)
"""


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    found = tmp_path_factory.mktemp("schedule") / "schedule.xlsx"
    write(found, PROBLEM, OUTCOME, REPORT)
    return found


@pytest.fixture(scope="module")
def book(path: Path) -> Iterator[Workbook]:
    found = load_workbook(path)
    yield found
    found.close()


def test_sheets_in_order(book: Workbook) -> None:
    assert book.sheetnames == NAMES


def test_pandas_reads_programme_and_seats_as_plain_tables(path: Path) -> None:
    programme = pandas.read_excel(path, sheet_name="Programme", engine="openpyxl")
    assert list(programme["Item"]) == ["O", "A", "B"]
    assert list(programme["Date"]) == [pandas.Timestamp(2007, 3, 26)] * 2 + [pandas.Timestamp(2007, 3, 27)]
    assert list(programme["Start"]) == [time(10), time(15), time(10, 15)]
    seats = pandas.read_excel(path, sheet_name="Seats", engine="openpyxl")
    assert list(zip(seats["Item"], seats["Role"], seats["Expert"], strict=True))[-1] == ("B", "panellist", "E2")


def test_dates_and_times_are_real(book: Workbook) -> None:
    row = [cell.value for cell in book["Programme"][3]]
    assert row[2:5] == [datetime(2007, 3, 26), time(15), time(16)]  # noqa: DTZ001
    assert [book["Programme"].cell(3, place).number_format for place in (3, 4)] == ["ddd d mmm", "hh:mm"]


def test_text_that_looks_like_a_formula_stays_text(book: Workbook) -> None:
    cell = book["Programme"]["I3"]
    assert (cell.value, cell.data_type, cell.quotePrefix) == ("=Panel", "s", True)
    shown = [sheet for sheet in book if sheet.sheet_state == "visible"]
    cells = [cell for sheet in shown for row in sheet.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type in "fe" and "_check,ROW()" not in str(cell.value)]


def test_amounts_add_up_to_the_cent_in_the_cells(path: Path) -> None:
    cells = pandas.read_excel(path, sheet_name="Budget", header=None, engine="openpyxl")
    start = cells.index[cells[2] == "Subject"][0]
    entries = sum(round(100 * amount) for amount in cells.loc[start + 1 :, 3])
    assert entries == round(100 * cells.loc[cells[0] == "B6", 3].iloc[0]) == 467136


def test_tables_have_names_and_cover_their_rows(book: Workbook) -> None:
    tables = {table.displayName: table.ref for sheet in book for table in sheet.tables.values()}
    assert tables["Programme"] == "A1:AD4"
    assert tables["Seats"].startswith("A1:")
    assert {"Experts", "Rooms", "IssueCoverage", "BudgetLines", "Options", "Rules", "Tiers"} <= set(tables)


def test_tables_are_ones_that_excel_opens(book: Workbook) -> None:
    tables = [(sheet, table) for sheet in book for table in sheet.tables.values()]
    names = [table.displayName.lower() for _, table in tables]
    assert len(set(names)) == len(names)
    for sheet, table in tables:
        titles = [str(cell.value) for cell in sheet[table.ref][0]]
        assert len({title.lower() for title in titles}) == len(titles)
        assert titles == [column.name for column in table.tableColumns]


def test_links_lead_to_rows_that_exist(book: Workbook) -> None:
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.hyperlink]
    links = [str(cell.hyperlink.location) for cell in cells if cell.hyperlink]
    for location in links:
        sheet, cell = location.split("!")
        assert book[sheet.strip("'")][cell].value is not None
    item = book["Programme"]["A3"]
    assert item.hyperlink is not None
    assert book["Coverage"][str(item.hyperlink.location).split("!")[1]].value == item.value == "A"
    assert len(links) > 20


def test_items_at_once_in_one_room_are_drawn(tmp_path: Path) -> None:
    crowded = replace(OUTCOME, schedule=schedule(PROBLEM, "A M1 R", "B M1 R", "C M1 S"))
    assert crowded.schedule is not None
    write(tmp_path / "crowded.xlsx", PROBLEM, crowded, check(PROBLEM, crowded.schedule))
    sheet = load_workbook(tmp_path / "crowded.xlsx")["Grid"]
    assert any("A, B at once in one room" in str(cell.value) for row in sheet.iter_rows() for cell in row)


def test_only_the_grid_has_merged_cells(book: Workbook) -> None:
    assert [sheet.title for sheet in book if sheet.merged_cells.ranges] == ["Grid"]


def test_ready_to_print_and_to_scroll(book: Workbook) -> None:
    for sheet in book.worksheets[:-1]:  # Checks is hidden
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.freeze_panes is not None
        assert sheet.oddFooter is not None
        assert sheet.oddHeader is not None
        assert "&P of &N" in str(sheet.oddFooter.right.text)
        assert "Workshop && more" in str(sheet.oddHeader.left.text)
    assert book["Programme"].print_title_rows == "$1:$1"
    assert book["Programme"].freeze_panes == "B2"


def test_rows_are_as_high_as_their_text(book: Workbook) -> None:
    sheet = book["Experts"]
    assert sheet.row_dimensions[3].height > sheet.row_dimensions[2].height  # two seats, one seat


def test_same_bytes_in_another_process(path: Path, tmp_path: Path) -> None:
    other = tmp_path / "again.xlsx"
    root = Path(__file__).parents[2]
    environment = {**os.environ, "PYTHONHASHSEED": "77", "PYTHONPATH": str(root)}
    subprocess.run([sys.executable, "-c", AGAIN, str(other)], check=True, env=environment, cwd=root)
    assert other.read_bytes() == path.read_bytes()


def test_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "schedule.xlsx"
    target.write_bytes(b"old")

    def fail(*_: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(os, "replace", fail)
    with pytest.raises(OSError, match="disk full"):
        write(target, PROBLEM, OUTCOME, REPORT)
    assert [found.name for found in tmp_path.iterdir()] == ["schedule.xlsx"]
    assert target.read_bytes() == b"old"


def test_without_a_schedule_nothing_is_written(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no schedule"):
        write(tmp_path / "none.xlsx", PROBLEM, Outcome(status=Status.UNKNOWN), REPORT)
    assert list(tmp_path.iterdir()) == []


def test_hostile_words_and_an_empty_schedule_are_drawn(tmp_path: Path) -> None:
    items = tuple(replace(item, title="@" + "long\x0b words " * 60, output="#N/A") for item in PROBLEM.items)
    of = replace(PROBLEM, items=items, parties=(), budget=(), requirements=())
    target = tmp_path / "odd.xlsx"
    placed = replace(SCHEDULE, seats=())
    write(target, of, replace(OUTCOME, schedule=placed), check(of, placed))
    header, first = list(load_workbook(io.BytesIO(target.read_bytes()))["Programme"].iter_rows(max_row=2))
    outputs = [cell for name, cell in zip(header, first, strict=True) if name.value == "Output"]
    assert [(cell.value, cell.data_type) for cell in outputs] == [("#N/A", "s")]
    bare = schedule(of)
    write(target, of, replace(OUTCOME, schedule=bare, tiers=(), options=()), check(of, bare))
    programme = pandas.read_excel(target, sheet_name="Programme", engine="openpyxl")
    assert programme.dropna(how="all").empty


def test_columns_of_panels_show_where_there_are_panels_and_of_presenters_where_there_are_some(tmp_path: Path) -> None:
    items = tuple(replace(item, presenters=("=A", "B"), languages=()) for item in PROBLEM.items)
    of = replace(PROBLEM, items=items)
    placed = replace(SCHEDULE, seats=())
    write(tmp_path / "talks.xlsx", of, replace(OUTCOME, schedule=placed), check(of, placed))
    page = load_workbook(tmp_path / "talks.xlsx")["Programme"]
    names = [cell.value for cell in page[1]]
    assert "Panellists" not in names
    assert "Languages" not in names
    assert page.cell(2, names.index("Presenters") + 1).value == "=A; B"


def test_a_column_of_ids_is_as_wide_as_its_longest_id() -> None:
    short, long = (
        Table(name="T", columns=(Column("Item", Kind.ID, 6),), rows=((name,),)) for name in ("A1", "pap3227s3")
    )
    assert width_of(short, 0) == 6
    assert width_of(long, 0) > 9
