"""Rows of settings, issues, items, requirements and sessions as facts, with what small workbooks leave out."""

from dataclasses import replace
from datetime import date
from typing import Any

from planner.domain.agenda import Attendance, Issue, Item, Paragraph, PartyType, Requirement, Session
from planner.domain.problem import Workshop
from planner.workbook.matching import plain
from planner.workbook.names import named
from planner.workbook.paragraphs import usual_paragraph
from planner.workbook.rows import Row, Tables

SOME_DAY = date(2000, 1, 1)  # stands in for a mandate date that is needed, so that the rest is still checked
MONTH_DAYS = 28  # at least


def workshop(tables: Tables) -> Workshop:
    """The settings; blank ones keep their defaults."""
    rows = tables.of("Workshop")
    fields = rows[0].fields("dates", "zone", "country", "participants", "notes") if rows else {}
    if "mandate_date" not in fields:
        fields |= _without_mandate(tables, fields.get("planning_date"))
    fields.setdefault("planning_date", fields["mandate_date"])
    fields["languages"] = tuple(dict.fromkeys(fields.get("languages", ())))
    fields["open_calendar"] = setting(tables, "Dates") == "open calendar" or not tables.of("Windows")
    participants, notes = setting(tables, "Participants"), setting(tables, "Notes")
    fields["notes"] = ". ".join(
        ([f"Participants: {participants}"] if participants else []) + ([notes] if notes else [])
    )
    return Workshop(**fields)


def _without_mandate(tables: Tables, planning: date | None) -> dict[str, Any]:
    """A date and months that hold every window, where no decision sets a time."""
    starts, ends = ([row.get(name) for row in tables.of("Windows") if row.get(name)] for name in ("Start", "End"))
    first = min([*starts, *([planning] if planning else [])], default=SOME_DAY)
    last = max(ends, default=first)
    return {"mandate_date": first, "months": (last - first).days // MONTH_DAYS + 1, "mandated": False}


def mandate(tables: Tables) -> tuple[Paragraph, ...]:
    """The Mandate sheet."""
    return tuple(Paragraph(**row.fields()) for row in tables.of("Mandate") if row.complete)


def setting(tables: Tables, name: str) -> str:
    """A setting that is text, "" when blank."""
    rows = tables.of("Workshop")
    return str(rows[0].get(name) or "") if rows else ""


def issues(tables: Tables) -> tuple[Issue, ...]:
    """The mandated issues; their paragraph follows from their number."""
    made = []
    for row in tables.of("Issues"):
        if row.complete:
            fields = row.fields("items", "minutes_each")
            if "number" in fields:
                fields["number"] = fields["number"].strip("() ")  # sentences put the brackets
                fields.setdefault("paragraph", usual_paragraph(tables, f"(e)({fields['number']})"))
            made.append(Issue(**named(fields)))
    return tuple(made)


def items(tables: Tables, known: tuple[Issue, ...]) -> tuple[Item, ...]:
    """The items of the Agenda sheet."""
    paragraphs = {issue.id: issue.paragraph for issue in known}
    of_all = usual_paragraph(tables, "(d)")
    made = [_item(row, paragraphs, of_all) for row in tables.of("Agenda") if row.complete]
    crowd = max((item.expected for item in made), default=0)  # that a plenary item has to seat too
    return tuple(
        replace(item, expected=crowd) if item.attendance is Attendance.PLENARY and not item.expected else item
        for item in made
    )


def _item(row: Row, paragraphs: dict[str, str], of_all: str) -> Item:
    fields = row.fields()
    fields["issue"] = None if plain(fields["issue"]) == "all" else fields["issue"]
    fields["party_least"] = {
        party_type: fields.pop(f"party:{party_type}") for party_type in PartyType if f"party:{party_type}" in fields
    }
    fields.setdefault("panellists_most", fields.get("panellists_least", 0))
    fields.setdefault("paragraph", paragraphs.get(fields["issue"] or "") or of_all)
    return Item(**named(fields))


def requirements(tables: Tables) -> tuple[Requirement, ...]:
    """Rows of the Requirements sheet, each with its sentence as id."""
    made = []
    for row in tables.of("Requirements"):
        if row.complete:
            fields = row.fields()
            attribute, value = fields["attribute"], plain_value(fields["attribute"], fields.get("value", ""))
            fields |= {"attribute": attribute, "value": value, "row": row.number}
            made.append(Requirement(id=_sentence(fields, value), **fields))
    return tuple(made)


def plain_value(attribute: str, value: str) -> str:
    """The value of an attribute as experts' facts write it."""
    match attribute:
        case "language":
            return value.upper()
        case "party type":
            return next((str(one) for one in PartyType if plain(one) == plain(value)), value)
        case "group member":
            return value or "yes"
        case "expertise":
            return value.casefold()
    return value


def _sentence(fields: dict[str, object], value: str) -> str:
    roles = fields.get("roles")
    who = " or ".join(str(role) for role in roles) if isinstance(roles, tuple) else "speaker"
    match fields["attribute"]:
        case "group member":
            what = f"{who} from members of the Group"
        case "distinct donors":
            what = f"donors, {who}"
        case attribute:
            what = f"{who} of {attribute} {value}"
    return f"at least {fields['least']} {what} on item {fields['item']}"


def sessions(tables: Tables, known: tuple[Item, ...]) -> tuple[Session, ...]:
    """The Sessions sheet, or the usual United Nations day where it is empty."""
    rows = tables.of("Sessions")
    if rows:
        return tuple(_session(row) for row in rows if row.complete)
    return usual_sessions(known)


def _session(row: Row) -> Session:
    fields = row.fields()
    if "day" in fields:
        fields["day"] -= 1
    return Session(**named(fields))


def usual_sessions(known: tuple[Item, ...]) -> tuple[Session, ...]:
    """10:00-13:00 and 15:00-18:00, halved by a short break where every item fits the halves."""
    if all(item.minutes <= 75 for item in known):
        return (
            Session(id="M1", start=600, end=690, meeting="morning"),
            Session(id="M2", start=705, end=780, meeting="morning"),
            Session(id="P1", start=900, end=990, meeting="afternoon"),
            Session(id="P2", start=1005, end=1080, meeting="afternoon"),
        )
    return (
        Session(id="M", start=600, end=780, meeting="morning"),
        Session(id="P", start=900, end=1080, meeting="afternoon"),
    )


def items_from_issues(tables: Tables, known: tuple[Issue, ...], languages: tuple[str, ...]) -> tuple[Item, ...]:
    """Panels made from the Issues sheet, where there is no Agenda: each with a moderator, panellists, both expertises.

    Those of one issue follow one another. A panel has as many panellists as there are experts for when every room
    holds one at the same time, two at most.
    """
    experts = [row for row in tables.of("Experts") if row.complete]
    rooms = max(len(tables.of("Rooms")), 1)
    seats = min(len(experts) // rooms, 3)
    made = []
    rows = tables.ids("Issues")
    for issue in known:
        count, minutes = rows[issue.id].get("Items") or 1, rows[issue.id].get("Minutes each") or 60
        for number in range(1, count + 1):
            made.append(
                Item(
                    id=f"{issue.id}-{number}" if count > 1 else issue.id,
                    title=f"{issue.title or issue.id} ({number} of {count})" if count > 1 else issue.title or issue.id,
                    issue=issue.id,
                    minutes=minutes,
                    languages=languages,
                    moderators=1 if seats > 1 and any(row.get("Can moderate") is not False for row in experts) else 0,
                    panellists_least=min(max(seats - 1, 1), len(experts)),
                    panellists_most=min(max(seats - 1, 1), len(experts)),
                    development_least=int(seats > 2 and any(row.get("Development") for row in experts)),
                    legal_least=int(seats > 2 and any(row.get("Legal") for row in experts)),
                    predecessors=(f"{issue.id}-{number - 1}",) if number > 1 else (),
                    paragraph=issue.paragraph,
                )
            )
    return tuple(made)
