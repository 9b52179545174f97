"""A whole problem: everything the workbook says, with the look-ups that rules need."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from planner.domain.agenda import Issue, Item, Paragraph, Requirement, Role, Session, SessionUse
from planner.domain.clock import months_after
from planner.domain.money import BudgetLine, Cents
from planner.domain.people import Absence, Expert, Organization, Party, Travel
from planner.domain.places import (
    Blackout,
    Document,
    Interpretation,
    LeadTime,
    Option,
    Room,
    Venue,
    Window,
)
from planner.domain.setting import Setting
from planner.domain.wishes import Kind, Pin, Preference, Stance

NO_TRAVEL = Travel(expert="", venue="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Workshop:
    """The settings of the whole workshop."""

    title: str = "Workshop"
    mandate: str = ""  # reference of the decision
    mandate_date: date
    months: int = 6
    mandated: bool = True  # False: no decision sets a time, and the months are those that hold the windows
    planning_date: date
    days_least: int = 2
    days_most: int = 4
    currency: str = "USD"
    ceiling: Cents | None = None
    languages: tuple[str, ...] = ()  # working languages
    slot_minutes: int | None = None  # conferences count some wishes by slots of this length; None: by items
    outcome_user: str = ""  # to whose benefit the outcome is
    secretariat_staff: int = 0  # who travel unless the venue is local
    secretariat_travels_as: str | None = None  # expert whose Travel rows give the fares
    per_thousand_words: Cents = 30000  # translation
    open_calendar: bool = False  # every possible start date, beside the listed windows
    public_holidays: str = "close"  # of the venue's country, from the calendar: close the venue, cost, or off
    notes: str = ""

    @property
    def deadline(self) -> date:
        """The last day the mandate allows."""
        return months_after(self.mandate_date, self.months)


@dataclass(frozen=True, kw_only=True)
class Problem:
    """What is to be planned. Tuples keep the order of the workbook."""

    workshop: Workshop
    mandate: tuple[Paragraph, ...] = ()
    issues: tuple[Issue, ...] = ()
    items: tuple[Item, ...] = ()
    sessions: tuple[Session, ...] = ()
    venues: tuple[Venue, ...] = ()
    rooms: tuple[Room, ...] = ()
    interpretation: tuple[Interpretation, ...] = ()
    windows: tuple[Window, ...] = ()
    options: tuple[Option, ...] = ()
    blackouts: tuple[Blackout, ...] = ()
    lead_times: tuple[LeadTime, ...] = ()
    documents: tuple[Document, ...] = ()
    organizations: tuple[Organization, ...] = ()
    parties: tuple[Party, ...] = ()
    experts: tuple[Expert, ...] = ()
    absences: tuple[Absence, ...] = ()
    travels: tuple[Travel, ...] = ()
    requirements: tuple[Requirement, ...] = ()
    preferences: tuple[Preference, ...] = ()
    pins: tuple[Pin, ...] = ()
    budget: tuple[BudgetLine, ...] = ()
    settings: dict[str, Setting] = field(default_factory=dict)  # rule id -> only what differs from its default

    @cached_property
    def issue(self) -> dict[str, Issue]:
        """Issues by id."""
        return {issue.id: issue for issue in self.issues}

    @cached_property
    def item(self) -> dict[str, Item]:
        """Items by id."""
        return {item.id: item for item in self.items}

    @cached_property
    def session(self) -> dict[str, Session]:
        """Sessions by id."""
        return {session.id: session for session in self.sessions}

    @cached_property
    def venue(self) -> dict[str, Venue]:
        """Venues by id."""
        return {venue.id: venue for venue in self.venues}

    @cached_property
    def room(self) -> dict[str, Room]:
        """Rooms by id."""
        return {room.id: room for room in self.rooms}

    @cached_property
    def option(self) -> dict[str, Option]:
        """Options by id."""
        return {option.id: option for option in self.options}

    @cached_property
    def organization(self) -> dict[str, Organization]:
        """Organizations by id."""
        return {organization.id: organization for organization in self.organizations}

    @cached_property
    def party(self) -> dict[str, Party]:
        """Parties by id."""
        return {party.id: party for party in self.parties}

    @cached_property
    def expert(self) -> dict[str, Expert]:
        """Experts by id."""
        return {expert.id: expert for expert in self.experts}

    @cached_property
    def team(self) -> dict[tuple[str, str], Interpretation]:
        """Interpretation by (venue, language)."""
        return {(row.venue, row.language): row for row in self.interpretation}

    @cached_property
    def _travel(self) -> dict[tuple[str, str], Travel]:
        return {(row.expert, row.venue): row for row in self.travels}

    @cached_property
    def _absences(self) -> dict[str, tuple[Absence, ...]]:
        return {expert.id: tuple(row for row in self.absences if row.expert == expert.id) for expert in self.experts}

    def travel(self, expert: str, venue: str) -> Travel:
        """The expert's way to the venue; costs and takes nothing when no row says so."""
        return self._travel.get((expert, venue), NO_TRAVEL)

    def absences_of(self, expert: str) -> tuple[Absence, ...]:
        """The rows of one expert."""
        return self._absences.get(expert, ())

    @cached_property
    def _away(self) -> dict[str, tuple[Absence, ...]]:
        meetings = [blackout for blackout in self.blackouts if blackout.hard and blackout.kind == "colliding meeting"]
        return {
            expert.id: self.absences_of(expert.id)
            + tuple(
                Absence(
                    expert=expert.id,
                    start=meeting.start,
                    end=meeting.end,
                    reason=meeting.name,
                    sheet="Blackouts",
                    row=meeting.row,
                )
                for meeting in meetings
                if not meeting.everyone and meeting.concerns(expert)
            )
            for expert in self.experts
        }

    def away(self, expert: str) -> tuple[Absence, ...]:
        """When one expert is away: the rows, and hard colliding meetings that concern some, not all (rule T12)."""
        return self._away.get(expert, ())

    def without(self, row: Absence) -> "Problem":
        """The same problem without one absence: its row, or the meeting that it comes from."""
        if row.sheet == "Absences":
            return replace(self, absences=tuple(one for one in self.absences if one is not row))
        meeting = (row.reason, row.start, row.end)
        kept = (one for one in self.blackouts if (one.name, one.start, one.end) != meeting)
        return replace(self, blackouts=tuple(kept))

    def dates_at(self, option: Option) -> str:
        """An option for people: W02 Montevideo, 2007-03-27 3d Montevideo."""
        venue = self.venue[option.venue]
        return option.id.removesuffix(venue.id) + (venue.city or venue.name or venue.id)

    def weeks_before(self, kind: str, otherwise: int) -> int:
        """The weeks before the opening that the Lead times sheet says for a kind."""
        return max((row.weeks for row in self.lead_times if row.kind == kind), default=otherwise)

    def levels(self, party: str, target: Kind) -> dict[str, int]:
        """How a party stands (-3 .. 2) towards the windows or venues it has said something of."""
        return self._levels.get((party, target), {})

    @cached_property
    def _levels(self) -> dict[tuple[str, Kind], dict[str, int]]:
        found: dict[tuple[str, Kind], dict[str, int]] = {}
        for row in self.preferences:
            if row.subject_kind is Kind.PARTY:
                found.setdefault((row.subject, row.target_kind), {})[row.target] = row.level
        return found

    @cached_property
    def preferences_between(self) -> dict[tuple[Kind, Kind], tuple[Preference, ...]]:
        """The rows of the Preferences sheet by what stands towards what."""
        found: dict[tuple[Kind, Kind], list[Preference]] = {}
        for row in self.preferences:
            found.setdefault((row.subject_kind, row.target_kind), []).append(row)
        return {kinds: tuple(rows) for kinds, rows in found.items()}

    @cached_property
    def vetoes(self) -> tuple[Preference, ...]:
        """What parties that must be represented exclude: windows and venues."""
        return tuple(
            row
            for row in self.preferences
            if row.subject_kind is Kind.PARTY
            and row.target_kind in (Kind.WINDOW, Kind.VENUE)
            and row.stance is Stance.EXCLUDED
            and self.party[row.subject].must_be_represented
        )

    def rooms_of(self, venue: str) -> tuple[Room, ...]:
        """The rooms of one venue."""
        return tuple(room for room in self.rooms if room.venue == venue)

    def items_of(self, issue: str) -> tuple[Item, ...]:
        """The items whose (first) issue this is."""
        return tuple(item for item in self.items if item.issue == issue)

    def items_in_format(self, *formats: str) -> tuple[Item, ...]:
        """The items of any of the formats."""
        return tuple(item for item in self.items if item.format in formats)

    def competence(self, expert: Expert, item: Item) -> int:
        """0-3, for the item's issue; for items of all issues the expert's best (rule E04)."""
        if item.issue is None:
            return max(expert.competence.values(), default=0)
        return expert.competence.get(item.issue, 0)

    def panel_of(self, role: Role) -> tuple[Item, ...]:
        """The items with at least one seat of the role."""
        return tuple(item for item in self.items if item.seats_most(role) > 0)

    @cached_property
    def usable_sessions(self) -> tuple[Session, ...]:
        """Sessions that may hold items, in the order of the day."""
        usable = (session for session in self.sessions if session.use is not SessionUse.BREAK)
        return tuple(sorted(usable, key=lambda session: session.start))

    def sessions_on(self, day: int) -> tuple[Session, ...]:
        """Sessions of a workshop day (0 is the first) that may hold items, in the order of the day."""
        return tuple(session for session in self.usable_sessions if session.is_on(day))

    def slots_of(self, item: Item) -> int:
        """How many slots an item takes, for rules that count by the slot; 1 where the workshop has no slots."""
        length = self.workshop.slot_minutes
        return 1 if length is None else -(-item.minutes // length)

    @cached_property
    def presenter_clashes(self) -> frozenset[tuple[str, str]]:
        """Pairs of items (sorted) that share a presenter, or where one's presenter chairs the other's issue."""
        return self._clashes(lambda item: item.presenters, lambda item: ())

    @cached_property
    def attendee_clashes(self) -> frozenset[tuple[str, str]]:
        """Pairs of items (sorted) where somebody attends one, and attends or presents the other or chairs its issue."""
        return self._clashes(lambda item: item.attendees, lambda item: item.presenters)

    def _clashes(
        self, there: Callable[[Item], tuple[str, ...]], also: Callable[[Item], tuple[str, ...]]
    ) -> frozenset[tuple[str, str]]:
        """Pairs where somebody of one item is needed at the other too: there, also, or as chair of another issue."""
        involved: dict[str, list[Item]] = {}
        chaired: dict[str, list[Item]] = {}
        for item in self.items:
            for person in {*there(item), *also(item)}:
                involved.setdefault(person, []).append(item)
            for person in self.issue[item.issue].chairs if item.issue in self.issue else ():
                chaired.setdefault(person, []).append(item)
        found = set()
        for one in self.items:
            for person in there(one):
                others = {other.id for other in involved[person]}
                others |= {other.id for other in chaired.get(person, ()) if other.issue != one.issue}
                found |= {(min(one.id, other), max(one.id, other)) for other in others - {one.id}}
        return frozenset(found)

    @cached_property
    def days_most(self) -> int:
        """Days of the longest option."""
        return max((option.days for option in self.options), default=0)
