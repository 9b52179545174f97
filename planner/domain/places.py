"""Venues, rooms, interpretation, and the dates on offer."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from planner.domain.people import Expert


@dataclass(frozen=True, slots=True, kw_only=True)
class Venue:
    """A place the workshop may be held at. Money in cents."""

    id: str
    name: str = ""
    city: str = ""
    country: str = ""
    zone: str = "UTC"  # IANA name
    dsa: int = 0  # daily subsistence allowance, per night
    local_share: int = 100  # per cent of the fixed local cost that the budget pays
    fixed_cost: int = 0
    host_agreement: bool = False  # a host country agreement is needed
    rest_days: tuple[int, ...] = (5, 6)  # weekly, Monday is 0
    notes: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """A room of a venue. Money in cents."""

    id: str
    venue: str
    name: str = ""
    seats: int = 0
    booths: int = 0
    layouts: tuple[str, ...] = ()
    cost_per_day: int = 0
    evening: bool = True  # may be used in a restricted session
    tags: tuple[str, ...] = ()
    elsewhere: str = ""
    notes: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Interpretation:
    """The interpreter teams that a venue can have for a language. Money in cents."""

    venue: str
    language: str
    interpreters: int = 2  # in a team
    teams: int = 1  # available at once
    local: bool = True
    fee: int = 0  # per interpreter and day
    travel: int = 0  # per interpreter
    dsa: int = 0  # per interpreter and night
    meetings_per_day: int = 2
    meetings_per_week: int = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """Candidate dates at a venue, as listed in the workbook."""

    id: str
    venue: str
    start: date
    end: date
    available: bool = True
    reason: str = ""  # why not available
    notes: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """Dates at a venue that a schedule may choose: a listed window, or a start in the open calendar."""

    id: str  # "W04 V2", or "2007-03-27 3d V2" in the open calendar
    venue: str
    start: date
    days: int
    window: str | None = None  # the listed window that parties' preferences for these dates are read from
    available: bool = True
    reason: str = ""

    def on(self, day: int) -> date:
        """The calendar date of workshop day 0, 1, ..."""
        return self.start + timedelta(days=day)

    @property
    def end(self) -> date:
        """The last day."""
        return self.on(self.days - 1)

    @property
    def dates(self) -> tuple[date, ...]:
        """All days, first to last."""
        return tuple(self.on(day) for day in range(self.days))


@dataclass(frozen=True, slots=True, kw_only=True)
class Blackout:
    """Days that dates should keep clear of, and for whom."""

    id: str  # the row in words, for messages
    start: date
    end: date
    name: str
    kind: str  # un holiday, national holiday, religious day, colliding meeting, mandate
    hard: bool
    closes_all: bool = False
    closes: tuple[str, ...] = ()  # venue ids
    everyone: bool = False
    regions: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    organizations: tuple[str, ...] = ()
    verified: str = ""
    source: str = ""
    row: int = field(default=0, compare=False)  # of its sheet, 0 when it was not read from one

    def covers(self, day: date) -> bool:
        """True on the days from start to end."""
        return self.start <= day <= self.end

    def concerns(self, expert: Expert) -> bool:
        """True when the expert's region, country or organization is named (whether or not everyone is)."""
        named = expert.region in self.regions or expert.country in self.countries
        return named or expert.organization in self.organizations

    def closes_venue(self, venue: str) -> bool:
        """True when the venue cannot be used on these days."""
        return self.closes_all or venue in self.closes

    @property
    def meeting(self) -> bool:
        """True for another meeting: it keeps those concerned busy rather than celebrating."""
        return self.kind == "colliding meeting"

    def keeps_everyone_away(self, venue: str) -> bool:
        """True when these days are lost because of everyone, not because the venue is closed."""
        return self.hard and self.everyone and (self.meeting or not self.closes_venue(venue))


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadTime:
    """A milestone that lies so many weeks before the opening (negative: after it)."""

    id: str
    milestone: str
    weeks: int
    hard: bool = True
    kind: str = "other"  # documents, invitations, nominations, visa, host agreement, other
    source: str = ""
    verified: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A document of the workshop; languages begin with the original."""

    id: str
    title: str
    words: int = 0
    languages: tuple[str, ...] = ()
    submit_weeks: int = 10  # before the opening; negative: after it
    issue_weeks: int = 6
    items: tuple[str, ...] = ()
    mandatory: bool = True
