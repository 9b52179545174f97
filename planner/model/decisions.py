"""Decisions: the solver's variables for dates, venue, items and seats, and what other questions are made with."""

from collections.abc import Iterable
from dataclasses import dataclass

from ortools.sat.python import cp_model

from planner.domain.agenda import Role
from planner.domain.places import Option
from planner.domain.problem import Problem
from planner.model.slots import Slot

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


class Decisions:
    """Dates and venue; the layers above add items in time, interpretation and panels. All variables are 0-1.

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
        self._decide()

    def _decide(self) -> None:
        """Make the decisions of this layer, after those of the layers below."""
        self._choose_venue()

    def _new(self, name: str) -> Literal:
        return self.model.new_bool_var(name)

    def _choose_venue(self) -> None:
        venues = sorted({option.venue for option in self.options})
        self._venue = {venue: self._new(f"venue {venue}") for venue in venues}
        for venue in venues:
            here = [self._option[option.id] for option in self.options if option.venue == venue]
            self.model.add(add_up(here) == self._venue[venue])

    def _one_of(self, literals: list[Literal], name: str) -> Literal:
        """A variable for the sum of literals of which one at most is true."""
        if len(literals) == 1:
            return literals[0]
        either = self._new(name)
        self.model.add(add_up(literals) == either)
        return either

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
