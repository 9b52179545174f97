"""The one object that `planner solve --json` prints."""

from pathlib import Path
from typing import Any

from planner.domain.budget import ledger, total
from planner.domain.outcome import Outcome, TierResult
from planner.domain.places import Option
from planner.domain.problem import Problem
from planner.explain.check import Report
from planner.reports.views.budget import ceiling


def summary(problem: Problem, outcome: Outcome, report: Report | None, output: Path | str | None) -> dict[str, Any]:
    """Status, dates, venue, tiers, money (in currency units), seconds, output; None where there is no schedule."""
    schedule = outcome.schedule
    option = schedule.option if schedule else None
    spent = total(ledger(problem, schedule)) if schedule else None
    return {
        "status": str(outcome.status),
        "window": window_of(problem, option) if option else None,
        "venue": option.venue if option else None,
        "start": option.start.isoformat() if option else None,
        "end": option.end.isoformat() if option else None,
        "tiers": [tier_object(tier) for tier in outcome.tiers],
        "money": {
            "total": units(spent),
            "ceiling": units(ceiling(problem)),
            "currency": problem.workshop.currency,
        },
        "first_plan_seconds": rounded(outcome.run.first_plan_seconds),
        "seconds": rounded(outcome.run.seconds),
        "output": str(output) if output is not None else None,
    }


def window_of(problem: Problem, option: Option) -> str:
    """The listed window these dates are, else the option's own id: in an open calendar dates only lean on a window."""
    for window in problem.windows:
        if (window.id, window.venue, window.start, window.end) == (
            option.window,
            option.venue,
            option.start,
            option.end,
        ):
            return window.id
    return option.id


def tier_object(tier: TierResult) -> dict[str, Any]:
    """One tier; the gap is a share of the cost."""
    return {
        "tier": tier.tier,
        "name": tier.name,
        "cost": tier.cost,
        "bound": tier.bound,
        "gap": round(tier.gap, 6),
        "proved": tier.proved,
    }


def units(cents: int | None) -> int | float | None:
    """Cents as currency units: whole where they are."""
    if cents is None:
        return None
    return cents // 100 if cents % 100 == 0 else cents / 100


def rounded(seconds: float | None) -> float | None:
    """Seconds to the thousandth."""
    return None if seconds is None else round(seconds, 3)
