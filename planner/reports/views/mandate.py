"""The mandate paragraph by paragraph: what each asks, and what in the schedule meets it."""

from planner.domain.agenda import Evidence, Issue, Paragraph, PartyType, Role
from planner.domain.budget import ledger, total
from planner.domain.clock import short_date
from planner.domain.money import money
from planner.domain.words import listed
from planner.reports.view import Column, Row
from planner.reports.views.budget import ceiling
from planner.reports.views.coverage import issue_met, issue_minutes
from planner.reports.views.facts import Facts, counted, days_between, short_day

COLUMNS = (
    Column("Paragraph", width=14),
    Column("The mandate", width=44),
    Column("What meets it", width=72),
    Column("Figures", width=28),
)


def mandate_rows(facts: Facts) -> tuple[Row, ...]:
    """The paragraphs in order; those of the issues are the issues' own."""
    found: list[Row] = []
    for paragraph in facts.problem.mandate or usual(facts):
        if paragraph.evidence is Evidence.ISSUES:
            found += [issue_row(facts, issue) for issue in facts.problem.issues]
        else:
            shown = SHOWN[paragraph.evidence](facts) if paragraph.evidence else ("", "")
            found.append((paragraph.id, paragraph.text, *shown))
    return tuple(found)


def usual(facts: Facts) -> tuple[Paragraph, ...]:
    """What every mandate asks, where the plan does not say what its own does."""
    months = counted(facts.problem.workshop.months, "month")
    return (
        Paragraph(id="Dates", text=f"The workshop is held within {months}.", evidence=Evidence.DATES),
        Paragraph(id="Issues", evidence=Evidence.ISSUES),
        Paragraph(id="Resources", text="It is held within available resources.", evidence=Evidence.COST),
    )


def experts_of(facts: Facts, *items: str) -> list[str]:
    """Everybody seated on these items, sorted; on any item when none is named."""
    named = items or tuple(item.id for item in facts.placed)
    return sorted({expert for item in named for expert in facts.schedule.panel(item)})


def parties_of(facts: Facts, kind: PartyType, *items: str) -> list[str]:
    """The parties of a type with somebody seated on these items, by name, in the order of the workbook."""
    found = {facts.problem.expert[expert].party for expert in experts_of(facts, *items)}
    return [party.name or party.id for party in facts.problem.parties if party.id in found and party.party_type is kind]


def mainstreaming(facts: Facts) -> tuple[str, str]:
    """Panels on which development and legal experts sit together."""
    both = []
    for item in facts.placed:
        panel = [facts.problem.expert[expert] for expert in facts.schedule.panel(item.id, Role.PANELLIST)]
        if any(expert.development for expert in panel) and any(expert.legal for expert in panel):
            both.append(item.id)
    words = f"Development and legal experts sit together on {listed(both)}." if both else "No panel has both."
    return words, f"{len(both)} of {counted(len(facts.placed), 'item')}"


def resources(facts: Facts) -> tuple[str, str]:
    """Pledges, and donors with a seat."""
    pledging = [party for party in facts.problem.parties if party.pledge]
    pledged = money(sum(party.pledge for party in pledging), facts.currency)
    names = listed([party.name or party.id for party in pledging])
    seated = listed(parties_of(facts, PartyType.DONOR))
    words = f"Pledged by {names}." if pledging else "No pledges are listed."
    if seated:
        words += f" Donors with a seat: {seated}."
    return words, f"{pledged} by {counted(len(pledging), 'party', 'parties')}" if pledging else ""


def alignment(facts: Facts) -> tuple[str, str]:
    """Panels with a partner country's voice, and with two donors or more."""
    panels = [item for item in facts.placed if item.seats_most(Role.PANELLIST) and item.issue is not None]
    voiced = [item.id for item in panels if party_types(facts, item.id)[PartyType.PARTNER_COUNTRY]]
    donors = [item.id for item in panels if len(parties_of(facts, PartyType.DONOR, item.id)) > 1]
    silent = [item.id for item in panels if item.id not in voiced]
    if not voiced:
        return "No expert is known to speak for a partner country.", ""
    words = "Every panel of an issue has a panellist from a partner country."
    if silent:
        words = f"Panels without a panellist from a partner country: {listed([led(facts, item) for item in silent])}."
    if donors:
        words += f" Two donors or more on {listed(donors)}."
    countries = parties_of(facts, PartyType.PARTNER_COUNTRY)
    words += f" Partner countries with a seat: {listed(countries)}." if countries else ""
    return words, f"{len(voiced)} of {counted(len(panels), 'panel')}"


def led(facts: Facts, item: str) -> str:
    """An item, and that its moderator is from a partner country where that is so."""
    moderators = [facts.problem.expert[expert].party_type for expert in facts.schedule.panel(item, Role.MODERATOR)]
    return f"{item} (its moderator is from one)" if PartyType.PARTNER_COUNTRY in moderators else item


def party_types(facts: Facts, item: str) -> dict[PartyType, int]:
    """How many panellists of each type of party an item has."""
    panel = [facts.problem.expert[expert].party_type for expert in facts.schedule.panel(item, Role.PANELLIST)]
    return {kind: panel.count(kind) for kind in PartyType}


def workshop(facts: Facts) -> tuple[str, str]:
    """Dates within the months, the experts, and the path of the outcome."""
    setting, option = facts.problem.workshop, facts.option
    held = days_between(option.start, option.end)
    allowed = f"; the mandate allows until {short_date(setting.deadline)}" if setting.mandated else ""
    words = f"Held on {held}{allowed}."
    steps = [
        f"{item.id} ({item.format}) on {short_day(facts.option.on(facts.schedule.placement[item.id].day))}"
        for item in facts.placed
        if item.format in ("report-back", "drafting", "adoption")
    ]
    if steps:
        words += f" The outcome: {listed(steps)}"
        words += f", addressed to the {setting.outcome_user}." if setting.outcome_user else "."
    experts = [facts.problem.expert[expert] for expert in experts_of(facts)]
    development, legal = sum(one.development for one in experts), sum(one.legal for one in experts)
    both = sum(one.development and one.legal for one in experts)
    counts = f"{development} development, {legal} legal" + (f", {both} of these both" if both else "")
    return words, f"{counted(len(experts), 'expert')}: {counts}"


def issue_row(facts: Facts, issue: Issue) -> Row:
    """An issue of paragraph (e): its items and minutes, and the Group's members where the issue names the Group."""
    held = [item.id for item in facts.placed if item.issue == issue.id]
    also = [item.id for item in facts.placed if issue.id in item.secondary_issues]
    words = f"Item{'s' if len(held) > 1 else ''} {listed(held)}." if held else "No item."
    words += f" Also touched by {listed(also)}." if also else ""
    if "Group" in issue.text:
        words += group_words(facts)
    seated = experts_of(facts, *held) if held else []
    figures = f"{issue_minutes(facts, issue)} minutes of at least {issue.minutes_least}"
    figures += "" if issue_met(facts, issue) else " (not met)"
    figures += f", {counted(len(seated), 'expert')}"
    return issue.paragraph or issue.id, issue.text or issue.title or issue.id, words, figures


def group_words(facts: Facts) -> str:
    """Who of the Group's member organizations is seated."""
    members = {organization.id for organization in facts.problem.organizations if organization.group_member}
    found = [facts.problem.expert[expert] for expert in experts_of(facts)]
    names = list(dict.fromkeys(facts.organization(expert) for expert in found if expert.organization in members))
    words = f" Members of the Group with a seat: {listed(names)}." if names else ""
    for row in facts.problem.requirements:
        if row.attribute == "group member" and row.item in facts.schedule.placement:
            panel = [facts.problem.expert[expert] for expert in facts.schedule.panel(row.item, *row.roles)]
            here = {expert.organization for expert in panel if expert.organization in members}
            words += f" On {row.item}, {len(here)} of at least {row.least}."
    return words


def facilitation(facts: Facts) -> tuple[str, str]:
    """Cost against the ceiling, and the parties that must be represented."""
    spent, most = total(ledger(facts.problem, facts.schedule)), ceiling(facts.problem)
    seated = {facts.problem.expert[expert].party for expert in experts_of(facts)}
    must = [party for party in facts.problem.parties if party.must_be_represented]
    missing = [party.name or party.id for party in must if party.id not in seated]
    words = f"Without a seat, though they must be represented: {listed(missing)}." if missing else ""
    if must and not missing:
        names = listed([party.name or party.id for party in must])
        words = f"Every party that must be represented has a seat: {names}."
    cost = money(spent, facts.currency)
    within = "" if most is None else f" of {money(most, facts.currency)}"
    if most is None:
        words += " No ceiling is set."
    elif spent <= most:
        words += " The cost is within the ceiling."
    return words.strip(), cost + within


SHOWN = {
    Evidence.EXPERTISE: mainstreaming,
    Evidence.RESOURCES: resources,
    Evidence.ALIGNMENT: alignment,
    Evidence.DATES: workshop,
    Evidence.COST: facilitation,
}
