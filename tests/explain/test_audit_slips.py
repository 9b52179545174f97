"""What a workbook seldom means, told before any search."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from planner.domain.agenda import Item
from planner.domain.money import BudgetLine, Driver
from planner.domain.people import Absence, Travel
from planner.domain.places import Document, Interpretation, Room, Venue
from planner.domain.problem import Problem
from planner.explain.audit import Severity, audit
from planner.explain.audit_slips import slips
from planner.workbook.read import read
from tests.explain.options import of
from tests.problems import MONDAY, WORKSHOP, expert, item, option, problem


def slipped(one: Problem) -> list[str]:
    return [found.sentence for found in audit(one).findings if found.severity is Severity.SLIP]


def line(name: str, driver: Driver, percent: int = 0) -> BudgetLine:
    return BudgetLine(id=name, title=name, driver=driver, percent=percent)


def told(one: Problem) -> list[str]:
    return list(slips(one, one.options))


def test_journeys_that_would_count_as_nothing() -> None:
    experts = (
        expert("E1", sponsored=True),
        expert("E2", sponsored=True),
        expert("E3"),
        expert("E4", remote=True, zone="Africa/Lagos"),
    )
    fares = (Travel(expert="E1", venue="V", fare=100), Travel(expert="E1", venue="U", fare=100))
    one = of(item("A", minutes=30), experts=experts, travels=fares)
    assert slipped(one) == [
        f"E2 has no row on the sheet Travel for {venue}: fare and allowance there count as nothing." for venue in "VU"
    ]
    assert slipped(replace(one, travels=())) == []
    poor = replace(one, travels=(), workshop=replace(WORKSHOP, ceiling=100))
    assert slipped(poor)[0].startswith("E1 and E2 have no row on the sheet Travel for V: ")


def test_a_second_line_of_one_driver_stays_empty() -> None:
    lines = (
        line("B1", Driver.VENUE),
        line("B2", Driver.PERCENT, percent=5),
        line("B3", Driver.VENUE),
        line("B4", Driver.PERCENT, percent=3),
        line("B5", Driver.TOTAL),
        line("B6", Driver.TOTAL),
    )
    assert told(problem(budget=lines)) == [
        "Budget line B3 will stay at 0: its driver is venue, and all of that is booked on B1, which stands above it."
    ]


def test_what_costs_and_has_no_line_is_told() -> None:
    priced: dict[str, object] = {
        "experts": (expert("E1", sponsored=True), expert("E2")),
        "travels": (
            Travel(expert="E1", venue="V", fare=100, dsa=10),
            Travel(expert="E2", venue="V", fare=100, dsa=10),
        ),
        "interpretation": (Interpretation(venue="V", language="EN", teams=1, interpreters=2, fee=100),),
        "venues": (Venue(id="V", name="The venue", zone="UTC", fixed_cost=100, local_share=50),),
        "documents": (Document(id="D", title="Paper", words=100, languages=("EN", "FR")),),
        "workshop": replace(WORKSHOP, secretariat_staff=2, secretariat_travels_as="E1"),
        "items": (item("A", languages=("EN", "FR")),),
    }
    every = (Driver.TRAVEL, Driver.DSA, Driver.INTERPRETATION, Driver.VENUE, Driver.DOCUMENTS, Driver.SECRETARIAT)
    lines = {driver: line(driver.name, driver) for driver in every}
    one = problem(**priced, budget=tuple(lines.values()))
    assert told(one) == []
    for driver in every:
        rest = tuple(row for row in lines.values() if row.driver is not driver)
        assert told(replace(one, budget=rest)) == [
            f"No line of the Budget sheet has the driver {driver}: its costs are in the total and in shares of it, "
            "but on no line, and no ceiling of a line holds them."
        ]
    assert told(replace(one, budget=())) == []
    assert told(replace(one, budget=(line("T", Driver.TOTAL),))) == []
    few = replace(one, budget=(lines[Driver.TRAVEL], lines[Driver.DSA], lines[Driver.SECRETARIAT], lines[Driver.VENUE]))
    assert told(few) == [
        "No line of the Budget sheet has the driver interpretation or documents: their costs are in the total and in "
        "shares of it, but on no line, and no ceiling of a line holds them."
    ]


def test_what_costs_nothing_needs_no_line() -> None:
    experts = (expert("E1", sponsored=True), expert("E2"))
    fares = (Travel(expert="E1", venue="V"), Travel(expert="E2", venue="V", fare=100, dsa=10))
    one = problem(
        experts=experts,
        travels=fares,
        items=(item("A", languages=("EN",)),),
        rooms=(Room(id="R", venue="V", name="Room", seats=10),),
        documents=(Document(id="D", title="Paper", words=100, languages=("EN",)),),
        budget=(line("B1", Driver.PERCENT, percent=5),),
    )
    assert told(one) == []


def test_absences_of_another_year_are_told_with_their_row() -> None:
    def away(start: date, row: int, days: int = 1) -> Absence:
        return Absence(expert="E1", start=start, end=start + timedelta(days=days - 1), row=row)

    half = timedelta(days=180)
    rows = (away(MONDAY - half, 2), away(MONDAY - half - timedelta(days=1), 3), away(MONDAY + 2 * half, 4, 3))
    one = problem(experts=(expert("E1"),), absences=(*rows, replace(rows[1], row=0)))
    last = one.options[0].end
    assert last == MONDAY
    assert told(one) == [
        "Sheet Absences, row 3: E1 is away 26 September 2006, but the dates looked at are 26 March 2007. "
        "Is the year right?",
        "Sheet Absences, row 4: E1 is away 20 March 2008 to 22 March 2008, but the dates looked at are "
        "26 March 2007. Is the year right?",
    ]
    assert told(replace(one, options=())) == []
    long = replace(one, absences=(away(MONDAY, 5, 180), away(MONDAY, 6, 181)))
    assert told(long) == [
        "Sheet Absences, row 6: E1 is away 181 days, 26 March 2007 to 22 September 2007. Is the year right?"
    ]
    later = option(2, MONDAY + half)
    assert len(told(replace(one, options=(option(), later)))) == 1
    many = told(replace(one, absences=tuple(away(MONDAY + 3 * half, row) for row in range(2, 10))))
    assert len(many) == 7
    assert many[-1] == "2 more absences as far from all dates looked at."


def test_remote_experts_without_a_time_zone_are_told() -> None:
    known = expert("E1", remote=True, zone="Africa/Lagos")
    lost = tuple(expert(name, remote=True) for name in ("E2", "E3"))
    assert told(of(item("A"), experts=(known, expert("E4")))) == []
    since = "counted in UTC: Time zone on the sheet Experts is UTC or blank; write one such as Africa/Nairobi."
    assert told(of(item("A"), experts=(known, lost[0]))) == [f"E2 is remote and the hours are {since}"]
    assert told(of(item("A"), experts=(known, *lost))) == [f"E2 and E3 are remote and their hours are {since}"]


def test_the_examples_have_none() -> None:
    for name in ("plan", "small"):
        one = read(Path("inputs") / f"{name}.xlsx")
        assert told(one) == []


def test_an_item_without_languages_needs_no_interpreters() -> None:
    silent: Item = item("A")
    teams = (Interpretation(venue="V", language="EN", teams=1, interpreters=2, fee=100),)
    assert told(problem(items=(silent,), interpretation=teams, budget=(line("B1", Driver.VENUE),))) == []
