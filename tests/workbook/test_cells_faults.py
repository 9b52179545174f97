"""Cells that do not hold what their column asks for."""

from datetime import time, timedelta

import pytest
from openpyxl import Workbook

from planner.workbook.cells import open_book
from tests.workbooks import faults, problem, workbook


def agenda(minutes: str, heading: str = "Minutes") -> str:
    return f"""
        ## Agenda
        | Item | Title | Issue | Minutes | {heading if heading != "Minutes" else "Notes"} |
        |------|-------|-------|---------|-------|
        | A1   | One   | I1    | {minutes if heading == "Minutes" else 60} | {"" if heading == "Minutes" else minutes} |
    """


def test_the_base_has_no_faults() -> None:
    assert faults() == []


@pytest.mark.parametrize("said", ["60", '"60"', '" 60 "', "60.0"])
def test_clean_numbers_are_taken_as_text_too(said: str) -> None:
    assert problem(agenda(said)).items[0].minutes == 60


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("90 min", 'Agenda!D2: Minutes: "90 min" is not a whole number. Write only the number, for example "90".'),
        ("60.5", 'Agenda!D2: Minutes: "60.5" is not a whole number. Write only the number, for example "60".'),
        ("-30", "Agenda!D2: Minutes: -30 is below 1. Write 1 or more."),
        ("0", "Agenda!D2: Minutes: 0 is below 1. Write 1 or more."),
        ("900", "Agenda!D2: Minutes: 900 is above 480. Write 480 or less."),
        ("", "Agenda!D2: Minutes is blank. Fill it in: Length."),
    ],
)
def test_minutes_that_cannot_be_read(said: str, expected: str) -> None:
    assert faults(agenda(said)) == [expected]


@pytest.mark.parametrize(
    ("heading", "said", "expected"),
    [
        ("Format", "pannel", 'Did you mean "panel"?'),
        ("Attendance", "plenery", 'Did you mean "plenary"?'),
        ("Mandatory", "perhaps", "is not one of: yes, no"),
        ("Position", "frist", 'Did you mean "first"?'),
        ("Languages", "EN; Frensh", '"Frensh" is not the code of a language'),
        ("Competence least", "4", "4 is above 3. Write 3 or less."),
        ("Value", "high", '"high" is not a whole number'),
    ],
)
def test_words_and_numbers_outside_the_choice(heading: str, said: str, expected: str) -> None:
    (fault,) = faults(agenda(said, heading))

    assert fault.startswith(f"Agenda!E2: {heading}: ")
    assert expected in fault


@pytest.mark.parametrize("said", ["Case_Study", "case study", "CASE-STUDY "])
def test_a_choice_may_differ_in_case_and_punctuation(said: str) -> None:
    assert problem(agenda(said, "Format")).items[0].format == "case study"


def test_names_of_the_official_languages_are_understood() -> None:
    assert problem(agenda("EN", "Languages") + EXPERTS_WITH_LANGUAGES).items[0].languages == ("EN",)
    assert problem(agenda("english", "Languages") + EXPERTS_WITH_LANGUAGES).items[0].languages == ("EN",)


EXPERTS_WITH_LANGUAGES = """
    ## Experts
    | Expert | Languages |
    |--------|-----------|
    | E1     | EN        |
"""


def window(start: str, end: str = "2007-03-29") -> str:
    return f"""
        ## Windows
        | Window | Start   | End   |
        |--------|---------|-------|
        | W1     | {start} | {end} |
    """


@pytest.mark.parametrize(
    "said",
    [
        "2007-03-27", '"2007-03-27"', "27 March 2007", "27 Mar 2007", "Tuesday, 27 March 2007", "2007-03-27T00:00",
        "27.3.2007", "27/03/2007", "3-27-2007", "03/27/2007",
    ],
)  # fmt: skip
def test_dates_and_text_that_is_surely_a_date(said: str) -> None:
    assert problem(window(said)).windows[0].start.isoformat() == "2007-03-27"


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("03/04/2007", 'Start: "03/04/2007" may be day/month or month/day. Write it as 2007-03-27 or 27 March 2007.'),
        ("3.4.07", 'Start: "3.4.07" may be day/month or month/day. Write it as 2007-03-27 or 27 March 2007.'),
        ("27.3.07", 'Start: "27.3.07" may be day/month or month/day. Write it as 2007-03-27 or 27 March 2007.'),
        ("30.2.2007", 'Start: "30.2.2007" is not a date. Write it as 2007-03-27, or format the cell as a date.'),
        ("27.13.2007", 'Start: "27.13.2007" is not a date. Write it as 2007-03-27, or format the cell as a date.'),
        ("2703-03-27", "Start: 2703-03-27 is not in the years 1950 to 2149. Correct the year."),
        ("late March", 'Start: "late March" is not a date. Write it as 2007-03-27, or format the cell as a date.'),
        ("39168", 'Start: "39168" is not a date. Write it as 2007-03-27, or format the cell as a date.'),
        ('"2007-02-30"', 'Start: "2007-02-30" is not a date. Write it as 2007-03-27, or format the cell as a date.'),
    ],
)
def test_dates_that_cannot_be_read(said: str, expected: str) -> None:
    assert faults(window(said)) == [f"Windows!B2: {expected}"]


def session(start: str, end: str) -> str:
    return f"""
        ## Sessions
        | Session | Start   | End   |
        |---------|---------|-------|
        | S1      | {start} | {end} |
    """


@pytest.mark.parametrize(("start", "end"), [("10:00", "11:30"), ('"10:00"', '"11:30"'), ('"10.00"', '"11h30"')])
def test_times_become_minutes_after_midnight(start: str, end: str) -> None:
    (found,) = problem(session(start, end)).sessions

    assert (found.start, found.end) == (600, 690)


@pytest.mark.parametrize("said", ["10 am", "25:00", "10:75", "0.4", "noon"])
def test_times_that_cannot_be_read(said: str) -> None:
    (fault,) = faults(session(f'"{said}"', "23:00"))

    assert fault == f'Sessions!B2: Start: "{said}" is not a time of day. Write it as 10:00 or 15:30.'


def venue(heading: str, said: str) -> str:
    return f"""
        ## Venues
        | Venue | {heading} |
        |-------|-----------|
        | V1    | {said}    |
    """


@pytest.mark.parametrize(
    ("said", "cents"), [("255", 25500), ("255.5", 25550), ('"1,250.50"', 125050), ("0.07", 7), ('"1200"', 120000)]
)
def test_money_becomes_cents(said: str, cents: int) -> None:
    assert problem(venue("DSA per night", said)).venues[0].dsa == cents


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("USD 255", '"USD 255" is not an amount with at most two decimals. Write only the number, without a currency'),
        ("255.123", "255.123 is not an amount with at most two decimals. Round it."),
        ("-5", "-5 is below 0. Write 0 or more."),
        ("99999999999", "99999999999 is above 1000000000. Write 1000000000 or less."),
        ('"30.000"', '"30.000" may be 30000 or 30. Write 30000 or 30.'),
        ('"1,250"', '"1,250" may be 1250 or 1.25. Write 1250 or 1.25.'),
        ('"1,2"', '"1,2" is not an amount with at most two decimals'),
    ],
)
def test_money_that_cannot_be_read(said: str, expected: str) -> None:
    (fault,) = faults(venue("DSA per night", said))

    assert fault.startswith(f"Venues!B2: DSA per night: {expected}")


def test_a_whole_number_in_text_with_a_point_before_three_digits() -> None:
    assert faults(agenda('"30.000"')) == ['Agenda!D2: Minutes: "30.000" may be 30000 or 30. Write 30000 or 30.']


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("sp", 'is not the code of a language. Did you mean "ES"?'),
        ("ENG", 'is not the code of a language. Did you mean "EN"?'),
        ("Frensh", 'is not the code of a language. Did you mean "FR"?'),
        ("XX", "is not the code of a language. Write a code such as EN or FR."),
        ("English, Spanish", "is not the code of a language. Put ; between several codes: EN; FR."),
    ],
)
def test_languages_that_are_none(said: str, expected: str) -> None:
    assert faults(agenda(said, "Languages")) == [f'Agenda!E2: Languages: "{said}" {expected}']


@pytest.mark.parametrize(
    ("said", "expected"), [("Euro", "Write three capital letters such as EUR."), ("eur", 'Did you mean "EUR"?')]
)
def test_a_currency_that_is_no_code(said: str, expected: str) -> None:
    found = faults(f"## Workshop\n| Mandate date | 2006-12-14 |\n| Currency | {said} |")

    assert found == [f'Workshop!B2: Currency: "{said}" is not the code of a currency. {expected}']


def test_rest_days_are_weekdays() -> None:
    assert problem(venue("Rest days", "Friday; Saturday")).venues[0].rest_days == (4, 5)
    (fault,) = faults(venue("Rest days", "Friday; Samstag"))
    assert fault.startswith('Venues!B2: Rest days: "Samstag" is not one of: Monday')


def test_a_formula_without_a_stored_value() -> None:
    def edit(book: Workbook) -> None:
        book["Rooms"]["B3"] = "=B2/2"

    (fault,) = faults(edit=edit)

    assert fault.startswith('Rooms!B3: Seats: the formula "=B2/2" has no stored value. Open the workbook in a')


def test_an_error_value() -> None:
    def edit(book: Workbook) -> None:
        book["Rooms"]["B3"] = "#REF!"

    assert faults(edit=edit) == ["Rooms!B3: Seats: the formula gives #REF!. Correct it, or write the value itself."]


def test_text_that_begins_like_a_formula_stays_text() -> None:
    def edit(book: Workbook) -> None:
        book["Rooms"]["C1"], book["Rooms"]["C2"] = "Notes", "=not a formula"
        book["Rooms"]["C2"].data_type = "s"

    assert problem(edit=edit).rooms[0].notes == "=not a formula"


@pytest.mark.parametrize(
    ("exact", "text", "at"),
    [
        (False, "Hall  A", timedelta(hours=9, minutes=31)),
        (True, " Hall  A ", timedelta(hours=9, minutes=30, seconds=45)),
    ],
)
def test_blanks_and_seconds_are_kept_where_they_count(exact: bool, text: str, at: timedelta) -> None:
    def edit(book: Workbook) -> None:
        book["Rooms"]["C2"], book["Rooms"]["D2"] = " Hall  A ", time(9, 30, 45)

    row = open_book(workbook(edit=edit), exact)["Rooms"].rows[2]

    assert (row[3], row[4]) == (text, at)
