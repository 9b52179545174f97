"""A conference by number, with the costs of pairs: what the models and the search read."""

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property

from planner.domain.places import Option

FORBIDDEN = 10**9
UNITS = 8  # in a session: with more, a model of them is large
LARGE = 15_000  # cells from which on models of everything are slow
Pair = tuple[int, int]
Cell = tuple[int, int, int]  # issue, session, room
Place = tuple[int, int]  # session, room


@dataclass(frozen=True, slots=True)
class Piece:
    """An item: its issue, its length in units, its place among the items of the issue (0: any)."""

    id: str
    issue: int
    length: int
    order: int
    slots: int  # for what is counted by the slot


@dataclass(frozen=True, slots=True)
class Block:
    """A session of a day; its size in units, and its start in minutes after midnight."""

    day: int
    id: str
    size: int
    start: int


@dataclass(eq=False)
class Conference:
    """Everything by number. Tables hold what is not 0; pairs have the smaller number first."""

    option: Option
    unit: int  # minutes
    slot: int | None  # units that are one slot where wishes count by slots; None: an overlap counts once
    issues: tuple[str, ...]
    items: tuple[Piece, ...]
    sessions: tuple[Block, ...]
    rooms: tuple[str, ...]
    tier: int = 1  # whose costs these are
    weights: dict[str, int] = field(default_factory=dict)  # of the rules in PAIRED
    cell: dict[Cell, int] = field(default_factory=dict)  # issue, session, room -> cost of using it
    item_session: dict[Pair, int] = field(default_factory=dict)  # item, session -> cost, whatever the room
    item_place: dict[Cell, int] = field(default_factory=dict)  # item, session, room -> further cost of the room
    presenters: frozenset[Pair] = frozenset()  # pairs of items that share somebody
    attendees: frozenset[Pair] = frozenset()
    presented: tuple[tuple[int, ...], ...] = ()  # for each person who presents several items, these
    exclusive: frozenset[Pair] = frozenset()  # pairs of items whose tags exclude one another
    paused: frozenset[Pair] = frozenset()  # pairs of items of one person, who must pause between them
    pause: int = 0  # units of it
    before: frozenset[Pair] = frozenset()  # item, item that begins when the first has ended
    related: dict[tuple[int, int, bool], int] = field(default_factory=dict)  # items, on one day or not -> strength
    similar: dict[Pair, int] = field(default_factory=dict)  # issues -> strength
    chairs: frozenset[Pair] = frozenset()  # issues that share a chair
    loose: frozenset[int] = frozenset()  # issues that stand for items of none: no rule on issues concerns them
    plenary: frozenset[int] = frozenset()  # items with nothing beside them
    opening: int | None = None  # the item that begins before all others
    closing: int | None = None  # the item that ends after all others
    starts: dict[int, int] = field(default_factory=dict)  # item -> pinned minutes after midnight
    bounding: bool = True  # whether the relaxation's bound holds: no schedule is left out that may be better

    @cached_property
    def items_of(self) -> tuple[tuple[int, ...], ...]:
        """The items of each issue."""
        found: list[list[int]] = [[] for _ in self.issues]
        for number, item in enumerate(self.items):
            found[item.issue].append(number)
        return tuple(map(tuple, found))

    @cached_property
    def lengths(self) -> tuple[tuple[int, ...], ...]:
        """The lengths of each issue's items, the shortest first."""
        return tuple(tuple(sorted(self.items[item].length for item in items)) for items in self.items_of)

    @cached_property
    def ordered(self) -> tuple[tuple[int, ...], ...]:
        """The items of each issue that have an order, where it counts."""
        counts = bool(self.weights["order_in_issue"])
        return tuple(tuple(item for item in items if counts and self.items[item].order) for items in self.items_of)

    @cached_property
    def session_clashes(self) -> dict[Pair, int]:
        """What a shared session in different rooms costs, by pair of items."""
        return self._clashes((self.presenters, "presenters_in_one_room"), (self.attendees, "attendees_in_one_room"))

    @cached_property
    def slot_clashes(self) -> dict[Pair, int]:
        """What a shared slot costs, by pair of items."""
        return self._clashes(
            (self.presenters, "presenters_at_once"),
            (self.attendees, "attendees_at_once"),
            (self.exclusive, "exclusive_tags"),
        )

    @property
    def timed(self) -> bool:
        """Whether anything is counted by the minutes of items, not by their sessions."""
        return bool(self.slot_clashes or self.paused or self.starts)

    def price(self, rule: str, issue: int) -> int:
        """What a unit of a rule on issues costs this one."""
        return 0 if issue in self.loose else self.weights[rule]

    def _clashes(self, *ruled: tuple[frozenset[Pair], str]) -> dict[Pair, int]:
        found: dict[Pair, int] = defaultdict(int)
        for pairs, rule in ruled:
            for pair in sorted(pairs) if self.weights[rule] else ():
                found[pair] += self.weights[rule]
        return dict(sorted(found.items()))

    @cached_property
    def kept_apart(self) -> dict[Pair, int]:
        """Items that may share no slot: a strict model keeps them out of one session's rooms where slots are many."""
        many = max(block.size for block in self.sessions) > UNITS
        return {pair: cost for pair, cost in self.slot_clashes.items() if many and cost >= FORBIDDEN}

    @cached_property
    def issue_pairs(self) -> dict[Pair, int]:
        """What each pair of cells in one session costs, by pair of issues."""
        found: dict[Pair, int] = defaultdict(int)
        for pair, strength in self.similar.items():
            found[pair] += strength * self.weights["similar_issues_apart"]
        for pair in self.chairs:
            found[pair] += self.weights["chairs_in_one_room"]
        return {pair: cost for pair, cost in sorted(found.items()) if cost}

    @cached_property
    def told_apart(self) -> frozenset[int]:
        """Items that a clash, a room, an order or a start tells apart from all others."""
        tied = (self.session_clashes, self.slot_clashes, self.paused, self.before)
        found = {item for pairs in tied for pair in pairs for item in pair}
        found |= {item for one, other, _ in self.related for item in (one, other)}
        return frozenset(found.union(self.room_wishes, self.starts, self.ends, *self.ordered))

    @property
    def ends(self) -> tuple[int, ...]:
        """The first and the last item, where there are such."""
        return tuple(item for item in (self.opening, self.closing) if item is not None)

    @cached_property
    def days(self) -> dict[int, list[int]]:
        """The sessions of each day."""
        found: dict[int, list[int]] = defaultdict(list)
        for number, block in enumerate(self.sessions):
            found[block.day].append(number)
        return dict(found)

    def linked(self, issues: set[int]) -> set[int]:
        """The issues of items that come before or after those of some issues."""
        pairs = [{self.items[item].issue for item in pair} for pair in self.before]
        return {issue for pair in pairs if pair & issues for issue in pair - issues}

    @cached_property
    def room_wishes(self) -> tuple[int, ...]:
        """The items that single rooms cost more."""
        return tuple(sorted({item for item, _, _ in self.item_place}))

    @cached_property
    def delicate(self) -> frozenset[int]:
        """Issues whose cost depends on which of their items are in which of parallel rooms."""
        items = [item for row in self.ordered for item in row] + list(self.room_wishes)
        inner = [pair[0] for pair in self.session_clashes if len({self.items[item].issue for item in pair}) == 1]
        return frozenset(self.items[item].issue for item in items + inner)

    @property
    def size(self) -> int:
        """How large the model of everything is: its cells."""
        return len(self.issues) * len(self.sessions) * len(self.rooms)
