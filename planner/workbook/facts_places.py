"""Rows of venues, rooms, interpretation, windows, blackouts, lead times and documents as facts."""

from collections.abc import Iterator
from typing import Any

from planner.domain.clock import short_date
from planner.domain.places import Blackout, Document, Interpretation, LeadTime, Room, Venue, Window
from planner.workbook.facts_programme import setting
from planner.workbook.matching import plain
from planner.workbook.names import named
from planner.workbook.rows import Tables

ONLY_VENUE = "venue"  # the id of the venue that a workbook without a Venues sheet has


def venues(tables: Tables) -> tuple[Venue, ...]:
    """The Venues sheet, or those that rooms speak of where it is empty."""
    zone = setting(tables, "Time zone") or "UTC"
    rows = tables.of("Venues")
    if rows:
        return tuple(Venue(**{"zone": zone, **row.fields()}) for row in rows if row.complete)
    ids = dict.fromkeys(str(row.get("Venue") or ONLY_VENUE) for row in tables.of("Rooms"))
    country = setting(tables, "Country")
    return tuple(
        Venue(id=name, name="the venue" if name == ONLY_VENUE else name, country=country, zone=zone) for name in ids
    )


def at_venue(tables: Tables, sheet: str, known: tuple[Venue, ...]) -> Iterator[dict[str, Any]]:
    """The fields of a sheet's rows; a blank venue means the only one, and of a window every one."""
    for row in tables.of(sheet):
        if row.complete:
            fields = row.fields()
            if "venue" in fields:
                yield fields
            elif sheet == "Windows":
                yield from ({**fields, "venue": venue.id} for venue in known)
            elif known:
                yield {**fields, "venue": known[0].id}


def rooms(tables: Tables, known: tuple[Venue, ...]) -> tuple[Room, ...]:
    """The Rooms sheet."""
    return tuple(Room(**named(fields)) for fields in at_venue(tables, "Rooms", known))


def interpretation(tables: Tables, known: tuple[Venue, ...]) -> tuple[Interpretation, ...]:
    """The Interpretation sheet."""
    return tuple(Interpretation(**fields) for fields in at_venue(tables, "Interpretation", known))


def windows(tables: Tables, known: tuple[Venue, ...]) -> tuple[Window, ...]:
    """The Windows sheet."""
    return tuple(Window(**fields) for fields in at_venue(tables, "Windows", known))


def blackouts(tables: Tables) -> tuple[Blackout, ...]:
    """The Blackouts sheet, without public holidays."""
    made = []
    for row in tables.of("Blackouts"):
        if row.complete:
            fields = {"kind": "other", "hard": True, **row.fields()}
            closes = fields.pop("closes", ())
            fields["closes_all"] = any(plain(venue) == "all" for venue in closes)
            fields["closes"] = tuple(venue for venue in closes if plain(venue) != "all")
            called = f"{fields['name']}, {days(fields['start'], fields['end'])}"
            made.append(Blackout(id=called, row=row.number, **fields))
    return tuple(made)


def days(start: Any, end: Any) -> str:
    """1 May 2007, or 2 April 2007 to 6 April 2007."""
    return short_date(start) if start == end else f"{short_date(start)} to {short_date(end)}"


def lead_times(tables: Tables) -> tuple[LeadTime, ...]:
    """The Lead times sheet."""
    return tuple(LeadTime(**row.fields()) for row in tables.of("Lead times") if row.complete)


def documents(tables: Tables) -> tuple[Document, ...]:
    """The Documents sheet."""
    return tuple(Document(**row.fields()) for row in tables.of("Documents") if row.complete)
