"""Pinned starts in no session, and pins of one expert or room on two items at once."""

import pytest

from tests.workbook.test_pin_faults import pins
from tests.workbooks import faults

AGENDA = """
    ## Agenda
    | Item | Title | Issue | Minutes | Moderators | Panellists least | Evening |
    |------|-------|-------|---------|------------|------------------|---------|
    | A1   | One   | I1    | 60      | 1          | 1                |         |
    | A2   | Two   | I2    | 45      | 1          | 1                |         |
    | A3   | Three | I2    | 60      |            |                  | yes     |
"""
SESSIONS = """
    ## Sessions
    | Session | Start | End   | Use        | Day |
    |---------|-------|-------|------------|-----|
    | M       | 10:00 | 13:00 |            |     |
    | L       | 13:00 | 15:00 | break      |     |
    | P       | 15:00 | 17:00 |            | 1   |
    | E       | 18:00 | 20:00 | restricted |     |
"""
TABLES = AGENDA + SESSIONS


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (["A1 | start | 13:30"], "Pins!C2: no session that A1 may use is on at 13:30. "
         "Write a time within 10:00-13:00 or 15:00-17:00, or correct the sheet Sessions."),
        (["A1 | start | 13:00"], "Pins!C2: no session that A1 may use is on at 13:00. "
         "Write a time within 10:00-13:00 or 15:00-17:00, or correct the sheet Sessions."),
        (["A1 | start | 18:00"], "Pins!C2: no session that A1 may use is on at 18:00. "
         "Write a time within 10:00-13:00 or 15:00-17:00, or correct the sheet Sessions."),
        (["A1 | start | 12:30"], "Pins!C2: A1 has 60 minutes, so from 12:30 it would end at 13:30, "
         "after session M ends at 13:00. Write 12:00 or earlier, or correct the sheet Sessions."),
        (["A1 | start | 15:00", "A1 | day | 2"], "Pins!C2: no session that A1 may use is on at 15:00 on day 2. "
         "Write a time within 10:00-13:00, or correct the sheet Sessions."),
        (["A1 | session | M", "A1 | start | 12:15"], "Pins!C3: A1 has 60 minutes, so from 12:15 it would end at 13:15, "
         "after session M ends at 13:00. Write 12:00 or earlier, or correct the sheet Sessions."),
    ],
)  # fmt: skip
def test_a_start_at_which_the_item_cannot_be_held(rows: list[str], expected: str) -> None:
    assert faults(TABLES + pins(*rows)) == [expected]


@pytest.mark.parametrize(
    "rows",
    [
        ["A1 | start | 12:00"],
        ["A2 | start | 12:15"],
        ["A1 | start | 16:00"],
        ["A1 | start | 15:30", "A1 | day | 1"],
        ["A3 | start | 19:00", "A3 | session | E", "A3 | day | 3"],
    ],
)
def test_a_start_at_which_the_item_can_be_held(rows: list[str]) -> None:
    assert faults(TABLES + pins(*rows)) == []


def test_a_session_that_is_too_short_for_the_item() -> None:
    sessions = SESSIONS.replace("17:00 |            | 1  ", "15:45 |            | 1  ")

    assert faults(AGENDA + sessions + pins("A1 | session | P", "A1 | start | 15:00")) == [
        "Pins!C3: A1 has 60 minutes, so from 15:00 it would end at 16:00, after session P ends at 15:45. "
        "Choose a longer session, or correct the sheet Sessions."
    ]


def test_one_thing_wrong_is_one_fault() -> None:
    assert len(faults(TABLES + pins("A1 | start | 13:00", "A1 | session | M"))) == 1
    assert len(faults(TABLES + pins("A1 | start | 15:00", "A1 | day | 9"))) == 1
    assert len(faults(AGENDA + SESSIONS.replace("17:00", "later") + pins("A1 | start | 15:00"))) == 1
    assert len(faults(AGENDA.replace("60 ", "200") + SESSIONS + pins("A1 | start | 13:00"))) == 2  # both long items


SAME = ("A1 | day | 1", "A1 | start | 10:00", "A2 | day | 1")


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("A1 | moderator | E1", "A2 | panellist | E1", "E1 has a seat on A1 already in row 6"),
        ("A1 | room | R2", "A2 | room | R2", "R2 holds A1 already in row 6"),
    ],
)
def test_one_expert_or_room_at_two_items_at_once(one: str, other: str, expected: str) -> None:
    assert faults(TABLES + pins(*SAME, "A2 | start | 10:45", one, other)) == [
        f"Pins!C7: {expected}, and both are pinned to the same time: day 1, A1 10:00-11:00 and A2 10:45-11:30. "
        "Delete one of the two rows, or move one of the items."
    ]


@pytest.mark.parametrize(
    "rows",
    [
        ["A2 | start | 11:00", "A1 | moderator | E1", "A2 | panellist | E1"],
        ["A2 | start | 10:45", "A1 | moderator | E1", "A2 | panellist | E2", "A1 | room | R1", "A2 | room | R2"],
        ["A2 | start | 10:45", "A1 | moderator | E1", "A2 | not on panel | E1"],
        ["A1 | moderator | E1", "A2 | panellist | E1"],
    ],
)
def test_no_clash(rows: list[str]) -> None:
    assert faults(TABLES + pins(*SAME, *rows)) == []


def test_no_clash_on_different_days_or_where_the_rule_only_costs() -> None:
    seats = ("A2 | start | 10:45", "A1 | moderator | E1", "A2 | panellist | E1")
    soft = "\n## Rules\n| Rule | Mode |\n|------|------|\n| one_place | soft |"

    assert faults(TABLES + pins(*SAME[:2], "A2 | day | 2", *seats)) == []
    assert faults(TABLES + pins(*SAME, *seats) + soft) == []
