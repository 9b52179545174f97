"""Rows that contradict the rest of the workbook, or that no plan could keep."""

from collections.abc import Iterator

from planner.domain.clock import hhmm, short_date
from planner.domain.money import Driver
from planner.domain.problem import Problem
from planner.domain.words import listed
from planner.workbook.faults import Fault
from planner.workbook.matching import did_you_mean, several
from planner.workbook.paragraphs import paragraph_faults
from planner.workbook.public_holidays import calendar_code, calendars
from planner.workbook.rows import Row, Tables
from planner.workbook.sense_conference import conference_faults
from planner.workbook.sense_items import item_faults
from planner.workbook.sense_requirements import requirement_faults
from planner.workbook.word_lists import comma_faults
from planner.workbook.zones import zone_faults

OPEN_DATES = "dates that no window lists"


def sense_faults(tables: Tables, problem: Problem) -> Iterator[Fault]:
    """Every such row."""
    yield from item_faults(tables, problem)
    yield from requirement_faults(tables, problem)
    yield from conference_faults(tables, problem)
    yield from _mandate_date(tables, problem)
    yield from _months(tables, problem)
    yield from _secretariat(tables)
    yield from zone_faults(tables)
    yield from comma_faults(tables)
    yield from paragraph_faults(tables, problem)
    yield from _countries(tables, problem)
    yield from _blackout_countries(tables, problem)
    yield from _venues(tables, problem)
    yield from _windows(tables)
    yield from _sessions(tables)
    yield from _budget(tables)


def _mandate_date(tables: Tables, problem: Problem) -> Iterator[Fault]:
    """No mandate date, though something counts from it."""
    for row in tables.of("Workshop"):
        heading = "Mandate date"
        said = [name for name in ("Mandate", "Months") if row.get(name)]
        if tables.of("Mandate"):
            said.append("the sheet Mandate")
        if problem.workshop.open_calendar:
            said.append(OPEN_DATES)
        if tables.of("Lead times") and not row.get("Planning date"):
            said.append("the sheet Lead times")
        if heading in row.raw or row.get(heading) or not said:
            continue
        many = len(said) > 1 or said[0].startswith("dates")
        message = f"{listed(said)} {'ask' if many else 'asks'} for it"
        if heading in row.places:
            instead = ", or list dates on the sheet Windows" if said == [OPEN_DATES] else ""
            remedy = f"Fill it in: the day of the decision{instead}"
            yield row.fault("blank", heading, f"{heading} is blank, but {message}", remedy)
        else:
            message = f'the setting "{heading}" is missing, but {message}'
            yield Fault("blank", message, "Add a row for it", row.sheet.name)


def _months(tables: Tables, problem: Problem) -> Iterator[Fault]:
    for row in tables.of("Workshop"):
        planning, deadline = row.get("Planning date"), problem.workshop.deadline
        if planning and row.get("Mandate date") and planning > deadline:
            message = f"the planning date is after {short_date(deadline)}, the last day the mandate allows"
            yield row.fault("impossible", "Planning date", message, "Correct it, the mandate date, or the months")


def _secretariat(tables: Tables) -> Iterator[Fault]:
    """Staff who travel, while nothing says at which fares."""
    heading = "Secretariat travels as"
    for row in tables.of("Workshop"):
        if row.get("Secretariat staff") and heading not in row.raw and tables.of("Travel"):
            message = f"{heading} is blank, so nothing says what the travel of the staff costs"
            remedy = "Write the id of an expert whose rows on the sheet Travel give their fares, or set the staff to 0"
            yield row.fault("blank", heading, message, remedy)


def _countries(tables: Tables, problem: Problem) -> Iterator[Fault]:
    if problem.workshop.public_holidays == "off":
        return
    for sheet in ("Workshop", "Venues"):
        for row in tables.of(sheet):
            country = row.get("Country")
            if country and calendar_code(country) is None:
                near = did_you_mean(country, [name.title() for name in calendars()])
                near = near if near.startswith("Did") else "Correct it"
                remedy = f'{near} Or set "Public holidays" to off on the sheet Workshop'
                yield row.fault("unknown-country", "Country", f'no public holidays are known for "{country}"', remedy)


def _blackout_countries(tables: Tables, problem: Problem) -> Iterator[Fault]:
    """Countries that are no expert's and that no calendar knows; those of nobody here are still facts."""
    theirs = dict.fromkeys(expert.country for expert in problem.experts if expert.country)
    for row in tables.of("Blackouts"):
        for country in row.many("Countries"):
            if country not in theirs and calendar_code(country) is None:
                names = [*theirs, *(name.title() for name in calendars())]
                remedy = several(country, names) or did_you_mean(country, names)
                yield row.fault("unknown-country", "Countries", f'there is no country "{country}"', remedy)


def _venues(tables: Tables, problem: Problem) -> Iterator[Fault]:
    """Blank venues where there are several, and venues without a room."""
    if len(problem.venues) > 1:
        for sheet in ("Rooms", "Interpretation", "Travel"):
            for row in tables.of(sheet):
                if "Venue" not in row.raw:
                    message = f"Venue is blank, and there are {len(problem.venues)} venues"
                    yield row.fault("blank", "Venue", message, "Write the id of one")
    with_rooms = {row.get("Venue") for row in tables.of("Rooms")}
    for row in tables.of("Venues"):
        if row.id and row.id not in with_rooms and not (len(problem.venues) == 1 and None in with_rooms):
            message = f'the sheet Rooms has no room at "{row.id}"'
            yield row.fault("impossible", "Venue", message, "Add its rooms, or delete the venue")


def _windows(tables: Tables) -> Iterator[Fault]:
    """The same window with other dates at another venue."""
    first: dict[str, tuple[object, object]] = {}
    for row in tables.of("Windows"):
        dates = (row.get("Start"), row.get("End"))
        if row.complete and first.setdefault(row.id, dates) != dates:
            message = f'the window "{row.id}" has other dates in an earlier row'
            yield row.fault("duplicate-id", "Window", message, "Give these dates another id, or correct them")


def _sessions(tables: Tables) -> Iterator[Fault]:
    """Sessions of one day that overlap; without a day they are of every day."""
    usable = [row for row in tables.of("Sessions") if row.complete and row.get("Use") != "break"]
    usable.sort(key=lambda row: row.values["Start"])
    for place, row in enumerate(usable):
        for before in usable[:place]:
            if row.values["Start"] < before.values["End"] and _share_a_day(row, before):
                start, end = hhmm(row.values["Start"]), hhmm(before.values["End"])
                message = f"{row.id} begins at {start}, before {before.id} ends at {end}"
                yield row.fault("impossible", "Start", message, "Sessions follow one another; correct the times")
                break


def _share_a_day(one: Row, other: Row) -> bool:
    return one.get("Day") is None or other.get("Day") is None or one.get("Day") == other.get("Day")


def _budget(tables: Tables) -> Iterator[Fault]:
    """Percentages without a driver, or the other way round."""
    for row in tables.of("Budget"):
        percent, driver = row.get("Per cent"), row.get("Driver")
        if driver is Driver.PERCENT and (percent == 0 or row.blank("Per cent")):
            message = f"Per cent is {'blank' if percent is None else percent}"
            yield row.fault("blank", "Per cent", message, "Write the percentage of the lines above")
        elif driver and driver is not Driver.PERCENT and percent:
            message = f'Per cent is only for the driver percent, not "{driver}"'
            yield row.fault("unused", "Per cent", message, "Clear the cell, or change the driver")
