"""The mandated issues, the agenda items that serve them, and the sessions of a workshop day."""

from dataclasses import dataclass, field
from enum import StrEnum

FORMATS = (
    "opening", "keynote", "panel", "case study", "working group", "report-back", "drafting", "adoption", "closing",
)  # fmt: skip


class PartyType(StrEnum):
    """Whom an expert or a party speaks for."""

    PARTNER_COUNTRY = "partner country"
    DONOR = "donor"
    ORGANIZATION = "international organization"
    CIVIL_SOCIETY = "civil society"


class Role(StrEnum):
    """What an expert does on the panel of an item."""

    MODERATOR = "moderator"
    PANELLIST = "panellist"
    RAPPORTEUR = "rapporteur"


class Attendance(StrEnum):
    """Who is in the room, and so what may be held beside the item."""

    PLENARY = "plenary"  # everybody: nothing else at the same time
    PARALLEL = "parallel"  # an audience: other items may be held beside it
    BREAKOUT = "breakout"  # a part of the participants
    CLOSED = "closed"  # named participants only


class Position(StrEnum):
    """Where in the workshop an item belongs."""

    ANYWHERE = "anywhere"
    FIRST = "first"  # nothing begins before it
    FIRST_DAY = "first day"
    LAST_DAY = "last day"
    LAST = "last"  # nothing ends after it


class SessionUse(StrEnum):
    """What a session of the day may hold."""

    OPEN = "open"  # any item
    RESTRICTED = "restricted"  # only items marked for it (an evening)
    BREAK = "break"  # no item


class Evidence(StrEnum):
    """What in a schedule shows that a paragraph of the mandate is met."""

    EXPERTISE = "expertise"  # panels on which development and legal experts sit together
    RESOURCES = "resources"  # pledges, and donors with a seat
    ALIGNMENT = "alignment"  # partner countries and donors on panels
    DATES = "dates and outcome"
    ISSUES = "issues"  # one row an issue
    COST = "cost and parties"  # cost against the ceiling, and who must be represented


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph of the mandate, and what shows that it is met."""

    id: str  # "(a)"
    text: str = ""
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tags:
    """What somebody or something asks of the tags of a session and room together."""

    required: tuple[str, ...] = ()  # all of them
    preferred: tuple[str, ...] = ()
    prohibited: tuple[str, ...] = ()  # none of them
    undesired: tuple[str, ...] = ()


NO_TAGS = Tags()


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """One of the issues the mandate orders (paragraph (e)); a track elsewhere."""

    id: str
    number: str = ""  # as the mandate numbers it: "i"
    title: str = ""
    text: str = ""  # the words of the mandate
    paragraph: str = ""  # "(e)(i)"
    weight: int = 1
    minutes_least: int = 0
    mandatory_least: int = 0  # mandatory items the issue must have
    chairs: tuple[str, ...] = ()  # who chairs it: names
    articles: str = ""
    elsewhere: str = ""  # its name in the system it was imported from

    @property
    def called(self) -> str:
        """What sentences call it: (i) as the mandate numbers it, else its id."""
        return f"({self.number})" if self.number else self.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """An agenda item: what is scheduled. Lengths in minutes."""

    id: str
    title: str = ""
    issue: str | None = None  # None: all issues
    secondary_issues: tuple[str, ...] = ()
    format: str = (
        "panel"  # opening, keynote, panel, case study, working group, report-back, drafting, adoption, closing
    )
    minutes: int = 60
    mandatory: bool = True
    value: int = 0  # what leaving it out costs, if optional
    attendance: Attendance = Attendance.PARALLEL
    evening: bool = False  # may be held in a restricted session
    capacity_least: int = 0
    layouts: tuple[str, ...] = ()  # acceptable room layouts; empty: any
    languages: tuple[str, ...] = ()  # two or more: interpreted between them
    panellists_least: int = 0
    panellists_most: int = 0
    moderators: int = 0
    rapporteurs: int = 0
    development_least: int = 0
    legal_least: int = 0
    specialisms: tuple[str, ...] = ()  # the panellists together cover these
    competence_least: int = 0
    party_least: dict[PartyType, int] = field(default_factory=dict)
    regions_least: int = 0
    predecessors: tuple[str, ...] = ()
    position: Position = Position.ANYWHERE
    order: int = 0  # its place among the items of its issue, 1 the first; 0: any
    presenters: tuple[str, ...] = ()  # who presents it: names, whether or not they are experts
    attendees: tuple[str, ...] = ()  # who wants to attend it: names
    expected: int = 0  # how many are expected to attend
    zone: str = ""  # the presenters' time zone, where they present from afar
    wants: Tags = NO_TAGS  # of its session and room
    excludes: tuple[str, ...] = ()  # tags of other items that are not held at the same time
    tags: tuple[str, ...] = ()  # what it is, for the exclusions of other items
    elsewhere: str = ""
    paragraph: str = ""  # of the mandate, that the item serves
    articles: str = ""
    principle: str = ""  # of the Paris Declaration
    output: str = ""
    notes: str = ""

    @property
    def interpreted(self) -> bool:
        """True when the item is held in more than one language, so needs booths and teams."""
        return len(self.languages) > 1

    def seats_least(self, role: Role) -> int:
        """How many experts the role needs."""
        return {
            Role.MODERATOR: self.moderators,
            Role.PANELLIST: self.panellists_least,
            Role.RAPPORTEUR: self.rapporteurs,
        }[role]

    def seats_most(self, role: Role) -> int:
        """How many experts the role takes at most."""
        return self.panellists_most if role is Role.PANELLIST else self.seats_least(role)


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """A block of every workshop day; start and end in minutes after local midnight."""

    id: str
    start: int
    end: int
    meeting: str = ""  # the three-hour meeting it is part of: "morning"; one team works it through
    interpreted: bool = True  # interpretation is on offer
    use: SessionUse = SessionUse.OPEN
    day: int | None = None  # the only workshop day that has it, 0 the first; None: every day
    holds: int | None = None  # minutes of items it takes in a room; None: all of it
    tags: tuple[str, ...] = ()
    elsewhere: str = ""
    notes: str = ""

    @property
    def minutes(self) -> int:
        """Minutes that items may use in one room."""
        length = self.end - self.start
        return length if self.holds is None else min(self.holds, length)

    @property
    def latest(self) -> int:
        """When its items have ended."""
        return self.start + self.minutes

    def is_on(self, day: int) -> bool:
        """Whether the workshop day (0 is the first) has this session."""
        return self.day is None or self.day == day


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirement:
    """A further "at least n of ..." on the experts of one item."""

    id: str  # the row in words, for messages
    item: str
    attribute: str  # region, language, group member, distinct donors, party type, organization, specialism, country
    value: str
    least: int
    roles: tuple[Role, ...] = (Role.MODERATOR, Role.PANELLIST, Role.RAPPORTEUR)
    hard: bool = True
    row: int = field(default=0, compare=False)  # of its sheet, 0 when it was not read from one
