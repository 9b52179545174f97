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
    articles: str = ""


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
    notes: str = ""

    @property
    def minutes(self) -> int:
        """Length in minutes."""
        return self.end - self.start


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
