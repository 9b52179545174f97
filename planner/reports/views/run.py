"""The sheet Run: what was solved, with what, how long, and what stopped it."""

from planner.domain.outcome import Status, TierResult
from planner.reports.view import Cell, Column, Kind, Level, Pairs, Row, Sheet, Table, Words
from planner.reports.views.facts import Facts

TIERS = (
    Column("Tier", Kind.ID, 30),
    Column("Name", width=34),
    Column("Cost", Kind.NUMBER, 14),
    Column("Bound", Kind.NUMBER, 14),
    Column("Gap", Kind.SHARE, 12),
    Column("Proved", width=12),
)
MEANING = (
    "No schedule costs less than the bound, as long as the tiers before keep their cost. The gap is the share of it "
    "that may still be saved. A bound of “none” says that the time did not suffice to find one."
)
STATUS = {
    Status.OPTIMAL: "optimal: no schedule is better",
    Status.FEASIBLE: "feasible: every hard rule is kept; there may be a better schedule, see the bounds below",
}


def run(facts: Facts) -> Sheet:
    """Draw the sheet."""
    tiers = facts.outcome.tiers
    blocks = (
        Words("Run: how this schedule was found", Level.TITLE),
        Pairs(tuple(pairs(facts))),
        Words("Cost and bound of each tier", Level.HEADING),
        Words(MEANING, Level.NOTE),
        Table(
            name="Tiers",
            columns=TIERS,
            rows=tuple(_row(tier) for tier in tiers),
            empty="There are no soft rules.",
        ),
    )
    return Sheet(name="Run", title="Run: how this schedule was found", blocks=blocks)


def _row(tier: TierResult) -> Row:
    """A tier; that it costs 0 at least is no bound that was found."""
    known = tier.proved or tier.bound > 0
    bound, gap = (tier.bound, round(tier.gap, 6)) if known else ("none", "")
    return tier.tier, tier.name, tier.cost, bound, gap, "yes" if tier.proved else "no"


def pairs(facts: Facts) -> list[tuple[str, Cell]]:
    """Labels and values."""
    found = facts.outcome.run
    limit = "none" if found.time_limit is None else f"{found.time_limit:g} s"
    work = "none" if found.deterministic_limit is None else f"{found.deterministic_limit:g} s"
    first = "" if found.first_plan_seconds is None else f"{found.first_plan_seconds:.2f} s"
    shown: list[tuple[str, Cell]] = [
        ("Status", STATUS.get(facts.outcome.status, str(facts.outcome.status))),
        ("Input", found.input_name),
        ("Input's SHA-256", found.input_hash),
        ("Planning date", facts.problem.workshop.planning_date.isoformat()),
        ("Strategy", found.strategy),
        ("Seed", str(found.seed)),
        ("Workers", str(found.workers)),
        ("Time limit", limit),
        ("Limit of counted work", work),
        ("Gap limit", f"{found.gap_limit:.2%}"),
        ("Stopped by", found.stopped_by),
        ("First plan after", first),
        ("Seconds", f"{found.seconds:.2f} s"),
    ]
    return shown + [(f"Version of {name}", version) for name, version in sorted(found.versions.items())]
