"""How good a schedule is at least, tier by tier, in plain words."""

from planner.domain.outcome import Outcome, Status, TierResult
from planner.explain.check import Report


def proof_words(outcome: Outcome, report: Report) -> str:
    """What is kept, and what is proved of the whole."""
    if report.broken:
        names = "; ".join(broken.rule.title for broken in report.broken)
        return f"This schedule breaks hard rules: {names}."
    if outcome.status is Status.OPTIMAL:
        return "Every hard rule is kept, and it is proved that no schedule is better in any tier."
    proved = [str(tier.tier) for tier in outcome.tiers if tier.proved]
    if not proved:
        return (
            "Every hard rule is kept. That it is the best possible is not proved; how far it can be at most is below."
        )
    tiers = f"tier {proved[0]}" if len(proved) == 1 else f"tiers {', '.join(proved)}"
    return f"Every hard rule is kept. In {tiers} it is proved to be the best possible; for the others see below."


def tier_words(tier: TierResult, first: bool) -> str:
    """One tier: its cost, and how much less another schedule could cost at most."""
    given = "" if first else " that keeps the tiers before"
    name = f"Tier {tier.tier}, {tier.name}"
    if tier.cost == 0:
        return f"{name}: costs 0. Nothing is given up."
    if tier.proved:
        return f"{name}: costs {tier.cost:,}. No schedule{given} costs less: proved."
    if tier.bound <= 0:
        return f"{name}: costs {tier.cost:,}. How much less a schedule{given} could cost is not known yet."
    return (
        f"{name}: costs {tier.cost:,}; no schedule{given} can cost less than {tier.bound:,}, "
        f"so it is at most {tier.gap:.1%} of its cost from the best possible."
    )
