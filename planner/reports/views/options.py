"""The sheet Options: what became of every choice of dates and venue, and why."""

from planner.domain.outcome import OptionResult, Verdict
from planner.domain.places import Option
from planner.reports.view import Column, Kind, Level, Link, Row, Sheet, Table, Words
from planner.reports.views.facts import Facts, counted, joined

COLUMNS = (
    Column("Option", Kind.ID, 19),
    Column("Start", Kind.DATE, 16),
    Column("End", Kind.DATE, 16),
    Column("Days", Kind.NUMBER, 8),
    Column("Venue", Kind.ID, 8),
    Column("Venue name", width=40),
    Column("Window", Kind.ID, 10),
    Column("Verdict", width=16),
    Column("Bound", Kind.NUMBER, 10),
    Column("Reasons", width=66),
)
MEANING = (
    "Excluded: before the search, by a rule on dates or by counting. Proved impossible: the search has shown that no "
    "schedule keeps every hard rule on these dates. Possible: a schedule may exist; its first tier costs at least the "
    "bound. Chosen: this schedule."
)


def options(facts: Facts) -> Sheet:
    """Draw the sheet."""
    results = {result.option: result for result in facts.outcome.options}
    shown = [(option, results.get(option.id)) for option in facts.problem.options]
    chosen = frozenset(place for place, (option, _) in enumerate(shown) if option.id == facts.option.id)
    blocks = (
        Words("Options: every window and venue", Level.TITLE),
        Words(f"{tally(facts)}. {MEANING}", Level.NOTE),
        Table(name="Options", columns=COLUMNS, rows=tuple(row(facts, *pair) for pair in shown), strong=chosen),
    )
    return Sheet(name="Options", title="Options: every window and venue", blocks=blocks)


def tally(facts: Facts) -> str:
    """52 options: 17 excluded, 3 proved impossible, 31 possible and 1 chosen."""
    verdicts = [result.verdict for result in facts.outcome.options]
    parts = [f"{verdicts.count(verdict)} {verdict}" for verdict in Verdict if verdict in verdicts]
    words = counted(len(facts.problem.options), "option")
    return f"{words}: {joined(parts)}" if parts else words


def reasons(result: OptionResult) -> tuple[str, ...]:
    """Why; an option that the search proved impossible says so where nothing more is known."""
    if result.verdict is Verdict.IMPOSSIBLE and not result.reasons:
        return ("The search has shown that no schedule on these dates keeps every hard rule.",)
    return result.reasons


def row(facts: Facts, option: Option, result: OptionResult | None) -> Row:
    """One option."""
    chosen = option.id == facts.option.id
    verdict = Verdict.CHOSEN if chosen else result.verdict if result else ""
    return (
        Link(option.id, "Summary") if chosen else option.id,
        option.start,
        option.end,
        option.days,
        option.venue,
        facts.venue_name(option.venue),
        option.window or "",
        str(verdict),
        result.bound if result else None,
        "\n".join(reasons(result)) if result else "",
    )
