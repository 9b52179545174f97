"""The Rules sheet: only what differs from a rule's default."""

from types import SimpleNamespace

import pytest

from planner.domain.setting import Mode, Setting
from planner.workbook import facts_rules
from tests.workbooks import faults, problem

GENTLE = Setting(Mode.SOFT, weight=3, parameters={"most": 2, "roles": "a;b", "of": ("x",)})
RULES = {
    "gentle": SimpleNamespace(default=GENTLE),
    "strict": SimpleNamespace(default=Setting(Mode.HARD)),
}


@pytest.fixture(autouse=True)
def _two_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(facts_rules, "rules_by_id", lambda: RULES)


def row(rule: str, mode: str = "", weight: str = "", tier: str = "", parameters: str = "") -> str:
    return f"""
        ## Rules
        | Rule   | Mode   | Weight   | Tier   | Parameters   |
        |--------|--------|----------|--------|--------------|
        | {rule} | {mode} | {weight} | {tier} | {parameters} |
    """


def test_no_rows_and_rows_like_the_default_change_nothing() -> None:
    assert problem().settings == {}
    assert problem(row("gentle")).settings == {}
    assert problem(row("gentle", "soft", "3", "2", "roles=a, b; most=2; of=x")).settings == {}


def test_what_a_row_changes() -> None:
    settings = problem(row("gentle", "hard", "0", "1", "most=5; of=x, y; roles = c,d")).settings

    assert settings == {
        "gentle": Setting(Mode.HARD, weight=0, tier=1, parameters={"most": 5, "roles": "c;d", "of": ("x", "y")})
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (row("gentel"), 'Rules!A2: there is no rule "gentel". Did you mean "gentle"?'),
        (row("gentle", "weak"), 'Rules!B2: Mode: "weak" is not one of: hard, soft, off. Write one of these.'),
        (row("gentle", weight="2.5"), 'Rules!C2: Weight: "2.5" is not a whole number. Write only the number, for'),
        (row("gentle", weight="-1"), "Rules!C2: Weight: -1 is below 0. Write 0 or more."),
        (row("gentle", weight="much"), 'Rules!C2: Weight: "much" is not a whole number.'),
        (row("gentle", tier="4"), "Rules!D2: Tier: 4 is above 3. Write 3 or less."),
        (row("gentle", parameters="mots=3"), 'Rules!E2: Parameters: the rule has no parameter "mots". Did you mean'),
        (row("gentle", parameters="most=few"), 'Rules!E2: most: "few" is not a whole number.'),
        (row("gentle", parameters="most"), 'Rules!E2: Parameters: "most" has no =. Write name=value, with ; between'),
        (row("strict", parameters="most=3"), 'Rules!E2: Parameters: the rule has no parameter "most". Clear the cell'),
    ],
)
def test_faults_of_the_sheet(text: str, expected: str) -> None:
    (found,) = faults(text)

    assert found.startswith(expected)


def test_a_rule_stands_twice() -> None:
    assert faults(row("gentle") + "| gentle | off | | | |") == [
        'Rules!A3: "gentle" stands already in row 2. Give it another id, or delete one of the rows.'
    ]


def test_parameters_as_text() -> None:
    assert facts_rules.parameters_text(GENTLE.parameters) == "most=2; roles=a, b; of=x"
