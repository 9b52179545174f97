"""Paragraphs of the mandate that issues and items name."""

import pytest

from planner.workbook.paragraphs import is_listed
from tests.workbooks import faults, problem

MANDATE = "\n## Mandate\n| Paragraph | Text |\n|-----------|------|\n| {one} | Hold it. |\n| {two} | Pay for it. |\n"
ISSUES = """
    ## Issues
    | Issue | Number | Paragraph |
    |-------|--------|-----------|
    | I1    | i      | {one}     |
    | I2    | ii     |           |
    ## Agenda
    | Item | Title | Issue | Minutes | Paragraph |
    |------|-------|-------|---------|-----------|
    | A1   | One   | I1    | 60      | {item}    |
    | A2   | Two   | I2    | 60      |           |
    | A3   | Three | all   | 60      |           |
"""


def test_paragraphs_that_the_mandate_does_not_have() -> None:
    tables = MANDATE.format(one="Para 3", two="Para 4") + ISSUES.format(one="Para 3", item="{item}")

    assert faults(tables.format(item="Par 4")) == [
        'Agenda!E2: Paragraph: "Par 4" is not on the sheet Mandate. Did you mean "Para 4"?'
    ]
    assert faults(tables.replace("Para 3     |", "(f)     |").format(item="Para 4")) == [
        'Issues!C2: Paragraph: "(f)" is not on the sheet Mandate. Known: Para 3, Para 4.'
    ]


def test_parts_of_a_paragraph_and_several_are_no_fault() -> None:
    tables = MANDATE.format(one="(a)", two="(e)") + ISSUES.format(one="(e)(i)", item="(a), (e) (ii)")

    assert faults(tables) == []


def test_without_a_mandate_any_paragraph_goes() -> None:
    found = problem(ISSUES.format(one="(x)", item="12"))

    assert [issue.paragraph for issue in found.issues] == ["(x)", "(e)(ii)"]
    assert [item.paragraph for item in found.items] == ["12", "(e)(ii)", "(d)"]


@pytest.mark.parametrize(
    ("one", "two", "issue", "items"),
    [
        ("(d)", "(e)", "(e)(ii)", ["(d)", "(e)(ii)", "(d)"]),
        ("(a)", "(d)", "", ["(d)", "(d)", "(d)"]),
        ("1", "2", "", ["", "", ""]),
    ],
)
def test_usual_paragraphs_only_where_the_mandate_has_them(one: str, two: str, issue: str, items: list[str]) -> None:
    found = problem(MANDATE.format(one=one, two=two) + ISSUES.format(one=one, item=two if items[0] else ""))

    assert found.issues[1].paragraph == issue
    assert [item.paragraph for item in found.items][1:] == items[1:]


def test_a_mandate_that_cannot_be_read_is_one_fault() -> None:
    assert [
        fault.split(":")[0] for fault in faults(MANDATE.format(one="", two="(a)") + ISSUES.format(one="(b)", item=""))
    ] == ["Mandate!A2"]


@pytest.mark.parametrize(
    ("said", "ids", "listed"),
    [
        ("(E) (i)", ["(e)"], True),
        ("10", ["1"], False),
        ("1.2", ["1"], True),
        ("2, (a)", ["2, (a)"], True),
        ("2, (a)(i)", ["2, (a)"], True),
        ("(a) and (b)", ["(a)", "(b)"], True),
        ("(a); (z)", ["(a)", "(b)"], False),
    ],
)
def test_what_is_listed(said: str, ids: list[str], listed: bool) -> None:
    assert is_listed(said, ids) is listed
