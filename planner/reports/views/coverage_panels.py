"""Of each item's panel: how many of what is asked."""

from planner.domain.agenda import Item, PartyType, Role
from planner.reports.view import Cell, Column, Kind, Link, Row
from planner.reports.views.facts import Facts

PANELS = (
    Column("Item", Kind.ID, 9, tinted=True),
    Column("Title", width=44),
    Column("Format", width=15),
    Column("Panellists", Kind.ID, 10),
    Column("Development", Kind.ID, 14),
    Column("Legal", Kind.ID, 10),
    Column("Partner countries", Kind.ID, 10),
    Column("Donors", Kind.ID, 10),
    Column("Organizations", Kind.ID, 15),
    Column("Civil society", Kind.ID, 10),
    Column("Regional groups", Kind.ID, 10),
    Column("Lowest competence", Kind.ID, 14),
    Column("Specialisms missing", width=20),
)


def panel_rows(facts: Facts) -> tuple[Row, ...]:
    """The items that are held, in the order of the workbook."""
    return tuple(panel_row(facts, item) for item in facts.placed)


def panel_tints(facts: Facts) -> tuple[int | None, ...]:
    """The colour of each row."""
    return tuple(facts.tint(item) for item in facts.placed)


def panel_row(facts: Facts, item: Item) -> Row:
    """One item: had of asked."""
    panel = [facts.problem.expert[expert] for expert in facts.schedule.panel(item.id, Role.PANELLIST)]
    leading = facts.schedule.panel(item.id, Role.MODERATOR, Role.PANELLIST)
    regions = {facts.problem.expert[expert].region for expert in leading} - {None}
    covered = {specialism for expert in panel for specialism in expert.specialisms}
    competences = [facts.problem.competence(expert, item) for expert in panel]
    by_party: list[Cell] = [
        of(sum(expert.party_type is kind for expert in panel), item.party_least.get(kind, 0)) for kind in PartyType
    ]
    return (
        Link(item.id, "Programme", item.id),
        item.title,
        item.format,
        span(len(panel), item),
        of(sum(expert.development for expert in panel), item.development_least),
        of(sum(expert.legal for expert in panel), item.legal_least),
        *by_party,
        of(len(regions), item.regions_least),
        of(min(competences, default=0), item.competence_least) if competences else "",
        missing_words(item, covered),
    )


def missing_words(item: Item, covered: set[str]) -> str:
    """The specialisms that nobody on the panel has; nothing where none is asked."""
    missing = [specialism for specialism in item.specialisms if specialism not in covered]
    return ", ".join(missing) or ("none" if item.specialisms else "")


def of(had: int, asked: int) -> str:
    """2 of 1; the bare figure where nothing is asked."""
    return f"{had} of {asked}" if asked else str(had)


def span(had: int, item: Item) -> str:
    """3 of 3-4."""
    least, most = item.panellists_least, item.panellists_most
    return f"{had} of {least}-{most}" if most > least else of(had, least)
