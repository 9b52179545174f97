"""Items that no session, room or panel could ever hold."""

from collections.abc import Iterator

from planner.domain.agenda import Item, PartyType, Role, SessionUse
from planner.domain.problem import Problem
from planner.domain.setting import Mode
from planner.domain.words import count, listed
from planner.workbook.facts_rules import rules_by_id
from planner.workbook.faults import Fault
from planner.workbook.matching import one_of_list
from planner.workbook.rows import Row, Tables

PARTY_COLUMNS = {
    PartyType.PARTNER_COUNTRY: "Partner countries least",
    PartyType.DONOR: "Donors least",
    PartyType.ORGANIZATION: "Organizations least",
    PartyType.CIVIL_SOCIETY: "Civil society least",
}
COUNTED_BY = {
    "Development least": "both_expertises",
    "Legal least": "both_expertises",
    **dict.fromkeys(PARTY_COLUMNS.values(), "party_mix"),
}
"""The rule that counts towards a minimum."""


def item_faults(tables: Tables, problem: Problem) -> Iterator[Fault]:
    """Every such item; items made from the Issues sheet are reported there."""
    if not problem.sessions or not problem.rooms:
        return
    rows, issues = tables.ids("Agenda"), tables.ids("Issues")
    reported: set[str] = set()
    for item in problem.items:
        row = rows.get(item.id) or issues.get(item.issue or "")
        if row is None or (row.sheet.name == "Issues" and row.id in reported):
            continue
        reported.add(row.id)
        yield from _length(row, item, problem)
        if row.sheet.name == "Agenda":
            yield from _room(row, item, problem)
        if row.sheet.name == "Agenda" and problem.experts:
            yield from _panel(row, item, problem)
            yield from _expertise(row, item, problem)


def _length(row: Row, item: Item, problem: Problem) -> Iterator[Fault]:
    heading = "Minutes" if row.sheet.name == "Agenda" else "Minutes each"
    may_use = [
        session
        for session in problem.usable_sessions
        if (session.use is SessionUse.OPEN or item.evening) and (session.interpreted or not item.interpreted)
    ]
    longest = max((session.minutes for session in may_use), default=0)
    if not may_use:
        why = "interpreted " if item.interpreted else ""
        message = f"there is no {why}session that item {item.id} may use"
        yield row.fault("impossible", heading, message, "Add one to the sheet Sessions")
    elif item.minutes > longest:
        message = f"{item.minutes} minutes are longer than any session the item may use ({longest} minutes)"
        yield row.fault("item-too-long", heading, message, "Shorten the item, or lengthen a session")


def _room(row: Row, item: Item, problem: Problem) -> Iterator[Fault]:
    booths = max(room.booths for room in problem.rooms)
    if item.interpreted and len(item.languages) > booths:
        message = f"{len(item.languages)} languages need as many booths, no room has more than {booths}"
        yield row.fault("impossible", "Languages", message, "Take out a language, or correct the sheet Rooms")
    seats = max(room.seats for room in problem.rooms)
    if item.capacity_least > seats:
        message = f"no room seats {item.capacity_least}, the largest seats {seats}"
        yield row.fault("impossible", "Seats in room", message, "Lower it, or correct the sheet Rooms")
    layouts = dict.fromkeys(layout for room in problem.rooms for layout in room.layouts)
    if item.layouts and layouts and layouts.keys().isdisjoint(item.layouts):
        message = f"no room has the layout {' or '.join(item.layouts)}"
        yield row.fault("impossible", "Layouts", message, one_of_list(item.layouts[0], layouts, "Rooms"))


def _panel(row: Row, item: Item, problem: Problem) -> Iterator[Fault]:
    experts = problem.experts
    needed = sum(item.seats_least(role) for role in Role)
    if needed > len(experts):
        message = f"the panel has {needed} seats to fill, and there are {len(experts)} experts"
        yield row.fault("impossible", "Panellists least", message, "Ask for fewer, or add experts")
    for role, heading in ((Role.MODERATOR, "Moderators"), (Role.RAPPORTEUR, "Rapporteurs")):
        able = sum(expert.may_take(role) for expert in experts)
        if item.seats_least(role) > able:
            message = f"{item.seats_least(role)} {role}s are asked for, {able} experts can be {role}"
            yield row.fault("impossible", heading, message, "Ask for fewer, or see the sheet Experts")
    seats = sum(item.seats_most(role) for role in Role)
    for heading, least in _minimums(item):
        roles = _counted(heading, problem)
        able = sum(item.seats_most(role) for role in roles)
        if least > able:
            of = "the panel" if len(roles) == len(Role) else listed([f"{role}s" for role in roles])
            message = f"{heading} {least} is above the {count(able, 'seat')} of {of}"
            yield row.fault("minimum-above-maximum", heading, message, "Lower it, or add seats")
    speakers = [expert for expert in experts if set(expert.languages) & set(item.languages)]
    if item.languages and seats and experts and not speakers:
        message = f"no expert speaks {' or '.join(item.languages)}"
        yield row.fault("impossible", "Languages", message, "Correct it, or the sheet Experts")


def _counted(heading: str, problem: Problem) -> tuple[Role, ...]:
    """Whose seats count towards a minimum, as far as a hard rule says."""
    if heading not in COUNTED_BY:
        return tuple(Role)
    setting = rules_by_id()[COUNTED_BY[heading]].setting(problem)
    return setting.roles() if setting.mode is Mode.HARD else tuple(Role)


def _minimums(item: Item) -> Iterator[tuple[str, int]]:
    yield "Development least", item.development_least
    yield "Legal least", item.legal_least
    yield "Regions least", item.regions_least
    for party_type, heading in PARTY_COLUMNS.items():
        yield heading, item.party_least.get(party_type, 0)


def _expertise(row: Row, item: Item, problem: Problem) -> Iterator[Fault]:
    experts = problem.experts
    had = {specialism for expert in experts for specialism in expert.specialisms}
    for specialism in item.specialisms:
        if specialism not in had:
            message = f'no expert has the specialism "{specialism}"'
            yield row.fault("nobody-has", "Specialisms", message, one_of_list(specialism, sorted(had), "Experts"))
    best = max((problem.competence(expert, item) for expert in experts), default=0)
    known = item.issue is None or item.issue in problem.issue
    if known and item.panellists_least and item.competence_least > best:
        message = f"no expert has the competence {item.competence_least} for the issue, the best is {best}"
        yield row.fault("nobody-has", "Competence least", message, "Lower it, or see the sheet Experts")
    found = {
        "Development least": sum(expert.development for expert in experts),
        "Legal least": sum(expert.legal for expert in experts),
        "Regions least": len({expert.region for expert in experts if expert.region}),
    } | {
        heading: sum(expert.party_type is party_type for expert in experts)
        for party_type, heading in PARTY_COLUMNS.items()
    }
    for heading, least in _minimums(item):
        if least > found[heading]:
            message = f"{heading} is {least}, the sheet Experts has {found[heading]}"
            yield row.fault("nobody-has", heading, message, "Lower it, or see the sheet Experts")
