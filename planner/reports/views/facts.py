"""Names, dates and amounts in words, as every sheet says them."""

from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from functools import cached_property

from planner.domain.agenda import Issue, Item, Role
from planner.domain.clock import MONTHS, hhmm, long_date
from planner.domain.outcome import Outcome
from planner.domain.people import Expert
from planner.domain.places import Option, Room, Venue
from planner.domain.problem import Problem
from planner.domain.schedule import Placement, Schedule
from planner.domain.zones import zone_name
from planner.explain.check import Report

NO_ISSUE = "all"


def clock_time(minute: int) -> time:
    """Minutes after midnight as a time of day."""
    return time(minute // 60 % 24, minute % 60)


def amount(cents: int) -> Decimal:
    """Cents in currency units, to the cent."""
    return Decimal(cents) / 100


def counted(number: int, one: str, many: str | None = None) -> str:
    """1 item, 2 items."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def dates_at(facts: "Facts", option: Option) -> str:
    """An option as the sentences of rules begin; its id where its venue is not known."""
    return facts.problem.dates_at(option) if option.venue in facts.problem.venue else option.id


def capital(words: str) -> str:
    """The words with a capital letter first."""
    return words[:1].upper() + words[1:]


def days_between(start: date, end: date) -> str:
    """27-29 March 2007, as programmes are headed."""
    if start == end:
        return f"{start.day} {MONTHS[start.month - 1]} {start.year}"
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}-{end.day} {MONTHS[end.month - 1]} {end.year}"
    year = "" if start.year == end.year else f" {start.year}"
    return f"{start.day} {MONTHS[start.month - 1]}{year} - {end.day} {MONTHS[end.month - 1]} {end.year}"


def short_day(day: date) -> str:
    """Tue 27 Mar."""
    return f"{long_date(day)[:3]} {day.day} {MONTHS[day.month - 1][:3]}"


@dataclass(frozen=True)
class Facts:
    """A schedule with the problem it solves, how it was found and what the rules say of it."""

    problem: Problem
    outcome: Outcome
    report: Report

    @cached_property
    def schedule(self) -> Schedule:
        """The schedule; a report is drawn only of an outcome that has one."""
        if self.outcome.schedule is None:
            raise ValueError("there is no schedule to report")
        return self.outcome.schedule

    @property
    def option(self) -> Option:
        """The chosen dates."""
        return self.schedule.option

    @property
    def mandated(self) -> bool:
        """Whether a mandate orders the workshop; of a conference that only has windows there is nothing to say."""
        return self.problem.workshop.mandated or bool(self.problem.mandate)

    @property
    def currency(self) -> str:
        """The code of the currency of every amount."""
        return self.problem.workshop.currency

    @cached_property
    def venue(self) -> Venue:
        """The chosen venue."""
        return self.problem.venue.get(self.schedule.venue, Venue(id=self.schedule.venue))

    @cached_property
    def rooms(self) -> tuple[Room, ...]:
        """The venue's rooms that are used, in the order of the workbook."""
        used = {placement.room for placement in self.schedule.placements}
        return tuple(room for room in self.problem.rooms_of(self.venue.id) if room.id in used)

    @cached_property
    def placements(self) -> tuple[Placement, ...]:
        """In the order of the clock; at the same time in the order of rooms."""
        order = {room.id: place for place, room in enumerate(self.problem.rooms)}
        rows = self.schedule.placements
        return tuple(sorted(rows, key=lambda row: (row.day, row.start, order.get(row.room, -1), row.item)))

    @property
    def placed(self) -> tuple[Item, ...]:
        """The items that are held."""
        return self.schedule.placed(self.problem)

    @property
    def left_out(self) -> tuple[Item, ...]:
        """The items that are not held."""
        return tuple(item for item in self.problem.items if item.id not in self.schedule.placement)

    @cached_property
    def tints(self) -> dict[str, int]:
        """Each issue's place among the issues, which is its colour."""
        return {issue.id: place for place, issue in enumerate(self.problem.issues)}

    def tint(self, item: Item) -> int | None:
        """The colour of the item's issue."""
        return None if item.issue is None else self.tints.get(item.issue)

    def date(self, placement: Placement) -> date:
        """The day of a placement."""
        return self.option.on(placement.day)

    def end(self, placement: Placement) -> int:
        """When a placement ends, in minutes after midnight."""
        return self.schedule.end(self.problem, placement)

    def hours(self, placement: Placement) -> str:
        """10:00-11:15."""
        return f"{hhmm(placement.start)}-{hhmm(self.end(placement))}"

    def room_name(self, room: str) -> str:
        """A room's name, or its id."""
        known = self.problem.room.get(room)
        return (known.name if known else "") or room

    def venue_name(self, venue: str) -> str:
        """A venue's name with its city, unless the name has it."""
        known = self.problem.venue.get(venue)
        if known is None:
            return venue
        name = known.name or known.city or venue
        return name if not known.city or known.city in name else f"{name}, {known.city}"

    def issue_words(self, item: Item) -> str:
        """(ii) Coordination of ...; all issues."""
        if item.issue is None:
            return "All issues"
        return issue_label(self.problem.issue[item.issue]) if item.issue in self.problem.issue else item.issue

    def organization(self, expert: Expert) -> str:
        """The name of the expert's organization, or its id."""
        known = self.problem.organization.get(expert.organization)
        return (known.name if known else "") or expert.organization

    def who(self, expert: str) -> str:
        """A role at an organization with its country: never a person."""
        known = self.problem.expert.get(expert)
        if known is None:
            return expert
        words = ", ".join(part for part in (known.title or known.id, self.organization(known)) if part)
        country = known.country if "(" not in known.country and known.country not in words else ""  # not a duty station
        extra = [part for part in (country, "remote" if known.remote else "") if part]
        return f"{words} ({', '.join(extra)})" if extra else words

    def panel_words(self, item: str, role: Role) -> str:
        """The experts of a role, a line each; points where they are several."""
        names = [self.who(expert) for expert in self.schedule.panel(item, role)]
        return "\n".join(f"\u2022 {name}" if len(names) > 1 else name for name in names)

    @property
    def zone_words(self) -> str:
        """In whose time everything is given."""
        return f"All times are local time at the venue ({zone_name(self.venue.zone)})."

    @property
    def held_words(self) -> str:
        """22-24 May 2007, Vienna, for the foot of a page."""
        return (
            f"{days_between(self.option.start, self.option.end)}, {self.venue.city or self.venue_name(self.venue.id)}"
        )


def issue_label(issue: Issue) -> str:
    """(ii) Coordination of targeted assistance."""
    return f"{issue.called} {issue.title}".strip()
