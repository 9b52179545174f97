"""Pins and required seats before any search: rooms elsewhere, and seats of somebody who may not or can never come."""

from collections.abc import Iterator
from functools import cached_property

from planner.domain.agenda import Item
from planner.domain.clock import span
from planner.domain.people import Expert
from planner.domain.places import Option
from planner.domain.problem import Problem
from planner.domain.wants import PROGRAMME, Want, items_named, wants
from planner.domain.wishes import SEATS, Aspect, Kind, Pin, Stance
from planner.domain.words import count, listed
from planner.explain.audit_people import days_of
from planner.explain.audit_presence import Free, Hindrance, Presence
from planner.explain.audit_time import Count, holds, needed_items
from planner.rules import RULES
from planner.rules.base import Rule


class PinnedItems:
    """The pins on items, where pins must be kept; what is the same for all options is worked out once."""

    def __init__(self, problem: Problem, presence: Presence) -> None:
        self.problem, self.presence = problem, presence
        self.pins = tuple(pin for pin in problem.pins if pin.item is not None) if holds(problem, "pins") else ()

    def counts(self, option: Option, free: Free) -> Iterator[Count]:
        """The pins that cannot be kept on these dates."""
        for pin in self.pins:
            item = self.problem.item[pin.item or ""]
            if pin.aspect is Aspect.DAY and int(pin.value) > option.days:
                length = count(option.days, "day")
                yield _never(pin, f"{item.id} is pinned to day {pin.value}, and these dates have {length}")
            elif pin.aspect is Aspect.ROOM and (there := self.problem.room[pin.value].venue) != option.venue:
                venue = self.problem.venue[there]
                yield _never(pin, f"{item.id} is pinned to {pin.value}, a room of {venue.id} {venue.name}".rstrip())
            elif pin in self._closed:
                yield _never(pin, self._closed[pin])
            elif pin.aspect in SEATS and (days := self._days(item, option)) and not free[pin.value] & days:
                text = f"{self._said(pin)}, {self._absent(self.problem.expert[pin.value], option, days)}"
                yield _never(pin, text)
        for want in self._required:
            days = frozenset[int]().union(*(self._days(item, option) for item in self._items(want)))
            if days and not free[want.subject] & days:
                expert = self.problem.expert[want.subject]
                text = f"{expert.called} is required on {want.target_kind} {want.targets[0]}"
                yield Count(f"{text}, {self._absent(expert, option, days)}", 1, 0, text, always=False)

    @cached_property
    def _required(self) -> tuple[Want, ...]:
        """Seats that somebody must have, on items of which some must be held."""
        needed = {item.id for item in needed_items(self.problem)}
        found = wants(self.problem, Stance.REQUIRED, Stance.EXCLUDED)
        return tuple(
            want
            for want in (found if holds(self.problem, "item_preferences_required") else ())
            if want.subject_kind is Kind.EXPERT and want.target_kind in PROGRAMME and want.wanted
            if any(item.id in needed for item in self._items(want))
        )

    def _items(self, want: Want) -> tuple[Item, ...]:
        return items_named(self.problem, want.target_kind, want.targets[0])

    @cached_property
    def _closed(self) -> dict[Pin, str]:
        """The seats that a hard rule closes to the person by itself, in words."""
        closing = [rule for rule in RULES if type(rule).closes_seat is not Rule.closes_seat]
        closing = [rule for rule in closing if holds(self.problem, rule.id)]
        found: dict[Pin, str] = {}
        for pin in self.pins:
            for rule in closing if pin.aspect in SEATS else ():
                expert, item = self.problem.expert[pin.value], self.problem.item[pin.item or ""]
                if rule.closes_seat(self.problem, expert, item, SEATS[pin.aspect]):
                    found.setdefault(pin, f"{self._said(pin)}, against the rule {rule.id} ({rule.title})")
        return found

    def _said(self, pin: Pin) -> str:
        return f"{self.problem.expert[pin.value].called} is pinned as {pin.aspect} of {pin.item}"

    def _days(self, item: Item, option: Option) -> frozenset[int]:
        """The days of an option on which the item may be held, with its own pins."""
        days = days_of(self.problem, item, option)
        for pin in self.pins:
            if pin.item == item.id and pin.aspect is Aspect.DAY:
                days &= {int(pin.value) - 1}
            elif pin.item == item.id and pin.aspect is Aspect.SESSION:
                days &= {day for day in days if self.problem.session[pin.value].is_on(day)}
        return days

    def _absent(self, expert: Expert, option: Option, days: frozenset[int]) -> str:
        """What keeps the expert away on all of these days, with its dates."""
        hindrance = self.presence.hindrance(expert, option, days)
        if hindrance is not Hindrance.AWAY:
            return f"but {hindrance}"
        before = 0 if expert.remote else self.problem.travel(expert.id, option.venue).days_before
        first, last = option.on(min(days) - before), option.on(max(days))
        rows = [row for row in self.problem.away(expert.id) if row.start <= last and row.end >= first]
        dates = [span(row.start, row.end) + (f" ({row.reason})" if row.reason else "") for row in rows]
        return f"but is away whenever that could be: {listed(dates)}"


def _never(pin: Pin, text: str) -> Count:
    return Count(text, 1, 0, pin.id, always=False)
