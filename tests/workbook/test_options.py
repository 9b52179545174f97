"""Options: listed windows, the open calendar, and public holidays."""

from datetime import date

from tests.workbooks import problem

VENUES = """
    ## Workshop
    | Mandate date    | 2006-12-14 |
    | Months          | {months}   |
    | Planning date   | {planning} |
    | Days least      | 2          |
    | Days most       | 3          |
    | Dates           | {dates}    |
    | Public holidays | {holidays} |
    ## Venues
    | Venue | Country | Rest days          |
    |-------|---------|--------------------|
    | V1    | Austria | Saturday; Sunday   |
    | V2    | Jordan  | Friday; Saturday   |
    ## Rooms
    | Room | Venue | Seats |
    |------|-------|-------|
    | R1   | V1    | 90    |
    | R2   | V2    | 40    |
"""


def venues(months: int = 6, planning: str = "2006-12-15", dates: str = "", holidays: str = "off") -> str:
    return VENUES.format(months=months, planning=planning, dates=dates, holidays=holidays)


def test_a_window_without_a_venue_is_one_at_each() -> None:
    found = problem(venues()).options

    assert [(option.id, option.start, option.days, option.window) for option in found] == [
        ("W1 V1", date(2007, 3, 27), 3, "W1"),
        ("W1 V2", date(2007, 3, 27), 3, "W1"),
    ]


def test_windows_that_cannot_be_chosen_stay_with_their_reason() -> None:
    found = problem(
        venues()
        + """
        ## Windows
        | Window | Venue | Start      | End        | Available | Reason |
        |--------|-------|------------|------------|-----------|--------|
        | W1     | V1    | 2007-03-27 | 2007-03-29 | no        | fair   |
        | W2     | V1    | 2006-12-14 | 2006-12-15 |           |        |
        | W3     | V1    | 2007-03-26 | 2007-03-29 |           |        |
        | W4     | V1    | 2007-03-28 | 2007-03-29 |           |        |
        """
    ).options

    assert [(option.available, option.reason) for option in found] == [
        (False, "fair"),
        (False, "they begin before the planning date"),
        (False, "they have 4 days, the workshop lasts 2 to 3"),
        (True, ""),
    ]


def test_empty_windows_open_the_calendar() -> None:
    found = problem(venues(months=1, planning="2007-01-08") + "## Windows")

    assert found.workshop.open_calendar
    # Monday 8 to Sunday 14 January; Vienna rests on the week-end, Amman on Friday and Saturday
    assert [option.id for option in found.options if option.venue == "V1"] == [
        "2007-01-08 2d V1", "2007-01-08 3d V1", "2007-01-09 2d V1", "2007-01-09 3d V1", "2007-01-10 2d V1",
        "2007-01-10 3d V1", "2007-01-11 2d V1",
    ]  # fmt: skip
    assert [option.id for option in found.options if option.venue == "V2"] == [
        "2007-01-08 2d V2", "2007-01-08 3d V2", "2007-01-09 2d V2", "2007-01-09 3d V2", "2007-01-10 2d V2",
    ]  # fmt: skip


def test_hard_blackouts_of_the_venue_leave_starts_out() -> None:
    blackouts = """
        ## Blackouts
        | From       | To         | Name   | Mode | Closes venues |
        |------------|------------|--------|------|---------------|
        | 2007-01-10 | 2007-01-10 | Strike | hard | V1            |
        | 2007-01-09 | 2007-01-09 | Fair   | soft | all           |
    """
    found = problem(venues(months=1, planning="2007-01-08") + "## Windows\n" + blackouts)

    assert [option.id for option in found.options if option.venue == "V1"] == ["2007-01-08 2d V1", "2007-01-11 2d V1"]


def test_rest_days_that_are_no_hard_rule_leave_nothing_out() -> None:
    rules = """
        ## Rules
        | Rule      | Mode |
        |-----------|------|
        | rest_days | soft |
    """
    found = problem(venues(months=1, planning="2007-01-12") + "## Windows\n" + rules)

    assert "2007-01-12 3d V1" in {option.id for option in found.options}


def test_the_open_calendar_beside_listed_windows() -> None:
    found = problem(
        venues(dates="open calendar")
        + """
        ## Windows
        | Window | Venue | Start      | End        | Available | Reason |
        |--------|-------|------------|------------|-----------|--------|
        | W1     | V1    | 2007-03-27 | 2007-03-29 |           |        |
        | W2     | V1    | 2007-03-29 | 2007-03-30 | no        | fair   |
        """
    )
    options = found.option

    assert options["2007-03-27 3d V1"].window == "W1"
    assert (options["2007-03-26 3d V1"].window, options["2007-03-26 3d V1"].available) == ("W1", True)
    assert (options["2007-03-28 3d V1"].window, options["2007-03-28 3d V1"].reason) == ("W1", "fair")
    assert (options["2007-03-20 2d V1"].window, options["2007-03-27 3d V2"].window) == (None, None)
    assert {option.start for option in found.options if option.end > date(2007, 6, 14)} == set()


def test_public_holidays_close_the_venue_of_their_country() -> None:
    found = problem(venues(holidays="close")).blackouts

    epiphany = next(row for row in found if row.start == date(2007, 1, 6))
    assert epiphany.id == "Epiphany in Austria, 6 January 2007 (public holiday calendar)"
    assert (epiphany.closes, epiphany.hard, epiphany.kind) == (("V1",), True, "public holiday")
    assert {row.closes for row in found if row.start == date(2007, 5, 25)} == {("V2",)}
    assert {row.closes for row in found if row.start == date(2007, 5, 1)} == {("V1",), ("V2",)}


def test_public_holidays_that_only_cost_or_are_off() -> None:
    assert {row.hard for row in problem(venues(holidays="cost")).blackouts} == {False}
    assert problem(venues(holidays="off")).blackouts == ()


def test_a_listed_blackout_takes_the_place_of_the_public_holiday() -> None:
    found = problem(
        venues(holidays="close")
        + """
        ## Blackouts
        | From       | To         | Name       | Mode | Closes venues |
        |------------|------------|------------|------|---------------|
        | 2007-05-01 | 2007-05-01 | Labour Day | soft | all           |
        """
    ).blackouts

    assert [row.hard for row in found if row.covers(date(2007, 5, 1))] == [False]


def test_holidays_of_the_only_venue_where_there_is_no_venues_sheet() -> None:
    found = problem("""
        ## Workshop
        | Mandate date | 2006-12-14      |
        | Country      | Kenya           |
        | Time zone    | Africa/Nairobi  |
    """)

    assert {row.closes for row in found.blackouts} == {("venue",)}
    assert (found.venues[0].zone, found.rooms[0].venue) == ("Africa/Nairobi", "venue")
