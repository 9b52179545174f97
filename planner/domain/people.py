"""Practitioner experts, the parties they belong to, and how they travel."""

from dataclasses import dataclass, field
from datetime import date

from planner.domain.agenda import NO_TAGS, PartyType, Role, Tags


@dataclass(frozen=True, slots=True, kw_only=True)
class Organization:
    """An employer of experts."""

    id: str
    name: str = ""
    party_type: PartyType | None = None
    group_member: bool = False  # of the International Group for Anti-Corruption Coordination
    group_basis: str = ""
    notes: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Earmark:
    """What a pledge may pay for; an empty part excludes nothing by itself."""

    text: str
    languages: tuple[str, ...] = ()  # travel of experts who speak one, and interpretation into it
    issues: tuple[str, ...] = ()  # travel of experts with a seat on an item of the issue
    formats: tuple[str, ...] = ()  # travel of experts with a seat on an item of the format


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """An interested party: it has wishes, experts, and perhaps a pledge (cents)."""

    id: str
    name: str = ""
    party_type: PartyType | None = None
    region: str | None = None
    co_sponsor: bool = False
    must_be_represented: bool = False
    weight: int = 1  # in consultation
    speakers_most: int | None = None
    pledge: int = 0
    earmark: Earmark | None = None
    priorities: dict[str, int] = field(default_factory=dict)  # issue id -> 0..5


@dataclass(frozen=True, slots=True, kw_only=True)
class Expert:
    """A practitioner: a role at an organization, never a person."""

    id: str
    title: str = ""  # "Senior public prosecutor"
    organization: str = ""  # id
    country: str = ""
    region: str | None = None  # of the five regional groups; None for organizations
    party_type: PartyType | None = None
    party: str | None = None
    development: bool = False
    legal: bool = False
    specialisms: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    competence: dict[str, int] = field(default_factory=dict)  # issue id -> 0..3
    sessions_most: int | None = None
    can_moderate: bool = True
    can_rapporteur: bool = True
    remote: bool = False
    remote_from: int = 0  # minutes after midnight in the expert's own zone
    remote_until: int = 24 * 60
    remote_per_day: int | None = None
    remote_panellist: bool = True
    remote_moderator: bool = False
    city: str = ""
    zone: str = "UTC"
    gender: str = ""
    sponsored: bool = False  # the budget pays travel and DSA
    wants: Tags = NO_TAGS  # of the sessions and rooms of the expert's seats
    notes: str = ""

    @property
    def called(self) -> str:
        """How messages name the expert: E05 (Magistrate)."""
        return f"{self.id} ({self.title})" if self.title else self.id

    @property
    def paid(self) -> bool:
        """Whether the budget pays the journey: of sponsored experts who come in person."""
        return self.sponsored and not self.remote

    def may_take(self, role: Role) -> bool:
        """Whether the expert can moderate or be a rapporteur; anyone can be a panellist."""
        if role is Role.MODERATOR:
            return self.can_moderate
        return self.can_rapporteur if role is Role.RAPPORTEUR else True


@dataclass(frozen=True, slots=True, kw_only=True)
class Absence:
    """Days on which an expert is away."""

    expert: str
    start: date
    end: date
    reason: str = ""
    sheet: str = field(default="Absences", compare=False)  # where it is written, and in which row (0: in none)
    row: int = field(default=0, compare=False)

    def covers(self, day: date) -> bool:
        """True on the days from start to end."""
        return self.start <= day <= self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class Travel:
    """An expert's way to a venue. Money in cents."""

    expert: str
    venue: str
    kilometres: int = 0
    fare: int = 0
    hours_tenths: int = 0  # travel time in tenths of an hour
    terminal: int = 0  # terminal expenses
    dsa: int = 0  # per night
    nights_before: int = 0
    rest_nights: int = 0
    visa_days: int = 0

    @property
    def days_before(self) -> int:
        """How many days before the first seat the expert arrives."""
        return self.nights_before + self.rest_nights
