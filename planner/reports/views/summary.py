"""The sheet Summary: the schedule on one page, for those who decide."""

from planner.domain.budget import ledger, total
from planner.domain.clock import long_date
from planner.domain.money import money
from planner.domain.wishes import Kind as Wisher
from planner.domain.words import listed
from planner.explain.check import RuleReport
from planner.reports.view import Block, Cell, Column, Kind, Level, Link, Pairs, Row, Sheet, Table, Words
from planner.reports.views.budget import ceiling
from planner.reports.views.changes import COLUMNS as CHANGES
from planner.reports.views.changes import PINNING, change_rows, pin_words
from planner.reports.views.facts import Facts, counted, days_between
from planner.reports.views.goodness import COLUMNS as GOODNESS
from planner.reports.views.goodness import MEANING, proof_words, tier_rows
from planner.reports.views.mandate import COLUMNS as MANDATE
from planner.reports.views.mandate import mandate_rows
from planner.reports.views.quality import violations
from planner.reports.views.wishes import COLUMNS as WISHES
from planner.reports.views.wishes import TARGETS, party_name, wish_rows

GIVEN_UP = (
    Column("Tier", Kind.ID, 14),
    Column("Wish", width=44),
    Column("What is given up", width=72),
    Column("Cost", Kind.NUMBER, 28),
)
LEFT_OUT = (
    Column("Item", Kind.ID, 14),
    Column("Issue", width=44),
    Column("Title", width=72),
    Column("Value lost", Kind.NUMBER, 28),
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
    ("Pins", "every decision, as rows to keep in the plan"),
    ("Run", "input, limits and versions"),
    ("Lists", "ids that Programme and Seats offer while you type"),
)
MOST_SENTENCES = 4  # of one rule; the others stand on the sheet Quality
ELSEWHERE = ("least_cost",)  # no wish given up: what the workshop costs stands on top


def summary(facts: Facts) -> Sheet:
    """Draw the sheet."""
    workshop, option = facts.problem.workshop, facts.option
    given_up = tuple(given_up_rows(facts))
    blocks: tuple[Block, ...] = (
        Words(workshop.title, Level.TITLE),
        Words(f"{days_between(option.start, option.end)}, {facts.venue_name(facts.venue.id)}", Level.SUBTITLE),
        Words(workshop.mandate, Level.NOTE),
        Pairs(tuple(pairs(facts))),
        Words("How good it is", Level.HEADING),
        Words(proof_words(facts.outcome, facts.report)),
        Words(MEANING, Level.NOTE),
        Table(name="HowGood", columns=GOODNESS, rows=tier_rows(facts), empty="There are no wishes, only hard rules."),
        Words("What the schedule gives up, costliest first in each tier", Level.HEADING),
        Table(name="GivenUp", columns=GIVEN_UP, rows=given_up, empty="Nothing: every wish is kept in full."),
        *changes(facts),
        Words("Items left out", Level.HEADING),
        Table(
            name="ItemsLeftOut", columns=LEFT_OUT, rows=tuple(left_out_rows(facts)), empty="None: every item is held."
        ),
        *wishes(facts),
        Words("In this workbook", Level.HEADING),
        Pairs(tuple((name, Link(words, name)) for name, words in CONTENTS)),
        *mandate(facts),
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
        *([("Pins", Link(pin_words(facts), "Quality"))] if facts.problem.pins else []),
    ]


def programme_words(facts: Facts) -> str:
    """22 items in 3 days; left out: A4."""
    words = f"{counted(len(facts.placed), 'item')} in {counted(facts.option.days, 'day')}"
    missing = [item.id for item in facts.left_out]
    return f"{words}; left out: {listed(missing)}" if missing else f"{words}; nothing is left out"


def expert_words(facts: Facts) -> str:
    """40 experts in 110 seats, 2 of them remote."""
    seated = [facts.problem.expert[expert] for expert in facts.schedule.invited]
    remote = sum(expert.remote for expert in seated)
    words = f"{counted(len(seated), 'expert')} in {counted(len(facts.schedule.seats), 'seat')}"
    words += f"; {remote} of the experts remote" if remote else ""
    idle = len(facts.problem.experts) - len(seated)
    return f"{words}; {idle} without a seat" if idle else words


def changes(facts: Facts) -> tuple[Block, ...]:
    """What has changed of what was pinned, if anything."""
    rows = change_rows(facts)
    if not rows:
        return ()
    return (
        Words("What has changed of what was pinned", Level.HEADING),
        Table(name="PinsNotKept", columns=CHANGES, rows=rows),
    )


def wishes(facts: Facts) -> tuple[Block, ...]:
    """Parties' wishes for dates and venue, where there are any."""
    if not any(row.subject_kind is Wisher.PARTY for row in facts.problem.preferences):
        return ()
    empty = "Every party has the dates and the venue it likes best."
    return (
        Words("Parties that would rather have other dates or another venue", Level.HEADING),
        Table(name="WishesNotMet", columns=WISHES, rows=wish_rows(facts), empty=empty),
    )


def mandate(facts: Facts) -> tuple[Block, ...]:
    """What meets the mandate, where there is one."""
    if not facts.mandated:
        return ()
    return (
        Words("The mandate, paragraph by paragraph", Level.HEADING),
        Table(name="Mandate", columns=MANDATE, rows=mandate_rows(facts)),
    )


def left_out_rows(facts: Facts) -> list[Row]:
    """Each item that is not held."""
    return [(item.id, facts.issue_words(item), item.title, item.value) for item in facts.left_out]


def given_up_rows(facts: Facts) -> list[Row]:
    """A row a rule: broken hard rules, then tier by tier, costliest first."""
    found: dict[str, tuple[RuleReport, list[str]]] = {}
    for report, violation, sentence in violations(facts):
        known = found.setdefault(report.rule.id, (report, []))
        known[1].append(party_name(facts, violation) if report.rule.id in TARGETS else sentence)
    rows = [row for rule, row in found.items() if rule not in ELSEWHERE]
    rows.sort(key=lambda row: (not row[0].broken, row[0].setting.tier, -row[0].cost))
    return [
        (
            Link("hard" if report.broken else report.setting.tier, "Quality", f"Rules/{report.rule.id}"),
            report.rule.title,
            given_up_words(report, sentences),
            report.cost,
        )
        for report, sentences in rows
    ]


def given_up_words(report: RuleReport, sentences: list[str]) -> str:
    """The costliest violations of a rule, a line each; of wishes for dates and venue, whose they are."""
    if report.rule.id in TARGETS:
        return f"Not for {listed(sentences)}; see below."
    if report.rule.id in PINNING:
        return f"{counted(len(sentences), 'pin')} not kept; see below."
    if report.rule.id == "nobody_new":
        return f"{counted(report.amount, 'seat or invitation', 'seats and invitations')} without a pin; see below."
    more = len(sentences) - MOST_SENTENCES
    lines = sentences[:MOST_SENTENCES] + ([f"And {more} more: see the sheet Quality."] if more > 0 else [])
    return "\n".join(lines)
