"""What a model of a conference may change, and the model under construction."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from ortools.sat.python import cp_model

from planner.solve.conference.shape import FORBIDDEN, Cell, Conference, Pair

Value = Any  # a variable, or an int where the value is fixed
Reader = Callable[[Value], int]
Derived = Callable[[Reader], int]  # the value of a variable from those made before it


@dataclass(frozen=True, slots=True)
class Draft:
    """A solution without minutes: cells (issue, session, room) and the session of each item."""

    cells: frozenset[Cell]
    session: tuple[int, ...]


@dataclass
class Scope:
    """What a model may change. Cells and items outside are as in `base`."""

    issues: set[int]  # those present at all
    domain: list[list[int]]  # sessions by item
    free: set[Pair] | None = None  # (issue, session) whose cells may change; None: all
    base: Draft | None = None
    cutoff: int = FORBIDDEN  # single costs of at least this are forbidden
    strict: bool = True  # every answer can be laid out at no further cost; else clashes inside an issue are free
    most: int = 1  # cells of an issue in one session beyond the first and those that lengths force
    slots: bool = True  # False leaves out what is counted by the slot: a relaxation
    ceiling: int | None = None  # the most that all of it may cost


@dataclass
class Alike:
    """Interchangeable items of one issue, and how many of them are in each session."""

    issue: int
    length: int
    items: list[int]
    at: dict[int, Value] = field(default_factory=dict)


@dataclass
class Parts:
    """A model under construction."""

    conference: Conference
    scope: Scope
    model: cp_model.CpModel = field(default_factory=cp_model.CpModel)
    cells: dict[Cell, Value] = field(default_factory=dict)
    count: dict[Pair, list[Value]] = field(default_factory=dict)  # [n >= 1, n >= 2, ...] by (issue, session)
    alikes: list[Alike] = field(default_factory=list)
    alike_of: dict[int, Alike] = field(default_factory=dict)
    costs: list[tuple[int, Value]] = field(default_factory=list)
    derived: list[tuple[Any, Derived]] = field(default_factory=list)

    def boolean(self, name: str, rule: Derived | None = None) -> Any:
        """A variable; `rule` gives its value from those made before it (for hints)."""
        value = self.model.new_bool_var(name)
        if rule is not None:
            self.derived.append((value, rule))
        return value

    def forbidden(self, cost: int) -> bool:
        """Whether something that costs so much is left out altogether."""
        return cost >= self.scope.cutoff

    def charge(self, cost: int, value: Value) -> None:
        """Add cost x value to the objective, or forbid it where it passes the cutoff."""
        if not cost or is_zero(value):
            return
        if isinstance(value, int):
            if cost >= FORBIDDEN:
                self.model.add_bool_or([])  # what is fixed already breaks a hard rule
            self.costs.append((cost, value))
        elif self.forbidden(cost):
            self.model.add(value == 0)
        else:
            self.costs.append((cost, value))

    @property
    def sessions(self) -> range:
        """All sessions by number."""
        return range(len(self.conference.sessions))

    def by_issue(self) -> dict[int, list[Alike]]:
        """The alike items of each issue."""
        found: dict[int, list[Alike]] = defaultdict(list)
        for alike in self.alikes:
            found[alike.issue].append(alike)
        return dict(sorted(found.items()))


def is_zero(value: Value) -> bool:
    """Whether a value is fixed at 0."""
    return isinstance(value, int) and value == 0


def is_fixed(values: Iterable[Value]) -> bool:
    """Whether no value may move."""
    return all(isinstance(value, int) for value in values)


def total(values: Iterable[Value]) -> Any:
    """The sum of values, fixed or not."""
    return weighted([(1, value) for value in values])


def weighted(terms: list[tuple[int, Value]]) -> Any:
    """The weighted sum of values, fixed or not."""
    fixed = sum(factor * value for factor, value in terms if isinstance(value, int))
    moving = [(factor, value) for factor, value in terms if not isinstance(value, int)]
    if not moving:
        return fixed
    return cp_model.LinearExpr.weighted_sum([value for _, value in moving], [factor for factor, _ in moving]) + fixed


def rooms_at_once(conference: Conference, cost: int) -> int:
    """How many rooms of one issue in one session, beyond those that lengths force, a cost can pay for."""
    price, rooms = conference.weights["issue_rooms_at_once"], len(conference.rooms)
    return min(rooms, cost // price) if price else rooms


def whole(conference: Conference, **settings: Any) -> Scope:
    """Everything free; but that a strict scope opens in the first session that may be, and closes in the last."""
    sizes = [block.size for block in conference.sessions]
    domain = [[number for number, size in enumerate(sizes) if size >= item.length] for item in conference.items]
    scope = Scope({item.issue for item in conference.items}, domain, **settings)
    for item, place in ((conference.opening, 0), (conference.closing, -1)) if scope.strict else ():
        if item is not None:
            costs = [conference.item_session.get((item, session), 0) for session in domain[item]]
            possible = [session for session, cost in zip(domain[item], costs, strict=True) if cost < FORBIDDEN]
            domain[item] = [possible[place]] if possible else domain[item]
    return scope
