"""The sheet Quality: every rule with what it costs, and each violation in a sentence."""

from planner.domain.agenda import Item
from planner.domain.setting import Mode
from planner.explain.check import RuleReport
from planner.reports.view import Block, Column, Kind, Level, Link, Row, Sheet, Table, Words
from planner.reports.views.facts import Facts, issue_number
from planner.rules import RULES
from planner.rules.base import Rule, Violation

RULE_COLUMNS = (
    Column("Rule", Kind.ID, 26),
    Column("Title", width=70),
    Column("Mode", width=8),
    Column("Tier", Kind.NUMBER, 8),
    Column("Weight", Kind.NUMBER, 9),
    Column("Amount", Kind.NUMBER, 10),
    Column("Unit", width=26),
    Column("Cost", Kind.NUMBER, 9),
    Column("Source", width=34),
)
VIOLATION_COLUMNS = (
    Column("Rule", Kind.ID, 26),
    Column("Violation", width=70),
    Column("Mode", width=8),
    Column("Tier", Kind.NUMBER, 8),
    Column("Weight", Kind.NUMBER, 9),
    Column("Amount", Kind.NUMBER, 10),
    Column("Unit", width=26),
    Column("Cost", Kind.NUMBER, 9),
    Column("Subjects", width=34),
)
LEFT_OUT = (
    Column("Item", Kind.ID, 26),
    Column("Title", width=70),
    Column("Issue", Kind.ID, 8),
    Column("Value", Kind.NUMBER, 8),
    Column("Minutes", Kind.NUMBER, 9),
)


def quality(facts: Facts) -> Sheet:
    """Draw the sheet."""
    blocks: tuple[Block, ...] = (
        Words("Quality: every rule and what it costs", Level.TITLE),
        Words(
            "A hard rule must hold. A soft rule costs its weight times its amount in its tier; tier 1 counts before "
            "tier 2, tier 2 before tier 3. Costs are counted on this schedule, not taken from the solver.",
            Level.NOTE,
        ),
        Words("What the schedule gives up, costliest first", Level.HEADING),
        Table(
            name="Violations",
            columns=VIOLATION_COLUMNS,
            rows=tuple(violation_row(report, sentence, one) for report, one, sentence in violations(facts)),
            empty="Nothing: every rule is kept in full.",
        ),
        Words("Items left out", Level.HEADING),
        Table(
            name="LeftOut",
            columns=LEFT_OUT,
            rows=tuple(left_out_row(facts, item) for item in facts.left_out),
            empty="None: every item is held.",
        ),
        Words("Every rule", Level.HEADING),
        Table(name="Rules", columns=RULE_COLUMNS, rows=tuple(rule_rows(facts)), empty="There are no rules."),
    )
    return Sheet(name="Quality", title="Quality: every rule and what it costs", blocks=blocks)


def violations(facts: Facts) -> list[tuple[RuleReport, Violation, str]]:
    """Every violation with its sentence: broken hard rules, then tier by tier, costliest first."""
    found = [
        (report, violation, report.rule.explain(facts.problem, violation))
        for report in facts.report.rules
        for violation in report.violations
    ]
    return sorted(found, key=lambda row: (not row[0].broken, row[0].setting.tier, -cost(row[0], row[1])))


def cost(report: RuleReport, violation: Violation) -> int:
    """What one violation adds to its tier."""
    return report.setting.weight * violation.amount if report.setting.mode is Mode.SOFT else 0


def violation_row(report: RuleReport, sentence: str, violation: Violation) -> Row:
    """One violation."""
    soft = report.setting.mode is Mode.SOFT
    return (
        Link(report.rule.id, "Quality", f"Rules/{report.rule.id}"),
        sentence,
        str(report.setting.mode),
        report.setting.tier if soft else None,
        report.setting.weight if soft else None,
        violation.amount,
        report.rule.unit,
        cost(report, violation) if soft else None,
        ", ".join(violation.subjects),
    )


def left_out_row(facts: Facts, item: Item) -> Row:
    """One item that is not held."""
    issue = facts.problem.issue.get(item.issue or "")
    return item.id, item.title, issue_number(issue) if issue else "all", item.value, item.minutes


def rule_rows(facts: Facts) -> list[Row]:
    """Every rule in report order; those that are off say so."""
    reports = {report.rule.id: report for report in facts.report.rules}
    known = {rule.id for rule in RULES}
    rules: list[Rule] = [*RULES, *(report.rule for report in facts.report.rules if report.rule.id not in known)]
    return [rule_row(facts, rule, reports.get(rule.id)) for rule in rules]


def rule_row(facts: Facts, rule: Rule, report: RuleReport | None) -> Row:
    """One rule."""
    setting = rule.setting(facts.problem)
    soft = setting.mode is Mode.SOFT
    return (
        rule.id,
        rule.title,
        str(setting.mode),
        setting.tier if soft else None,
        setting.weight if soft else None,
        report.amount if report else None,
        rule.unit,
        report.cost if report and soft else None,
        rule.source,
    )
