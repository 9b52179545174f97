"""The sheet Budget: by line against its ceiling, every entry, and what each pledge may pay for."""

from itertools import combinations

from planner.domain.budget import Entry, ledger, line_totals, pays_for, total
from planner.domain.money import BudgetLine, Driver
from planner.domain.people import Party
from planner.domain.problem import Problem
from planner.reports.view import Block, Cell, Column, Kind, Level, Link, Pairs, Row, Sheet, Table, Words
from planner.reports.views.facts import Facts, amount

LINES = (
    Column("Line", Kind.ID, 9),
    Column("Title", width=58),
    Column("Ceiling", Kind.MONEY, 15),
    Column("Cost", Kind.MONEY, 15),
    Column("Margin", Kind.MONEY, 15),
    Column("Ceiling is", width=14),
    Column("Worked out from", width=40),
)
ENTRIES = (
    Column("Line", Kind.ID, 9),
    Column("Entry", width=58),
    Column("Subject", width=15),
    Column("Amount", Kind.MONEY, 15),
)
PARTIES = (
    Column("Party", Kind.ID, 9),
    Column("Name", width=58),
    Column("Pledge", Kind.MONEY, 15),
    Column("May pay for", Kind.MONEY, 15),
    Column("Usable", Kind.MONEY, 15),
    Column("Type", width=14),
    Column("Earmark", width=40),
)

DRIVERS = {
    Driver.TRAVEL: "fares and terminal expenses",
    Driver.DSA: "nights",
    Driver.INTERPRETATION: "interpreter teams and days",
    Driver.VENUE: "venue and rooms",
    Driver.DOCUMENTS: "words to translate",
    Driver.SECRETARIAT: "staff who travel",
    Driver.PERCENT: "a percentage of other lines",
    Driver.TOTAL: "all lines",
}
PLEDGED = ("Pledges", "Pledges can pay")


def budget(facts: Facts) -> Sheet:
    """Draw the sheet."""
    entries = ledger(facts.problem, facts.schedule)
    pledging = [party for party in facts.problem.parties if party.pledge]
    blocks: tuple[Block, ...] = (
        Words(f"Budget in {facts.currency}", Level.TITLE),
        Pairs(tuple(totals(facts, entries)), dict.fromkeys(("Total cost", "Ceiling", "Margin", *PLEDGED), Kind.MONEY)),
        Words("By line", Level.HEADING),
        lines_table(facts, entries),
        Words("Pledges", Level.HEADING),
        Words(
            "A pledge may pay for everything, or for the entries its earmark names. Usable is the lesser of pledge and "
            "entries; two pledges that name the same entries can pay them only once.",
            Level.NOTE,
        ),
        Table(
            name="Pledges",
            columns=PARTIES,
            rows=tuple(party_row(facts, party, entries) for party in pledging),
            empty="No pledges are listed.",
        ),
        Words("Every entry", Level.HEADING),
        Table(name="BudgetEntries", columns=ENTRIES, rows=tuple(entry_row(facts, entry) for entry in entries)),
    )
    return Sheet(name="Budget", title=f"Budget in {facts.currency}", blocks=blocks, widths=(17,))


def ceiling(problem: Problem) -> int | None:
    """The ceiling of the whole, in cents: the workshop's, else that of the line of the total."""
    if problem.workshop.ceiling is not None:
        return problem.workshop.ceiling
    found = [line.ceiling for line in problem.budget if line.driver is Driver.TOTAL]
    return found[0] if found else None


def totals(facts: Facts, entries: tuple[Entry, ...]) -> list[tuple[str, Cell]]:
    """Cost, ceiling and margin of the whole, what the pledges can pay, and whether lines and entries agree."""
    spent, most = total(entries), ceiling(facts.problem)
    shown: list[tuple[str, Cell]] = [("Total cost", amount(spent))]
    if most is not None:
        shown += [("Ceiling", amount(most)), ("Margin", amount(most - spent))]
    pledges = sum(party.pledge for party in facts.problem.parties)
    if pledges:
        shown += [(PLEDGED[0], amount(pledges)), (PLEDGED[1], amount(payable(facts, entries)))]
    by_line = sum(
        cents for line, cents in line_totals(facts.problem, entries).items() if line not in total_lines(facts)
    )
    agree = "the lines add up to the total, to the cent"
    return [*shown, ("Check", agree if by_line == spent else f"the lines add up to {amount(by_line)}: not the total")]


def total_lines(facts: Facts) -> set[str]:
    """The lines that hold everything."""
    return {line.id for line in facts.problem.budget if line.driver is Driver.TOTAL}


def payable(facts: Facts, entries: tuple[Entry, ...]) -> int:
    """How much of the entries the pledges can pay together: the least cut over sets of earmarked pledges."""
    marked = [party for party in facts.problem.parties if party.pledge and party.earmark]
    free = sum(party.pledge for party in facts.problem.parties if not party.earmark)
    spent = total(entries)
    least = spent
    for size in range(len(marked) + 1):
        for chosen in combinations(marked, size):
            others = sum(party.pledge for party in marked if party not in chosen)
            named = sum(entry.cents for entry in entries if any(may_pay(facts, party, entry) for party in chosen))
            least = min(least, others + named + free)
    return least


def may_pay(facts: Facts, party: Party, entry: Entry) -> bool:
    """Whether the pledge may pay the entry: without an earmark, any."""
    return party.earmark is None or pays_for(facts.problem, facts.schedule, party.earmark, entry)


def lines_table(facts: Facts, entries: tuple[Entry, ...]) -> Table:
    """Each line against its ceiling; costs without a line of their own come first."""
    sums = line_totals(facts.problem, entries)
    rows = [line_row(line, sums[line.id]) for line in facts.problem.budget]
    if sums.get(""):
        rows.insert(0, ("none", "Costs that no line of the Budget sheet names", None, amount(sums[""]), None, "", ""))
    strong = frozenset(place for place, row in enumerate(rows) if row[0] in total_lines(facts))
    return Table(
        name="BudgetLines", columns=LINES, rows=tuple(rows), strong=strong, empty="No budget lines are listed."
    )


def line_row(line: BudgetLine, cost: int) -> Row:
    """One line."""
    most = None if line.ceiling is None else amount(line.ceiling)
    margin = None if line.ceiling is None else amount(line.ceiling - cost)
    kind = "" if line.ceiling is None else "hard" if line.hard else "soft"
    return line.id, line.title, most, amount(cost), margin, kind, DRIVERS[line.driver]


def entry_row(facts: Facts, entry: Entry) -> Row:
    """One entry."""
    subject: Cell = entry.subject
    if facts.schedule.seats_of(entry.subject):
        subject = Link(entry.subject, "Experts", entry.subject)
    words = entry.text
    if entry.subject in facts.problem.expert:
        words = f"{facts.who(entry.subject)}: {words.removeprefix(f'{entry.subject}: ')}"
    return entry.line or "none", words, subject, amount(entry.cents)


def party_row(facts: Facts, party: Party, entries: tuple[Entry, ...]) -> Row:
    """One pledge."""
    eligible = sum(entry.cents for entry in entries if may_pay(facts, party, entry))
    usable = min(party.pledge, eligible)
    words = party.earmark.text if party.earmark else "none"
    kind = str(party.party_type or "")
    return party.id, party.name, amount(party.pledge), amount(eligible), amount(usable), kind, words
