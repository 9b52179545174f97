"""Counting experts before any search: who is free and eligible for what the panels need."""

from collections import Counter
from collections.abc import Iterator
from functools import cached_property

from planner.domain.agenda import Item, PartyType, Position, Role
from planner.domain.places import Option
from planner.domain.problem import Problem
from planner.domain.words import count, listed
from planner.explain.audit_presence import Free
from planner.explain.audit_time import Count, holds, needed_items
from planner.rules import RULE

Need = tuple[str, int, frozenset[str]]  # what, how many of it at least, and who is of it
SEAT_RULES = ("shared_language", "expert_roles", "issue_competence")  # that close seats to experts


class People:
    """Who may sit where, by the hard rules; what is the same for all options is worked out once."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self.items = needed_items(problem) if holds(problem, "seats_filled") else ()
        self._closing = [RULE[rule] for rule in SEAT_RULES if holds(problem, rule)]
        self._eligible: dict[tuple[str, Role], frozenset[str]] = {}

    def counts(self, option: Option, free: Free) -> Iterator[Count]:
        """Panels against free experts, and seats of a kind against what free experts may take."""
        here: dict[frozenset[int], set[str]] = {}  # who is free on one of the days
        for item in self.items:
            days = days_of(self.problem, item, option)
            if days not in here:
                here[days] = {expert for expert, own in free.items() if own & days}
            for what, least, experts in self._needs[item.id]:
                found = len(experts & here[days])
                if found > 2 * least:
                    continue
                text = f"{item.id} needs {what}; {can_come(found, least)}"
                yield Count(text, least, found, f"{item.id} {what}", always=False)
        yield from self._seat_counts(free)

    def eligible(self, item: Item, role: Role) -> frozenset[str]:
        """Who may take the role on the item's panel, on whatever day."""
        if (item.id, role) not in self._eligible:
            self._eligible[item.id, role] = frozenset(
                expert.id
                for expert in self.problem.experts
                if not any(rule.closes_seat(self.problem, expert, item, role) for rule in self._closing)
            )
        return self._eligible[item.id, role]

    @cached_property
    def _needs(self) -> dict[str, tuple[Need, ...]]:
        return {item.id: tuple(self._needs_of(item)) for item in self.items}

    def _needs_of(self, item: Item) -> Iterator[Need]:
        """What each panel needs, in words, and who could be counted."""
        eligible = {role: self.eligible(item, role) for role in Role}
        for role in Role:
            if item.seats_least(role):
                yield _experts(item, item.seats_least(role), (role,)), item.seats_least(role), eligible[role]
        everyone = frozenset[str]().union(*(eligible[role] for role in Role if item.seats_most(role)))
        needed = [item.seats_least(role) for role in Role if item.seats_least(role)]
        if len(needed) > 1:
            yield f"{sum(needed)} different experts", sum(needed), everyone
        for what, least, roles, experts in self._kinds(item):
            some = frozenset[str]().union(*(eligible[role] for role in roles))
            yield _experts(item, least, roles, f"{what} "), least, some & experts

    def _kinds(self, item: Item) -> Iterator[tuple[str, int, tuple[Role, ...], frozenset[str]]]:
        """What kinds of expert an item's hard rules ask for, how many, in which roles, and who is of the kind."""
        experts = self.problem.experts
        if holds(self.problem, "both_expertises"):
            roles = RULE["both_expertises"].setting(self.problem).roles()
            yield "legal", item.legal_least, roles, frozenset(one.id for one in experts if one.legal)
            developers = frozenset(one.id for one in experts if one.development)
            yield "development", item.development_least, roles, developers
        if holds(self.problem, "party_mix"):
            roles = RULE["party_mix"].setting(self.problem).roles()
            for kind, least in item.party_least.items():
                yield kind, least, roles, frozenset(one.id for one in experts if one.party_type is kind)
        if holds(self.problem, "specialisms"):
            for name in sorted(set(item.specialisms)):
                special = frozenset(one.id for one in experts if name in one.specialisms)
                yield name.replace("_", " "), 1, (Role.PANELLIST,), special

    def _seat_counts(self, free: Free) -> Iterator[Count]:
        """For the whole agenda and each issue: the seats of a kind against those that free experts may take."""
        for (kind, issue), (needed, most) in self._limits.items():
            offered = sum(min(seats, self._daily * len(free[expert])) for expert, seats in most.items())
            where = f"issue {self.problem.issue[issue].called}" if issue else "the whole agenda"
            taken = "none" if not offered else f"{'only ' if offered < needed else ''}{offered:,}"
            seats = count(needed, f"{kind} seat")
            text = f"{where} needs {seats}; the experts who can come can take {taken}"
            yield Count(text, needed, offered, f"{where} {kind}")

    @cached_property
    def _daily(self) -> int:
        limited = holds(self.problem, "expert_day_seats")
        return RULE["expert_day_seats"].setting(self.problem).number("most") if limited else len(self.items)

    @cached_property
    def _limits(self) -> dict[tuple[str, str | None], tuple[int, dict[str, int]]]:
        """By kind and issue (None: all): the seats needed, and how many each expert of the kind may take."""
        limits: dict[tuple[str, str | None], tuple[int, dict[str, int]]] = {}
        for key, needs in self._demand.items():
            panels = Counter(expert for _, _, experts in needs for expert in experts)
            most = {expert.id: expert.sessions_most for expert in self.problem.experts}
            taken = {expert: min(panels[expert], most[expert] or 0) for expert in panels if most[expert] is not None}
            limits[key] = (sum(least for _, least, _ in needs), {**panels, **taken})
        return limits

    @cached_property
    def _demand(self) -> dict[tuple[str, str | None], list[Need]]:
        """By kind and issue (None: all): the needs of the items whose seats count against the experts' limits."""
        found: dict[tuple[str, str | None], list[Need]] = {}
        if not holds(self.problem, "expert_sessions"):
            return found
        uncounted = RULE["expert_sessions"].setting(self.problem).words("uncounted")
        for item in self.items:
            for kind, least, experts in self._seats_of(item) if item.format not in uncounted else ():
                for issue in sorted({None, item.issue}, key=str) if least else ():
                    found.setdefault((kind, issue), []).append((item.id, least, experts))
        return found

    def _seats_of(self, item: Item) -> Iterator[Need]:
        """The seats that an item needs of each kind, and who could take them."""
        panels = {role: self.eligible(item, role) for role in Role}
        everyone = frozenset[str]().union(*(panels[role] for role in Role if item.seats_most(role)))
        yield "panel", sum(item.seats_least(role) for role in Role), everyone
        for kind, least, roles, experts in self._kinds(item):
            if kind in ("legal", "development", *PartyType):
                yield kind, least, experts & frozenset[str]().union(*(panels[role] for role in roles))


def _experts(item: Item, least: int, roles: tuple[Role, ...], kind: str = "") -> str:
    """2 legal panellists with competence 2."""
    competent = item.competence_least and set(roles) == {Role.PANELLIST}
    level = f" with competence {item.competence_least}" if competent else ""
    one, many = listed(roles, "or"), listed([f"{role}s" for role in roles], "or")
    return f"{count(least, kind + one, kind + many)}{level}"


def days_of(problem: Problem, item: Item, option: Option) -> frozenset[int]:
    """The days of an option on which an item may be held."""
    if item.position is Position.FIRST_DAY and holds(problem, "item_position"):
        return frozenset({0})
    if item.position is Position.LAST_DAY and holds(problem, "item_position"):
        return frozenset({option.days - 1})
    return frozenset(range(option.days))


def can_come(found: int, least: int) -> str:
    """None can come; only 1 can come; 3 can come."""
    return "none can come" if not found else f"{'only ' if found < least else ''}{found} can come"
