"""Preferences and pins: what an id names follows from where it is known."""

import pytest

from planner.domain.wishes import Aspect, Kind, Stance
from tests.workbooks import faults, problem

PARTIES = """
    ## Parties
    | Party | Name  |
    |-------|-------|
    | P1    | Kenya |
    | S1    | Sweden |
    ## Sessions
    | Session | Start | End   |
    |---------|-------|-------|
    | S1      | 10:00 | 11:30 |
    | S2      | 15:00 | 16:30 |
"""


def wish(who: str, towards: str, stance: str = "avoided", strength: str = "") -> str:
    return f"""
        {PARTIES}
        ## Preferences
        | Who   | Towards   | Stance   | Strength   |
        |-------|-----------|----------|------------|
        | {who} | {towards} | {stance} | {strength} |
    """


@pytest.mark.parametrize(
    ("who", "towards", "kinds", "target"),
    [
        ("P1", "W1", (Kind.PARTY, Kind.WINDOW), "W1"),
        ("P1", "venue", (Kind.PARTY, Kind.VENUE), "venue"),
        ("E1", "A1", (Kind.EXPERT, Kind.ITEM), "A1"),
        ("E1", "S2", (Kind.EXPERT, Kind.SESSION), "S2"),
        ("A1", "day 2", (Kind.ITEM, Kind.DAY), "2"),
        ("A1", "Day 2", (Kind.ITEM, Kind.DAY), "2"),
        ("I1", "R1", (Kind.ISSUE, Kind.ROOM), "R1"),
        ("S1", "W1", (Kind.PARTY, Kind.WINDOW), "W1"),
        ("S1", "R1", (Kind.SESSION, Kind.ROOM), "R1"),
        ("I1", "I2", (Kind.ISSUE, Kind.ISSUE), "I2"),
    ],
)
def test_kinds_follow_from_ids(who: str, towards: str, kinds: tuple[Kind, Kind], target: str) -> None:
    (found,) = problem(wish(who, towards)).preferences

    assert (found.subject_kind, found.target_kind, found.target) == (*kinds, target)


@pytest.mark.parametrize(
    ("stance", "strength", "level"),
    [("preferred", "2", 2), ("preferred", "", 1), ("neutral", "", 0), ("avoided", "1", -1), ("excluded", "", -3)],
)
def test_levels(stance: str, strength: str, level: int) -> None:
    (found,) = problem(wish("P1", "W1", stance, strength)).preferences

    assert (found.stance, found.level) == (Stance(stance), level)


@pytest.mark.parametrize(
    ("who", "towards", "strength", "expected"),
    [
        (
            "P9",
            "W1",
            "",
            'Preferences!A2: Who: there is no party, expert, item, issue or session "P9". Known:',
        ),
        ("P1", "W9", "", 'Preferences!B2: Towards: there is no window or venue "W9". Known: W1, venue.'),
        ("P1", "A1", "", 'Preferences!B2: Towards: there is no window or venue "A1".'),
        ("E1", "W1", "", 'Preferences!B2: Towards: there is no item, session, day or room "W1".'),
        (
            "A1",
            "day 7",
            "",
            'Preferences!B2: Towards: there is no session, day, room or item "day 7". Known:',
        ),
        ("P1", "W1", "3", "Preferences!D2: a party's strength is 1 or 2, not 3. Write 1 or 2."),
    ],
)
def test_wishes_that_name_nothing(who: str, towards: str, strength: str, expected: str) -> None:
    (found,) = faults(wish(who, towards, strength=strength))

    assert found.startswith(expected)


def test_an_id_of_two_kinds() -> None:
    found = faults(
        wish("A1", "S1")
        + """
        ## Rooms
        | Room | Seats |
        |------|-------|
        | S1   | 90    |
        """
    )

    assert found == ['Preferences!B2: Towards: "S1" is the id of a session and of a room. Give one of them another id.']


def test_the_same_wish_twice() -> None:
    found = faults(wish("P1", "W1") + "| P1 | W1 | preferred | |")

    assert found == ['Preferences!A3: "P1 W1" stands already in row 2. Give it another id, or delete one of the rows.']


def pin(item: str, decision: str, value: str) -> str:
    return f"""
        {PARTIES}
        ## Pins
        | Item   | Decision   | Value   |
        |--------|------------|---------|
        | {item} | {decision} | {value} |
    """


@pytest.mark.parametrize(
    ("item", "decision", "value", "aspect", "expected"),
    [
        ("", "window", "W1", Aspect.WINDOW, "W1"),
        ("", "venue", "venue", Aspect.VENUE, "venue"),
        ("A1", "placed", "Yes", Aspect.PLACED, "yes"),
        ("A1", "day", "2", Aspect.DAY, "2"),
        ("A1", "day", "day 2", Aspect.DAY, "2"),
        ("A1", "start", "10:30", Aspect.START, "630"),
        ("A1", "start", '"10:30"', Aspect.START, "630"),
        ("A1", "room", "R2", Aspect.ROOM, "R2"),
        ("A1", "session", "S2", Aspect.SESSION, "S2"),
        ("A1", "not on panel", "E3", Aspect.NOT_ON_PANEL, "E3"),
    ],
)
def test_pins(item: str, decision: str, value: str, aspect: Aspect, expected: str) -> None:
    (found,) = problem(pin(item, decision, value)).pins

    assert (found.item, found.aspect, found.value) == (item or None, aspect, expected)


@pytest.mark.parametrize(
    ("item", "decision", "value", "expected"),
    [
        ("A1", "window", "W1", "Pins!A2: a pin of a window has no item. Clear the cell."),
        ("", "room", "R1", 'Pins!A2: the pin "room" needs an item. Write the item\'s id.'),
        ("A9", "room", "R1", 'Pins!A2: Item: "A9" is not on the sheet Agenda. Known: A1, A2.'),
        ("A1", "room", "R9", 'Pins!C2: there is no room "R9". Known: R1, R2.'),
        ("A1", "day", "4", 'Pins!C2: there is no workshop day "4". Write a number from 1 to 3.'),
        ("A1", "start", "noon", 'Pins!C2: "noon" is not a time of day. Write it as 10:00 or 15:30.'),
        ("A1", "placed", "surely", 'Pins!C2: "surely" is neither yes nor no. Write yes or no.'),
        ("A1", "moderator", "E9", 'Pins!C2: there is no expert "E9". Known: E1, E2, E3.'),
    ],
)
def test_pins_that_fix_nothing(item: str, decision: str, value: str, expected: str) -> None:
    assert faults(pin(item, decision, value)) == [expected]


def test_ids_of_rows_with_faults_of_their_own_are_known() -> None:
    found = faults(
        pin("A1", "room", "R9")
        + """
        ## Rooms
        | Room | Seats |
        |------|-------|
        | R9   | many  |
        ## Preferences
        | Who | Towards | Stance  |
        |-----|---------|---------|
        | A1  | R9      | avoided |
        """
    )

    assert [fault.split(":")[0] for fault in found] == ["Rooms!B2"]


def test_known_ids_are_told_once() -> None:
    found = faults(
        pin("A1", "moderator", "Q7")
        + """
        ## Experts
        | Expert |
        |--------|
        | E1     |
        | E2     |
        | E1     |
        """
    )

    assert 'Pins!C2: there is no expert "Q7". Known: E1, E2.' in found
