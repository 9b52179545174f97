"""The sheet Options: what became of every choice of dates and venue, and why."""

from planner.domain.outcome import OptionResult, Status, Verdict
from planner.domain.places import Option
from planner.domain.words import listed
from planner.reports.view import Column, Kind, Level, Link, Row, Sheet, Table, Words
from planner.reports.views.facts import Facts, capital, counted, dates_at

COLUMNS = (
    Column("Option", Kind.ID, 11),
    Column("Start", Kind.DATE, 15.5),
    Column("End", Kind.DATE, 15.5),
    Column("Venue name", width=30),
    Column("Verdict", width=14),
    Column("Tier 1 at least", Kind.NUMBER, 10),
    Column("Reasons", width=76),
    Column("Days", Kind.NUMBER, 8),
    Column("Venue", Kind.ID, 8),
    Column("Window", Kind.ID, 10),
)
PRINTED = 7
MEANING = (
    "Excluded: before the search, by a rule on dates or by counting. Proved impossible: the search has shown that no "
    "schedule keeps every hard rule on these dates. Proved worse: tier 1 costs more here. Proved not better: no "
    "schedule here is better, as was shown. Possible: not ruled out; tier 1 costs at least the figure given. "
    "Chosen: this schedule."
)
WORSE, NOT_BETTER = "proved worse", "proved not better"
VERDICTS = (Verdict.EXCLUDED, Verdict.IMPOSSIBLE, WORSE, NOT_BETTER, Verdict.POSSIBLE, Verdict.CHOSEN)


def options(facts: Facts) -> Sheet:
    """Draw the sheet."""
    results = {result.option: result for result in facts.outcome.options}
    shown = [(option, results.get(option.id)) for option in facts.problem.options]
    chosen = frozenset(place for place, (option, _) in enumerate(shown) if option.id == facts.option.id)
    title = "Options: every window and venue"
    blocks = (
        Words(title, Level.TITLE),
        Words(f"{tally(facts)}. {MEANING}", Level.NOTE),
        Table(name="Options", columns=COLUMNS, rows=tuple(row(facts, *pair) for pair in shown), strong=chosen),
    )
    return Sheet(name="Options", title=title, blocks=blocks, printed=PRINTED)


def tally(facts: Facts) -> str:
    """52 options: 17 excluded, 3 proved impossible, 31 possible and 1 chosen."""
    verdicts = [verdict(facts, result) for result in facts.outcome.options]
    parts = [f"{verdicts.count(one)} {one}" for one in VERDICTS if one in verdicts]
    words = counted(len(facts.problem.options), "option")
    return f"{words}: {listed(parts)}" if parts else words


def verdict(facts: Facts, result: OptionResult) -> str:
    """What became of an option, told apart by what is proved where it is possible."""
    first = facts.outcome.tiers[0].cost if facts.outcome.tiers else None
    if result.verdict is not Verdict.POSSIBLE or first is None:
        return result.verdict
    if result.bound is not None and result.bound > first:
        return WORSE
    return NOT_BETTER if facts.outcome.status is Status.OPTIMAL else Verdict.POSSIBLE


def reasons(facts: Facts, option: Option, result: OptionResult) -> tuple[str, ...]:
    """Why it is out, or why it was not chosen; without the dates and venue, which stand in the row."""
    prefix = f"{dates_at(facts, option)}: "
    given = tuple(capital(reason.removeprefix(prefix)) for reason in result.reasons)
    if option.id == facts.option.id:
        return (*given, *(f"Tier {tier.tier} costs {tier.cost:,}." for tier in facts.outcome.tiers[:1]))
    if given:
        return given
    if result.verdict is Verdict.IMPOSSIBLE:
        return ("The search has shown that no schedule on these dates keeps every hard rule.",)
    return (possible(facts, result),) if result.verdict is Verdict.POSSIBLE else ()


def possible(facts: Facts, result: OptionResult) -> str:
    """Why an option that is not ruled out was not chosen, as far as known."""
    if not facts.outcome.tiers:
        return "Not ruled out."
    tier, bound, known = facts.outcome.tiers[0], result.bound, verdict(facts, result)
    if known == WORSE:
        return f"Proved worse: tier {tier.tier} costs more than the {tier.cost:,} of the chosen option."
    if known == NOT_BETTER:
        return (
            f"Proved not better: no schedule here costs less than {tier.cost:,} in tier {tier.tier}, or as much and "
            "less in a later tier."
        )
    if bound is None:
        return "Not ruled out; nothing is known of its cost."
    if bound == tier.cost:
        return f"Proved not better in tier {tier.tier} than the chosen option, which costs {tier.cost:,}."
    return f"Not settled in time: tier {tier.tier} costs {bound:,} or more here, {tier.cost:,} on the chosen option."


def row(facts: Facts, option: Option, result: OptionResult | None) -> Row:
    """One option."""
    chosen = option.id == facts.option.id
    return (
        Link(option.id, "Summary") if chosen else option.id,
        option.start,
        option.end,
        facts.venue_name(option.venue),
        str(Verdict.CHOSEN if chosen else verdict(facts, result) if result else ""),
        result.bound if result else None,
        "\n".join(reasons(facts, option, result)) if result else "",
        option.days,
        option.venue,
        option.window or "",
    )
