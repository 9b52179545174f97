"""Facts of conferences that make no sense."""

import pytest

from planner.domain.setting import Mode
from tests.workbooks import faults, problem

SESSIONS = """
    ## Sessions
    | Session | Start | End   | Use   | Tags  |
    |---------|-------|-------|-------|-------|
    | M       | 10:00 | 13:00 |       | quiet |
    | L       | 13:00 | 15:00 | break | noisy |
    ## Rooms
    | Room | Seats | Tags            |
    |------|-------|-----------------|
    | R1   | 90    | recorded; stage |
"""


def agenda(heading: str, *said: str) -> str:
    rows = "".join(f"| A{number} | One | I1 | 60 | {one} |\n" for number, one in enumerate(said, start=1))
    return f"""
        ## Agenda
        | Item | Title | Issue | Minutes | {heading} |
        |------|-------|-------|---------|-----------|
        {rows}
    """


@pytest.mark.parametrize("heading", ["Required tags", "Prohibited tags"])
def test_a_tag_that_no_session_or_room_has(heading: str) -> None:
    assert faults(agenda(heading, "quiet; stage", "recorded") + SESSIONS) == []
    assert faults(agenda(heading, "quiet; recoreded", "noisy") + SESSIONS) == [
        f'Agenda!E2: {heading}: no session or room has the tag "recoreded". Did you mean "recorded"?',
        f'Agenda!E3: {heading}: no session or room has the tag "noisy". Known: quiet, recorded, stage.',
    ]


def test_a_tag_where_nothing_has_tags() -> None:
    assert faults(agenda("Required tags", "quiet")) == [
        'Agenda!E2: Required tags: no session or room has the tag "quiet". There are none yet.'
    ]


def test_a_tag_of_an_expert() -> None:
    experts = """
        ## Experts
        | Expert | Prohibited tags | Undesired tags |
        |--------|-----------------|----------------|
        | E1     | Stage           | cellar         |
        | E2     | stage           |                |
    """
    assert faults(agenda("Notes", "") + experts + SESSIONS) == [
        'Experts!B2: Prohibited tags: no session or room has the tag "Stage". Did you mean "stage"?'
    ]


@pytest.mark.parametrize("heading", ["Preferred tags", "Undesired tags", "Tags", "Exclusive tags"])
def test_other_tags_may_be_of_nothing(heading: str) -> None:
    assert faults(agenda(heading, "cellar") + SESSIONS) == []


def test_an_exclusive_tag_that_no_item_has_though_items_have_tags() -> None:
    said = """
        ## Agenda
        | Item | Title | Issue | Minutes | Tags   | Exclusive tags |
        |------|-------|-------|---------|--------|----------------|
        | A1   | One   | I1    | 60      | ethics | etics          |
        | A2   | Two   | I1    | 60      |        | ethics         |
    """
    assert faults(said) == ['Agenda!F2: Exclusive tags: no item has the tag "etics". Did you mean "ethics"?']


ORDER = """
    ## Rules
    | Rule           | Mode   |
    |----------------|--------|
    | order_in_issue | {mode} |
"""


@pytest.mark.parametrize(("mode", "number"), [("soft", 0), ("hard", 1)])
def test_an_order_after_the_last_of_its_issue(mode: str, number: int) -> None:
    expected = 'Agenda!E3: Order 3 of issue "I1", which has only 2 items. Give it a lower number, or clear the cell.'
    assert faults(agenda("Order", "1", "3") + ORDER.format(mode=mode)) == [expected][:number]


@pytest.mark.parametrize(("mode", "number"), [("soft", 0), ("hard", 1)])
def test_an_order_against_the_predecessors(mode: str, number: int) -> None:
    said = """
        ## Agenda
        | Item | Title | Issue | Minutes | Order | After |
        |------|-------|-------|---------|-------|-------|
        | A1   | One   | I1    | 60      | 1     | A2    |
        | A2   | Two   | I1    | 60      |       | A3    |
        | A3   | Three | I1    | 60      | 2     |       |
        | A4   | Four  | I2    | 60      | 1     | A3    |
    """
    expected = (
        "Agenda!E2: Order 1 is before that of A3 (2), after which it comes. Change the order, or take it out of After."
    )
    assert faults(said + ORDER.format(mode=mode)) == [expected][:number]


def test_two_items_cannot_both_be_first() -> None:
    optional = """
        ## Agenda
        | Item | Title | Issue | Minutes | Position | Mandatory |
        |------|-------|-------|---------|----------|-----------|
        | A1   | One   | I1    | 60      | first    | yes       |
        | A2   | Two   | I1    | 60      | first    | no        |
        | A3   | Three | I1    | 60      | last     | yes       |
    """
    assert faults(optional) == []
    assert faults(agenda("Position", "first", "last", "first")) == [
        "Agenda!E4: A1 in row 2 is first already. Only one item can be first: clear the cell."
    ]


def test_an_order_used_twice_in_one_issue() -> None:
    assert faults(agenda("Order", "1", "3", "", "0", "0", "3")) == [
        'Agenda!E7: Order 3 of issue "I1" stands already in row 3. Give it another number, or clear the cell.'
    ]
    assert (
        faults("""
        ## Agenda
        | Item | Title | Issue | Minutes | Order |
        |------|-------|-------|---------|-------|
        | A1   | One   | I1    | 60      | 1     |
        | A2   | Two   | I2    | 60      | 1     |
    """)
        == []
    )


@pytest.mark.parametrize(("mode", "number"), [("soft", 0), ("off", 0), ("hard", 1)])
def test_an_order_used_twice_may_be_a_wish(mode: str, number: int) -> None:
    rules = f"""
        ## Rules
        | Rule           | Mode   |
        |----------------|--------|
        | order_in_issue | {mode} |
    """
    assert len(faults(agenda("Order", "1", "1") + rules)) == number


def sessions(heading: str, said: str, more: str = "") -> str:
    return f"""
        ## Sessions
        | Session | Start | End   | {heading} |
        |---------|-------|-------|-----------|
        | M       | 10:00 | 13:00 |           |
        | P       | 15:00 | 18:00 | {said}    |
        {more}
    """


def test_a_day_after_the_longest_dates() -> None:
    expected = "Sessions!D3: Day 4 is after the last day of the longest dates on offer, which have 3. "
    assert faults(sessions("Day", "3")) == []
    assert faults(sessions("Day", "4")) == [f"{expected}Correct it, or offer longer dates."]
    assert faults(sessions("Day", "4", "## Windows")) == [f"{expected}Correct it, or offer longer dates."]


def test_dates_that_cannot_be_read_say_nothing_of_days() -> None:
    windows = """
        ## Windows
        | Window | Start      | End   |
        |--------|------------|-------|
        | W1     | 2007-03-27 | later |
    """
    assert len(faults(sessions("Day", "9", windows))) == 1


def test_more_minutes_than_the_session_has() -> None:
    assert faults(sessions("Minutes", "180")) == []
    assert faults(sessions("Minutes", "181")) == [
        "Sessions!D3: 181 minutes are more than the session has (180 minutes). "
        "Lower it or clear the cell, or correct the times."
    ]


def hours(parameters: str) -> str:
    return f"""
        ## Rules
        | Rule           | Mode | Parameters   |
        |----------------|------|--------------|
        | suitable_hours | soft | {parameters} |
    """


def test_times_as_parameters() -> None:
    setting = problem(hours("suitable_from=8:30; less_until=1425; large=20")).settings["suitable_hours"]
    assert setting.mode is Mode.SOFT
    assert [setting.minute(f"{kind}_{end}") for kind in ("suitable", "less") for end in ("from", "until")] == [
        510, 1290, 420, 1425,
    ]  # fmt: skip
    assert setting.number("large") == 20


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("less_from=early", 'Rules!C2: less_from: "early" is not a time of day. Write it as 10:00 or 15:30.'),
        ("less_from=", 'Rules!C2: less_from: "" is not a time of day. Write it as 10:00 or 15:30.'),
        ("less_from=25:00", 'Rules!C2: less_from: "25:00" is not a time of day. Write it as 10:00 or 15:30.'),
        ("less_from=1500", "Rules!C2: less_from: 1500 is above 1440. Write 1440 or less."),
    ],
)
def test_times_that_are_none(said: str, expected: str) -> None:
    assert faults(hours(said)) == [expected]
