"""Which wish of which party for dates and venue is not met, and what the party would rather have."""

from planner.domain.outcome import Verdict
from planner.domain.wishes import STANDS, Kind
from planner.domain.words import listed
from planner.explain.check import RuleReport
from planner.reports.view import Column, Row
from planner.reports.view import Kind as Cells
from planner.reports.views.facts import Facts, counted, days_between
from planner.rules.base import Violation

TARGETS = {"window_wishes": Kind.WINDOW, "venue_wishes": Kind.VENUE}  # the rules about parties' wishes
STANCES = {
    2: "strongly preferred",
    1: "preferred",
    0: "neutral",
    -1: "avoided",
    -2: "strongly avoided",
    -3: "excluded",
}
MOST_NAMED = 3
COLUMNS = (
    Column("Party", Cells.ID, 14),
    Column("What is planned", width=44),
    Column("What the party likes best", width=72),
    Column("Cost", Cells.NUMBER, 28),
)


def wish_rows(facts: Facts) -> tuple[Row, ...]:
    """A row for each party and wish not met, costliest first."""
    found = [
        (report.setting.weight * violation.amount, report, violation)
        for report in facts.report.rules
        if report.rule.id in TARGETS
        for violation in report.violations
    ]
    found.sort(key=lambda row: -row[0])
    return tuple(
        (party_name(facts, violation), planned(facts, report, violation), liked(facts, report, violation), cost)
        for cost, report, violation in found
    )


def wish_sentence(facts: Facts, report: RuleReport, violation: Violation) -> str:
    """Uruguay is neutral to Vienna, but strongly prefers Montevideo."""
    party, target = party_name(facts, violation), TARGETS[report.rule.id]
    stance, best = (STANDS.get(violation.facts[which], "") for which in ("stance", "best"))
    return f"{party} {stance} {chosen(facts, target)}, but {best} {favourites(facts, target, violation)}."


def party_name(facts: Facts, violation: Violation) -> str:
    """The party whose wish it is."""
    party = violation.subjects[0]
    known = facts.problem.party.get(party)
    return (known.name if known else "") or party


def planned(facts: Facts, report: RuleReport, violation: Violation) -> str:
    """22-24 May 2007: neutral."""
    stance = violation.facts["stance"]
    return f"{chosen(facts, TARGETS[report.rule.id])}: {STANCES.get(stance, stance)}"


def liked(facts: Facts, report: RuleReport, violation: Violation) -> str:
    """Montevideo: strongly preferred."""
    best = violation.facts["best"]
    return f"{favourites(facts, TARGETS[report.rule.id], violation)}: {STANCES.get(best, best)}"


def chosen(facts: Facts, target: Kind) -> str:
    """The schedule's dates or city."""
    if target is Kind.WINDOW:
        return days_between(facts.option.start, facts.option.end)
    return facts.venue.city or facts.venue_name(facts.venue.id)


def favourites(facts: Facts, target: Kind, violation: Violation) -> str:
    """The dates or cities towards which the party stands best, and which of them cannot be had."""
    levels = facts.problem.levels(violation.subjects[0], target)
    held: dict[str, list[str]] = {}
    for option in facts.problem.options:
        one = (option.window if target is Kind.WINDOW else option.venue) or ""
        if levels.get(one, 0) == violation.facts["best"]:
            held.setdefault(one, []).append(option.id)
    verdicts = {result.option: result.verdict for result in facts.outcome.options}
    names = [named(facts, target, one, all(closed(verdicts.get(option)) for option in of)) for one, of in held.items()]
    if len(names) > MOST_NAMED:
        names = [*names[:MOST_NAMED], counted(len(names) - MOST_NAMED, "other")]
    return listed(names, "or")


def closed(verdict: Verdict | None) -> bool:
    """Whether nothing can be held there."""
    return verdict in (Verdict.EXCLUDED, Verdict.IMPOSSIBLE)


def named(facts: Facts, target: Kind, one: str, impossible: bool) -> str:
    """Dates or a city, and that they cannot be had."""
    if target is Kind.VENUE:
        venue = facts.problem.venue.get(one)
        words = (venue.city if venue else "") or facts.venue_name(one)
    else:
        option = next(option for option in facts.problem.options if (option.window or "") == one)
        words = days_between(option.start, option.end)
    return f"{words} (not possible)" if impossible else words
