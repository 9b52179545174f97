"""How good a schedule is at least, tier by tier, in plain words."""

from planner.domain.outcome import Outcome, Status, TierResult
from planner.domain.setting import Mode
from planner.domain.words import listed
from planner.explain.check import Report, RuleReport
from planner.reports.view import Column, Kind, Row
from planner.reports.views.facts import Facts

COLUMNS = (
    Column("Tier", Kind.ID, 14),
    Column("How far from the best possible", width=44),
    Column("What its cost is made of", width=72),
    Column("Cost", Kind.NUMBER, 28),
)
MEANING = (
    "A wish that is not kept costs points: the weight of its rule times the amount; 0 is perfect. Tiers count in "
    "their order: nothing is given up in one to gain in a later one. Each tier has its own points; do not add them up."
)
BROKEN = "Hard rules are broken, so that this says nothing of how good the schedule is."
MONEY = {
    "least_cost": "total cost in {currency}, rounded up",
    "budget_lines": "{currency} by which single budget lines exceed their own (soft) ceilings; not further spending",
}


def tier_rows(facts: Facts) -> tuple[Row, ...]:
    """Each tier: what is proved of it, and which rules make up its cost, costliest first."""
    rows = []
    for place, tier in enumerate(facts.outcome.tiers):
        parts = [
            report
            for report in facts.report.rules
            if report.setting.mode is Mode.SOFT and report.setting.tier == tier.tier and report.cost
        ]
        parts.sort(key=lambda report: -report.cost)
        words = "\n".join(f"{report.cost:,}: {part_words(facts, report)}" for report in parts)
        far = BROKEN if facts.report.broken else distance_words(tier, place == 0)
        rows.append((f"{tier.tier} {tier.name}", far, words or "Nothing.", tier.cost))
    return tuple(rows)


def part_words(facts: Facts, report: RuleReport) -> str:
    """What a rule's part of the cost is for."""
    return MONEY.get(report.rule.id, report.rule.title).format(currency=facts.currency)


def distance_words(tier: TierResult, first: bool) -> str:
    """How much less another schedule could cost at most."""
    given = "" if first else " as good in the tiers before"
    if tier.cost == 0:
        return "None is better: nothing is given up."
    if tier.proved:
        return f"Proved: no schedule{given} costs less."
    if tier.bound <= 0:
        return f"How much less a schedule{given} could cost is not known yet."
    return f"Proved: no schedule{given} costs less than {tier.bound:,}. The gap is at most {tier.gap:.1%}."


def proof_words(outcome: Outcome, report: Report) -> str:
    """What is kept, and what is proved of the whole."""
    if report.broken:
        names = "; ".join(broken.rule.title for broken in report.broken)
        return f"This schedule does not keep these hard rules: {names}."
    if outcome.status is Status.OPTIMAL:
        return "Every hard rule is kept, and it is proved that no schedule is better in any tier."
    proved = [str(tier.tier) for tier in outcome.tiers if tier.proved]
    if not proved:
        bounded = any(tier.bound > 0 for tier in outcome.tiers)
        much = "it can be at most is said below" if bounded else "is not known yet"
        return (
            "Every hard rule is kept. It is not proved that this is the best schedule; a better one may exist. "
            f"How much better {much}."
        )
    if len(proved) == len(outcome.tiers):
        return "Every hard rule is kept, and no schedule is better in any tier."
    tiers = f"tier {proved[0]}" if len(proved) == 1 else f"tiers {listed(proved)}"
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
        f"{name}: costs {tier.cost:,}; no schedule{given} can cost less than {tier.bound:,}: "
        f"a gap of at most {tier.gap:.1%}."
    )
