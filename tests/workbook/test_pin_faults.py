"""Pins that cannot hold together, or that no dates and venue could keep."""

import pytest

from tests.workbooks import faults, problem

VENUES = """
    ## Venues
    | Venue |
    |-------|
    | V1    |
    | V2    |
    | V3    |
    ## Rooms
    | Room | Venue | Seats |
    |------|-------|-------|
    | R1   | V1    | 90    |
    | R2   | V2    | 40    |
    | R3   | V3    | 40    |
    ## Windows
    | Window | Venue | Start      | End        |
    |--------|-------|------------|------------|
    | W1     | V1    | 2007-03-27 | 2007-03-29 |
    | W2     | V2    | 2007-04-17 | 2007-04-19 |
"""


def pins(*rows: str) -> str:
    lines = "\n".join(f"| {row} |" for row in rows)
    return f"## Pins\n| Item | Decision | Value |\n|------|----------|-------|\n{lines}"


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("A1 | day | 1", "A1 | day | 2", "day 2 contradicts row 2, which says day 1 for A1. "),
        ("A1 | room | R1", "A1 | room | R2", "room R2 contradicts row 2, which says room R1 for A1. "),
        ("A1 | start | 10:00", "A1 | start | 10:30", "start 10:30 contradicts row 2, which says start 10:00 for A1. "),
        ("A1 | session | M1", "A1 | start | 15:00",
         "start 15:00 contradicts row 2, which says session M1 for A1. "),
        ("A1 | start | 09:00", "A1 | session | M1",
         "session M1 contradicts row 2, which says start 09:00 for A1. "),
        ("| venue | V1", "| venue | V2", "venue V2 contradicts row 2, which says venue V1. "),
        ("A1 | placed | yes", "A1 | placed | no", "placed no contradicts row 2, which says placed yes for A1. "),
        ("A1 | placed | no", "A1 | room | R1", "room R1 contradicts row 2, which says placed no for A1. "),
        ("A1 | not on panel | E1", "A1 | moderator | E1",
         "moderator E1 contradicts row 2, which says not on panel E1 for A1. "),
        ("A1 | panellist | E1", "A1 | moderator | E1",
         "moderator E1 contradicts row 2, which says panellist E1 for A1. "),
    ],
)  # fmt: skip
def test_two_pins_that_contradict_one_another(first: str, second: str, expected: str) -> None:
    assert faults(VENUES + pins(first, second)) == [f"Pins!C3: {expected}Keep one of the two rows."]


def test_the_same_said_twice_in_other_words_is_no_contradiction() -> None:
    assert faults(pins("A1 | day | 2", "A1 | day | day 2", "A2 | day | 1", "A1 | room | R1")) == []


def test_a_start_within_the_session_is_no_contradiction() -> None:
    assert faults(pins("A1 | session | M1", "A1 | start | 10:15")) == []


def test_more_seats_pinned_than_the_panel_has() -> None:
    found = faults(pins("A1 | moderator | E1", "A1 | moderator | E2", "A1 | rapporteur | E3", "A2 | panellist | E3"))

    assert found == [
        "Pins!C3: A1 has 1 seat for moderators, filled by E1 in the rows above. "
        "Delete a row, or give the item more seats.",
        "Pins!C4: A1 has no seat for a rapporteur. Delete a row, or give the item more seats.",
    ]


def test_a_venue_without_dates_to_choose_from() -> None:
    assert faults(VENUES + pins("| venue | V3")) == [
        "Pins!C2: there are no dates to choose from with the venue V3. Delete the row, or correct the sheet Windows."
    ]


def test_a_window_and_a_venue_that_do_not_belong_together() -> None:
    assert faults(VENUES + pins("| window | W1", "| venue | V2")) == [
        "Pins!C3: there are no dates to choose from with the venue V2 together with the pins above. "
        "Delete the row, or correct the sheet Windows."
    ]
    assert len(problem(VENUES + pins("| window | W1", "| venue | V1")).pins) == 2


def test_a_window_that_cannot_be_read_is_one_fault() -> None:
    windows = "\n## Windows\n| Window | Start | End |\n|--|--|--|\n| W1 | soon | 2007-03-29 |"
    found = faults(pins("| window | W1") + windows)

    assert [fault.split(":")[0] for fault in found] == ["Windows!B2"]


def test_a_day_that_no_dates_have() -> None:
    longer = "## Workshop\n| Mandate date | 2006-12-14 |\n| Planning date | 2006-12-15 |\n| Days most | 5 |\n"
    (found,) = faults(longer + pins("A1 | day | 4", "A2 | day | 3"))
    assert found.startswith("Pins!C2: no dates to choose from have a day 4: the longest have 3 days. Correct the day")
