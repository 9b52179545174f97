"""The sheet Programme: one row an item in the order of the clock, for people to print and programs to read."""

from planner.domain.agenda import Item, Role
from planner.domain.schedule import Placement
from planner.reports.view import Column, Kind, Link, Row, Sheet, Table
from planner.reports.views.facts import NO_ISSUE, Facts, clock_time

COLUMNS = (
    Column("Item", Kind.ID, 6),
    Column("Issue", Kind.ID, 6.5, tinted=True),
    Column("Date", Kind.DAY, 11),
    Column("Start", Kind.TIME, 6.5),
    Column("End", Kind.TIME, 6.5),
    Column("Venue", Kind.ID, 7),
    Column("Room", Kind.ID, 7),
    Column("Room name", width=11.5),
    Column("Title", width=22),
    Column("Presenters", width=34),
    Column("Chairs", width=18),
    Column("Moderator", width=18),
    Column("Panellists", width=34),
    Column("Rapporteur", width=16),
    Column("Languages", width=11.5),
    Column("Paragraph", width=11.5),
    Column("Check", width=26),  # filled by formulas
    Column("Session", Kind.ID, 9.5),
    Column("Day", Kind.NUMBER, 6.5),
    Column("Minutes", Kind.NUMBER, 9.5),
    Column("Format", width=14),
    Column("Attendance", width=12.5),
    Column("Issue title", width=34),
    Column("Secondary issues", width=13),
    Column("Venue name", width=34),
    Column("Time zone", width=17),
    Column("Output", width=26),
    Column("Articles", width=18),
    Column("Principle", width=18),
    Column("Moderator ids", width=13),
    Column("Panellist ids", width=18),
    Column("Rapporteur ids", width=13),
)
PRINTED = 16  # the columns up to Paragraph; the others are for programs
# columns left out when empty
WHERE_KNOWN = ("Presenters", "Chairs", "Moderator", "Panellists", "Rapporteur", "Languages")


def programme(facts: Facts) -> Sheet:
    """Draw the sheet."""
    held = [(facts.problem.item[placement.item], placement) for placement in facts.placements]
    rows = [row(facts, item, placement) for item, placement in held]
    kept = [
        place
        for place, column in enumerate(COLUMNS)
        if (column.title not in WHERE_KNOWN or any(cells[place] for cells in rows))
        and (column.title != "Paragraph" or facts.mandated)
    ]
    table = Table(
        name="Programme",
        columns=tuple(COLUMNS[place] for place in kept),
        rows=tuple(tuple(cells[place] for place in kept) for cells in rows),
        tints=tuple(facts.tint(item) for item, _ in held),
        parts=frozenset(
            place for place, (_, placement) in enumerate(held) if place and placement.day != held[place - 1][1].day
        ),
    )
    title = f"Programme, {facts.held_words}. {facts.zone_words}"
    return Sheet(
        name="Programme", title=title, blocks=(table,), printed=sum(place < PRINTED for place in kept), frozen_columns=1
    )


def row(facts: Facts, item: Item, placement: Placement) -> Row:
    """One item."""
    return (
        Link(item.id, "Coverage", f"PanelCoverage/{item.id}"),
        item.issue or NO_ISSUE,
        facts.date(placement),
        clock_time(placement.start),
        clock_time(facts.end(placement)),
        facts.venue.id,
        Link(placement.room, "Rooms", placement.room),
        facts.room_name(placement.room),
        item.title,
        "; ".join(item.presenters),
        "; ".join(facts.problem.issue[item.issue].chairs) if item.issue in facts.problem.issue else "",
        facts.panel_words(item.id, Role.MODERATOR),
        facts.panel_words(item.id, Role.PANELLIST),
        facts.panel_words(item.id, Role.RAPPORTEUR),
        ", ".join(item.languages),
        item.paragraph,
        None,
        placement.session,
        placement.day + 1,
        item.minutes,
        item.format,
        str(item.attendance),
        facts.issue_words(item),
        ", ".join(item.secondary_issues),
        facts.venue_name(facts.venue.id),
        facts.venue.zone,
        item.output,
        item.articles,
        item.principle,
        *(", ".join(facts.schedule.panel(item.id, role)) for role in Role),
    )
