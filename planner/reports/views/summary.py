"""The sheet Summary: the schedule on one page, for those who decide."""

from planner.domain.budget import ledger, total
from planner.domain.clock import long_date
from planner.domain.money import money
from planner.reports.view import Block, Cell, Column, Kind, Level, Link, Pairs, Row, Sheet, Table, Words
from planner.reports.views.budget import ceiling
from planner.reports.views.facts import Facts, counted, days_between, joined
from planner.reports.views.goodness import proof_words, tier_words
from planner.reports.views.mandate import COLUMNS as MANDATE
from planner.reports.views.mandate import mandate_rows
from planner.reports.views.quality import violations

GIVEN_UP = (
    Column("Tier", Kind.ID, 14),
    Column("Rule", width=44),
    Column("What is given up", width=72),
    Column("Cost", Kind.NUMBER, 28),
)
CONTENTS = (
    ("Programme", "one row an item, in the order of the clock"),
    ("Seats", "one row an expert in a role on a panel"),
    ("Grid", "day by day, rooms side by side"),
    ("Experts", "personal itineraries, travel days and costs"),
    ("Rooms", "rooms and interpreter teams"),
    ("Coverage", "issues, expertise, regions and parties against what is asked"),
    ("Budget", "by line, pledge and entry"),
    ("Options", "every window and venue, and what became of it"),
    ("Quality", "every rule and every violation"),
    ("Run", "input, limits and versions"),
)
MOST_GIVEN_UP = 12


def summary(facts: Facts) -> Sheet:
    """Draw the sheet."""
    workshop, option = facts.problem.workshop, facts.option
    tiers = facts.outcome.tiers
    given_up = tuple(given_up_rows(facts))
    blocks: tuple[Block, ...] = (
        Words(workshop.title, Level.TITLE),
        Words(f"{days_between(option.start, option.end)}, {facts.venue_name(facts.venue.id)}", Level.SUBTITLE),
        Words(workshop.mandate, Level.NOTE),
        Pairs(tuple(pairs(facts))),
        Words("How good it is", Level.HEADING),
        Words(proof_words(facts.outcome, facts.report)),
        *(Words(tier_words(tier, place == 0)) for place, tier in enumerate(tiers)),
        Words("The mandate, paragraph by paragraph", Level.HEADING),
        Table(name="Mandate", columns=MANDATE, rows=mandate_rows(facts)),
        Words("What the schedule gives up", Level.HEADING),
        Table(name="GivenUp", columns=GIVEN_UP, rows=given_up, empty="Nothing: every rule is kept in full."),
        Words(further_words(facts), Level.NOTE),
        Words("In this workbook", Level.HEADING),
        Pairs(tuple((name, Link(f"{name}: {words}", name)) for name, words in CONTENTS)),
    )
    return Sheet(name="Summary", title=workshop.title, blocks=tuple(block for block in blocks if said(block)))


def said(block: Block) -> bool:
    """False for words without text."""
    return not isinstance(block, Words) or bool(block.text)


def pairs(facts: Facts) -> list[tuple[str, Cell]]:
    """Dates, venue and figures."""
    option = facts.option
    days = [long_date(day) for day in option.dates]
    spent, most = total(ledger(facts.problem, facts.schedule)), ceiling(facts.problem)
    cost = money(spent, facts.currency)
    if most is not None:
        side = "below" if spent <= most else "above"
        cost += f", {money(abs(most - spent), facts.currency)} {side} the ceiling of {money(most, facts.currency)}"
    return [
        ("Dates", f"{days[0]} to {days[-1]}" if len(days) > 1 else days[0]),
        ("Venue", f"{facts.venue_name(facts.venue.id)}{', ' + facts.venue.country if facts.venue.country else ''}"),
        ("Time", facts.zone_words),
        ("Programme", Link(programme_words(facts), "Programme")),
        ("Experts", Link(expert_words(facts), "Experts")),
        ("Cost", Link(cost, "Budget")),
        ("Option", Link(f"{option.id}, one of {counted(len(facts.problem.options), 'option')}", "Options", option.id)),
    ]


def programme_words(facts: Facts) -> str:
    """22 items in 3 days; left out: A4."""
    words = f"{counted(len(facts.placed), 'item')} in {counted(facts.option.days, 'day')}"
    missing = [item.id for item in facts.left_out]
    return f"{words}; left out: {joined(missing)}" if missing else f"{words}; nothing is left out"


def expert_words(facts: Facts) -> str:
    """40 experts in 110 seats, 2 of them remote."""
    seated = [facts.problem.expert[expert] for expert in facts.schedule.invited]
    remote = sum(expert.remote for expert in seated)
    words = f"{counted(len(seated), 'expert')} in {counted(len(facts.schedule.seats), 'seat')}"
    return f"{words}; {remote} of them remote" if remote else words


def further_words(facts: Facts) -> str:
    """How much more the sheet Quality tells."""
    more = len(violations(facts)) - MOST_GIVEN_UP
    return f"{more} more are on the sheet Quality." if more > 0 else ""


def given_up_rows(facts: Facts) -> list[Row]:
    """The costliest violations, tier by tier."""
    return [
        (
            Link("hard" if report.broken else report.setting.tier, "Quality", f"Rules/{report.rule.id}"),
            report.rule.title,
            sentence,
            0 if report.broken else report.setting.weight * violation.amount,
        )
        for report, violation, sentence in violations(facts)[:MOST_GIVEN_UP]
    ]
