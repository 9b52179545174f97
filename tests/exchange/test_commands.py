"""planner import and planner export as an organizer or another program meets them."""

import json
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from typer.testing import CliRunner, Result

from planner.cli import app
from planner.commands.exits import Exit
from planner.workbook.read import read as read_plan
from tests.exchange.conference import WEIGHT, plan, problem, schedule, solution, workbook
from tests.exchange.test_cosplib_export import ROOMS, ROWS, SLOTS, SUBMISSIONS, TRACKS, workbook_of

EDITS = {WEIGHT["issue_sessions"]: 3, "tracks_sessions|penalty!B2": 5, "submissions!F2": "Ann"}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Each test works in an empty folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*words: str) -> Result:
    return CliRunner().invoke(app, words)


def one_object(result: Result) -> dict[str, Any]:
    found = json.loads(result.stdout)
    assert isinstance(found, dict)
    return found


def files() -> list[str]:
    return sorted(str(path) for path in Path().rglob("*") if path.is_file())


def conference(**edits: Any) -> None:
    Path("file.xlsx").write_bytes(workbook({**EDITS, **edits}).read())


def solved(folder: str = "outputs", digest: str = "") -> None:
    """A plan and a schedule of it."""
    Path(folder).mkdir()
    Path("plan.xlsx").write_bytes(plan(EDITS))
    of = problem(EDITS)
    workbook_of(of, schedule(of, *ROWS), Path(folder), digest=digest)


def test_a_conference_is_imported() -> None:
    conference()
    result = run("import", "cosplib", "file.xlsx", "plan.xlsx")

    assert (result.exit_code, result.stderr) == (Exit.DONE, "")
    assert result.stdout.startswith(
        "file.xlsx: 3 issues, 6 items, 3 sessions, 3 rooms and 1 preference.\nWritten: plan.xlsx."
    )
    assert len(read_plan(Path("plan.xlsx")).items) == 6
    assert run("check", "plan.xlsx").exit_code == Exit.DONE


def test_an_import_as_an_object() -> None:
    conference()
    found = one_object(run("import", "cosplib", "file.xlsx", "plan.xlsx", "--json"))

    assert (found["status"], found["output"], found["counts"]["items"]) == ("ok", "plan.xlsx", 6)


def test_faults_are_listed_and_nothing_is_written() -> None:
    conference(**{"submissions!C3": "x", "rooms!A3": "R1"})
    result = run("import", "cosplib", "file.xlsx", "plan.xlsx")

    assert result.exit_code == Exit.FAULTS
    assert "submissions\n  C3: " in result.stderr
    assert "rooms\n  A3: " in result.stderr
    assert files() == ["file.xlsx"]
    found = one_object(run("import", "cosplib", "file.xlsx", "plan.xlsx", "--json"))
    assert [(fault["sheet"], fault["cell"]) for fault in found["faults"]] == [("submissions", "C3"), ("rooms", "A3")]


def test_no_workbook_at_all() -> None:
    Path("file.xlsx").write_text("no workbook")
    result = run("import", "cosplib", "file.xlsx", "plan.xlsx")

    assert result.exit_code == Exit.FAULTS
    assert "is not an .xlsx workbook" in result.stderr


@pytest.mark.parametrize("target", ["taken.xlsx", "plan.pdf", "file.xlsx"])
@pytest.mark.parametrize("command", ["cosplib", "csv"])
def test_nothing_is_overwritten(command: str, target: str) -> None:
    conference()
    Path("taken.xlsx").write_text("old")
    before = Path("file.xlsx").read_bytes()
    result = run("import", command, "file.xlsx", target)

    assert result.exit_code == Exit.CANNOT_WRITE
    assert (Path("taken.xlsx").read_text(), Path("file.xlsx").read_bytes()) == ("old", before)
    assert files() == ["file.xlsx", "taken.xlsx"]


def test_force_overwrites_but_never_the_input() -> None:
    conference()
    Path("taken.xlsx").write_text("old")

    assert run("import", "cosplib", "file.xlsx", "taken.xlsx", "--force").exit_code == Exit.DONE
    assert run("import", "cosplib", "file.xlsx", "file.xlsx", "--force").exit_code == Exit.CANNOT_WRITE
    assert run("import", "cosplib", "none.xlsx", "plan.xlsx").exit_code == Exit.USAGE


@pytest.mark.parametrize("words", [(), ("--plan", "plan.xlsx")])
def test_a_schedule_is_exported_with_its_costs(words: tuple[str, ...]) -> None:
    solved()
    result = run("export", "outputs/schedule.xlsx", "--cosplib", "sol.xlsx", *words)

    assert result.exit_code == Exit.DONE, result.stderr
    assert "Objective 15, by the plan plan.xlsx. Written: sol.xlsx" in result.stdout
    assert solution(Path("sol.xlsx").read_bytes(), SLOTS, ROOMS) == (TRACKS, SUBMISSIONS)
    book = load_workbook("sol.xlsx")
    assert book.sheetnames == ["sol", "violations"]
    page = book["violations"]
    assert [page["A2"].value, page["B1"].value] == ["Final Objective = 15", "Evaluate Tracks_Sessions|Penalty"]
    assert [page["B2"].value, page["C2"].value] == ["Issue A is in room R1 in session S1 on Wednesday 28 July 2021; "
                                                    "it should not be in session S1.", 15]  # fmt: skip
    assert page.max_column == 33


def test_an_export_as_an_object() -> None:
    solved()
    found = one_object(run("export", "outputs/schedule.xlsx", "--cosplib", "sol.xlsx", "--json"))

    assert (found["status"], found["objective"], found["output"]) == ("ok", 15, "sol.xlsx")
    assert len(found["terms"]) == 16
    assert found["terms"]["Tracks_Sessions|Penalty"] == 15


def test_a_plan_that_has_changed_is_said() -> None:
    solved(digest="of another day")
    result = run("export", "outputs/schedule.xlsx", "--cosplib", "sol.xlsx")

    assert result.exit_code == Exit.DONE
    assert result.stderr == "plan.xlsx has changed since the schedule was made from it.\n"


def test_a_plan_that_is_not_there() -> None:
    solved()
    Path("plan.xlsx").unlink()
    result = run("export", "outputs/schedule.xlsx", "--cosplib", "sol.xlsx")

    assert result.exit_code == Exit.FAULTS
    assert 'the plan "plan.xlsx" is not beside the schedule nor here. Say where it is with --plan.' in result.stderr
    assert files() == ["outputs/schedule.xlsx"]


def test_an_export_never_overwrites_what_it_reads() -> None:
    solved()
    for target in ("outputs/schedule.xlsx", "plan.xlsx"):
        words = ("export", "outputs/schedule.xlsx", "--cosplib", target, "--plan", "plan.xlsx", "--force")
        assert run(*words).exit_code == Exit.CANNOT_WRITE
    assert run("export", "outputs/schedule.xlsx").exit_code == Exit.USAGE


def test_a_list_is_imported_with_a_preview() -> None:
    Path("items.csv").write_text("ID,Title,Track,Room wish\nX1,One,Data,blue\n")
    result = run("import", "csv", "items.csv", "plan.xlsx")

    assert (result.exit_code, result.stderr) == (Exit.DONE, "")
    assert '  "Track" is Issue\n  "Room wish" is not used, kept in Notes\n' in result.stdout
    assert "  X1 | One | Data | 30 minutes\nWritten: plan.xlsx." in result.stdout
    assert run("check", "plan.xlsx").exit_code == Exit.FAULTS  # rooms and dates are still to be filled in
    found = one_object(run("import", "csv", "items.csv", "plan.xlsx", "--json", "--force"))
    assert (found["columns"], found["kept_in_notes"]) == (
        {"Item": "ID", "Title": "Title", "Issue": "Track"},
        ["Room wish"],
    )


def test_faults_of_a_list() -> None:
    Path("items.csv").write_text("id,title,duration\n1,One,soon\n")
    result = run("import", "csv", "items.csv", "plan.xlsx")

    assert result.exit_code == Exit.FAULTS
    assert result.stderr.startswith("1 fault in the list.\n\nitems.csv\n  C2: ")
    assert files() == ["items.csv"]
