"""The command line as an organizer or another program meets it: exit codes, what is printed where, what is written."""

import json
import os
import re
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from planner import __version__
from planner.cli import app
from planner.commands.exits import MEANING, Exit
from planner.domain.outcome import Outcome, Status
from planner.explain import why
from planner.explain.why import Why
from planner.solve import strategy
from planner.workbook import read as reader
from tests.workbooks import workbook

CLOSED = """
## Windows
| Window | Start      | End        |
|--------|------------|------------|
| W1     | 2007-03-31 | 2007-04-01 |
"""  # a Saturday and a Sunday
MISSPELT = """
## Agenda
| Item | Title | Issue | Minutes |
|------|-------|-------|---------|
| A1   | One   | I7    | 60      |
| A2   | Two   | I2    | long    |
"""


AT_ONCE = """
## Pins
| Item | Decision | Value |
|------|----------|-------|
| A1   | start    | 10:00 |
| A2   | start    | 10:00 |
| A1   | day      | 1     |
| A2   | day      | 1     |
"""
EXAMPLE = Path(__file__).parent.parent / "inputs" / "plan.xlsx"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Each test works in an empty folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def plan(markdown: str = "", name: str = "plan.xlsx") -> Path:
    path = Path(name)
    path.write_bytes(workbook(markdown).read())
    return path


def run(*words: str) -> Result:
    return CliRunner().invoke(app, words)


def solved(*words: str) -> Result:
    return run("solve", "plan.xlsx", "--time-limit", "20", "--quiet", *words)


def one_object(result: Result) -> dict[str, Any]:
    found = json.loads(result.stdout)
    assert isinstance(found, dict)
    return found


def files() -> list[str]:
    return sorted(str(path) for path in Path().rglob("*") if path.is_file())


def test_solve_writes_a_schedule_and_says_where() -> None:
    before = plan().read_bytes()
    result = solved()
    assert (result.exit_code, result.stderr) == (Exit.DONE, "")
    assert "Written: outputs/plan-schedule.xlsx" in result.stdout
    assert files() == ["outputs/plan-schedule.xlsx", "plan.xlsx"]
    assert Path("plan.xlsx").read_bytes() == before


def test_a_schedule_given_as_a_plan_is_one_fault() -> None:
    plan()
    solved()
    result = run("check", "outputs/plan-schedule.xlsx")
    assert result.exit_code == Exit.FAULTS
    assert result.stderr == (
        "1 fault in the workbook.\n\n"
        "  this is a schedule that planner has written, not a plan: it has the sheets Programme, Seats and Run. "
        "Give the plan that it was made from, which the sheet Run names beside Input; with planner explain, "
        "add what you ask about: an item, expert, window, option or venue.\n"
    )


def test_an_earlier_schedule_is_left_alone() -> None:
    plan()
    Path("outputs").mkdir()
    Path("outputs/plan-schedule.xlsx").write_text("edited by hand")
    result = solved()
    assert result.exit_code == Exit.DONE
    assert "Written: outputs/plan-schedule-2.xlsx" in result.stdout
    assert "(outputs/plan-schedule.xlsx was there before and is as it was.)" in result.stdout
    assert Path("outputs/plan-schedule.xlsx").read_text() == "edited by hand"


def test_json_is_one_object_on_stdout() -> None:
    plan()
    found = one_object(solved("--json"))
    assert found["status"] == "optimal"
    assert found["output"] == "outputs/plan-schedule.xlsx"
    assert {"window", "venue", "start", "end", "tiers", "money", "first_plan_seconds", "seconds"} <= found.keys()
    assert {"tier", "name", "cost", "bound", "gap", "proved"} == found["tiers"][0].keys()


def test_progress_goes_to_stderr_in_plain_lines() -> None:
    plan()
    result = run("solve", "plan.xlsx", "--time-limit", "20", "--json")
    assert re.match(r" +\d+ s  \w", result.stderr)
    assert one_object(result)


def test_an_output_that_exists_needs_force() -> None:
    plan()
    Path("mine.xlsx").write_text("old")
    refused = solved("-o", "mine.xlsx")
    assert refused.exit_code == Exit.CANNOT_WRITE
    assert "mine.xlsx exists. Choose another name, or add --force" in refused.stderr
    assert Path("mine.xlsx").read_text() == "old"
    assert solved("-o", "mine.xlsx", "--force").exit_code == Exit.DONE
    assert Path("mine.xlsx").read_bytes().startswith(b"PK")
    assert files() == ["mine.xlsx", "plan.xlsx"]


@pytest.mark.parametrize(
    ("output", "said"),
    [
        ("plan.xlsx", "is the plan itself"),
        ("folder", "is a folder"),
        ("mine.pdf", "has to end in .xlsx"),
        ("file/mine.xlsx", "is a file, so there cannot be a folder"),
    ],
)
def test_a_place_that_cannot_be_written_is_said_before_the_search(output: str, said: str) -> None:
    before = plan().read_bytes()
    Path("folder").mkdir()
    Path("file").touch()
    result = solved("-o", output, "--force", "--json")
    assert result.exit_code == Exit.CANNOT_WRITE
    assert one_object(result)["status"] == "cannot write"
    assert said in result.stderr
    assert Path("plan.xlsx").read_bytes() == before


def test_every_fault_at_once_and_nothing_written() -> None:
    plan(MISSPELT)
    result = solved()
    assert result.exit_code == Exit.FAULTS
    assert result.stderr.startswith("2 faults in the workbook.\n\nAgenda\n  C2: ")
    assert "\n  D3: " in result.stderr
    assert files() == ["plan.xlsx"]


@pytest.mark.parametrize("command", ["solve", "check"])
def test_faults_as_an_object(command: str) -> None:
    plan(MISSPELT)
    result = run(command, "plan.xlsx", "--json")
    assert result.exit_code == Exit.FAULTS
    found = one_object(result)
    assert found["status"] == "faults"
    assert [(fault["sheet"], fault["cell"]) for fault in found["faults"]] == [("Agenda", "C2"), ("Agenda", "D3")]
    assert all(fault.keys() == {"code", "sheet", "cell", "value", "message", "remedy"} for fault in found["faults"])


def test_infeasible_says_why() -> None:
    plan(CLOSED)
    result = solved()
    assert result.exit_code == Exit.INFEASIBLE
    assert "No schedule keeps every hard rule." in result.stdout
    assert "Saturday 31 March 2007" in result.stdout
    assert files() == ["outputs/plan-conflict.xlsx", "outputs/plan-repair-1.xlsx", "plan.xlsx"]


def test_infeasible_as_an_object() -> None:
    plan(CLOSED)
    result = solved("--json")
    assert result.exit_code == Exit.INFEASIBLE
    found = one_object(result)
    assert (found["status"], found["output"]) == ("infeasible", None)
    assert found["left_out"]
    assert found["explained_in"] == "outputs/plan-conflict.xlsx"


@pytest.mark.parametrize(
    "words",
    [
        ("solve",),
        ("solve", "missing.xlsx"),
        ("solve", "plan.xlsx", "--time-limit", "0"),
        ("solve", "plan.xlsx", "--gap", "2"),
        ("init", "new.xlsx", "--example", "--small"),
        ("plan",),
    ],
)
def test_a_command_not_understood(words: tuple[str, ...]) -> None:
    plan()
    assert run(*words).exit_code == Exit.USAGE
    assert files() == ["plan.xlsx"]


def test_check_counts_and_writes_nothing() -> None:
    plan()
    result = run("check", "plan.xlsx")
    assert result.exit_code == Exit.DONE
    assert result.stdout.startswith("plan.xlsx: no faults. 1 of 1 option of dates and venue can work")
    assert files() == ["plan.xlsx"]


def test_check_says_when_nothing_can_work() -> None:
    plan(CLOSED)
    assert run("check", "plan.xlsx").exit_code == Exit.INFEASIBLE
    assert one_object(run("check", "plan.xlsx", "--json"))["status"] == "infeasible"


def test_init_writes_a_workbook_once() -> None:
    assert run("init", "new.xlsx").exit_code == Exit.DONE
    before = Path("new.xlsx").read_bytes()
    assert run("init", "new.xlsx", "--small").exit_code == Exit.CANNOT_WRITE
    assert Path("new.xlsx").read_bytes() == before
    assert run("init", "new.xlsx", "--small", "--force").exit_code == Exit.DONE
    assert run("check", "new.xlsx").exit_code == Exit.DONE


def test_rules_lists_every_rule() -> None:
    assert "mandate_window" in run("rules").stdout
    assert len(one_object(run("rules", "--json"))["rules"]) > 40


def test_a_fault_of_ours_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(path: Path) -> None:
        raise LookupError("no such thing")

    plan()
    monkeypatch.setattr(reader, "read", broken)
    result = solved("--json")
    assert result.exit_code == Exit.OURS
    assert len(result.stderr.splitlines()) == 1
    assert "fault in planner, not in your workbook: LookupError: no such thing" in result.stderr
    assert one_object(result)["status"] == "error"


def test_the_best_plan_so_far_is_written_when_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*words: Any) -> Outcome:
        outcome = search(*words)
        return replace(outcome, status=Status.FEASIBLE, run=replace(outcome.run, stopped_by="interrupt"))

    plan()
    search = strategy.solve
    monkeypatch.setattr(strategy, "solve", stopped)
    assert solved().exit_code == Exit.INTERRUPTED
    assert files() == ["outputs/plan-schedule.xlsx", "plan.xlsx"]


def test_no_plan_in_time_writes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    plan()
    monkeypatch.setattr(strategy, "solve", lambda *_: Outcome(status=Status.UNKNOWN))
    monkeypatch.setattr(why, "closest", lambda *_: Why(Status.UNKNOWN, complete=False))
    result = solved()
    assert result.exit_code == Exit.NO_PLAN_YET
    assert "--time-limit" in result.stdout
    assert files() == ["plan.xlsx"]


def test_a_name_taken_during_the_search_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    def meanwhile(*words: Any) -> Outcome:
        Path("mine.xlsx").write_text("from elsewhere")
        return search(*words)

    plan()
    search = strategy.solve
    monkeypatch.setattr(strategy, "solve", meanwhile)
    result = solved("-o", "mine.xlsx")
    assert result.exit_code == Exit.DONE
    assert "Written: mine-2.xlsx" in result.stdout
    assert Path("mine.xlsx").read_text() == "from elsewhere"


def test_every_exit_code_has_its_meaning() -> None:
    assert set(MEANING) == set(Exit)


def python(*words: str) -> list[str]:
    return [sys.executable, *words]


def test_version() -> None:
    shown = subprocess.run(python("-m", "planner", "--version"), capture_output=True, text=True, check=True)
    assert shown.stdout == f"planner {__version__}\n"


@pytest.mark.parametrize("words", [["--help"], ["check", "plan.xlsx"]])
def test_what_is_quick_loads_nothing_slow(words: list[str]) -> None:
    plan()
    code = (
        "import sys; from planner.cli import main\n"
        "try: main()\n"
        "except SystemExit as end: assert not end.code\n"
        "slow = {'ortools', 'pandas', 'numpy', 'openpyxl'} & set(sys.modules)\n"
        "assert not slow, slow"
    )
    subprocess.run(python("-c", code, *words), capture_output=True, check=True)


@pytest.mark.skipif(os.name == "nt", reason="sends the signal of Ctrl-C")
def test_ctrl_c_ends_with_130() -> None:
    plan()
    process = subprocess.Popen(
        python("-m", "planner", "solve", "plan.xlsx"), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert process.stderr is not None
    assert " s  " in process.stderr.readline()  # it has begun
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=20)
    assert process.returncode == Exit.INTERRUPTED, said


@pytest.mark.skipif(os.name == "nt", reason="sends the signal of Ctrl-C")
def test_a_second_ctrl_c_does_not_lose_the_plan() -> None:
    """Tools such as timeout send the signal twice: to the command and to its group."""
    process = subprocess.Popen(
        python("-m", "planner", "solve", str(EXAMPLE), "-o", "kept.xlsx"),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stderr is not None
    with process.stderr as lines:
        assert any("best so far" in line for line in lines)  # it has a plan
        process.send_signal(signal.SIGINT)
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=20) == Exit.INTERRUPTED, lines.read()
    assert Path("kept.xlsx").exists()


def test_when_the_search_finds_nothing_it_says_which_rules_stand_in_the_way() -> None:
    plan(AT_ONCE)
    found = one_object(solved("--json"))
    assert found["status"] == "infeasible"
    assert all(conflict["members"] for conflict in found["conflicts"])
    assert found["conflicts"][0]["minimal"]
    assert found["repairs"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--processes", "2", "--cluster", "tcp://here:1"), "give either --cluster or --processes"),
        (("--processes", "2", "--deterministic-limit", "5"), "a run with --processes cannot be repeated exactly"),
        (("--cluster", "tcp://here:1", "--deterministic-limit", "5"), "a run with --cluster cannot be repeated"),
        (("--cluster", "here"), "here is no address of a scheduler"),
    ],
)
def test_what_cannot_be_spread_is_a_matter_of_usage(words: tuple[str, ...], said: str) -> None:
    plan()
    result = CliRunner().invoke(app, ["solve", "plan.xlsx", *words, "--quiet"])
    assert result.exit_code == Exit.USAGE
    assert said in " ".join(result.output.split())


def test_processes_write_the_schedule_too() -> None:
    plan()
    found = one_object(solved("--processes", "2", "--json"))
    assert found["status"] == "optimal"
    assert Path("outputs/plan-schedule.xlsx").exists()
