"""What planner check prints: the verdict first, then what there is, and reason by reason what cannot work."""

import time
from pathlib import Path

import pytest
from typer.testing import CliRunner

from planner.cli import app
from planner.commands.check import RULES as CHANGED
from planner.commands.exits import Exit
from planner.commands.left_out import NAMED, REASONS, left_out_lines
from planner.domain.setting import Mode
from planner.rules import RULES
from tests.explain.options import of
from tests.problems import item, option
from tests.workbooks import workbook

EXAMPLE = Path(__file__).parents[2] / "inputs" / "plan.xlsx"
TWO_VENUES = """
## Venues
| Venue  | City   | Rest days |
|--------|--------|-----------|
| V1     | Vienna | Sunday    |
| Nairobi |       | Sunday    |
## Rooms
| Room | Venue   | Seats |
|------|---------|-------|
| R1   | V1      | 90    |
| R2   | Nairobi | 40    |
## Windows
| Window | Venue   | Start      | End        |
|--------|---------|------------|------------|
| W1     | V1      | 2007-03-27 | 2007-03-29 |
| W2     | V1      | 2007-03-31 | 2007-04-01 |
| W2     | Nairobi | 2007-03-31 | 2007-04-01 |
"""
TIGHT = """
## Agenda
| Item | Title | Issue | Minutes | Moderators | Panellists least |
|------|-------|-------|---------|------------|------------------|
| A1   | One   | I1    | 60      | 1          | 2                |
"""


def shown(tmp_path: Path, markdown: str, *words: str, code: Exit = Exit.DONE) -> list[str]:
    path = tmp_path / "plan.xlsx"
    path.write_bytes(workbook(markdown).read())
    result = CliRunner().invoke(app, ["check", str(path), *words])
    assert result.exit_code == code
    return result.stdout.replace(str(path), "plan.xlsx").splitlines()


def test_sheets_that_are_not_read_are_named(tmp_path: Path) -> None:
    own = "\n## My thoughts\n| To do |\n|-------|\n| call  |\n## Wishes\n| Who |\n|-----|\n| all |\n"
    assert shown(tmp_path, TWO_VENUES + own)[-1] == "Sheets that are not read: My thoughts and Wishes."
    assert "not read" not in shown(tmp_path, TWO_VENUES)[-1]


def test_the_verdict_then_what_there_is_then_venues_and_reasons(tmp_path: Path) -> None:
    assert shown(tmp_path, TWO_VENUES)[:11] == [
        "plan.xlsx: no faults. 1 of 3 options of dates and venue can work as far as is known.",
        "",
        "2 issues, 2 items, 3 experts, 2 venues, 2 rooms, 2 windows, no pins, no rules changed.",
        "",
        "Options of dates that are left, by venue:",
        "  V1 Vienna: 1 of 2",
        "  Nairobi: 0 of 1",
        "",
        "Why the others cannot work:",
        "  Sunday 1 April 2007 is a weekly rest day there. Rules out W2 V1, W2 Nairobi.",
        "",
    ]


def test_what_a_pin_rules_out_is_one_reason(tmp_path: Path) -> None:
    pins = "## Pins\n| Item | Decision | Value |\n|------|----------|-------|\n| | window | W1 |"
    lines = shown(tmp_path, TWO_VENUES + pins)
    assert "2 windows, 1 pin, no rules changed." in lines[2]
    assert "  The window is fixed as W1 on the sheet Pins. Rules out W2 V1, W2 Nairobi." in lines


def test_changed_rules_are_told_with_what_they_usually_are(tmp_path: Path) -> None:
    rules = (
        "## Rules\n| Rule | Mode | Weight | Parameters |\n|------|------|--------|------------|\n"
        "| least_cost | soft | 7 |  |\n| expert_day_seats | off |  | most=2 |"
    )
    assert shown(tmp_path, TWO_VENUES + rules)[2].endswith(
        "(expert_day_seats: mode off, usually hard, most 2, usually 3; least_cost: weight 7, usually 1)."
    )


def changed(*rows: str) -> str:
    return "\n".join([TWO_VENUES, "## Rules", "| Rule | Mode | Weight |", "|------|------|--------|", *rows])


def test_more_than_a_few_changed_rules_stand_below_a_line_each(tmp_path: Path) -> None:
    some = [f"| {rule} | off | |" for rule in ("days_used", "alignment", "gender_balance")]
    assert shown(tmp_path, changed("| least_cost | soft | 7 |", *some))[2:8] == [
        "2 issues, 2 items, 3 experts, 2 venues, 2 rooms, 2 windows, no pins, 4 rules changed:",
        "  alignment: mode off, usually soft",
        "  days_used: mode off, usually soft",
        "  gender_balance: mode off, usually soft",
        "  least_cost: weight 7, usually 1",
        "",
    ]


def test_of_many_changed_rules_some_are_told_and_all_with_details(tmp_path: Path) -> None:
    ids = [rule.id for rule in RULES if rule.default.mode is Mode.SOFT][: CHANGED + 4]
    rows = [f"| {rule} | off | |" for rule in ids[:3]] + [f"| {rule} | soft | 77 |" for rule in ids[3:]]
    short, full = shown(tmp_path, changed(*rows)), shown(tmp_path, changed(*rows), "--details")
    weighted = sorted(ids[3:])
    assert short[3] == "  3 are off"
    assert [line.partition(":")[0] for line in short[4:12]] == [f"  {rule}" for rule in weighted[:CHANGED]]
    assert short[12:14] == ["  and 1 more (--details)", ""]
    assert [line.partition(":")[0] for line in full[3:15]] == [f"  {rule}" for rule in sorted(ids)]
    assert full[15] == ""


def test_a_rule_that_may_not_be_waived_any_more_is_told(tmp_path: Path) -> None:
    rules = "## Rules\n| Rule | Waivable |\n|--|--|\n| room_seats | no |"
    assert shown(tmp_path, TWO_VENUES + rules)[2].endswith(
        "1 rule changed (room_seats: may not be waived, usually it may)."
    )


def test_what_was_counted_is_told_with_details_only(tmp_path: Path) -> None:
    short, full = shown(tmp_path, TIGHT), shown(tmp_path, TIGHT, "--details")
    assert "  W1 venue: A1 needs 3 different experts; 3 can come." in short
    assert short[-1] == "All that was counted: the same command with --details."
    assert "Needed and there, where it is tightest:" not in short
    assert "  W1 venue: issue (i) needs 3 panel seats; the experts who can come can take 3." in full
    assert "Needed and there, where it is tightest:" in full


def test_what_counting_proves_of_the_whole_stands_below_the_verdict(tmp_path: Path) -> None:
    issues = "## Issues\n| Issue | Number | Minutes least |\n|--|--|--|\n| I1 | (i) | 120 |\n| I2 | ii | |"
    lines = shown(tmp_path, issues, code=Exit.INFEASIBLE)
    assert lines[:2] == [
        "plan.xlsx: no faults, but counting proves that there is no schedule:",
        "  Issue (i) reaches 60 of 120 minutes even with all its items. "
        "Add items or lengthen them, or lower Minutes least of the issue on the sheet Issues.",
    ]


@pytest.mark.parametrize(
    ("markdown", "verdict"),
    [
        (
            "## Windows\n| Window | Start | End |\n|--|--|--|\n| W1 | 2007-03-31 | 2007-04-01 |",
            "plan.xlsx: no faults, but every option of dates and venue is ruled out. There is no schedule.",
        ),
        (
            "## Windows\n## Workshop\n| Mandate date | 2006-12-14 |\n| Days least | 7 |\n| Days most | 7 |",
            "plan.xlsx: no faults, but there are no dates to choose from: "
            "too few open days follow one another within the mandate.",
        ),
    ],
)
def test_the_verdict_where_nothing_is_left(tmp_path: Path, markdown: str, verdict: str) -> None:
    assert shown(tmp_path, markdown, code=Exit.INFEASIBLE)[0] == verdict


def test_many_options_and_reasons_are_told_in_full_only_where_asked() -> None:
    options = tuple(option(id=f"W{number} V") for number in range(NAMED + 2))
    one = of(item("A"), options=options)
    reasons = {option.id: ("W V: full.", *(f"{option.id} is bad {n}." for n in range(2))) for option in options}
    short, full = left_out_lines(one, reasons), left_out_lines(one, reasons, full=True)
    assert short[5].endswith(f"W{NAMED - 1} V and 2 more.")
    assert short[-1] == f"  And {1 + 2 * len(options) - REASONS} reasons more."
    assert full[5].endswith(f"W{NAMED + 1} V.")
    last = {option.id: reasons[option.id] for option in options[: REASONS // 2]}
    assert left_out_lines(one, last)[-1] == "  And 1 reason more."
    assert len(full) == 5 + 1 + 2 * len(options)


def test_the_example_takes_under_two_seconds_and_forty_lines() -> None:
    started = time.process_time()
    result = CliRunner().invoke(app, ["check", str(EXAMPLE)])
    assert time.process_time() - started < 2
    assert len(result.stdout.splitlines()) < 40
