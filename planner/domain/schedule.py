"""A schedule: an option, placements and seats; it may be partial or wrong, and says so through the rules' checks."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from planner.domain.agenda import Item, Role
from planner.domain.places import Option
from planner.domain.problem import Problem
from planner.domain.wishes import SEATS


@dataclass(frozen=True, slots=True, order=True, kw_only=True)
class Placement:
    """An item's day (0 is the first), start (minutes after the venue's midnight) and room."""

    day: int
    start: int
    item: str
    session: str
    room: str


@dataclass(frozen=True, slots=True, order=True, kw_only=True)
class Seat:
    """An expert in a role on an item's panel."""

    item: str
    role: Role
    expert: str


def pinned_seats(problem: Problem) -> dict[Seat, None]:
    """The seats that the sheet Pins fixes, each once, in its order."""
    pins = [pin for pin in problem.pins if pin.item is not None and pin.aspect in SEATS]
    return {Seat(item=pin.item or "", role=SEATS[pin.aspect], expert=pin.value): None for pin in pins}


@dataclass(frozen=True, kw_only=True)
class Schedule:
    """A plan as a value. Placements and seats may stand in any order; equality is by set through `sorted`."""

    option: Option
    placements: tuple[Placement, ...] = ()
    seats: tuple[Seat, ...] = ()

    @cached_property
    def placement(self) -> dict[str, Placement]:
        """Placements by item id (the first, where an item is placed twice)."""
        return {placement.item: placement for placement in reversed(self.placements)}

    @property
    def venue(self) -> str:
        """The chosen venue's id."""
        return self.option.venue

    def date_of(self, item: str) -> date | None:
        """The calendar date of an item, None when it is left out."""
        placement = self.placement.get(item)
        return None if placement is None else self.option.on(placement.day)

    def placed(self, problem: Problem) -> tuple[Item, ...]:
        """The items with a placement, in the order of the workbook."""
        return tuple(item for item in problem.items if item.id in self.placement)

    def end(self, problem: Problem, placement: Placement) -> int:
        """When a placement ends, in minutes after midnight."""
        return placement.start + problem.item[placement.item].minutes

    def overlap(self, problem: Problem, one: Placement, other: Placement) -> bool:
        """Whether two placements share a minute."""
        return one.day == other.day and one.start < self.end(problem, other) and other.start < self.end(problem, one)

    def overlapping(self, problem: Problem) -> Iterator[tuple[Placement, Placement]]:
        """Every pair of placements that share a minute, each pair once."""
        rows = sorted(self.placements)
        for place, one in enumerate(rows):
            for other in rows[place + 1 :]:
                if other.day != one.day or other.start >= self.end(problem, one):
                    break
                yield one, other

    def precedes(self, problem: Problem, one: Placement, other: Placement) -> bool:
        """Whether the first ends before (or when) the second begins."""
        return (one.day, self.end(problem, one)) <= (other.day, other.start)

    @cached_property
    def _panels(self) -> dict[tuple[str, Role], tuple[str, ...]]:
        panels: dict[tuple[str, Role], list[str]] = {}
        for seat in sorted(self.seats):
            panels.setdefault((seat.item, seat.role), []).append(seat.expert)
        return {key: tuple(experts) for key, experts in panels.items()}

    def panel(self, item: str, *roles: Role) -> tuple[str, ...]:
        """The experts of an item in these roles (all roles when none is named), with repeats."""
        return tuple(expert for role in roles or tuple(Role) for expert in self._panels.get((item, role), ()))

    @cached_property
    def seats_by_expert(self) -> dict[str, tuple[Seat, ...]]:
        """Each seated expert's seats."""
        rows: dict[str, list[Seat]] = {}
        for seat in sorted(self.seats):
            rows.setdefault(seat.expert, []).append(seat)
        return {expert: tuple(seats) for expert, seats in rows.items()}

    def seats_of(self, expert: str) -> tuple[Seat, ...]:
        """The seats of one expert."""
        return self.seats_by_expert.get(expert, ())

    @cached_property
    def invited(self) -> tuple[str, ...]:
        """The experts with a seat, sorted."""
        return tuple(sorted(self.seats_by_expert))

    def seat_days(self, expert: str) -> tuple[int, ...]:
        """The workshop days on which the expert has a seat on a placed item, sorted, each once."""
        days = {self.placement[seat.item].day for seat in self.seats_of(expert) if seat.item in self.placement}
        return tuple(sorted(days))

    def presence(self, problem: Problem, expert: str) -> tuple[date, ...]:
        """The dates an expert who comes in person is away from home (rule E01): travel day to last seat.

        For a remote expert the days with a seat.
        """
        days = self.seat_days(expert)
        if not days or problem.expert[expert].remote:
            return tuple(self.option.on(day) for day in days)
        before = problem.travel(expert, self.venue).days_before
        first = self.option.on(days[0]) - timedelta(days=before)
        return tuple(first + timedelta(days=day) for day in range(days[-1] - days[0] + before + 1))
