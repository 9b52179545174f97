"""What a sheet and a column of the input workbook are; the sheets themselves are data."""

from dataclasses import dataclass, field, replace
from enum import StrEnum

LARGE = 1_000_000  # no plan needs larger whole numbers, and a solver is not to be troubled with them


class Kind(StrEnum):
    """How a cell is written."""

    TEXT = "text"
    WHOLE = "whole number"
    TENTHS = "number with one decimal"  # read as tenths
    MONEY = "amount"  # read as cents
    DATE = "date"
    TIME = "time"  # read as minutes after midnight
    YES = "yes or no"
    CHOICE = "choice"
    WEEKDAY = "weekday"  # read as a number, Monday is 0
    LANGUAGE = "language"
    CURRENCY = "currency code"
    ANY = "anything"  # the value of a pin


@dataclass(frozen=True, kw_only=True)
class Column:
    """A column of a table, or a setting of the Workshop sheet."""

    name: str
    help: str
    kind: Kind = Kind.TEXT
    field: str = ""  # of the domain object; blank cells leave the object's own default
    required: bool = False
    many: bool = False  # several values with ; between them
    choices: tuple[str, ...] = ()
    enum: type[StrEnum] | None = None  # what a choice is read as
    also: tuple[str, ...] = ()  # further words a cell may hold where ids are expected, e.g. "all"
    source: str = ""  # the sheet whose ids the cell holds
    family: bool = False  # one column for each issue, e.g. "Competence I1"
    least: int = 0
    most: int = LARGE
    percent: bool = False  # per cent: 70 for 70 per cent; a cell that shows a percentage is read as that
    width: int = 12
    aliases: tuple[str, ...] = ()
    conference: bool = False  # of use to conferences only: not in the template of a workshop


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """A sheet of the workbook: a table with one row a thing."""

    name: str
    help: str
    columns: tuple[Column, ...]
    key: tuple[str, ...] = ()  # columns that together name a row: no two rows alike
    required: bool = False  # a plan cannot do without at least one row
    required_by: tuple[str, ...] = ()  # a sheet and its columns: with rows, but nothing above 0 there, none is needed
    orders: tuple[tuple[str, str], ...] = ()  # (lower, upper) columns
    aliases: tuple[str, ...] = ()
    upright: bool = False  # settings below one another: name, value, help
    group: str = "plan"  # colour of the tab
    names: dict[str, Column] = field(default_factory=dict, compare=False)

    def __post_init__(self) -> None:
        self.names.update({column.name: column for column in self.columns})

    @property
    def id_column(self) -> str | None:
        """The column whose values other sheets refer to."""
        return self.key[0] if self.key else None


def yes(name: str, field: str, note: str, width: int = 10) -> Column:
    """A yes-or-no column."""
    return Column(name=name, field=field, help=note, kind=Kind.YES, width=width)


def whole(name: str, field: str, note: str, least: int = 0, most: int = LARGE, width: int = 10) -> Column:
    """A whole-number column."""
    return Column(name=name, field=field, help=note, kind=Kind.WHOLE, least=least, most=most, width=width)


def per_cent(name: str, field: str, note: str) -> Column:
    """A whole-number column of per cent, 0 to 100."""
    return replace(whole(name, field, note, most=100), percent=True)


def amount(name: str, field: str, note: str, width: int = 12) -> Column:
    """A column of money, in the workshop's currency."""
    return Column(name=name, field=field, help=note, kind=Kind.MONEY, width=width)


def text(name: str, field: str, note: str, width: int = 30) -> Column:
    """A column of free text."""
    return Column(name=name, field=field, help=note, width=width)


def words(name: str, field: str, note: str, width: int = 20) -> Column:
    """A column of several words with ; between them."""
    return Column(name=name, field=field, help=note, many=True, width=width)


def at_conferences(*columns: Column) -> tuple[Column, ...]:
    """The same columns, marked as of use to conferences only."""
    return tuple(replace(column, conference=True) for column in columns)


def tag_wishes() -> tuple[Column, ...]:
    """What an item or a person asks of the tags of a session and room together."""
    return at_conferences(
        words("Required tags", "wants:required", "Its session and room have all of these.", width=16),
        words("Preferred tags", "wants:preferred", "Wished of its session and room.", width=16),
        words("Prohibited tags", "wants:prohibited", "Its session and room have none of these.", width=16),
        words("Undesired tags", "wants:undesired", "Rather not of its session and room.", width=16),
    )


ELSEWHERE = at_conferences(
    text("Elsewhere", "elsewhere", "Its name in the system it was imported from; in double quotes if blanks count.", 20)
)
