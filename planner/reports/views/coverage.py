"""The sheet Coverage: what the mandate and the plan ask of issues, panels, regions and parties, and what there is."""

from planner.domain.agenda import Issue, Requirement, Role
from planner.reports.view import Column, Kind, Level, Link, Row, Sheet, Table, Words
from planner.reports.views.coverage_panels import PANELS, panel_rows, panel_tints
from planner.reports.views.coverage_people import (
    PARTIES,
    PARTY_TYPES,
    REGIONS,
    UNSEATED,
    party_rows,
    party_type_rows,
    region_rows,
    unseated_rows,
)
from planner.reports.views.facts import Facts, issue_label

ISSUES = (
    Column("Issue", Kind.ID, 9, tinted=True),
    Column("Title", width=44),
    Column("Paragraph", width=15),
    Column("Minutes asked", Kind.NUMBER, 10),
    Column("Minutes planned", Kind.NUMBER, 10),
    Column("Mandatory asked", Kind.NUMBER, 10),
    Column("Mandatory held", Kind.NUMBER, 10),
    Column("Optional held", Kind.NUMBER, 10),
    Column("Development panellists", Kind.NUMBER, 15),
    Column("Legal panellists", Kind.NUMBER, 10),
    Column("Met", width=10),
)
REQUIREMENTS = (
    Column("Item", Kind.ID, 9),
    Column("Requirement", width=44),
    Column("Roles", width=15),
    Column("Asked", Kind.NUMBER, 10),
    Column("Had", Kind.ID, 10),
    Column("Mode", width=10),
    Column("Met", width=10),
)

ASKED = {"group member": "member organizations of the Group", "distinct donors": "different donors"}


def coverage(facts: Facts) -> Sheet:
    """Draw the sheet."""
    problem = facts.problem
    panels = Table(name="PanelCoverage", columns=PANELS, rows=panel_rows(facts), tints=panel_tints(facts))
    asked = tuple(requirement_row(facts, row) for row in problem.requirements if row.item in facts.schedule.placement)
    blocks = (
        Words("Coverage: what is asked and what there is", Level.TITLE),
        Words("Issues of the mandate" if facts.mandated else "Issues", Level.HEADING),
        issue_table(facts),
        Words("Further requirements on items", Level.HEADING),
        Table(name="RequirementCoverage", columns=REQUIREMENTS, rows=asked),
        Words("Regional groups", Level.HEADING),
        Table(name="RegionCoverage", columns=REGIONS, rows=region_rows(facts), empty="No expert has a regional group."),
        Words("Types of party", Level.HEADING),
        Table(name="PartyTypeCoverage", columns=PARTY_TYPES, rows=party_type_rows(facts)),
        Words("Parties", Level.HEADING),
        Table(name="PartyCoverage", columns=PARTIES, rows=party_rows(facts), empty="No parties are listed."),
        Words("Experts without a seat", Level.HEADING),
        Table(name="Unseated", columns=UNSEATED, rows=unseated_rows(facts), empty="None: every expert has a seat."),
        Words("Panels, item by item", Level.HEADING),
        Words(
            "Each pair is what there is, of what is asked. Expertise and party types count panellists; regional "
            "groups count moderators and panellists.",
            Level.NOTE,
        ),
        panels,
    )
    return Sheet(name="Coverage", title="Coverage: what is asked and what there is", blocks=blocks)


def issue_table(facts: Facts) -> Table:
    """Every issue; its paragraph only where there is a mandate."""
    kept = [place for place, column in enumerate(ISSUES) if column.title != "Paragraph" or facts.mandated]
    rows = [issue_row(facts, issue) for issue in facts.problem.issues]
    return Table(
        name="IssueCoverage",
        columns=tuple(ISSUES[place] for place in kept),
        rows=tuple(tuple(row[place] for place in kept) for row in rows),
        tints=tuple(facts.tints[issue.id] for issue in facts.problem.issues),
    )


def issue_minutes(facts: Facts, issue: Issue) -> int:
    """Minutes of the items held whose (first) issue this is."""
    return sum(item.minutes for item in facts.placed if item.issue == issue.id)


def issue_met(facts: Facts, issue: Issue) -> bool:
    """Whether the issue has its minutes and mandatory items."""
    mandatory = sum(item.mandatory for item in facts.placed if item.issue == issue.id)
    return issue_minutes(facts, issue) >= issue.minutes_least and mandatory >= issue.mandatory_least


def issue_row(facts: Facts, issue: Issue) -> Row:
    """One issue."""
    held = [item for item in facts.placed if item.issue == issue.id]
    seated = {expert for item in held for expert in facts.schedule.panel(item.id, Role.PANELLIST)}
    panellists = [facts.problem.expert[expert] for expert in sorted(seated)]
    return (
        issue.id,
        issue_label(issue),
        issue.paragraph,
        issue.minutes_least,
        issue_minutes(facts, issue),
        issue.mandatory_least,
        sum(item.mandatory for item in held),
        sum(not item.mandatory for item in held),
        sum(expert.development for expert in panellists),
        sum(expert.legal for expert in panellists),
        "yes" if issue_met(facts, issue) else "no",
    )


def requirement_row(facts: Facts, row: Requirement) -> Row:
    """One row of the sheet Requirements whose item is held; a shortfall is what the rule's violation says."""
    short = next(
        (
            violation
            for report in facts.report.rules
            for violation in report.violations
            if violation.facts.get("row") == row
        ),
        None,
    )
    roles = "any" if len(row.roles) == len(Role) else ", ".join(row.roles)
    words = ASKED.get(row.attribute) or (f"{row.attribute}: {row.value}" if row.value else row.attribute)
    had = str(row.least - short.amount) if short else f"{row.least} or more"
    met = "no" if short else "yes"
    return Link(row.item, "Programme", row.item), words, roles, row.least, had, "hard" if row.hard else "soft", met
