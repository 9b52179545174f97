"""Every rule file is listed once, says what it has to say, and has its test."""

import ast
from pathlib import Path

import pytest

from planner.domain.setting import TIERS, Mode
from planner.rules import RULE, RULES
from planner.rules.base import Rule

ROOT = Path(__file__).parent.parent
FOLDERS = ("dates", "agenda", "rooms", "experts", "parties", "money", "conference", "continuity")
TESTS = ROOT / "tests" / "rules"
# Of a rule that the plan's variables cannot break, a test shows instead that "the plan cannot" say such a schedule.
STRUCTURAL = "the_plan_cannot_"


def rule_classes(path: Path) -> list[str]:
    """The ids of the rules in a file: classes that set `id`."""
    return [
        statement.value.value
        for node in ast.parse(path.read_text("utf-8")).body
        if isinstance(node, ast.ClassDef)
        for statement in node.body
        if isinstance(statement, ast.Assign)
        and [ast.unparse(target) for target in statement.targets] == ["id"]
        and isinstance(statement.value, ast.Constant)
        and isinstance(statement.value.value, str)
    ]


FILES = {path: rule_classes(path) for path in sorted((ROOT / "planner" / "rules").rglob("*.py"))}
IN_FILES = {ids[0]: path for path, ids in FILES.items() if ids}


@pytest.mark.parametrize(("path", "ids"), [pytest.param(*row, id=row[0].stem) for row in FILES.items() if row[1]])
def test_a_rule_file_holds_one_rule_of_its_name(path: Path, ids: list[str]) -> None:
    assert ids == [path.stem]
    assert path.parent.name in FOLDERS


def test_every_rule_file_is_listed_once() -> None:
    assert sorted(rule.id for rule in RULES) == sorted(IN_FILES)


def test_rules_stand_in_the_order_of_the_folders() -> None:
    folders = [IN_FILES[rule.id].parent.name for rule in RULES]
    assert folders == sorted(folders, key=FOLDERS.index)


def test_titles_differ() -> None:
    titles = [rule.title for rule in RULES]
    assert sorted(titles) == sorted(set(titles))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: str(rule.id))
def test_a_rule_says_what_it_is(rule: Rule) -> None:
    assert rule is RULE[rule.id]
    assert all((rule.title, rule.source, rule.unit))
    assert not rule.title.endswith(".")
    assert rule.default.tier in TIERS
    if rule.default.mode is Mode.SOFT:
        assert 1 <= rule.default.weight <= 1000


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: str(rule.id))
def test_a_rule_has_its_two_witness_test(rule: Rule) -> None:
    path = TESTS / IN_FILES[rule.id].parent.name / f"test_{rule.id}.py"
    assert path.exists(), f"{rule.id} has no test"
    text = path.read_text("utf-8")
    assert "assert_agreement(" in text or STRUCTURAL in text, f"{path.name} compares no encoding with the check"
