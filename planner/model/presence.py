"""Presence: who is invited, and on which days each expert has a seat, is there, or is away from home."""

from planner.model.decisions import NEVER, Linear, add_up
from planner.model.panels import Panels


class Presence(Panels):
    """Questions on the days of experts."""

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
