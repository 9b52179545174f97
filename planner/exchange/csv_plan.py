"""A list of items as the beginning of a plan, and in words: what became of each column."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from planner.domain.words import count
from planner.exchange.csv_people import Way, way
from planner.exchange.csv_read import DELIMITERS, USUAL, Entry, Listing
from planner.exchange.names import Ids, Persons, exact
from planner.workbook.sheets import SHEET
from planner.workbook.template import Table, rule_rows

NO_TRACK = "No track"
PEOPLE = ("Presenters", "Attendees")
SHOWN = 5  # rows of a preview
FULL = 32_000  # characters of a cell; Excel takes a few more
SHORT, LONG = 8, 40  # characters of an id
EMPTY = ("Sessions", "Venues", "Rooms", "Windows", "Blackouts", "Preferences", "Pins")


def tables(listing: Listing, title: str) -> dict[str, Table]:
    """Issues made from the tracks, items from the rows; the other sheets that a conference needs are empty."""
    tracks = list(dict.fromkeys(track for entry in listing.entries for track in _tracks(listing, entry)))
    names = {entry.number: listing.text(entry, "Item") or str(entry.number) for entry in listing.entries}
    ids = Ids([*tracks, *names.values()])
    issues = ids.of(tracks, "T", SHORT, alike=True)
    items = ids.of(names.values(), "P", LONG) if "Item" in listing.columns.used else {}
    items = items or ids.of((f"{number}" for number in names.values()), "P", 0)
    workshop = [{"Setting": column.name, "Value": ""} for column in SHEET["Workshop"].columns]
    workshop[0]["Value"] = title
    found = {
        "Workshop": workshop,
        "Issues": [
            _whole("Issues", {"Issue": own, "Title": exact(name), "Elsewhere": "" if own == name else exact(name)})
            for name, own in issues.items()
        ],
        "Agenda": list(_items(listing, {number: items[name] for number, name in names.items()}, issues)),
        **{name: [] for name in EMPTY},
        "Rules": rule_rows(conference=True),
    }
    return {name: found[name] for name in SHEET if name in found}


def _whole(sheet: str, row: dict[str, str]) -> dict[str, str]:
    """A row with every column of its sheet, so that the blank ones can be filled in."""
    return {column.name: row.get(column.name, "") for column in SHEET[sheet].columns}


def _items(listing: Listing, ids: dict[int, str], issues: dict[str, str]) -> Iterator[dict[str, str]]:
    persons = Persons()
    ways = _ways(listing)
    for entry in listing.entries:
        first, *others = (issues[track] for track in _tracks(listing, entry))
        named = listing.text(entry, "Item")
        yield _whole(
            "Agenda",
            {
                "Item": ids[entry.number],
                "Title": exact(" ".join(listing.text(entry, "Title").split())),
                "Issue": first,
                "Secondary issues": "; ".join(others),
                "Minutes": str(listing.minutes(entry)),
                **{name: persons.listed(how.persons(listing.text(entry, name))) for name, how in ways.items()},
                **{name: listing.text(entry, name) for name in ("Expected", "Order", "Time zone")},
                "Tags": "; ".join(_parts(listing.text(entry, "Tags"), r"[;,\n]")),
                "Elsewhere": exact(named) if named and named != ids[entry.number] else "",
                "Notes": _notes(listing, entry, ways)[:FULL],
            },
        )


def _tracks(listing: Listing, entry: Entry) -> list[str]:
    return _parts(listing.text(entry, "Issue"), r"[;\n]") or [NO_TRACK]


def _parts(said: str, between: str) -> list[str]:
    return list(dict.fromkeys(" ".join(part.split()) for part in re.split(between, said) if part.strip()))


def _ways(listing: Listing) -> dict[str, Way]:
    """How each column of people names several persons."""
    return {
        name: way(listing.text(entry, name) for entry in listing.entries)
        for name in PEOPLE
        if name in listing.columns.used
    }


def _notes(listing: Listing, entry: Entry, ways: dict[str, Way]) -> str:
    """What has no column of ours, under its heading; and what names nobody."""
    columns = listing.columns
    nobody = [columns.used[name] for name, how in ways.items() if _names_nobody(listing.text(entry, name), how)]
    numbers = [number for number in (*nobody, *columns.kept) if number in entry.cells]
    return "\n".join(f"{columns.headings[number]}: {entry.cells[number]}" for number in numbers)


def _names_nobody(said: str, how: Way) -> bool:
    return bool(said) and not how.persons(said)


def summary(listing: Listing) -> dict[str, Any]:
    """What --json says."""
    headings = listing.columns.headings
    return {
        "rows": len(listing.entries),
        "encoding": listing.encoding,
        "delimiter": listing.delimiter,
        "columns": {name: headings[number] for name, number in listing.columns.used.items()},
        "kept_in_notes": [headings[number] for number in listing.columns.kept],
        "left_out": [headings[number] for number in listing.columns.left_out],
        "rejected_or_withdrawn": [entry.number for entry in listing.refused],
        "without_a_length": _without(listing),
        "did_you_mean": {headings[n]: meant for n in listing.columns.kept if (meant := listing.columns.meant(n))},
    }


def preview(listing: Listing) -> list[str]:
    """What became of each column, and the first rows."""
    found, headings = summary(listing), listing.columns.headings
    how = f"{listing.encoding}, cells between {DELIMITERS[listing.delimiter]}"
    lines = [f"{listing.name}: {count(found['rows'], 'row')} ({how})."]
    lines += [f'  "{heading}" is {name}' for name, heading in found["columns"].items()]
    lines += [f'  "{headings[number]}" is Presenters too' for number in listing.columns.joined]
    for number in listing.columns.kept:
        meant = found["did_you_mean"].get(headings[number])
        lines.append(
            f'  "{headings[number]}" is not used, kept in Notes' + (f'; did you mean "{meant}"?' if meant else "")
        )
    lines += [f'  "{heading}" is left out: a schedule needs no long text' for heading in found["left_out"]]
    ways = _ways(listing)
    lines += [*_people_lines(listing, ways), *_state_lines(listing)]
    if found["without_a_length"]:
        lines.append(f"  no length in {count(found['without_a_length'], 'row')}: {count(USUAL, 'minute')} are put in")
    cut = [str(entry.number) for entry in listing.entries if len(_notes(listing, entry, ways)) > FULL]
    if cut:
        lines.append(f"  Notes are cut after {FULL:,} characters in row{'s' if len(cut) > 1 else ''} {', '.join(cut)}")
    return [*lines, "First rows:", *(f"  {_line(listing, entry, ways)}" for entry in listing.entries[:SHOWN])]


def _people_lines(listing: Listing, ways: dict[str, Way]) -> Iterator[str]:
    """How names were told apart, where a cell has several, and which rows name nobody."""
    for name, how in ways.items():
        said = [listing.text(entry, name) for entry in listing.entries]
        if how.surname_first:
            yield f"  {name} are read as {how.words}"
        elif any(len(how.persons(text)) > 1 for text in said):
            yield f"  {name} of one row stand between {how.words}"
        nobody = [text for text in said if _names_nobody(text, how)]
        if nobody:
            words = ", ".join(dict.fromkeys(f'"{text}"' for text in nobody))
            yield f"  {words} in {count(len(nobody), 'row')} is nobody: kept in Notes, {name} stays blank"


def _state_lines(listing: Listing) -> Iterator[str]:
    """Which rows are rejected or withdrawn, and what the others are."""
    if listing.refused:
        numbers = ", ".join(str(entry.number) for entry in listing.refused)
        yield f"  {count(len(listing.refused), 'row')} left out, rejected or withdrawn ({numbers})"
    for number in listing.columns.states:
        found = Counter(entry.cells.get(number, "blank") for entry in listing.entries)
        if listing.refused or len(found) > 1:
            values = ", ".join(f"{times} {value}" for value, times in found.items())
            yield f'  "{listing.columns.headings[number]}" of the rows taken: {values}'


def _without(listing: Listing) -> int:
    return sum(not listing.text(entry, "Minutes") for entry in listing.entries)


def _line(listing: Listing, entry: Entry, ways: dict[str, Way]) -> str:
    parts = [listing.text(entry, name) for name in ("Item", "Title")] + _tracks(listing, entry)[:1]
    how = ways.get("Presenters")
    people = "; ".join(how.persons(listing.text(entry, "Presenters"))) if how else ""
    shown = [*(" ".join(part.split())[:60] for part in parts if part), count(listing.minutes(entry), "minute"), people]
    return " | ".join(part for part in shown if part)
