"""Timetable: which item is held when and where, and what that says of days, rooms, overlaps and order."""

from bisect import bisect_right
from functools import cache, cached_property

from planner.model.decisions import NEVER, Decisions, Linear, Literal, add_up
from planner.model.slots import Slot, slots


class Timetable(Decisions):
    """Item x slot x room, and questions on time."""

    def _decide(self) -> None:
        super()._decide()
        self._place_items()

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
        found: dict[str, set[int]] = {session.id: set() for session in self.problem.usable_sessions}
        for item in self.problem.items:
            for slot in self.slots(item.id):
                found[slot.session].add(slot.start)
        return {session: tuple(sorted(starts)) for session, starts in found.items()}

    def points(self, session: str) -> tuple[int, ...]:
        """The minutes of a session at which something may begin; two items overlap only if they share one."""
        return self._points[session]

    @cache
    def slots_at(self, item: str, day: int, minute: int) -> tuple[Slot, ...]:
        """The slots of the item that cover this minute of this day."""
        length = self.problem.item[item].minutes
        return tuple(
            slot for slot in self.slots(item) if slot.day == day and slot.start <= minute < slot.start + length
        )

    @cache
    def running(self, item: str, day: int, minute: int) -> Linear:
        """Whether the item is being held at this minute of this day."""
        return add_up([self.at(item, slot) for slot in self.slots_at(item, day, minute)])

    @cache
    def running_in(self, item: str, room: str, day: int, minute: int) -> Linear:
        """Whether the item is being held in this room at this minute of this day."""
        return add_up([self.at_in_room(item, slot, room) for slot in self.slots_at(item, day, minute)])

    @cache
    def crowded(self, items: tuple[str, ...]) -> tuple[int, ...]:
        """Minutes of a day at which these items meet: whichever of them overlap all run at one of these."""
        minutes = sorted({minute for session in self.problem.usable_sessions for minute in self.points(session.id)})
        held = {
            minute: frozenset(
                (item, slot.session, slot.start)
                for item in items
                for day in self.days
                for slot in self.slots_at(item, day, minute)
            )
            for minute in minutes
        }
        kept: list[int] = []
        for minute in sorted(held, key=lambda one: (-len(held[one]), one)):
            if held[minute] and not any(held[minute] <= held[other] for other in kept):
                kept.append(minute)
        return tuple(sorted(kept))

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
