"""The sheet Quality: every rule with what it costs, and each violation in a sentence."""

from planner.domain.agenda import Item
from planner.domain.setting import Mode
from planner.explain.check import RuleReport
from planner.reports.view import Block, Column, Kind, Level, Link, Row, Sheet, Table, Words
from planner.reports.views.facts import Facts, capital, dates_at
from planner.reports.views.wishes import TARGETS, wish_sentence
from planner.rules import RULES
from planner.rules.base import Rule, Violation

RULE_COLUMNS = (
    Column("Rule", Kind.ID, 24),
    Column("Title", width=62),
    Column("Mode", width=7),
    Column("Tier", Kind.NUMBER, 7),
    Column("Weight", Kind.NUMBER, 9.5),
    Column("Amount", Kind.NUMBER, 10),
    Column("Unit", width=24),
    Column("Cost", Kind.NUMBER, 9),
    Column("Source", width=22),
)
VIOLATION_COLUMNS = (
    Column("Rule", Kind.ID, 24),
    Column("Violation", width=62),
    Column("Mode", width=7),
    Column("Tier", Kind.NUMBER, 7),
    Column("Weight", Kind.NUMBER, 9.5),
    Column("Amount", Kind.NUMBER, 10),
    Column("Unit", width=24),
    Column("Cost", Kind.NUMBER, 9),
    Column("Subjects", width=22),
)
LEFT_OUT = (
    Column("Item", Kind.ID, 24),
    Column("Title", width=62),
    Column("Issue", Kind.ID, 7),
    Column("Value", Kind.NUMBER, 7),
    Column("Minutes", Kind.NUMBER, 9),
)


def quality(facts: Facts) -> Sheet:
    """Draw the sheet."""
    blocks: tuple[Block, ...] = (
        Words("Quality: every rule and what it costs", Level.TITLE),
        Words(
            "A hard rule must hold. A soft rule costs its weight times its amount in its tier; tier 1 counts before "
            "tier 2, tier 2 before tier 3. In tier 3, least_cost is the whole cost of the workshop, and budget_lines "
            "the part of it by which single lines exceed their ceilings, not further spending.",
            Level.NOTE,
        ),
        Words("Violations: tier by tier, costliest first", Level.HEADING),
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
        (report, violation, sentence_of(facts, report, violation))
        for report in facts.report.rules
        for violation in report.violations
    ]
    return sorted(found, key=lambda row: (not row[0].broken, row[0].setting.tier, -cost(row[0], row[1])))


def sentence_of(facts: Facts, report: RuleReport, violation: Violation) -> str:
    """The rule's sentence; without the dates and venue, which are the schedule's."""
    if report.rule.id in TARGETS:
        return wish_sentence(facts, report, violation)
    sentence = report.rule.explain(facts.problem, violation)
    return capital(sentence.removeprefix(f"{dates_at(facts, facts.option)}: "))


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
    return item.id, item.title, issue.called if issue else "all", item.value, item.minutes


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
