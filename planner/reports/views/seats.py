"""The sheet Seats: one row an expert in a role on an item's panel, in the order of the clock."""

from planner.domain.agenda import Role
from planner.domain.clock import local_minutes
from planner.domain.people import Expert
from planner.domain.schedule import Placement
from planner.reports.view import Cell, Column, Kind, Link, Row, Sheet, Table
from planner.reports.views.facts import Facts, clock_time

COLUMNS = (
    Column("Item", Kind.ID, 6),
    Column("Role", width=11.5),
    Column("Expert", Kind.ID, 7.5),
    Column("Date", Kind.DAY, 11),
    Column("Start", Kind.TIME, 6.5),
    Column("End", Kind.TIME, 6.5),
    Column("Venue", Kind.ID, 7),
    Column("Room", Kind.ID, 7),
    Column("Item title", width=38),
    Column("Expert title", width=24),
    Column("Organization", width=24),
    Column("Country", width=13),
    Column("Attends", width=10),
    Column("Check", width=26),  # filled by formulas
    Column("Region", width=16),
    Column("Party type", width=20),
    Column("Party", Kind.ID, 8),
    Column("Party name", width=20),
    Column("Expert's time zone", width=19),
    Column("Expert's date", Kind.DATE, 16),
    Column("Expert's start", Kind.TIME, 9.5),
    Column("Issue", Kind.ID, 7.5, tinted=True),
    Column("Expertise", width=19),
    Column("Competence", Kind.NUMBER, 13),
    Column("Languages", width=11.5),
)
PRINTED = 13


def seats(facts: Facts) -> Sheet:
    """Draw the sheet."""
    held = [
        (placement, role, facts.problem.expert[expert])
        for placement in facts.placements
        for role in Role
        for expert in facts.schedule.panel(placement.item, role)
    ]
    table = Table(
        name="Seats",
        columns=COLUMNS,
        rows=tuple(row(facts, *seat) for seat in held),
        tints=tuple(facts.tint(facts.problem.item[placement.item]) for placement, _, _ in held),
    )
    title = f"Seats on panels, {facts.held_words}. {facts.zone_words}"
    return Sheet(name="Seats", title=title, blocks=(table,), printed=PRINTED, frozen_columns=3)


def row(facts: Facts, placement: Placement, role: Role, expert: Expert) -> Row:
    """One seat."""
    item = facts.problem.item[placement.item]
    party = facts.problem.party.get(expert.party or "")
    return (
        Link(item.id, "Programme", item.id),
        str(role),
        Link(expert.id, "Experts", expert.id),
        facts.date(placement),
        clock_time(placement.start),
        clock_time(facts.end(placement)),
        facts.venue.id,
        placement.room,
        item.title,
        expert.title,
        facts.organization(expert),
        expert.country,
        "remote" if expert.remote else "in person",
        None,
        expert.region or "",
        str(expert.party_type or ""),
        expert.party or "",
        party.name if party else "",
        *own_time(facts, placement, expert),
        item.issue or "all",
        expertise(expert),
        facts.problem.competence(expert, item),
        ", ".join(expert.languages),
    )


def own_time(facts: Facts, placement: Placement, expert: Expert) -> tuple[Cell, Cell, Cell]:
    """Zone, date and start on a remote expert's own clock; nothing for those who are in the room."""
    if not expert.remote:
        return "", None, None
    day, minute = local_minutes(facts.date(placement), placement.start, facts.venue.zone, expert.zone)
    return expert.zone, day, clock_time(minute)


def expertise(expert: Expert) -> str:
    """Development, legal, or both."""
    return " and ".join(word for word, has in (("development", expert.development), ("legal", expert.legal)) if has)
