"""What people write that planner verify cannot understand: the very cell and sentence, and never a guess."""

from datetime import datetime, time
from pathlib import Path

import pytest
from openpyxl import Workbook

from planner.domain.problem import Problem
from tests.commands.edits import Edit, added, column, each, edited, faults, made, put

LENGTH = "Correct Start or End; to change the length, change the plan's Agenda."
KEEP = "Keep the headings as planner solve writes them."
STORED = "Open the workbook in a spreadsheet program, let it calculate, and save it, or write the value itself."
TIME = "Write it as 10:00 or 15:30."


def start(value: object) -> Edit:
    """Write the start of A2."""
    return put("Programme", "A2", Start=value)


def heading(sheet: str, cell: str, value: str) -> Edit:
    def edit(book: Workbook) -> None:
        book[sheet][cell].value = value

    return edit


def without(sheet: str, name: str) -> Edit:
    return lambda book: book[sheet].delete_cols(column(book[sheet], name))


def renamed(sheet: str, name: str) -> Edit:
    return lambda book: setattr(book[sheet], "title", name)


def merged(sheet: str, area: str) -> Edit:
    return lambda book: book[sheet].merge_cells(area)


def another_start(book: Workbook) -> None:
    book["Programme"].insert_cols(4)
    book["Programme"]["D1"].value = "Start"


EDITS: dict[str, tuple[Edit, list[str]]] = {
    "words for a time": (start("after lunch"), [f'Programme!D4: Start: "after lunch" is not a time of day. {TIME}']),
    "pm": (start("3 pm"), [f'Programme!D4: Start: "3 pm" is not a time of day. {TIME}']),
    "a number for a time": (
        start(1145),
        ["Programme!D4: Start: the cell shows a time, but holds 1145, which is a number or a date with a time, "
         f"not a time of day. {TIME}"],
    ),
    "a date with a time": (
        start(datetime(2007, 3, 27, 12)),  # noqa: DTZ001 - a cell has no zone
        ["Programme!D4: Start: the cell shows a time, but holds 39168.5, which is a number or a date with a time, "
         f"not a time of day. {TIME}"],
    ),
    "end before start": (
        put("Programme", "A2", End=time(11)),
        [f"Programme!E4: A2 has 45 minutes in the plan, so from 11:45 it ends at 12:30. {LENGTH}"],
    ),
    "start moved, and the end elsewhere": (
        put("Programme", "A2", Start=time(12), End=time(13)),
        [f"Programme!E4: A2 has 45 minutes in the plan, so from 12:00 it ends at 12:45. {LENGTH}"],
    ),
    "faults on both sheets, of every kind": (
        each(put("Programme", "A1", Start=None), put("Programme", "B1", Room="Hall"),
                 put("Seats", "A1", Expert="E9"), put("Programme", "A2", End=time(11))),
        ["Programme!D3: Start is blank. Fill it in.",
         f"Programme!E4: A2 has 45 minutes in the plan, so from 11:45 it ends at 12:30. {LENGTH}",
         'Programme!G5: the plan has no room "Hall". Known: R1, R2.',
         'Seats!C2: the plan has no expert "E9". Known: E1, E2, E3, E4, E5.'],
    ),
    "no start": (start(None), ["Programme!D4: Start is blank. Fill it in."]),
    "a date that may be two": (
        put("Programme", "A2", Date="3/4/2007"),
        ['Programme!C4: Date: "3/4/2007" may be day/month or month/day. Write it as 2007-03-27 or 27 March 2007.'],
    ),
    "a date without its year": (
        put("Programme", "A2", Date="Tue 27 Mar"),
        ['Programme!C4: Date: "Tue 27 Mar" is not a date. Write it as 2007-03-27, or format the cell as a date.'],
    ),
    "a date after the workshop": (
        put("Programme", "A2", Date=datetime(2007, 3, 30)),  # noqa: DTZ001
        ["Programme!C4: 30 March 2007 is not a date of the workshop; the other items are at venue from 27 March 2007 "
         "to 29 March 2007. Correct the date."],
    ),
    "a room in small letters": (
        put("Programme", "A2", Room="r1"), ['Programme!G4: the plan has no room "r1". Did you mean "R1"?'],
    ),
    "a room's number": (put("Programme", "A2", Room=7), ['Programme!G4: the plan has no room "7". Known: R1, R2.']),
    "a letter that cannot be seen": (
        put("Programme", "A2", Room="R1\u200b"),
        ['Programme!G4: the plan has no room "R1\u200b". Did you mean "R1"?'],
    ),
    "a row of Programme copied": (
        added("Programme", Item="A2", Date=datetime(2007, 3, 28), Start=time(15), Room="R1"),  # noqa: DTZ001
        ['Programme!A7: "A2" stands already in row 4. Delete one of the rows.'],
    ),
    "a line in between": (
        added("Programme", Item="Afternoon"),
        ['Programme!A7: the plan has no item "Afternoon". Known: O, A1, A2, B1, B2.',
         "Programme!C7: Date is blank. Fill it in.", "Programme!D7: Start is blank. Fill it in.",
         "Programme!G7: Room is blank. Fill it in."],
    ),
    "two experts in one seat": (
        put("Seats", "A1", Expert="E1, E2"),
        ['Seats!C2: the plan has no expert "E1, E2". Known: E1, E2, E3, E4, E5.'],
    ),
    "an expert by her title": (
        put("Seats", "A1", Expert="Judge"), ['Seats!C2: the plan has no expert "Judge". Known: E1, E2, E3, E4, E5.'],
    ),
    "a seat that is open": (put("Seats", "A1", Expert="-"), ["Seats!C2: Expert is blank. Fill it in."]),
    "a role in another language": (
        put("Seats", "A1", Role="Moderador"),
        ['Seats!B2: "Moderador" is no role. Write one of moderator, panellist, rapporteur.'],
    ),
    "a seat of an item that is not held": (
        lambda book: book["Programme"].delete_rows(6),
        ["Seats!A8: B2 is not on the sheet Programme. Add its row there, or delete this one.",
         "Seats!A9: B2 is not on the sheet Programme. Add its row there, or delete this one."],
    ),
    "a formula that was never calculated": (
        put("Programme", "A2", Room="=G2"),
        [f'Programme!G4: Room: the formula "=G2" has no stored value. {STORED}'],
    ),
    "a formula that fails": (
        put("Programme", "A2", Room="#REF!"),
        ["Programme!G4: Room: the formula gives #REF!. Correct it, or write the value itself."],
    ),
    "a heading renamed": (
        heading("Programme", "D1", "Begins"), [f"Programme: no row of headings with Start. {KEEP}"],
    ),
    "a column deleted": (without("Programme", "Room"), [f"Programme: no row of headings with Room. {KEEP}"]),
    "a heading that stands twice": (another_start, ["Programme!E1: Start is also the heading of column D. Keep one."]),
    "everything deleted": (
        lambda book: book["Programme"].delete_rows(1, 20),
        [f"Programme: no row of headings with Item, Date, Start, Room. {KEEP}"],
    ),
    "a sheet renamed": (
        renamed("Programme", "Programme (2)"),
        ['Programme: the sheet "Programme" is missing. Did you mean "Programme (2)"? Rename it.'],
    ),
    "a sheet deleted": (
        lambda book: book.remove(book["Seats"]),
        ['Seats: the sheet "Seats" is missing. Give a schedule workbook, as planner solve writes it.'],
    ),
    "dates merged": (
        merged("Programme", "C2:C4"),
        ["Programme!C2: the cells C2:C4 are merged. Unmerge them and fill in every row."],
    ),
    "items merged": (
        merged("Seats", "A2:A3"), ["Seats!A2: the cells A2:A3 are merged. Unmerge them and fill in every row."],
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def schedule(tmp_path_factory: pytest.TempPathFactory) -> tuple[Problem, Path]:
    return made(tmp_path_factory.mktemp("made"))


@pytest.mark.parametrize("name", EDITS)
def test_what_cannot_be_understood_is_said_with_its_cell(
    schedule: tuple[Problem, Path], tmp_path: Path, name: str
) -> None:
    (of, path), (edit, expected) = schedule, EDITS[name]
    assert faults(of, edited(path, tmp_path, edit)) == expected
