"""What rows say about one another."""

import pytest

from tests.workbooks import faults


def agenda(*rows: str) -> str:
    lines = "\n".join(f"| {row} |" for row in rows)
    return f"""
        ## Agenda
        | Item | Title | Issue | Minutes | After | Panellists least | Panellists most |
        |------|-------|-------|---------|-------|------------------|-----------------|
        {lines}
    """


def test_a_duplicate_id() -> None:
    found = faults(agenda("A1 | One | I1 | 60 | | |", "A2 | Two | I1 | 60 | | |", "A1 | Three | I1 | 60 | | |"))

    assert found == ['Agenda!A4: "A1" stands already in row 2. Give it another id, or delete one of the rows.']


def test_the_same_window_and_venue_twice() -> None:
    found = faults("""
        ## Windows
        | Window | Venue | Start      | End        |
        |--------|-------|------------|------------|
        | W1     |       | 2007-03-27 | 2007-03-29 |
        | W1     |       | 2007-03-27 | 2007-03-29 |
    """)

    assert found == ['Windows!A3: "W1" stands already in row 2. Give it another id, or delete one of the rows.']


def test_a_dangling_id_with_a_suggestion() -> None:
    found = faults("""
        ## Venues
        | Venue  |
        |--------|
        | Vienna |
        ## Rooms
        | Room | Venue  | Seats |
        |------|--------|-------|
        | R1   | Vienna | 90    |
        | R2   | Viena  | 40    |
    """)

    assert found == ['Rooms!B3: Venue: "Viena" is not on the sheet Venues. Did you mean "Vienna"?']


def test_an_issue_that_is_not_there_and_all_which_is() -> None:
    found = faults(agenda("A1 | One | i1 | 60 | | |", "A2 | Two | All | 60 | | |", "A3 | Three | VII | 60 | | |"))

    assert found == [
        'Agenda!C2: Issue: "i1" is not on the sheet Issues. Did you mean "I1"?',
        'Agenda!C4: Issue: "VII" is not on the sheet Issues. Known: I1, I2, all.',
    ]


def test_one_of_several_ids_is_dangling() -> None:
    found = faults(agenda("A1 | One | I1 | 60 | | |", "A2 | Two | I1 | 60 | A1; A9 | |"))

    assert found == ['Agenda!E3: After: "A9" is not on the sheet Agenda. Known: A1, A2.']


def test_an_unreadable_row_does_not_make_others_dangle() -> None:
    found = faults(agenda("A1 | One | I1 | long | | |", "A2 | Two | I1 | 60 | A1 | |"))

    assert [fault.split(":")[0] for fault in found] == ["Agenda!D2"]


def test_a_circle_of_predecessors_is_told_once() -> None:
    found = faults(
        agenda("A1 | One | I1 | 60 | A3 | |", "A2 | Two | I1 | 60 | A1 | |", "A3 | Three | I1 | 60 | A2; A1 | |")
    )

    assert found == [
        "Agenda!E2: predecessors run in a circle: A1 after A3 after A1. Delete one of these predecessors.",
        "Agenda!E3: predecessors run in a circle: A2 after A1 after A3 after A2. Delete one of these predecessors.",
    ]


def test_an_item_after_itself() -> None:
    (found,) = faults(agenda("A1 | One | I1 | 60 | A1 | |"))

    assert found == "Agenda!E2: predecessors run in a circle: A1 after A1. Delete one of these predecessors."


def test_a_minimum_above_its_maximum() -> None:
    (found,) = faults(agenda("A1 | One | I1 | 60 | | 3 | 2"))

    assert found == "Agenda!G2: Panellists least 3 is above Panellists most 2. Exchange or correct them."


@pytest.mark.parametrize(
    ("sheet", "columns", "row", "expected"),
    [
        (
            "Windows",
            "Window | Start | End",
            "W1 | 2007-03-29 | 2007-03-27",
            "Windows!C2: End 2007-03-27 is before Start 2007-03-29. Exchange or correct them.",
        ),
        (
            "Absences",
            "Expert | From | To",
            "E1 | 2007-03-29 | 2007-03-27",
            "Absences!C2: To 2007-03-27 is before From 2007-03-29. Exchange or correct them.",
        ),
        (
            "Blackouts",
            "From | To | Name",
            "2007-03-29 | 2007-03-27 | Fair",
            "Blackouts!B2: To 2007-03-27 is before From 2007-03-29. Exchange or correct them.",
        ),
        (
            "Sessions",
            "Session | Start | End",
            "M | 13:00 | 10:00",
            "Sessions!C2: End 10:00 is not after Start 13:00. Exchange or correct them.",
        ),
        (
            "Experts",
            "Expert | Remote | Remote from | Remote until",
            "E1 | yes | 20:00 | 08:00",
            "Experts!D2: Remote until 08:00 is not after Remote from 20:00. Exchange or correct them.",
        ),
    ],
)
def test_an_end_before_its_start(sheet: str, columns: str, row: str, expected: str) -> None:
    rule = "|".join("---" for _ in columns.split("|"))

    found = faults(f"## {sheet}\n| {columns} |\n|{rule}|\n| {row} |")

    assert expected in found


def test_days_least_above_days_most() -> None:
    (found,) = faults("""
        ## Workshop
        | Mandate date | 2006-12-14 |
        | Days least   | 5          |
        | Days most    | 3          |
    """)

    assert found == "Workshop!B3: Days least 5 is above Days most 3. Exchange or correct them."


@pytest.mark.parametrize(
    ("sheet", "columns", "row", "expected"),
    [
        ("Absences", "Expert | From | To", "E8 | 2007-03-27 | 2007-03-27", 'Absences!A2: Expert: "E8" is not on'),
        ("Travel", "Expert | Fare", "E8 | 300", 'Travel!A2: Expert: "E8" is not on the sheet Experts'),
        ("Requirements", "Item | Attribute | Least", "A9 | distinct donors | 1", 'Requirements!A2: Item: "A9" is not'),
        ("Documents", "Document | Title | Items", "D1 | Note | A1; X", 'Documents!C2: Items: "X" is not on the sheet'),
        ("Parties", "Party | Earmark issues", "P1 | I9", 'Parties!B2: Earmark issues: "I9" is not on the sheet Issues'),
        ("Blackouts", "From | To | Name | Closes venues", "2007-03-01 | 2007-03-02 | Fair | V7",
         'Blackouts!D2: Closes venues: "V7" is not on the sheet Venues'),
        ("Blackouts", "From | To | Name | Organizations", "2007-03-01 | 2007-03-02 | Fair | ACME",
         'Blackouts!D2: Organizations: "ACME" is not on the sheet Organizations'),
        ("Interpretation", "Venue | Language", "V9 | EN", 'Interpretation!A2: Venue: "V9" is not on the sheet Venues'),
    ],
)  # fmt: skip
def test_dangling_ids_on_every_sheet(sheet: str, columns: str, row: str, expected: str) -> None:
    rule = "|".join("---" for _ in columns.split("|"))

    found = faults(f"## {sheet}\n| {columns} |\n|{rule}|\n| {row} |")

    assert any(fault.startswith(expected) for fault in found), found
