"""A list of items in a CSV file, in whatever encoding and with whatever delimiter, or every fault in it at once."""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from planner.domain.words import count
from planner.exchange.csv_columns import CALLED, Columns, columns, key, refused
from planner.workbook.faults import Fault, WorkbookError
from planner.workbook.matching import nearest

ENCODINGS = ("utf-8-sig", "cp1252", "latin-1")  # the last reads anything
DELIMITERS = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars"}
LONGEST = 10_000_000  # characters of a cell
USUAL = 30  # minutes, where the list does not say
MOST = {"Minutes": 480, "Order": 1000, "Expected": 1_000_000}


class ListError(WorkbookError):
    """A list that cannot be used as it stands."""

    thing = "list"


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of the list: its number, and its cells by column number."""

    number: int
    cells: dict[int, str]


@dataclass(frozen=True, slots=True)
class Listing:
    """A list as it was read; entries have texts and numbers that can be used."""

    name: str
    encoding: str
    delimiter: str
    columns: Columns
    entries: tuple[Entry, ...]
    refused: tuple[Entry, ...] = ()  # rejected or withdrawn: no items

    def text(self, entry: Entry, name: str) -> str:
        """The text in one of our columns, "" where the list has none; of several columns, ; stands between."""
        numbers = [self.columns.used.get(name, 0), *(self.columns.joined if name == "Presenters" else ())]
        return "; ".join(entry.cells[number] for number in numbers if number in entry.cells)

    def minutes(self, entry: Entry) -> int:
        """The length of an item."""
        return duration(self.text(entry, "Minutes") or str(USUAL)) or USUAL


def read(path: Path) -> Listing:
    """The list; raises ListError with every fault found."""
    text, encoding = _decoded(path)
    rows, delimiter = _rows(text, path.name)
    if not rows:
        raise ListError([Fault("empty", "the list is empty", "Export it again, with a row of headings", path.name)])
    (_, first), *rest = rows
    named = {number: heading.strip() for number, heading in enumerate(first, start=1) if heading.strip()}
    bare = {number for _, row in rest for number, cell in enumerate(row, start=1) if cell.strip()} - named.keys()
    found = columns(named | {number: f"column {number}" for number in sorted(bare) if number <= len(first)})
    entries = tuple(Entry(number, _cells(row)) for number, row in rest if any(cell.strip() for cell in row))
    out = tuple(entry for entry in entries if any(refused(entry.cells.get(number, "")) for number in found.states))
    taken = tuple(entry for entry in entries if entry not in out)
    listing = Listing(path.name, encoding, delimiter, found, taken, out)
    faults = list(_headings(listing)) or [*_wide(listing, len(first)), *_values(listing)]
    if faults:
        raise ListError(sorted(faults, key=lambda fault: (fault.row, fault.column)))
    return listing


def _decoded(path: Path) -> tuple[str, str]:
    content = path.read_bytes()
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace"), "utf-16"
    if b"\x00" in content:
        remedy = "Save it as CSV, from a spreadsheet program"
        raise ListError([Fault("file-unreadable", "this is no CSV file", remedy, path.name)])
    for encoding in ENCODINGS:
        try:
            return content.decode(encoding), encoding.removesuffix("-sig")
        except UnicodeDecodeError:
            continue
    raise AssertionError("latin-1 reads anything")


def _rows(text: str, name: str) -> tuple[list[tuple[int, list[str]]], str]:
    """The rows with their numbers, cut where most headings are known, or else where there are most cells."""
    text = re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", " ", text)  # no workbook holds these
    csv.field_size_limit(LONGEST)
    words = {word for known in CALLED.values() for word in known}

    def score(delimiter: str) -> tuple[int, int]:
        first = next((row for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter) if any(row)), [])
        return sum(key(heading) in words for heading in first), len(first)

    try:
        best = max(DELIMITERS, key=score)
        lines = enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=best), start=1)
        found = [(number, row) for number, row in lines if any(cell.strip() for cell in row)]
    except csv.Error as error:
        remedy = "Save it as CSV again, from a spreadsheet program"
        raise ListError([Fault("file-unreadable", f"this is no CSV file: {error}", remedy, name)]) from None
    return found, best


def _cells(row: list[str]) -> dict[int, str]:
    cells = {number: cell.replace("\r\n", "\n").strip() for number, cell in enumerate(row, start=1)}
    return {number: cell for number, cell in cells.items() if cell}


def _headings(listing: Listing) -> Iterator[Fault]:
    """Without titles there are no items."""
    if "Title" not in listing.columns.used:
        near = [nearest(word, listing.columns.headings.values(), cutoff=0.75) for word in CALLED["Title"]]
        meant = next((f'Did you mean "{heading}"? Call it "title"' for heading in near if heading), "")
        known = ", ".join(list(listing.columns.headings.values())[:8])
        remedy = meant or f'Call the column with the titles "title"; there are: {known}'
        yield Fault("column-missing", "no column holds titles", remedy, listing.name, 1)
    if listing.refused and not listing.entries:
        message, remedy = "every row is rejected or withdrawn", "Export those that are accepted"
        yield Fault("empty", message, remedy, listing.name)
    elif not listing.entries:
        yield Fault("empty", "the list has no rows", "Export it again, with its rows", listing.name)


def _wide(listing: Listing, width: int) -> Iterator[Fault]:
    """Rows with cells beyond the headings: some text with the delimiter in it has lost its quotes."""
    for entry in listing.entries:
        beyond = [number for number in entry.cells if number > width]
        if beyond:
            message = f"the row has more cells than the {count(width, 'heading')}"
            remedy = f"Put text with {DELIMITERS[listing.delimiter]} in it in double quotes"
            yield Fault("too-many-cells", message, remedy, listing.name, entry.number, beyond[0])


def _values(listing: Listing) -> Iterator[Fault]:
    used, seen = listing.columns.used, dict[str, int]()
    for entry in listing.entries:

        def fault(code: str, name: str, message: str, remedy: str, entry: Entry = entry) -> Fault:
            said = listing.text(entry, name)
            return Fault(code, message, remedy, listing.name, entry.number, used[name], said)

        own = listing.text(entry, "Item")
        for name in ("Item", "Title"):
            if name in used and not listing.text(entry, name):
                yield fault("blank", name, "the cell is blank", "Fill it in, or delete the row")
        if own and seen.setdefault(own, entry.number) != entry.number:
            yield fault("duplicate-id", "Item", f'"{own}" stands already in row {seen[own]}', "Give it another id")
        for name, most in MOST.items():
            said = listing.text(entry, name)
            number = (duration(said) if name == "Minutes" else whole(said)) if said else 1
            if number is None or not 0 < number <= most:
                what = "a length in minutes" if name == "Minutes" else "a whole number"
                yield fault("not-a-number", name, f'"{said}" is not {what} from 1 to {most}', "Write it as 30")


def whole(said: str) -> int | None:
    """A whole number, None for anything else."""
    return int(said) if re.fullmatch(r"\d{1,9}", said) else None


def duration(said: str) -> int | None:
    """Minutes of "30", "30 min", "0:30", "00:30:00" or "1 h 30 min"; None for anything else."""
    said = said.casefold()
    number = re.fullmatch(r"(\d{1,4})(?:\.0+)?\s*(?:m|min|mins|minutes?|')?", said)
    if number:
        return int(number[1])
    clock = re.fullmatch(r"(\d{1,2}):(\d{2})(?::00)?", said)
    if clock:
        return 60 * int(clock[1]) + int(clock[2])
    words = re.fullmatch(r"(\d{1,2})\s*(?:h|hours?)(?:\s*(\d{1,2})\s*(?:m|min|mins|minutes?)?)?", said)
    return 60 * int(words[1]) + int(words[2] or 0) if words else None
