"""Rows of organizations, parties, experts, absences, travel and the budget as facts."""

from planner.domain.money import BudgetLine
from planner.domain.people import Absence, Earmark, Expert, Organization, Party, Travel
from planner.domain.places import Venue
from planner.workbook.facts_places import at_venue
from planner.workbook.names import named
from planner.workbook.rows import Row, Tables


def organizations(tables: Tables) -> tuple[Organization, ...]:
    """The Organizations sheet."""
    return tuple(Organization(**row.fields()) for row in tables.of("Organizations") if row.complete)


def parties(tables: Tables) -> tuple[Party, ...]:
    """The Parties sheet."""
    return tuple(_party(row) for row in tables.of("Parties") if row.complete)


def _party(row: Row) -> Party:
    fields = row.fields("earmark", "earmark_languages", "earmark_issues", "earmark_formats")
    parts = {part: row.many(f"Earmark {part}") for part in ("languages", "issues", "formats")}
    if row.get("Earmark") or any(parts.values()):
        said = row.get("Earmark") or "; ".join(value for values in parts.values() for value in values)
        fields["earmark"] = Earmark(text=said, **parts)
    return Party(**fields)


def experts(tables: Tables, languages: tuple[str, ...]) -> tuple[Expert, ...]:
    """The Experts sheet; who states no language speaks the first of the workshop's."""
    rows = (row for row in tables.of("Experts") if row.complete)
    return tuple(Expert(**named({"languages": languages[:1], **row.fields()})) for row in rows)


def absences(tables: Tables) -> tuple[Absence, ...]:
    """The Absences sheet; each knows its row."""
    return tuple(Absence(row=row.number, **row.fields()) for row in tables.of("Absences") if row.complete)


def travels(tables: Tables, known: tuple[Venue, ...]) -> tuple[Travel, ...]:
    """The Travel sheet."""
    return tuple(Travel(**fields) for fields in at_venue(tables, "Travel", known))


def budget(tables: Tables) -> tuple[BudgetLine, ...]:
    """The Budget sheet."""
    rows = (row for row in tables.of("Budget") if row.complete)
    return tuple(BudgetLine(**{"title": row.id, "hard": True, **row.fields()}) for row in rows)
