"""Percentages: read where a cell shows one, and told apart from fractions."""

import pytest
from openpyxl import Workbook

from planner.workbook.cells import open_book
from planner.workbook.markup import shows
from tests.workbooks import faults, problem, workbook

VENUES = """
    ## Venues
    | Venue | Local share |
    |-------|-------------|
    | V1    | {share}     |
"""
BUDGET = """
    ## Budget
    | Line | Driver  | Per cent |
    |------|---------|----------|
    | B1   | travel  |          |
    | B2   | percent | {share}  |
"""


@pytest.mark.parametrize(
    ("value", "form", "read"), [(0.7, "0%", 70), (0.07, "0.00%", 7), (1, "0%", 100), (0, "0 %", 0), (0.29, "0.0%", 29)]
)
def test_a_cell_that_shows_a_percentage(value: float, form: str, read: int) -> None:
    def edit(book: Workbook) -> None:
        book["Venues"]["B2"] = value
        book["Venues"]["B2"].number_format = form

    assert problem(VENUES.format(share=1), edit).venues[0].local_share == read


def test_a_percentage_on_the_budget() -> None:
    def edit(book: Workbook) -> None:
        book["Budget"]["C3"] = 0.13
        book["Budget"]["C3"].number_format = "0%"

    assert problem(BUDGET.format(share=""), edit).budget[1].percent == 13


def test_a_percentage_that_is_not_whole_or_too_large() -> None:
    def edit(book: Workbook) -> None:
        book["Venues"]["B2"], book["Venues"]["B2"].number_format = 0.125, "0.0%"

    def above(book: Workbook) -> None:
        book["Venues"]["B2"], book["Venues"]["B2"].number_format = 70, "0%"

    assert faults(VENUES.format(share=1), edit) == [
        'Venues!B2: Local share: "12.5" is not a whole number. Write only the number, for example "12".'
    ]
    assert faults(VENUES.format(share=1), above) == ["Venues!B2: Local share: 7000 is above 100. Write 100 or less."]


def test_a_percentage_elsewhere_stays_the_number_it_is() -> None:
    def edit(book: Workbook) -> None:
        book["Rooms"]["B2"].number_format = "0%"

    grid = open_book(workbook(edit=edit))["Rooms"]

    assert (grid.rows[2][2], grid.percents) == (90, {(2, 2)})
    assert problem(edit=edit).rooms[0].seats == 90


@pytest.mark.parametrize(
    ("said", "remedy"),
    [
        ("0.7", "Write 70 for 70 per cent."),
        ("0.29", "Write 29 for 29 per cent."),
        ('"0.7"', "Write 70 for 70 per cent."),
        ('"0,7"', "Write 70 for 70 per cent."),
        ("0.125", "Write whole per cent, for example 70 for 70 per cent."),
        ("-0.5", "Write whole per cent, for example 70 for 70 per cent."),
        ("12.5", 'Write only the number, for example "12".'),
        ('"70%"', 'Write only the number, for example "70".'),
    ],
)
def test_a_fraction_where_per_cent_are_asked_for(said: str, remedy: str) -> None:
    shown = said.strip('"')

    assert faults(VENUES.format(share=said)) == [f'Venues!B2: Local share: "{shown}" is not a whole number. {remedy}']


def test_a_fraction_as_the_share_of_a_rule() -> None:
    rules = "## Rules\n| Rule | Parameters |\n|------|------------|\n| donor_share | share=0.2 |"

    assert faults(rules) == [
        'Rules!B2: share: "0.2" is not a whole number. Write 20 for 20 per cent.',
    ]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("0.13", 'Budget!C3: Per cent: "0.13" is not a whole number. Write 13 for 13 per cent.'),
        ("-5", "Budget!C3: Per cent: -5 is below 0. Write 0 or more."),
        ("-", "Budget!C3: Per cent is blank. Write the percentage of the lines above."),
        ("", "Budget!C3: Per cent is blank. Write the percentage of the lines above."),
        ("0", "Budget!C3: Per cent is 0. Write the percentage of the lines above."),
    ],
)
def test_a_percentage_that_cannot_be_read_is_one_fault(said: str, expected: str) -> None:
    assert faults(BUDGET.format(share=said)) == [expected]


@pytest.mark.parametrize(
    ("code", "kind"),
    [("0%", "percent"), ("0.0 %;-0.0 %", "percent"), ('0"%"', ""), ("yyyy", "date"), ("hh:mm", "time")],
)
def test_formats_of_percentages(code: str, kind: str) -> None:
    assert shows(code) == kind
