"""planner explain and what solve says of a plan without a schedule: sentences, cells, files, exit codes."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from typer.testing import CliRunner, Result

from planner.cli import app
from planner.commands.exits import Exit
from planner.domain.outcome import Outcome, Status
from planner.explain import why
from planner.explain.diagnose import Answer
from planner.explain.divided import Divided
from planner.explain.relax import Repairs
from planner.solve import strategy
from planner.solve.search import Ended
from tests.commands.edits import MARKDOWN, made
from tests.explain.test_costed import crowded
from tests.workbooks import workbook

PINNED = """
## Pins
| Item | Decision | Value |
|------|----------|-------|
| A1   | placed   | no    |
"""


def run(folder: Path, monkeypatch: pytest.MonkeyPatch, *words: str, markdown: str = "", code: Exit) -> Result:
    monkeypatch.chdir(folder)
    if markdown:
        (folder / "plan.xlsx").write_bytes(workbook(markdown).read())
    result = CliRunner().invoke(app, [*words, "--quiet"])
    assert result.exit_code == code, result.output
    return result


@pytest.mark.parametrize("command", ["solve", "explain"])
def test_a_conflict_names_its_cells_and_the_repairs_are_written(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = run(tmp_path, monkeypatch, command, "plan.xlsx", markdown=PINNED, code=Exit.INFEASIBLE).stdout
    assert told.startswith("No schedule keeps every hard rule.\n")
    assert "A1: placed is fixed as no.  [Pins!C2]" in told
    assert "A1 is held: it is mandatory.  [Agenda!A2]" in told
    assert 'Give up the pin "A1: placed no".  [Pins!C2]' in told
    assert "Written: outputs/plan-conflict.xlsx" in told
    book = load_workbook(tmp_path / "outputs" / "plan-conflict.xlsx")
    assert book.sheetnames == ["Conflict", "Repairs"]
    repair = load_workbook(tmp_path / "outputs" / "plan-repair-1.xlsx")
    assert "A1" in {cell.value for cell in repair["Programme"]["A"]}


def test_what_is_written_goes_where_the_schedule_would(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    words = ("solve", "plan.xlsx", "-o", "here/mine.xlsx")
    run(tmp_path, monkeypatch, *words, markdown=PINNED, code=Exit.INFEASIBLE)
    assert {path.name for path in (tmp_path / "here").iterdir()} >= {"plan-conflict.xlsx", "plan-repair-1.xlsx"}
    assert not (tmp_path / "outputs").exists()


@pytest.mark.parametrize("command", ["solve", "explain"])
def test_of_many_items_the_least_that_could_be_given_up_is_written(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(why, "ITEMS_MOST", 1)
    told = run(tmp_path, monkeypatch, command, "plan.xlsx", markdown=crowded(), code=Exit.INFEASIBLE).stdout
    assert "cannot hold together" not in told.partition("It was not looked for")[0]
    assert "1. Give up the pin" in told
    assert "[Pins!C" in told
    book = load_workbook(tmp_path / "outputs" / "plan-conflict.xlsx")
    assert "See the sheet Repairs." in {cell.value for row in book["Conflict"].iter_rows() for cell in row}
    assert load_workbook(tmp_path / "outputs" / "plan-repair-1.xlsx")["Programme"].max_row > 2


def test_without_plan_or_proof_the_closest_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = why.closest
    monkeypatch.setattr(strategy, "solve", lambda *_: Outcome(status=Status.UNKNOWN))
    monkeypatch.setattr(why, "closest", lambda *words: replace(found(*words), status=Status.UNKNOWN))
    told = run(tmp_path, monkeypatch, "solve", "plan.xlsx", markdown=PINNED, code=Exit.NO_PLAN_YET).stdout
    assert told.startswith("No schedule was found in the time given. That there is none is not proved.\n")
    assert '1. Give up the pin "A1: placed no".  [Pins!C2]' in told
    assert "--time-limit" in told
    assert load_workbook(tmp_path / "outputs" / "plan-closest.xlsx").sheetnames == ["Repairs"]
    assert (tmp_path / "outputs" / "plan-repair-1.xlsx").exists()
    again = run(tmp_path, monkeypatch, "solve", "plan.xlsx", "--json", code=Exit.NO_PLAN_YET).stdout
    assert json.loads(again)["status"] == "unknown"
    assert json.loads(again)["repairs"][0]["cells"] == ["Pins!C2"]


def test_the_closest_may_be_a_plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(strategy, "solve", lambda *_: Outcome(status=Status.UNKNOWN))
    told = run(tmp_path, monkeypatch, "solve", "plan.xlsx", markdown=" ", code=Exit.DONE).stdout
    assert "Written: outputs/plan-schedule.xlsx" in told


def test_that_less_is_not_enough_proves_that_there_is_no_plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(strategy, "solve", lambda *_: Outcome(status=Status.UNKNOWN))
    told = run(tmp_path, monkeypatch, "solve", "plan.xlsx", markdown=PINNED, code=Exit.INFEASIBLE).stdout
    assert told.startswith("No schedule keeps every hard rule.\n")
    assert "cannot hold together, or not found" in told


def test_an_explanation_without_a_proof_tells_the_closest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Divided, "core", lambda *_: Answer(Ended.UNKNOWN))
    monkeypatch.setattr(why, "Repairs", lambda *words: (replace(one, least=False) for one in Repairs(*words)))
    told = run(tmp_path, monkeypatch, "explain", "plan.xlsx", markdown=PINNED, code=Exit.NO_PLAN_YET).stdout
    assert "That there is none is not proved." in told
    assert "Written: outputs/plan-closest.xlsx" in told


def test_what_the_search_has_proved_stays_proved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Divided, "core", lambda *_: Answer(Ended.UNKNOWN))
    monkeypatch.setattr(strategy, "solve", lambda *_: Outcome(status=Status.INFEASIBLE))
    monkeypatch.setattr(why, "Repairs", lambda *words: (replace(one, least=False) for one in Repairs(*words)))
    told = run(tmp_path, monkeypatch, "solve", "plan.xlsx", markdown=PINNED, code=Exit.INFEASIBLE).stdout
    assert told.startswith("No schedule keeps every hard rule.\n")
    assert "Written: outputs/plan-conflict.xlsx" in told


def test_of_many_items_that_a_schedule_is_possible_is_no_plan_yet(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(strategy, "solve", lambda *_: Outcome(status=Status.UNKNOWN))
    monkeypatch.setattr(why, "closest", lambda *_: why.Why(Status.FEASIBLE, complete=False))
    told = run(tmp_path, monkeypatch, "solve", "plan.xlsx", markdown=" ", code=Exit.NO_PLAN_YET).stdout
    assert told.startswith("No schedule was found in the time given. That there is none is not proved.\n")
    assert not (tmp_path / "outputs").exists()


def test_the_same_as_one_object(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    result = run(tmp_path, monkeypatch, "explain", "plan.xlsx", "--json", markdown=PINNED, code=Exit.INFEASIBLE)
    told = json.loads(result.stdout)
    assert told["status"] == "infeasible"
    assert told["conflicts"][0]["minimal"]
    assert told["conflicts"][0]["confirmed"]
    assert {one["rule"] for one in told["conflicts"][0]["members"]} == {"pins", "mandatory_items"}
    assert told["repairs"][0]["waivable"]
    assert told["repairs"][0]["schedule"] == "outputs/plan-repair-1.xlsx"


def test_a_second_diagnosis_overwrites_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run(tmp_path, monkeypatch, "explain", "plan.xlsx", markdown=PINNED, code=Exit.INFEASIBLE)
    before = (tmp_path / "outputs" / "plan-conflict.xlsx").read_bytes()
    told = run(tmp_path, monkeypatch, "explain", "plan.xlsx", code=Exit.INFEASIBLE).stdout
    assert "Written: outputs/plan-conflict-2.xlsx" in told
    assert (tmp_path / "outputs" / "plan-conflict.xlsx").read_bytes() == before


def test_a_plan_that_works_needs_no_explanation(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told = run(tmp_path, monkeypatch, "explain", "plan.xlsx", markdown=" ", code=Exit.DONE).stdout
    assert told == "A schedule is possible: planner solve plan.xlsx finds a good one.\n"
    assert not (tmp_path / "outputs").exists()


def test_an_item_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _, path = made(tmp_path)
    words = ("explain", str(path), "B1", "--time-limit", "12", "-n", "1", "--json")
    told = json.loads(run(tmp_path, monkeypatch, *words, markdown=MARKDOWN, code=Exit.DONE).stdout)
    kinds = {one["decision"]: one for one in told["alternatives"]}
    assert kinds.keys() == {"time", "room", "panel"}
    assert kinds["time"]["now"] == "day 1, P1, 15:00-16:00, R1"
    for one in kinds.values():
        assert one["instead"] not in (None, one["now"])
        assert "B1" in one["items_moved"] or one["decision"] == "panel"
    assert kinds["panel"]["experts_changed"]


def test_an_expert_without_whom_there_is_no_schedule(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plan = tmp_path / "plan.xlsx"
    plan.write_bytes(workbook("## Experts\n| Expert | Title |\n|---|---|\n| E1 | One |\n| E2 | Two |\n").read())
    run(tmp_path, monkeypatch, "solve", "plan.xlsx", code=Exit.DONE)
    words = ("explain", "outputs/plan-schedule.xlsx", "E1", "--plan", "plan.xlsx", "--time-limit", "20")
    told = run(tmp_path, monkeypatch, *words, code=Exit.DONE).stdout
    assert told.startswith("E1 (One): ")
    assert "there is no schedule" in told
    assert "These cannot hold together:" in told


def test_an_unknown_subject_is_a_matter_of_usage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _, path = made(tmp_path)
    result = run(tmp_path, monkeypatch, "explain", str(path), "X9", markdown=MARKDOWN, code=Exit.USAGE)
    assert '"X9" is no item, expert, window, option or venue' in " ".join(result.output.split())


def test_schedules_to_choose_from(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    words = ("alternatives", "plan.xlsx", "-n", "3", "--within", "1", "--time-limit", "20", "--ceiling", "100000")
    told = run(tmp_path, monkeypatch, *words, markdown=" ", code=Exit.DONE).stdout.splitlines()
    assert told[0].startswith("Best: ")
    assert told[1].startswith("Alternative 1: ")
    assert told[-1] == "Written: outputs/plan-alternatives.xlsx"
    book = load_workbook(tmp_path / "outputs" / "plan-alternatives.xlsx")
    assert book.sheetnames == ["Alternatives", "Programmes", "Panels", "Price of the budget"]
    header, *rows = list(book["Programmes"].iter_rows(values_only=True))[2:]
    assert header[:3] == ("Item", "Title", "Best")
    assert any(len(set(row[2:])) > 1 for row in rows) or book["Panels"].max_row > 3
    assert (tmp_path / "outputs" / "plan-alternatives-best.xlsx").exists()
    assert (tmp_path / "outputs" / "plan-alternatives-1.xlsx").exists()


@pytest.mark.parametrize("place", ["planner.explain.choices.choices", "planner.explain.choices.prices"])
def test_an_interrupt_while_looking_keeps_what_there_is(
    place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(place, stopped)
    words = ("alternatives", "plan.xlsx", "-n", "2", "--time-limit", "10")
    told = run(tmp_path, monkeypatch, *words, markdown=" ", code=Exit.INTERRUPTED).stdout
    assert told.startswith("Best: ")
    assert (tmp_path / "outputs" / "plan-alternatives-best.xlsx").exists()


def test_an_interrupt_while_the_best_is_sought_ends_the_rest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = strategy.solve

    def stopped(*given: Any) -> Outcome:
        outcome = real(*given)
        return replace(outcome, run=replace(outcome.run, stopped_by="interrupt"))

    monkeypatch.setattr(strategy, "solve", stopped)
    words = ("alternatives", "plan.xlsx", "-n", "2", "--time-limit", "10")
    told = run(tmp_path, monkeypatch, *words, markdown=" ", code=Exit.INTERRUPTED).stdout
    assert "Alternative 1" not in told
    assert (tmp_path / "outputs" / "plan-alternatives-best.xlsx").exists()
