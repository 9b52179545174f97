"""Public holidays of the venues' countries as blackouts."""

from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache

from planner.domain.clock import short_date
from planner.domain.places import Blackout, Venue
from planner.domain.problem import Workshop
from planner.workbook.matching import plain

SOURCE = "public holiday calendar"
# What the United Nations call states whose calendar goes by another name.
OTHER_NAMES = {
    "côte d ivoire": "ivory coast",
    "czech republic": "czechia",
    "uk": "united kingdom",
    "usa": "united states",
    "bolivia plurinational state of": "bolivia",
    "democratic republic of the congo": "dr congo",
    "iran islamic republic of": "iran",
    "lao people s democratic republic": "laos",
    "republic of korea": "south korea",
    "republic of moldova": "moldova",
    "russian federation": "russia",
    "syrian arab republic": "syria",
    "turkiye": "turkey",
    "türkiye": "turkey",
    "united kingdom of great britain and northern ireland": "united kingdom",
    "united republic of tanzania": "tanzania",
    "united states of america": "united states",
    "venezuela bolivarian republic of": "venezuela",
    "viet nam": "vietnam",
}


@cache
def calendars() -> dict[str, str]:
    """Country name in plain letters -> code of its calendar."""
    from holidays.registry import COUNTRIES

    return {plain(name): classes[1] for name, classes in COUNTRIES.items()}


def calendar_code(country: str) -> str | None:
    """The code of a country's calendar, by name or code; None when there is none."""
    name = plain(country)
    if name.upper() in calendars().values():
        return name.upper()
    return calendars().get(OTHER_NAMES.get(name, name))


def public_holidays(
    workshop: Workshop, venues: tuple[Venue, ...], blackouts: Iterable[Blackout]
) -> tuple[Blackout, ...]:
    """A blackout for each holiday between mandate and deadline, unless the Blackouts sheet already closes the day."""
    if workshop.public_holidays == "off":
        return ()
    listed = tuple(blackouts)
    made = []
    for country in dict.fromkeys(venue.country for venue in venues if venue.country):
        there = tuple(venue.id for venue in venues if venue.country == country)
        for day, name in _holidays(country, workshop.mandate_date, workshop.deadline):
            uncovered = tuple(
                venue for venue in there if not any(row.covers(day) and row.closes_venue(venue) for row in listed)
            )
            if uncovered:
                made.append(_blackout(day, name, country, uncovered, workshop.public_holidays == "close"))
    return tuple(made)


def _holidays(country: str, first: date, last: date) -> list[tuple[date, str]]:
    code = calendar_code(country)
    if code is None:
        return []
    from holidays import country_holidays

    found = country_holidays(code, years=range(first.year, last.year + 1), language="en_US")
    span = [first + timedelta(days=day) for day in range((last - first).days + 1)]
    return [(day, found[day]) for day in span if day in found]


def _blackout(day: date, name: str, country: str, venues: tuple[str, ...], hard: bool) -> Blackout:
    return Blackout(
        id=f"{name} in {country}, {short_date(day)} ({SOURCE})",
        start=day,
        end=day,
        name=name,
        kind="public holiday",
        hard=hard,
        closes=venues,
        source=SOURCE,
    )
