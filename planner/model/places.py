"""Places: sessions and rooms together, as conferences plan them: which issue has which room in which session."""

from functools import cache

from planner.domain.agenda import Session
from planner.model.decisions import NEVER, Linear, Literal, add_up
from planner.model.timetable import Timetable


class Places(Timetable):
    """Questions on sessions and rooms rather than minutes. A day is 0 for the first."""

    @cache
    def day_sessions(self) -> tuple[tuple[int, Session], ...]:
        """Every day with each session it has, in the order of the clock."""
        return tuple((day, session) for day in self.days for session in self.problem.sessions_on(day))

    @cache
    def in_place(self, item: str, day: int, session: str, room: str) -> Linear:
        """Whether the item is held in this room in this session of this day."""
        here = [slot for slot in self.slots(item) if slot.day == day and slot.session == session]
        return add_up([self.at_in_room(item, slot, room) for slot in here])

    def issue_in_place(self, issue: str, day: int, session: str, room: str) -> Linear:
        """Whether an item of the issue is held in this room in this session of this day."""
        items = [self.in_place(item.id, day, session, room) for item in self.problem.items_of(issue)]
        return self._any(("issue in place", issue, day, session, room), items)

    def issue_in_session(self, issue: str, day: int, session: str) -> Linear:
        """Whether an item of the issue is held in this session of this day."""
        items = [self.in_session(item.id, day, session) for item in self.problem.items_of(issue)]
        return self._any(("issue in session", issue, day, session), items)

    def issue_in_room(self, issue: str, room: str) -> Linear:
        """Whether an item of the issue is held in this room at any time."""
        items = [self.in_room(item.id, room) for item in self.problem.items_of(issue)]
        return self._any(("issue in room", issue, room), items)

    def _any(self, key: tuple[object, ...], terms: list[Linear]) -> Linear:
        """Whether one of the terms, each 0 or 1, is 1."""
        if not terms:
            return NEVER
        if key not in self._lazy:
            found = self._lazy[key] = self._new(" ".join(str(part) for part in key))
            for term in terms:
                self.model.add(term <= found)
            self.model.add(add_up(terms) >= found)
        return self._lazy[key]

    def together(self, one: str, other: str) -> Literal:
        """At least 1 when both items are held in one session of one day.

        May be 1 without, where that costs nothing.
        """
        first, second = sorted((one, other))
        key = ("together", first, second)
        if key not in self._lazy:
            both = self._lazy[key] = self._new(f"{first} and {second} in one session")
            for day, session in self.day_sessions():
                held = self.in_session(first, day, session.id) + self.in_session(second, day, session.id)
                self.model.add(held <= 1 + both)
        return self._lazy[key]

    def apart(self, one: str, other: str) -> Literal:
        """At least 1 when both items are held in one session but in different rooms.

        May be 1 without, where that costs nothing.
        """
        first, second = sorted((one, other))
        key = ("apart", first, second)
        if key not in self._lazy:
            both = self._lazy[key] = self._new(f"{first} and {second} in one session, other rooms")
            for day, session in self.day_sessions():
                for room in self.rooms():
                    place = (day, session.id, room)
                    elsewhere = self.in_session(second, day, session.id) - self.in_place(second, *place)
                    self.model.add(self.in_place(first, *place) + elsewhere <= 1 + both)
        return self._lazy[key]

    def shared_slots(self, one: str, other: str) -> Linear:
        """At least the slots that the two items share; their overlap where the workshop has no slots."""
        length = self.problem.workshop.slot_minutes
        if length is None:
            return self.overlap(one, other)
        first, second = sorted((one, other))
        shared = []
        for day, session in self.day_sessions():
            for minute in range(session.start, session.latest, length):
                if self.slots_at(first, day, minute) and self.slots_at(second, day, minute):
                    shared.append(self._both_running(first, second, day, minute))
        return add_up(shared)

    def _both_running(self, one: str, other: str, day: int, minute: int) -> Literal:
        key = ("both running", one, other, day, minute)
        if key not in self._lazy:
            both = self._lazy[key] = self._new(f"{one} and {other} at {minute} of day {day + 1}")
            self.model.add(self.running(one, day, minute) + self.running(other, day, minute) <= 1 + both)
        return self._lazy[key]
