"""Plan: the decision variables behind questions, their structure, and the way to and from schedules."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING

from ortools.sat.python import cp_model

from planner.domain.agenda import Role
from planner.domain.demand import meetings
from planner.domain.places import Option
from planner.domain.problem import Problem
from planner.domain.schedule import Placement, Schedule, Seat
from planner.model.slots import Slot, slots

if TYPE_CHECKING:
    from planner.model.costs import Costs

Literal = cp_model.IntVar
Linear = cp_model.LinearExpr


def add_up(terms: Iterable[Linear | int]) -> Linear:
    """The sum of expressions, 0 when there are none."""
    total: Linear = cp_model.LinearExpr.sum(list(terms))
    return total


NEVER = add_up([])


@dataclass(frozen=True)
class Closed:
    """What single hard rules rule out whatever the rest: the plan makes no variables for it."""

    seats: frozenset[tuple[str, str, Role]] = frozenset()  # expert, item, role
    rooms: frozenset[tuple[str, str]] = frozenset()  # item, room
    overlaps: frozenset[tuple[str, str]] = frozenset()  # two items, sorted


class Plan:
    """One model's decisions: option, item x slot x room, expert x item x role. All are 0-1.

    Questions answer with a variable or a linear expression; those of rare use are made when first asked.
    """

    def __init__(
        self,
        problem: Problem,
        model: cp_model.CpModel,
        options: Iterable[Option] | None = None,
        closed: Closed | None = None,
    ) -> None:
        self.problem = problem
        self.model = model
        self.closed = closed or Closed()
        self.options = tuple(problem.options if options is None else options)
        self.days = range(max((option.days for option in self.options), default=0))
        self._option = {option.id: self._new(f"option {option.id}") for option in self.options}
        self._at: dict[tuple[str, Slot, str], Literal] = {}
        self._placed = {item.id: self._new(f"{item.id} placed") for item in problem.items}
        self._seat: dict[tuple[str, str, Role], Literal] = {}
        self._panel: dict[tuple[str, str], Literal] = {}
        self._lazy: dict[tuple[object, ...], Literal] = {}
        model.add_exactly_one(self._option.values())
        self._choose_venue()
        self._place_items()
        self._fill_seats()

    # structure

    def _new(self, name: str) -> Literal:
        return self.model.new_bool_var(name)

    def _choose_venue(self) -> None:
        venues = sorted({option.venue for option in self.options})
        self._venue = {venue: self._new(f"venue {venue}") for venue in venues}
        for venue in venues:
            here = [self._option[option.id] for option in self.options if option.venue == venue]
            self.model.add(add_up(here) == self._venue[venue])

    def _place_items(self) -> None:
        rooms = [room for room in self.problem.rooms if room.venue in self._venue]
        for item in self.problem.items:
            for slot in self.slots(item.id):
                for room in rooms:
                    if (item.id, room.id) in self.closed.rooms:
                        continue
                    name = f"{item.id} day {slot.day + 1} {slot.session} {slot.start} {room.id}"
                    self._at[item.id, slot, room.id] = self._new(name)
            self.model.add(add_up([self.at(item.id, slot) for slot in self.slots(item.id)]) == self._placed[item.id])
            for venue, chosen in self._venue.items():
                here = [self.in_room(item.id, room.id) for room in rooms if room.venue == venue]
                self.model.add(add_up(here) <= chosen)
            for day in self.days:
                self.model.add(self.on_day(item.id, day) <= self.day_exists(day))

    def _fill_seats(self) -> None:
        for item in self.problem.items:
            roles = [role for role in Role if item.seats_most(role) > 0]
            for expert in self.problem.experts:
                open_roles = [role for role in roles if (expert.id, item.id, role) not in self.closed.seats]
                for role in open_roles:
                    name = f"{expert.id} {role} of {item.id}"
                    self._seat[expert.id, item.id, role] = self._new(name)
                if open_roles:
                    seats = [self._seat[expert.id, item.id, role] for role in open_roles]
                    self._panel[expert.id, item.id] = self._one_of(seats, f"{expert.id} on {item.id}")
                    self.model.add(self._panel[expert.id, item.id] <= self._placed[item.id])

    def _one_of(self, literals: list[Literal], name: str) -> Literal:
        """A variable for the sum of literals of which one at most is true."""
        if len(literals) == 1:
            return literals[0]
        either = self._new(name)
        self.model.add(add_up(literals) == either)
        return either

    # dates and venue

    def option(self, option: str) -> Linear:
        """Whether the option is chosen."""
        return self._option.get(option, NEVER)

    def any_option(self, options: Iterable[str]) -> Linear:
        """Whether one of the options (ids) is chosen."""
        return add_up([self._option[option] for option in options if option in self._option])

    def venue(self, venue: str) -> Linear:
        """Whether the venue is chosen."""
        return self._venue.get(venue, NEVER)

    def day_exists(self, day: int) -> Linear:
        """Whether the chosen option has this day (0 is the first)."""
        return self.any_option(option.id for option in self.options if option.days > day)

    def is_last_day(self, day: int) -> Linear:
        """Whether this day is the chosen option's last."""
        return self.any_option(option.id for option in self.options if option.days == day + 1)

    # items in time and rooms

    @cache
    def slots(self, item: str) -> tuple[Slot, ...]:
        """The slots the item may have."""
        found = slots(self.problem, self.problem.item[item])
        return tuple(slot for slot in found if slot.day in self.days)

    def rooms(self) -> tuple[str, ...]:
        """The rooms of every venue still on offer."""
        return tuple(room.id for room in self.problem.rooms if room.venue in self._venue)

    def placed(self, item: str) -> Literal:
        """Whether the item is held at all."""
        return self._placed[item]

    def at_in_room(self, item: str, slot: Slot, room: str) -> Linear:
        """Whether the item has this slot in this room."""
        return self._at.get((item, slot, room), NEVER)

    @cache
    def at(self, item: str, slot: Slot) -> Linear:
        """Whether the item has this slot."""
        found = [self._at[key] for room in self.rooms() if (key := (item, slot, room)) in self._at]
        return self._one_of(found, f"{item} day {slot.day + 1} {slot.session} {slot.start}") if found else NEVER

    @cache
    def in_room(self, item: str, room: str) -> Linear:
        """Whether the item is held in this room."""
        return add_up([self.at_in_room(item, slot, room) for slot in self.slots(item)])

    @cache
    def on_day(self, item: str, day: int) -> Linear:
        """Whether the item is held on this day."""
        return add_up([self.at(item, slot) for slot in self.slots(item) if slot.day == day])

    @cache
    def in_session(self, item: str, day: int, session: str) -> Linear:
        """Whether the item is held in this session of this day."""
        here = [slot for slot in self.slots(item) if slot.day == day and slot.session == session]
        return add_up([self.at(item, slot) for slot in here])

    @cached_property
    def _points(self) -> dict[str, tuple[int, ...]]:
        first_day = [slot for item in self.problem.items for slot in self.slots(item.id) if slot.day == 0]
        return {
            session.id: tuple(sorted({slot.start for slot in first_day if slot.session == session.id}))
            for session in self.problem.usable_sessions
        }

    def points(self, session: str) -> tuple[int, ...]:
        """The minutes of a session at which something may begin; two items overlap only if they share one."""
        return self._points[session]

    def slots_at(self, item: str, day: int, minute: int) -> tuple[Slot, ...]:
        """The slots of the item that cover this minute of this day."""
        length = self.problem.item[item].minutes
        return tuple(
            slot for slot in self.slots(item) if slot.day == day and slot.start <= minute < slot.start + length
        )

    def running(self, item: str, day: int, minute: int) -> Linear:
        """Whether the item is being held at this minute of this day."""
        return add_up([self.at(item, slot) for slot in self.slots_at(item, day, minute)])

    def running_in(self, item: str, room: str, day: int, minute: int) -> Linear:
        """Whether the item is being held in this room at this minute of this day."""
        return add_up([self.at_in_room(item, slot, room) for slot in self.slots_at(item, day, minute)])

    def overlap(self, item: str, other: str) -> Linear:
        """At least 1 when the two items share a minute (may be 1 without, where that costs nothing)."""
        one, two = sorted((item, other))
        if (one, two) in self.closed.overlaps:
            return NEVER
        key = ("overlap", one, two)
        if key not in self._lazy:
            both = self._lazy[key] = self._new(f"{one} and {two} overlap")
            for day in self.days:
                for minute in self.crowded((one, two)):
                    if self.slots_at(one, day, minute) and self.slots_at(two, day, minute):
                        self.model.add(self.running(one, day, minute) + self.running(two, day, minute) <= 1 + both)
        return self._lazy[key]

    def room_used(self, room: str, day: int) -> Linear:
        """Whether any item is in the room on this day."""
        key = ("room used", room, day)
        if key not in self._lazy:
            used = self._lazy[key] = self._new(f"{room} used on day {day + 1}")
            items = [
                add_up([self.at_in_room(item.id, slot, room) for slot in self.slots(item.id) if slot.day == day])
                for item in self.problem.items
            ]
            for held in items:
                self.model.add(held <= used)
            self.model.add(add_up(items) >= used)
        return self._lazy[key]

    # items one after another

    @cache
    def _begun(self, item: str) -> tuple[list[tuple[int, int]], list[Linear]]:
        """The moments at which the item may begin, and whether it has begun by each: one chain of sums."""
        starts: dict[tuple[int, int], list[Linear]] = {}
        for slot in self.slots(item):
            starts.setdefault((slot.day, slot.start), []).append(self.at(item, slot))
        moments = sorted(starts)
        chain: list[Linear] = []
        before: Linear = NEVER
        for day, minute in moments:
            begun = self._new(f"{item} begun by day {day + 1} {minute}")
            self.model.add(add_up([before, *starts[day, minute]]) == begun)
            chain.append(begun)
            before = begun
        return moments, chain

    def starts(self, item: str) -> tuple[tuple[int, int], ...]:
        """The moments (day, minute) at which the item may begin, in order."""
        return tuple(self._begun(item)[0])

    def begun(self, item: str, day: int, minute: int) -> Linear:
        """Whether the item begins at or before this minute of this day."""
        moments, chain = self._begun(item)
        place = bisect_right(moments, (day, minute))
        return chain[place - 1] if place else NEVER

    def disordered(self, first: str, then: str, gap: int = 0) -> Linear:
        """At least 1 when both are held and the second begins before the first has ended (and the gap has passed).

        A night between them is enough in place of the gap. It may be 1 without, where that costs nothing.
        """
        key = ("disordered", first, then, gap)
        if key not in self._lazy:
            self._lazy[key] = self._new(f"{then} begins too soon after {first} ({gap} minutes)")
            self.only_after(first, then, self.problem.item[first].minutes + gap, self._lazy[key])
        return self._lazy[key]

    def only_after(self, first: str, then: str, wait: int, broken: Literal) -> None:
        """State that, where both are held, the second begins on a later day than the first, or the wait after it.

        The wait is in minutes from start to start and may be negative. A broken literal makes up for all of it.
        """
        moments = self._begun(first)[0]
        latest = {bisect_right(moments, (day, minute - wait)): (day, minute) for day, minute in self.starts(then)}
        for place, (day, minute) in latest.items():
            if place < len(moments):
                pending = self.placed(first) - self.begun(first, day, minute - wait)
                self.model.add(self.begun(then, day, minute) + pending <= 1 + broken)

    # interpretation

    @cache
    def crowded(self, items: tuple[str, ...]) -> tuple[int, ...]:
        """Minutes of a day at which these items meet: whichever of them overlap all run at one of these."""
        minutes = sorted({minute for session in self.problem.usable_sessions for minute in self.points(session.id)})
        held = {
            minute: frozenset((item, slot) for item in items for slot in self.slots_at(item, 0, minute))
            for minute in minutes
        }
        kept: list[int] = []
        for minute in sorted(held, key=lambda one: (-len(held[one]), one)):
            if held[minute] and not any(held[minute] <= held[other] for other in kept):
                kept.append(minute)
        return tuple(sorted(kept))

    @cache
    def interpreted_in(self, language: str) -> tuple[str, ...]:
        """The interpreted items that need a team of the language."""
        return tuple(item.id for item in self.problem.items if item.interpreted and language in item.languages)

    def session_peak(self, language: str, day: int, session: str) -> Linear:
        """At least the teams of the language at work at once in the session (may be more where that costs nothing)."""
        items = tuple(
            item
            for item in self.interpreted_in(language)
            if any(slot.day == day and slot.session == session for slot in self.slots(item))
        )
        key = ("session peak", language, day, session)
        if items and key not in self._lazy:
            name = f"{language} teams on day {day + 1} in {session}"
            peak = self._lazy[key] = self.model.new_int_var(0, len(items), name)
            for minute in self.crowded(items):
                running = [
                    self.at(item, slot)
                    for item in items
                    for slot in self.slots_at(item, day, minute)
                    if slot.session == session
                ]
                if running:
                    self.model.add(add_up(running) <= peak)
        return self._lazy[key] if items else NEVER

    def peak(self, language: str, day: int, meeting: str) -> Linear:
        """At least the teams of the language at work at once in the meeting (may be more where that costs nothing)."""
        sessions = [session.id for session in meetings(self.problem).get(meeting, ())]
        found = [self.session_peak(language, day, session) for session in sessions]
        found = [one for one in found if one is not NEVER]
        if len(found) < 2:
            return found[0] if found else NEVER
        key = ("peak", language, day, meeting)
        if key not in self._lazy:
            name = f"{language} teams on day {day + 1} in the {meeting} meeting"
            peak = self._lazy[key] = self.model.new_int_var(0, len(self.interpreted_in(language)), name)
            for one in found:
                self.model.add(one <= peak)
        return self._lazy[key]

    # experts

    def seat(self, expert: str, item: str, role: Role) -> Linear:
        """Whether the expert has this role on the item's panel."""
        return self._seat.get((expert, item, role), NEVER)

    def on_panel(self, expert: str, item: str, roles: Iterable[Role] = tuple(Role)) -> Linear:
        """Whether the expert has one of the roles on the item's panel."""
        wanted = tuple(roles)
        if wanted == tuple(Role):
            return self._panel.get((expert, item), NEVER)
        return add_up([self._seat[key] for role in wanted if (key := (expert, item, role)) in self._seat])

    def may_sit(self, expert: str, item: str, roles: Iterable[Role] = tuple(Role)) -> bool:
        """Whether the plan has a variable for the expert in one of the roles of the item."""
        return any((expert, item, role) in self._seat for role in roles)

    def count_seats(self, item: str, experts: Iterable[str], roles: Iterable[Role] = tuple(Role)) -> Linear:
        """How many of these experts have one of the roles on the item's panel."""
        wanted = tuple(roles)
        return add_up(
            [self.seat(expert, item, role) for expert in experts for role in wanted if self.may_sit(expert, item)]
        )

    def on_any_panel(self, expert: str, items: Iterable[str], roles: Iterable[Role] = tuple(Role)) -> Linear:
        """At least 1 when the expert has one of the roles on one of the items.

        May be 1 without, where that costs nothing.
        """
        items, roles = tuple(items), tuple(roles)
        key = ("on any panel", expert, items, roles)
        if key not in self._lazy:
            found = self._lazy[key] = self._new(f"{expert} among the {', '.join(roles)} of {', '.join(items)}")
            for item in items:
                self.model.add(self.on_panel(expert, item, roles) <= found)
        return self._lazy[key]

    def invited(self, expert: str) -> Linear:
        """Whether the expert has any seat."""
        key = ("invited", expert)
        if key not in self._lazy:
            invited = self._lazy[key] = self._new(f"{expert} invited")
            panels = [self.on_panel(expert, item.id) for item in self.problem.items if self.may_sit(expert, item.id)]
            for panel in panels:
                self.model.add(panel <= invited)
            self.model.add(add_up(panels) >= invited)
        return self._lazy[key]

    def invited_at(self, expert: str, venue: str) -> Linear:
        """Whether the expert has any seat and the venue is this one."""
        if venue not in self._venue:
            return NEVER
        for here in self._venue:
            if ("invited at", expert, here) not in self._lazy:
                self._lazy["invited at", expert, here] = self._new(f"{expert} invited to {here}")
                self.model.add(self._lazy["invited at", expert, here] <= self._venue[here])
        if ("invited at", expert) not in self._lazy:
            everywhere = add_up([self._lazy["invited at", expert, here] for here in self._venue])
            self.model.add(everywhere == self.invited(expert))
            self._lazy["invited at", expert] = self._lazy["invited at", expert, venue]
        return self._lazy["invited at", expert, venue]

    def seat_on_day(self, expert: str, item: str, day: int) -> Linear:
        """Whether the expert is on the item's panel and the item is on this day."""
        if day not in self.days or not self.may_sit(expert, item):
            return NEVER
        if ("seat on day", expert, item) not in self._lazy:
            for one in self.days:
                here = self._lazy["seat on day", expert, item, one] = self._new(f"{expert} on {item} on day {one + 1}")
                self.model.add(here <= self.on_day(item, one))
            days = add_up([self._lazy["seat on day", expert, item, one] for one in self.days])
            self.model.add(days == self.on_panel(expert, item))
            self._lazy["seat on day", expert, item] = self._lazy["seat on day", expert, item, day]
        return self._lazy["seat on day", expert, item, day]

    def seated_on(self, expert: str, day: int) -> Linear:
        """Whether the expert has a seat on this day."""
        if day not in self.days:
            return NEVER
        key = ("seated on", expert, day)
        if key not in self._lazy:
            seated = self._lazy[key] = self._new(f"{expert} seated on day {day + 1}")
            seats = [
                self.seat_on_day(expert, item.id, day) for item in self.problem.items if self.may_sit(expert, item.id)
            ]
            for seat in seats:
                self.model.add(seat <= seated)
            self.model.add(add_up(seats) >= seated)
            self.model.add(seated <= self.invited(expert))  # follows for whole numbers, not for fractions
        return self._lazy[key]

    def present_on(self, expert: str, day: int) -> Linear:
        """Whether this workshop day lies between the expert's first and last day with a seat."""
        key = ("present on", expert, day)
        if key not in self._lazy:
            present = self._lazy[key] = self._new(f"{expert} present on day {day + 1}")
            before = [self.seated_on(expert, one) for one in self.days if one <= day]
            after = [self.seated_on(expert, one) for one in self.days if one >= day]
            self.model.add(present >= self.seated_on(expert, day))
            self.model.add(present <= add_up(before))
            self.model.add(present <= add_up(after))
            for early in before[:-1]:
                for late in after[1:]:
                    self.model.add(present >= early + late - 1)
        return self._lazy[key]

    def away_on(self, expert: str, day: int, before: int) -> Linear:
        """At least 1 when the expert is away from home on this day, having left `before` days ahead of the first seat.

        Days count from the first of the workshop, so travel may fall on negative ones. May be 1 without, where that
        costs nothing.
        """
        key = ("away on", expert, day, before)
        if key not in self._lazy:
            away = self._lazy[key] = self._new(f"{expert} away on day {day + 1}, {before} of travel")
            for first in (one for one in self.days if one <= day + before):
                for last in (one for one in self.days if one >= max(day, first)):
                    ends = [self.seated_on(expert, one) for one in {first, last}]
                    self.model.add(add_up(ends) <= away + len(ends) - 1)
        return self._lazy[key]

    def present_at(self, expert: str, day: int, venue: str) -> Linear:
        """Whether the expert is present on this day and the venue is this one."""
        if venue not in self._venue:
            return NEVER
        key = ("present at", expert, day)
        if key not in self._lazy:
            for here in self._venue:
                there = self._lazy[(*key, here)] = self._new(f"{expert} at {here} on day {day + 1}")
                self.model.add(there <= self._venue[here])
            everywhere = add_up([self._lazy[(*key, here)] for here in self._venue])
            self.model.add(everywhere == self.present_on(expert, day))
            self._lazy[key] = self._lazy[(*key, venue)]
        return self._lazy[(*key, venue)]

    # money

    @cached_property
    def costs(self) -> "Costs":
        """What the plan costs."""
        from planner.model.costs import Costs

        return Costs(self)

    # to and from schedules

    def values(self, schedule: Schedule) -> dict[int, tuple[Literal, int]]:
        """The value of every decision variable in a schedule, by variable index."""
        placements = {(row.item, Slot(row.day, row.session, row.start), row.room) for row in schedule.placements}
        seats = {(seat.expert, seat.item, seat.role) for seat in schedule.seats}
        found: dict[int, tuple[Literal, int]] = {}
        for option, literal in self._option.items():
            found[literal.index] = (literal, int(option == schedule.option.id))
        for place, literal in self._at.items():
            found[literal.index] = (literal, int(place in placements))
        for key, literal in self._seat.items():
            found[literal.index] = (literal, int(key in seats))
        for item, literal in self._placed.items():
            found[literal.index] = (literal, int(item in schedule.placement))
        return found

    def hint(self, schedule: Schedule) -> None:
        """Propose a schedule to the solver as a start."""
        for literal, value in self.values(schedule).values():
            self.model.add_hint(literal, value)

    def fix(self, schedule: Schedule, model: cp_model.CpModel | None = None) -> None:
        """Allow this schedule only, in the plan's model or a clone of it.

        A schedule that the variables cannot say makes the model infeasible.
        """
        model = self.model if model is None else model
        for literal, value in self.values(schedule).values():
            model.add(literal == value)
        sayable = all(
            (row.item, Slot(row.day, row.session, row.start), row.room) in self._at for row in schedule.placements
        ) and all((seat.expert, seat.item, seat.role) in self._seat for seat in schedule.seats)
        repeated = len(schedule.placement) < len(schedule.placements) or len(set(schedule.seats)) < len(schedule.seats)
        if not sayable or repeated:
            model.add_bool_or([])

    def read(self, value: Mapping[int, int] | Sequence[int]) -> Schedule:
        """The schedule that a solution (value by variable index) says."""
        option = next(option for option in self.options if value[self._option[option.id].index])
        placements = [
            Placement(item=item, day=slot.day, session=slot.session, start=slot.start, room=room)
            for (item, slot, room), literal in self._at.items()
            if value[literal.index]
        ]
        seats = [
            Seat(item=item, role=role, expert=expert)
            for (expert, item, role), literal in self._seat.items()
            if value[literal.index]
        ]
        return Schedule(option=option, placements=tuple(sorted(placements)), seats=tuple(sorted(seats)))
