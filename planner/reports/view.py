"""What a report shows, apart from how a writer draws it: sheets of words, tables, pairs and day grids."""

from dataclasses import dataclass, field
from datetime import date, time
from decimal import Decimal
from enum import StrEnum

Value = None | str | int | float | Decimal | date | time


class Kind(StrEnum):
    """What the cells of a column hold, so how a writer shows them."""

    TEXT = "text"
    ID = "id"
    NUMBER = "number"
    MONEY = "money"
    SHARE = "share"  # 0.25 is 25 %
    DATE = "date"
    DAY = "day"  # a date shown without its year
    TIME = "time"


@dataclass(frozen=True, slots=True)
class Link:
    """A value that leads to the row of that key on another sheet, or to the sheet's top where the key is empty."""

    value: Value
    sheet: str
    key: str = ""


Cell = Value | Link
Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table; width in characters. A tinted column carries the colour of the row's issue."""

    title: str
    kind: Kind = Kind.TEXT
    width: float = 12
    tinted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows under one header. The first cell of a row is the key that links lead to."""

    name: str  # of the Excel table: letters, digits and _
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    tints: tuple[int | None, ...] = ()  # per row: place of its issue, for tinted columns
    strong: frozenset[int] = frozenset()  # rows that stand out: totals, the chosen option
    parts: frozenset[int] = frozenset()  # rows that begin a part, such as a day, which a page should hold whole
    empty: str = "None."  # said instead of a table without rows


class Level(StrEnum):
    """How loud words are."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    HEADING = "heading"
    BODY = "body"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Words:
    """A title, heading or paragraph across the sheet."""

    text: str
    level: Level = Level.BODY


@dataclass(frozen=True, slots=True)
class Pairs:
    """Labels with their values, one pair a line."""

    rows: tuple[tuple[str, Cell], ...]
    kinds: dict[str, Kind] = field(default_factory=dict)  # by label, where not text


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """An item in a day's grid; it fills so many lines."""

    heading: str
    text: str
    lines: int
    tint: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A stretch of a day's grid: its hours and, for each room, a box that begins here (None: nothing does)."""

    hours: str
    boxes: tuple[Box | None, ...] = ()
    pause: str = ""  # words across all rooms: a break


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """One day's grid: times down, rooms across."""

    title: str
    rooms: tuple[str, ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Legend:
    """What each tint means: the issue's place and words."""

    entries: tuple[tuple[int | None, str], ...]


Block = Words | Table | Pairs | Day | Legend


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A sheet. With a single table and nothing else the header is its first row, as other programs expect."""

    name: str
    title: str  # on top of each printed page
    blocks: tuple[Block, ...]
    widths: tuple[float, ...] = ()  # of columns, where the tables do not say
    printed: int | None = None  # so many columns from the left are printed; None: all
    frozen_columns: int = 0
    paged_by_day: bool = False  # each day on its page

    @property
    def bare(self) -> bool:
        """Nothing but one table."""
        return len(self.blocks) == 1 and isinstance(self.blocks[0], Table)
