"""Counting people before any search: at least so many of a kind must have a seat, and who of the kind can."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from planner.domain.agenda import Item, PartyType, Requirement, Role
from planner.domain.places import Option
from planner.domain.problem import Problem
from planner.domain.words import all_are, are, count, group, listed
from planner.explain.audit_people import People, days_of
from planner.explain.audit_presence import Free, Hindrance, Presence
from planner.explain.audit_time import Count, holds, needed_items
from planner.rules import RULE
from planner.rules.parties.requirements import asked, meets

Groups = dict[str, frozenset[str]]  # expert ids, by whatever counts once


@dataclass(frozen=True, slots=True)
class Floor:
    """At least so many of those meant need somebody of theirs who can have the seat."""

    text: str  # "C3 needs 1 expert of the African group"
    least: int
    meant: Groups
    able: frozenset[str]  # who may take such a seat, on whatever day
    item: Item | None = None  # the seat is on this item
    tight: bool = True  # worth telling where there are just enough


class Floors:
    """The floors of the hard rules; who can come differs by option."""

    def __init__(self, problem: Problem, people: People, presence: Presence) -> None:
        self.problem, self.people, self.presence = problem, people, presence

    def counts(self, option: Option, free: Free) -> Iterator[Count]:
        """Each floor against those of its kind who can come."""
        for floor in self._floors:
            days = frozenset(range(option.days)) if floor.item is None else days_of(self.problem, floor.item, option)
            there = {expert for expert in floor.able if free[expert] & days}
            found = sum(not experts.isdisjoint(there) for experts in floor.meant.values())
            if found < floor.least or (floor.tight and found <= 2 * floor.least):
                text = f"{floor.text}; {self._found(floor, found, option, days, there)}"
                yield Count(text, floor.least, found, floor.text, always=False)

    def _found(self, floor: Floor, found: int, option: Option, days: frozenset[int], there: set[str]) -> str:
        """None can come, all 6 are away; only 1 of 4 can come: 2 are away and 1 cannot have a visa in time."""
        if not floor.meant:
            return "there is none"
        few = "none" if not found else f"only {found}" if found < floor.least else f"{found}"
        few += f" of {len(floor.meant)}" if len(floor.meant) > 1 else ""
        if any(len(experts) > 1 for experts in floor.meant.values()):
            return f"{few} can send one"
        experts = [expert for one in floor.meant.values() for expert in one if expert not in there]
        why = Counter(
            self.presence.hindrance(self.problem.expert[expert], option, days)
            if expert in floor.able
            else Hindrance.UNFIT
            for expert in experts
        )
        if not found and set(why) == {Hindrance.AWAY}:
            return f"none can come, {all_are(len(experts))} away"
        reasons = [
            f"{are(why[one])} away" if one is Hindrance.AWAY else f"{why[one]} {one}" for one in Hindrance if why[one]
        ]
        left = "can come" if Hindrance.UNFIT not in why else "is left" if found < 2 else "are left"
        return ": ".join([f"{few} {left}", listed(reasons)] if reasons else [f"{few} {left}"])

    @cached_property
    def _floors(self) -> tuple[Floor, ...]:
        return (*self._requirements(), *self._partner_countries(), *self._regions(), *self._parties())

    def _requirements(self) -> Iterator[Floor]:
        """The required rows on items that every schedule holds."""
        held = {item.id: item for item in needed_items(self.problem)} if holds(self.problem, "requirements") else {}
        for row in self.problem.requirements:
            if row.hard and row.least > 0 and row.item in held:
                able = self._able([held[row.item]], row.roles)
                yield Floor(f"{row.item} needs {asked(row)}", row.least, self._meant(row), able, held[row.item])

    def _meant(self, row: Requirement) -> Groups:
        experts = self.problem.experts
        if row.attribute != "distinct donors":
            return _each(expert.id for expert in experts if meets(self.problem, row, expert))
        donors: dict[str, set[str]] = {}
        for expert in experts:
            if expert.party_type is PartyType.DONOR:
                donors.setdefault(expert.party or expert.organization or expert.id, set()).add(expert.id)
        return {donor: frozenset(own) for donor, own in donors.items()}

    def _partner_countries(self) -> Iterator[Floor]:
        setting = RULE["partner_country_floor"].setting(self.problem)
        least = setting.number("least")
        if holds(self.problem, "partner_country_floor") and least > 0:
            who = count(least, "expert from a partner country", "experts from partner countries")
            text = f"{who} must have a speaking role"
            kind = PartyType.PARTNER_COUNTRY
            meant = _each(expert.id for expert in self.problem.experts if expert.party_type is kind)
            yield Floor(text, least, meant, self._able(self.problem.items, setting.roles()))

    def _regions(self) -> Iterator[Floor]:
        least = RULE["regional_floor"].setting(self.problem).number("least")
        known = sorted({expert.region for expert in self.problem.experts if expert.region is not None})
        for region in known if holds(self.problem, "regional_floor") and least > 0 else ():
            text = f"{count(least, 'expert')} of {group(region)} must have a seat"
            meant = _each(expert.id for expert in self.problem.experts if expert.region == region)
            yield Floor(text, least, meant, self._able(self.problem.items))

    def _parties(self) -> Iterator[Floor]:
        for party in self.problem.parties if holds(self.problem, "must_be_represented") else ():
            if party.must_be_represented:
                meant = _each(expert.id for expert in self.problem.experts if expert.party == party.id)
                text = f"an expert of {party.name or party.id} must have a seat"
                yield Floor(text, 1, meant, self._able(self.problem.items), tight=False)

    def _able(self, items: Iterable[Item], roles: Iterable[Role] = tuple(Role)) -> frozenset[str]:
        """Who may take one of the roles on one of the items."""
        wanted = tuple(roles)
        panels = [self.people.eligible(item, role) for item in items for role in wanted if item.seats_most(role) > 0]
        return frozenset[str]().union(*panels)


def _each(experts: Iterable[str]) -> Groups:
    return {expert: frozenset({expert}) for expert in experts}
