"""The workbooks that ship: what they state, that they are as fresh ones would be, and that they stay plain."""

import zipfile
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from planner.domain.agenda import Attendance, PartyType, Position, Role
from planner.domain.problem import Problem
from planner.domain.wishes import Stance
from planner.workbook.cells import open_book
from planner.workbook.faults import WorkbookError
from planner.workbook.read import read
from planner.workbook.sheets import SHEETS
from planner.workbook.template import empty_workbook, example_workbook, small_workbook

INPUTS = Path(__file__).parents[2] / "inputs"
REFRESH = "write it again: planner init inputs/plan.xlsx --example --force (and --small for inputs/small.xlsx)"


@pytest.fixture(scope="module")
def plan() -> Problem:
    return read(INPUTS / "plan.xlsx")


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("written")
    for name, write in (("plan", example_workbook), ("small", small_workbook), ("empty", empty_workbook)):
        write(folder / f"{name}.xlsx")
    return {path.stem: path for path in folder.iterdir()}


@pytest.mark.parametrize("name", ["plan", "small"])
def test_the_shipped_workbook_is_the_one_we_write(name: str, written: dict[str, Path]) -> None:
    assert open_book(INPUTS / f"{name}.xlsx") == open_book(written[name]), REFRESH
    assert members(INPUTS / f"{name}.xlsx") == members(written[name]), REFRESH


def members(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_the_same_tables_give_the_same_bytes(written: dict[str, Path], tmp_path: Path) -> None:
    small_workbook(tmp_path / "again.xlsx")

    assert (tmp_path / "again.xlsx").read_bytes() == written["small"].read_bytes()


def test_the_example_is_complete(plan: Problem) -> None:
    assert (len(plan.items), len(plan.experts), len(plan.options), len(plan.rooms)) == (29, 45, 52, 15)
    assert (len(plan.absences), len(plan.travels), len(plan.interpretation), len(plan.windows)) == (99, 180, 20, 52)
    assert (len(plan.parties), len(plan.organizations), len(plan.documents), len(plan.lead_times)) == (28, 45, 7, 10)
    assert sum(item.mandatory for item in plan.items) == 22
    assert sum(not option.available for option in plan.options) == 9
    assert plan.workshop.deadline == date(2007, 6, 14)
    assert sum(party.pledge for party in plan.parties) == plan.workshop.ceiling == 120_000_00


def test_items_of_the_example(plan: Problem) -> None:
    drafting, adoption, opening = plan.item["F1"], plan.item["F2"], plan.item["O1"]

    assert (drafting.attendance, drafting.evening, drafting.issue) == (Attendance.CLOSED, True, None)
    assert (adoption.format, adoption.position) == ("adoption", Position.LAST_DAY)
    assert (opening.paragraph, plan.item["B2"].paragraph) == ("(d)", "(e)(ii)")
    assert plan.item["C3"].party_least[PartyType.PARTNER_COUNTRY] == 2
    assert {item.format for item in plan.items} == {
        "opening", "keynote", "panel", "case study", "working group", "report-back", "drafting", "adoption", "closing",
    }  # fmt: skip


def test_places_of_the_example(plan: Problem) -> None:
    amman = plan.venue["V3"]

    assert (amman.rest_days, amman.local_share, amman.fixed_cost) == ((4, 5), 85, 18_000_00)
    assert plan.room["V2-D"].evening
    assert plan.option["W05 V2"].reason == "one board room only: other meeting in session"
    forum = next(row for row in plan.blackouts if row.name.startswith("Global Forum"))
    assert (forum.everyone, forum.hard, forum.closes) == (True, True, ())
    assert [row.name for row in plan.blackouts if row.kind == "public holiday"] == ["Epiphany"]


def test_people_of_the_example(plan: Problem) -> None:
    analyst, legal = plan.expert["E20"], plan.expert["E36"]

    assert (analyst.remote, analyst.remote_panellist, analyst.remote_from, analyst.remote_until) == (
        True, False, 420, 1200,
    )  # fmt: skip
    assert (legal.region, legal.party, legal.sponsored, legal.may_take(Role.MODERATOR)) == (None, "P24", False, True)
    assert plan.expert["E11"].region == "WEOG"
    assert plan.travel("E01", "V1").hours_tenths == 236
    france, germany = plan.party["P02"].earmark, plan.party["P06"].earmark
    assert france is not None
    assert germany is not None
    assert (france.languages, germany.issues, germany.formats) == (("FR",), ("I1",), ("working group",))


def test_the_telephone_bridge_is_for_two_languages_of_working_groups_only(plan: Problem) -> None:
    excluded = {row.target for row in plan.preferences if row.subject == "E20" and row.stance is Stance.EXCLUDED}

    assert {item.id for item in plan.items} - excluded == {"A6", "B5", "C4", "C5"}


def test_rules_of_the_example_that_differ_from_their_defaults(plan: Problem) -> None:
    assert {rule: setting.parameters["least"] for rule, setting in plan.settings.items()} == {
        "partner_country_floor": 14,
        "regional_floor": 1,
    }


def test_the_small_workbook_states_a_whole_problem() -> None:
    small = read(INPUTS / "small.xlsx")

    assert (len(small.issues), len(small.items), len(small.experts), len(small.rooms)) == (4, 12, 6, 2)
    assert {item.minutes for item in small.items} == {90}
    assert [option.id for option in small.options] == ["W1 venue"]
    assert {(item.moderators, item.panellists_least) for item in small.items} == {(1, 2)}


def test_the_empty_workbook_asks_for_what_is_needed(written: dict[str, Path]) -> None:
    with pytest.raises(WorkbookError) as caught:
        read(written["empty"])

    assert [fault.address for fault in caught.value.faults] == ["Workshop!B7", "Issues", "Rooms", "Experts"]


def test_sheets_are_tables_with_frozen_headings_print_titles_and_help(written: dict[str, Path]) -> None:
    book = load_workbook(written["plan"])

    assert book.sheetnames == ["Read me", *(sheet.name for sheet in SHEETS)]
    for page in book.worksheets[1:]:
        assert isinstance(page, Worksheet)
        (table,) = page.tables.values()
        assert table.ref.startswith("A4:"), page.title
        assert page.freeze_panes in ("A5", "B5")
        assert page.page_setup.orientation == "landscape"
        assert not page.merged_cells.ranges
        assert page.title == "Workshop" or all(cell.value for cell in page[3][: len(page[4])])


def test_a_workbook_without_all_sheets_says_which_may_be_added(written: dict[str, Path]) -> None:
    def others(name: str) -> list[str]:
        page = load_workbook(written[name])["Read me"]
        return [str(row[2].value) for row in page.iter_rows() if row[1].value == "Further sheets"]

    (told,) = others("small")
    assert told.startswith("May be added")
    assert ", Pins, Rules." in told
    assert not others("plan")


def test_dropdowns_are_fed_by_the_other_sheets(written: dict[str, Path]) -> None:
    book = load_workbook(written["plan"])
    rules = {rule.formula1 for page in book.worksheets for rule in page.data_validations.dataValidation}

    assert {"Venues_ids", "Issues_ids", "Agenda_ids", "Experts_ids", "Parties_ids", "Organizations_ids"} <= rules
    assert set(book.defined_names) >= {rule for rule in rules if rule.endswith("_ids")}
    assert all(len(rule) <= 255 for rule in rules if rule)


def test_dates_times_and_amounts_are_real(written: dict[str, Path]) -> None:
    book = load_workbook(written["plan"])

    assert book["Windows"]["C5"].is_date
    assert book["Sessions"]["B5"].number_format == "hh:mm"
    assert isinstance(book["Travel"]["D5"].value, int)
    assert not any(cell.data_type == "f" for page in book.worksheets for row in page.iter_rows() for cell in row)


def test_every_shipped_text_is_free_of_paths_and_tools() -> None:
    words = [
        str(cell)
        for grid in open_book(INPUTS / "plan.xlsx").values()
        for row in grid.rows.values()
        for cell in row.values()
    ]

    assert [word for word in words if ".csv" in word or "python" in word.casefold()] == []
