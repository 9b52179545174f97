"""The few lines with which a run ends on the terminal."""

from pathlib import Path

from planner.domain.budget import ledger, total
from planner.domain.money import money
from planner.domain.outcome import Outcome, Status, TierResult
from planner.domain.problem import Problem
from planner.domain.words import few, listed
from planner.explain.check import Report
from planner.reports.told import NO_SCHEDULE, NOT_PROVED
from planner.reports.views.budget import ceiling
from planner.reports.views.changes import joiners, newcomers, pins_given_up
from planner.reports.views.facts import Facts, counted, days_between
from planner.reports.views.goodness import proof_words, tier_words

MOST = 8  # items left out, pins not kept and people new that are named
WITHOUT = {
    Status.INFEASIBLE: NO_SCHEDULE,
    Status.UNKNOWN: NOT_PROVED,
}


def closing(problem: Problem, outcome: Outcome, report: Report | None, output: Path | str | None) -> str:
    """Dates, venue, cost, how good it is, and where it is written; or why there is nothing."""
    if outcome.schedule is None or report is None:
        return "\n".join([WITHOUT.get(outcome.status, "There is no schedule."), *outcome.clashes])
    facts = Facts(problem, outcome, report)
    option, spent, most = facts.option, total(ledger(problem, facts.schedule)), ceiling(problem)
    within = "" if most is None else f" of {money(most, facts.currency)}"
    lines = [
        f"{days_between(option.start, option.end)}, {facts.venue_name(facts.venue.id)}: "
        f"{counted(len(facts.placed), 'item')}, {counted(len(facts.schedule.invited), 'expert')}, "
        f"{money(spent, facts.currency)}{within}",
        *left_out(facts),
        *changed(facts),
        proof_words(outcome, report),
        *(f"  {tier_words(tier, place == 0)}{rest_words(report, tier)}" for place, tier in enumerate(outcome.tiers)),
        f"  {timing(outcome)}",
    ]
    if output is not None:
        lines.append(f"Written: {output}")
    return "\n".join(lines)


def left_out(facts: Facts) -> list[str]:
    """Left out: A4 and B3."""
    missing = [item.id for item in facts.left_out]
    return [f"Left out: {few(missing, MOST)}."] if missing else []


def changed(facts: Facts) -> list[str]:
    """Pins not kept: P1 and P7. On panels without a pinned seat: E16 (O1). Invited without a pinned seat: E33."""
    panels: dict[str, list[str]] = {}
    for seat in joiners(facts):
        panels.setdefault(seat.expert, []).append(seat.item)
    found = {
        "Pins not kept": pins_given_up(facts),
        "On panels without a pinned seat": [f"{expert} ({listed(items)})" for expert, items in panels.items()],
        "Invited without a pinned seat": newcomers(facts),
    }
    return [f"{what}: {few(names, MOST)}." for what, names in found.items() if names]


def rest_words(report: Report, tier: TierResult) -> str:
    """Why the tier that counts the total cost is not the same figure, where other rules cost in it too."""
    costly = [one for one in report.rules if one.cost and one.setting.tier == tier.tier]
    spent = sum(one.cost for one in costly if one.rule.id == "least_cost")
    others = [one.rule.title for one in costly if one.rule.id != "least_cost"]
    if not spent or not others:
        return ""
    return f" {spent:,} of it is the total cost, rounded up; the rest counts what is not kept of: {'; '.join(others)}."


def timing(outcome: Outcome) -> str:
    """First plan after 3.1 s; stopped by time limit after 120.0 s."""
    run = outcome.run
    first = "" if run.first_plan_seconds is None else f"first plan after {run.first_plan_seconds:.1f} s; "
    words = f"{first}stopped by {run.stopped_by or 'proof'} after {run.seconds:.1f} s"
    return words[0].upper() + words[1:]
