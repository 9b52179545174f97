"""Interpretation: how many teams are at work at once in a session or meeting."""

from functools import cache

from planner.domain.demand import meetings
from planner.model.decisions import NEVER, Linear, add_up
from planner.model.places import Places


class Peaks(Places):
    """Questions on interpreter teams."""

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
