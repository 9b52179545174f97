"""What the README says is so: its reference is the code's, its tables name what exists, its commands are those run."""

import re
from pathlib import Path

import pytest

from planner.reference import PARTS, renewed
from planner.rules import RULE, RULES

ROOT = Path(__file__).parent.parent
TEXT = (ROOT / "README.md").read_text(encoding="utf-8")
CODES = tuple(
    f"{letter}{number:02d}"
    for letter, last in {"K": 7, "T": 18, "E": 9, "G": 7, "P": 5, "B": 4, "Q": 3}.items()
    for number in range(1, last + 1)
)
WHERE = dict(re.findall(r"^\| ([KTEGPBQ]\d\d) \| .* \| (.*) \|$", TEXT, re.MULTILINE))


def test_the_reference_is_what_the_code_says() -> None:
    assert renewed(TEXT) == TEXT, "run python -m planner.reference"


def test_a_missing_marker_is_said() -> None:
    with pytest.raises(ValueError, match="must have the markers"):
        renewed(TEXT.replace("<!-- end of rules -->", ""))


def test_every_part_says_something() -> None:
    assert all(len(part().splitlines()) > 5 for part in PARTS.values())


def test_every_rule_of_the_brief_has_a_row() -> None:
    assert tuple(WHERE) == CODES
    assert len(CODES) == 53


@pytest.mark.parametrize("code", CODES)
def test_a_row_names_rules_that_exist_or_says_what_keeps_it(code: str) -> None:
    named = re.findall(r"`(\w+)`", WHERE[code])
    assert [name for name in named if name not in RULE] == []
    assert named or WHERE[code].startswith(("structure:", "report:"))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: str(rule.id))
def test_a_rule_that_names_its_source_stands_in_the_row_of_it(rule: object) -> None:
    source, name = getattr(rule, "source", ""), getattr(rule, "id", "")
    assert [code for code in re.findall(r"\b[KTEGPBQ]\d\d\b", source) if f"`{name}`" not in WHERE[code]] == []


def test_there_are_two_commands_of_one_line() -> None:
    first, second = re.findall(r"^python3 -m venv .*$", TEXT, re.MULTILINE)
    assert first.endswith(".venv/bin/planner solve inputs/plan.xlsx")
    assert second.endswith('".[dev]" && .venv/bin/pytest')


def test_the_gate_runs_the_second_command() -> None:
    gate = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert "grep '^python3 -m venv ' README.md | sed -n 2p" in gate
    assert 'eval "$second"' in gate


@pytest.mark.parametrize("path", re.findall(r"`((?:planner|tests|inputs)/[\w/.]+)`", TEXT))
def test_files_that_are_named_exist(path: str) -> None:
    assert (ROOT / path).exists() or "quiet_friday" in path
