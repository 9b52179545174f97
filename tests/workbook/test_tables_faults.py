"""Sheets, headings and areas that are not what they should be."""

import copy
import io
import random
import time
import zipfile
from datetime import date, timedelta
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.styles import PatternFill

from planner.workbook.cells import ErrorValue, Grid, Unstored, open_book
from planner.workbook.faults import Fault, WorkbookError, letters
from planner.workbook.read import read, read_grids
from tests.workbooks import faults, problem, workbook


def test_a_misspelt_sheet() -> None:
    found = faults("""
        ## Rooms
        ## Roms
        | Room | Seats |
        |------|-------|
        | R1   | 90    |
    """)

    assert found == ['Roms: "Roms" is not a sheet. Did you mean "Rooms"?']


def test_a_needed_sheet_is_missing() -> None:
    (fault,) = faults("## Experts")

    assert fault.startswith('Experts: the sheet "Experts" is missing. Fill it in')


def test_experts_are_not_needed_where_no_item_has_a_seat() -> None:
    without = """
        ## Agenda
        | Item | Title | Issue | Minutes | Moderators |
        |------|-------|-------|---------|------------|
        | A1   | One   | I1    | 60      | {seats}    |
        ## Experts
    """

    assert problem(without.format(seats="")).experts == ()
    assert problem(without.format(seats="0")).experts == ()
    assert len(faults(without.format(seats="1"))) == 1


def test_sheets_may_differ_in_case_and_own_sheets_are_left_alone() -> None:
    found = problem("""
        ## Windows
        ## WINDOWS
        | window | START      | end        |
        |--------|------------|------------|
        | W9     | 2007-03-27 | 2007-03-29 |
        ## My thoughts
        | To do |
        |-------|
        | call  |
    """)

    assert found.windows[0].id == "W9"


def test_a_misspelt_column() -> None:
    (fault,) = faults("""
        ## Rooms
        | Room | Seets |
        |------|-------|
        | R1   | 90    |
    """)

    assert fault == 'Rooms!B1: there is no column "Seets". Did you mean "Seats"?'


def test_a_needed_column_is_missing() -> None:
    (fault,) = faults("""
        ## Rooms
        | Room | Colour |
        |------|--------|
        | R1   | red    |
    """)

    assert fault == 'Rooms!1: the column "Seats" is missing. Add it: How many it seats.'


def test_a_column_stands_twice() -> None:
    (fault,) = faults("""
        ## Rooms
        | Room | Seats | Seats |
        |------|-------|-------|
        | R1   | 90    | 80    |
    """)

    assert fault == 'Rooms!C1: the column "Seats" stands twice. Keep one.'


def test_a_misspelt_column_of_an_issue_and_one_of_an_unknown_issue() -> None:
    found = faults("""
        ## Experts
        | Expert | Competance I1 | Competence I7 |
        |--------|---------------|---------------|
        | E1     | 2             | 2             |
        | E2     | 2             | 2             |
    """)

    assert found == [
        'Experts!B1: there is no column "Competance I1". Did you mean "Competence I1"?',
        'Experts!C1: the column "Competence I7" names an issue that is not on the sheet Issues. Known: I1, I2.',
    ]


def test_columns_in_any_order_with_own_columns_and_lines_above() -> None:
    def edit(book: Workbook) -> None:
        book["Rooms"].insert_rows(1, 3)
        book["Rooms"]["A1"] = "Our rooms"

    found = problem(
        """
        ## Rooms
        | Whom to call | Seats | Room |
        |--------------|-------|------|
        | the desk     | 90    | R1   |
        """,
        edit,
    )

    assert (found.rooms[0].id, found.rooms[0].seats) == ("R1", 90)


def test_a_sheet_without_headings() -> None:
    found = faults("""
        ## Absences
        | x  | y          |
        |----|------------|
        | E1 | 2007-03-01 |
    """)

    assert found == ["Absences: no row near the top names the columns. Write a row of headings: Expert, From, To, ..."]


def test_a_misspelt_setting() -> None:
    (fault,) = faults("""
        ## Workshop
        | Mandate date | 2006-12-14 |
        | Plannig date | 2006-12-15 |
    """)

    assert fault == 'Workshop!A2: there is no setting "Plannig date". Did you mean "Planning date"?'


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ("| Months | 4 |", "Months asks for it"),
        ("| Mandate | Decision 1 |\n| Months | 4 |", "Mandate and Months ask for it"),
        ("## Mandate\n| Paragraph | Text |\n|---|---|\n| (a) | Hold it. |", "the sheet Mandate asks for it"),
        ("## Lead times\n| Kind | Weeks |\n|---|---|\n| Translation | 4 |", "the sheet Lead times asks for it"),
        ("## Windows", "dates that no window lists ask for it"),
    ],
)
def test_the_mandate_date_is_missing_where_something_counts_from_it(more: str, said: str) -> None:
    found = faults(f"## Workshop\n| Title | Workshop |\n{more}")

    assert f'Workshop: the setting "Mandate date" is missing, but {said}. Add a row for it.' in found


def test_without_a_mandate_the_windows_set_the_time() -> None:
    workshop = problem("## Workshop\n| Title | Fair |").workshop

    assert workshop.mandate_date == workshop.planning_date == date(2007, 3, 27)
    assert workshop.deadline >= date(2007, 3, 29)


def test_a_blank_mandate_date() -> None:
    (fault,) = faults("## Workshop\n| Mandate date | |\n| Months | 4 |")

    assert fault == "Workshop!B1: Mandate date is blank, but Months asks for it. Fill it in: the day of the decision."


def test_a_blank_mandate_date_without_windows() -> None:
    (fault,) = faults("## Workshop\n| Mandate date | |\n## Windows")

    assert fault == (
        "Workshop!B1: Mandate date is blank, but dates that no window lists ask for it. "
        "Fill it in: the day of the decision, or list dates on the sheet Windows."
    )


def test_a_setting_that_cannot_be_read() -> None:
    (fault,) = faults("""
        ## Workshop
        | Mandate date    | 2006-12-14 |
        | Public holidays | closed     |
    """)

    assert fault == ('Workshop!B2: Public holidays: "closed" is not one of: close, cost, off. Did you mean "close"?')


def test_merged_cells_in_the_table_but_not_above_it() -> None:
    def edit(book: Workbook) -> None:
        book["Rooms"].insert_rows(1)
        book["Rooms"]["A1"] = "Rooms of the centre"
        book["Rooms"].merge_cells("A1:D1")
        book["Rooms"].merge_cells("C3:C4")

    (fault,) = faults(edit=edit)

    assert fault == "Rooms!C3: the cells C3:C4 are merged. Unmerge them and fill in every row."


def test_text_far_below_the_table() -> None:
    def edit(book: Workbook) -> None:
        book["Rooms"]["A90"] = "R9"

    (fault,) = faults(edit=edit)

    assert fault.startswith('Rooms!A90: text far below the table, which ends in row 3: "R9".')


def test_blank_rows_and_formatted_rows_are_not_rows() -> None:
    def edit(book: Workbook) -> None:
        book["Rooms"]["A5"], book["Rooms"]["B5"] = "R3", 10
        for row in range(6, 400):
            book["Rooms"].cell(row, 1).fill = PatternFill("solid", fgColor="FFFF00")

    assert [room.id for room in problem(edit=edit).rooms] == ["R1", "R2", "R3"]


def test_a_million_empty_rows_take_no_time() -> None:
    file = workbook()
    rows = b"".join(
        b'<row r="%d" spans="1:3"><c r="A%d" s="0"/><c r="B%d"/></row>' % (n, n, n) for n in range(4, 10**6)
    )
    swollen = io.BytesIO()
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(swollen, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as new:
        for name in old.namelist():
            content = old.read(name)
            new.writestr(
                name, content.replace(b"</sheetData>", rows + b"</sheetData>") if "sheet4" in name else content
            )

    started = time.perf_counter()
    found = read(swollen)

    assert len(found.rooms) == 2
    assert time.perf_counter() - started < 5


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (None, "there is no file"),
        (b"Item,Title\n", "is not an .xlsx workbook. Save it as .xlsx (Excel workbook), without a password."),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "is not an .xlsx workbook"),
        (b"PK\x03\x04", "is not an .xlsx workbook"),
    ],
)
def test_files_that_are_no_workbook(tmp_path: Path, content: bytes | None, expected: str) -> None:
    path = tmp_path / "plan.xlsx"
    if content is not None:
        path.write_bytes(content)

    with pytest.raises(WorkbookError, match=r"plan\.xlsx") as caught:
        read(path)

    (fault,) = caught.value.faults
    assert fault.address == ""
    assert expected in str(fault)


def test_another_kind_of_zip_file(tmp_path: Path) -> None:
    path = tmp_path / "plan.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", "<a/>")

    with pytest.raises(WorkbookError, match=r"is not an \.xlsx workbook"):
        read(path)


def test_the_file_is_not_changed(tmp_path: Path) -> None:
    path = tmp_path / "plan.xlsx"
    path.write_bytes(workbook().read())
    before, written = path.read_bytes(), path.stat().st_mtime_ns

    read(path)

    assert (path.read_bytes(), path.stat().st_mtime_ns) == (before, written)


def test_whatever_stands_in_a_cell_ends_in_a_problem_or_in_faults() -> None:
    grids = open_book(workbook())
    odd = ("x", ";", 0, -1, 1.5, 1e300, True, date(1, 1, 1), timedelta(3), Unstored("A1"), ErrorValue("#N/A"), "I1; I1")
    chance = random.Random(7)

    for _ in range(300):
        changed = copy.deepcopy(grids)
        for _ in range(chance.choice((1, 3))):
            row = chance.choice([row for grid in changed.values() for row in grid.rows.values()])
            row[chance.choice(list(row))] = chance.choice(odd)
        assert all(fault.message and fault.remedy for fault in faults_of(changed))


def faults_of(grids: dict[str, Grid]) -> tuple[Fault, ...]:
    try:
        read_grids(grids)
    except WorkbookError as error:
        return error.faults
    return ()


def test_all_faults_at_once_in_the_order_of_the_sheets() -> None:
    found = faults("""
        ## Rooms
        | Room | Seats |
        |------|-------|
        | R1   | many  |
        ## Issues
        | Issue | Weight |
        |-------|--------|
        | I1    | 2.5    |
        | I1    | 1      |
    """)

    assert [fault.split(":")[0] for fault in found] == ["Issues!B2", "Issues!A3", "Agenda!C3", "Rooms!B2"]


def test_inline_text_rich_text_and_dates_since_1904() -> None:
    sheet = (
        b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row>'
        b'<c t="inlineStr"><is><t>one</t></is></c><c t="s"><v>0</v></c><c t="b"><v>1</v></c><c s="1"><v>37706</v></c>'
        b'<c t="str"><f>A1</f><v></v></c><c><f>1+1</f><v>2</v></c>'
        b'<c t="d"><v>2007-03-27</v></c></row></sheetData></worksheet>'
    )
    strings = b"<sst><si><r><t>two </t></r><r><t>words</t></r><rPh sb='0' eb='1'><t>say</t></rPh></si></sst>"
    styles = b'<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'
    book = (
        b'<workbook xmlns:r="http://x/relationships"><workbookPr date1904="1"/>'
        b'<sheets><sheet name="S" r:id="rId1"/></sheets></workbook>'
    )
    relations = b'<Relationships><Relationship Id="rId1" Target="/xl/worksheets/sheet1.xml"/></Relationships>'
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in (
            ("xl/workbook.xml", book), ("xl/_rels/workbook.xml.rels", relations), ("xl/sharedStrings.xml", strings),
            ("xl/styles.xml", styles), ("xl/worksheets/sheet1.xml", sheet),
        ):  # fmt: skip
            archive.writestr(name, content)

    row = open_book(file)["S"].rows[1]

    assert [str(row.get(column, "")) for column in range(1, 6)] == ["one", "two words", "True", "2007-03-27", ""]
    assert row[6] == 2
    assert str(row[7]).startswith("2007-03-27")


@pytest.mark.parametrize(("number", "name"), [(1, "A"), (26, "Z"), (27, "AA"), (703, "AAA")])
def test_letters_of_columns(number: int, name: str) -> None:
    assert letters(number) == name
