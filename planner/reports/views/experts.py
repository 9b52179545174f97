"""The sheet Experts: one row an expert with a seat: travel, itinerary seat by seat, and what it costs."""

from datetime import timedelta

from planner.domain.budget import ledger
from planner.domain.clock import hhmm, local_minutes
from planner.domain.money import Driver
from planner.domain.people import Expert
from planner.domain.schedule import Placement, Seat
from planner.domain.zones import zone_name
from planner.reports.view import Column, Kind, Row, Sheet, Table
from planner.reports.views.facts import Facts, amount, short_day
from planner.reports.views.seats import expertise

COLUMNS = (
    Column("Expert", Kind.ID, 7.5),
    Column("Title", width=21),
    Column("Organization", width=23),
    Column("Country", width=13),
    Column("Attends", width=10.5),
    Column("Travel days", width=13),
    Column("Itinerary", width=60),
    Column("Last seat", Kind.DAY, 11),
    Column("Paid by", width=13),
    Column("Travels on", Kind.DATE, 16),
    Column("Fare", Kind.MONEY, 11),
    Column("DSA", Kind.MONEY, 11),
    Column("Seats", Kind.NUMBER, 9),
    Column("Region", width=16),
    Column("Party", Kind.ID, 8),
    Column("Party type", width=20),
    Column("Expertise", width=19),
    Column("Languages", width=11.5),
    Column("Visa lead days", Kind.NUMBER, 9.5),
    Column("Home city", width=14),
    Column("Time zone", width=19),
)
PRINTED = 9  # the columns up to Paid by; the others are for programs


def experts(facts: Facts) -> Sheet:
    """Draw the sheet."""
    seated = [expert for expert in facts.problem.experts if facts.schedule.seats_of(expert.id)]
    costs = expert_costs(facts)
    rows = tuple(row(facts, expert, costs) for expert in seated)
    table = Table(name="Experts", columns=COLUMNS, rows=rows)
    title = f"Experts, {facts.held_words}. {facts.zone_words}"
    return Sheet(name="Experts", title=title, blocks=(table,), printed=PRINTED, frozen_columns=1)


def expert_costs(facts: Facts) -> dict[tuple[str, Driver], int]:
    """What the budget pays for each expert's travel and subsistence, in cents."""
    costs: dict[tuple[str, Driver], int] = {}
    for entry in ledger(facts.problem, facts.schedule):
        key = (entry.subject, entry.driver)
        costs[key] = costs.get(key, 0) + entry.cents
    return costs


def row(facts: Facts, expert: Expert, costs: dict[tuple[str, Driver], int]) -> Row:
    """One expert."""
    away = facts.schedule.presence(facts.problem, expert.id)
    present = away if not expert.remote else ()
    return (
        expert.id,
        expert.title,
        facts.organization(expert),
        expert.country,
        "remote" if expert.remote else "in person",
        travel_words(facts, expert),
        "\n".join(step(facts, expert, seat) for seat in in_order(facts, expert)),
        away[-1] if away else None,
        "the workshop" if expert.sponsored else "its own side",
        present[0] if present else None,
        amount(costs.get((expert.id, Driver.TRAVEL), 0)) if expert.sponsored else None,
        amount(costs.get((expert.id, Driver.DSA), 0)) if expert.sponsored else None,
        len(facts.schedule.seats_of(expert.id)),
        expert.region or "",
        expert.party or "",
        str(expert.party_type or ""),
        expertise(expert),
        ", ".join(expert.languages),
        facts.problem.travel(expert.id, facts.venue.id).visa_days if not expert.remote else None,
        expert.city,
        expert.zone,
    )


def in_order(facts: Facts, expert: Expert) -> list[tuple[Placement, Seat]]:
    """The expert's seats on items that are held, in the order of the clock."""
    where = facts.schedule.placement
    rows = [(where[seat.item], seat) for seat in facts.schedule.seats_of(expert.id) if seat.item in where]
    return sorted(rows, key=lambda pair: pair[0])


def step(facts: Facts, expert: Expert, seat: tuple[Placement, Seat]) -> str:
    """Tue 27 Mar 10:00-11:15  A1 panellist, Plenary hall (09:00 in Oslo)."""
    placement, taken = seat
    words = f"{short_day(facts.date(placement))} {facts.hours(placement)}  {taken.item} {taken.role}"
    words += f", {facts.room_name(placement.room)}"
    if expert.remote:
        day, minute = local_minutes(facts.date(placement), placement.start, facts.venue.zone, expert.zone)
        other = "" if day == facts.date(placement) else f" on {short_day(day)}"
        words += f" ({hhmm(minute)}{other} in {expert.city or zone_name(expert.zone)})"
    return words


def travel_words(facts: Facts, expert: Expert) -> str:
    """The days between arrival and the first seat: nobody speaks on them."""
    days = facts.schedule.seat_days(expert.id)
    if expert.remote or not days:
        return "none: remote" if expert.remote else ""
    before = facts.problem.travel(expert.id, facts.venue.id).days_before
    first = facts.option.on(days[0])
    dates = [short_day(first - timedelta(days=back)) for back in range(before, 0, -1)]
    return ", ".join(dates) or "none"
