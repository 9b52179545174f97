"""CoSPLib's objective, straight from its description: a slow twin of the import and of the rules, sharing nothing.

A schedule is where each submission begins: (session, room, slot), each counted from 0.
"""

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import time
from itertools import combinations
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

Place = tuple[int, int, int]
Placed = Mapping[str, Place]
RULES = (
    "issue_sessions", "issue_rooms", "session_rooms", "similar_issues_apart", "issue_in_one_room",
    "issue_rooms_at_once", "issue_unbroken", "suitable_hours", "order_in_issue", "item_sessions", "item_rooms",
    "presenters_in_one_room", "attendees_in_one_room", "chairs_in_one_room", "presenters_at_once", "attendees_at_once",
)  # fmt: skip


@dataclass(frozen=True)
class Submission:
    """A row of the sheet."""

    track: str
    slots: int
    order: int
    zone: str
    presenters: frozenset[str]
    attendees: frozenset[str]
    penalties: dict[str, int]  # by session and room


class Twin:
    """A workbook, and what a schedule costs by it."""

    def __init__(self, path: Path) -> None:
        book = load_workbook(path, data_only=True)
        self.cells: dict[str, list[list[Any]]] = {
            page.title: [list(row) for row in page.iter_rows(values_only=True)] for page in book.worksheets
        }
        self.weights = dict(zip(RULES, [row[4] or 0 for row in self.cells["parameters"][1:17]], strict=True))
        self.tracks = {row[0]: persons(row[1]) for row in self.named("tracks")}
        self.sessions = self.named("sessions")
        self.rooms = [row[0] for row in self.named("rooms")]
        head = self.cells["submissions"][0]
        self.submissions = {
            row[0]: Submission(
                row[1], row[2], row[3] or 0, row[4] or "", persons(row[5]), persons(row[6]),
                {name: row[place] or 0 for place, name in enumerate(head) if place > 6 and name},
            )
            for row in self.named("submissions")
        }  # fmt: skip

    def named(self, sheet: str) -> list[list[Any]]:
        """The rows with a name."""
        return [row for row in self.cells[sheet][1:] if row[0] is not None]

    def penalty(self, sheet: str, who: str, towards: str) -> int:
        """A cell of a penalty sheet, by name."""
        column = self.cells[sheet][0].index(towards)
        return next(row[column] or 0 for row in self.named(sheet) if row[0] == who)

    def similar(self, one: str, other: str) -> int:
        """The cell above the diagonal."""
        rows = self.named("similar tracks")
        places = sorted([row[0] for row in rows].index(track) for track in (one, other))
        return rows[places[0]][places[1] + 1] or 0

    def slots(self, session: int) -> int:
        """How many a session has."""
        return int(self.sessions[session][1])

    def amounts(self, placed: Placed) -> dict[str, int]:
        """The 16 terms, without weights."""
        return dict(zip(RULES, self._terms(placed), strict=True))

    def _terms(self, placed: Placed) -> Iterator[int]:
        cells = {(place[0], place[1]): self.submissions[name].track for name, place in placed.items()}
        names = [row[0] for row in self.sessions]
        yield sum(self.penalty("tracks_sessions|penalty", track, names[s]) for (s, _), track in cells.items())
        yield sum(self.penalty("tracks_rooms|penalty", track, self.rooms[r]) for (_, r), track in cells.items())
        yield sum(self.penalty("sessions_rooms|penalty", names[s], self.rooms[r]) for s, r in cells)
        both = [(cells[one], cells[two]) for one, two in combinations(cells, 2) if one[0] == two[0]]
        yield sum(self.similar(one, two) for one, two in both if one != two)
        yield from self._tracks(cells)
        yield sum(self.zone(name, place) * self.submissions[name].slots for name, place in placed.items())
        yield self._order(placed)
        held = [(self.submissions[name], place) for name, place in placed.items()]
        yield sum(one.penalties[names[place[0]]] * one.slots for one, place in held)
        yield sum(one.penalties[self.rooms[place[1]]] * one.slots for one, place in held)
        presenters, attendees = list(self._conflicts(placed, False)), list(self._conflicts(placed, True))
        yield sum(one[1] != two[1] for one, two, _ in presenters)
        yield sum(one[1] != two[1] for one, two, _ in attendees)
        yield sum(bool(self.tracks[one] & self.tracks[two]) for one, two in both if one != two)
        yield sum(shared for _, _, shared in presenters)
        yield sum(shared for _, _, shared in attendees)

    def _tracks(self, cells: Mapping[tuple[int, int], str]) -> Iterator[int]:
        used = {track: [cell for cell, holder in cells.items() if holder == track] for track in set(cells.values())}
        yield sum(len({r for _, r in own}) - 1 for own in used.values())
        yield sum(len(own) - len({s for s, _ in own}) for own in used.values())
        runs = [sorted({s for s, _ in own}) for own in used.values()]
        yield sum(run != list(range(run[0], run[-1] + 1)) for run in runs)

    def zone(self, name: str, place: Place) -> int:
        """How far a session is from the suitable hours, on the submission's own clock."""
        cells, said = self.cells["parameters"], self.submissions[name].zone
        if not said:
            return 0
        ahead = 60 * (hours(said) - hours(cells[1][1]))
        start, end = [(clock(self.sessions[place[0]][column]) + ahead) % 1440 for column in (3, 4)]
        suitable, suited, first, last = [clock(cells[row][1]) for row in (3, 4, 6, 7)]
        if start < first or end > last or end < first:
            return int(cells[10][1])
        return int(cells[8][1]) if first <= start < suitable or suited < end <= last else 0

    def _order(self, placed: Placed) -> int:
        found = 0
        for track in self.tracks:
            held = sorted((place, name) for name, place in placed.items() if self.submissions[name].track == track)
            for position, (_, name) in enumerate(held, start=1):
                found += self.submissions[name].order not in (0, position)
            ordered = [(name, place) for place, name in held if self.submissions[name].order]
            found += sum(self.shared(one, two) for one, two in combinations(ordered, 2))
        return found

    def shared(self, one: tuple[str, Place], two: tuple[str, Place]) -> int:
        """The slots at which both are held."""
        if one[1][0] != two[1][0]:
            return 0
        spans = [range(place[2], place[2] + self.submissions[name].slots) for name, place in (one, two)]
        return len(set(spans[0]) & set(spans[1]))

    def _conflicts(self, placed: Placed, attending: bool) -> Iterator[tuple[Place, Place, int]]:
        """Conflicting submissions of one session, with the slots they share."""
        for one, two in combinations(placed.items(), 2):
            if one[1][0] == two[1][0] and self.conflict(one[0], two[0], attending):
                yield one[1], two[1], self.shared(one, two)

    def conflict(self, one: str, two: str, attending: bool) -> bool:
        """Whether somebody is needed, or wants to be, at both."""
        pair = (self.submissions[one], self.submissions[two])
        for here, there in (pair, pair[::-1]):
            who = here.attendees if attending else here.presenters
            chairs = self.tracks[there.track] if here.track != there.track else frozenset()
            others = there.attendees | there.presenters if attending else there.presenters
            if who & (others | chairs):
                return True
        return False

    def drawn(self, chance: random.Random, tries: int = 400) -> dict[str, Place]:
        """A legal schedule at random: each cell of one track, everything placed. Raises where none was found."""
        for number in range(tries):
            cells = self._try(chance, careful=number / tries)
            if cells is not None:
                return dict(self._spread(cells, chance))
        raise RuntimeError("no legal schedule found at random")

    def _try(self, chance: random.Random, careful: float) -> dict[tuple[int, int], list[str]] | None:
        """Give each track cells until it is all in them; the more careful, the less is left empty."""
        free = [(s, r) for s in range(len(self.sessions)) for r in range(len(self.rooms))]
        cells: dict[tuple[int, int], list[str]] = {}
        for track in sorted(self.tracks, key=lambda _: chance.random()):
            waiting = sorted(self.of(track), key=lambda name: (-self.submissions[name].slots, chance.random()))
            while waiting:
                longest, needed = (
                    self.submissions[waiting[0]].slots,
                    sum(self.submissions[one].slots for one in waiting),
                )
                fits = [cell for cell in free if self.slots(cell[0]) >= longest]
                if not fits:
                    return None
                chance.shuffle(fits)
                if chance.random() < careful:
                    fits.sort(key=lambda cell: (self.slots(cell[0]) < needed, abs(self.slots(cell[0]) - needed)))
                free.remove(fits[0])
                cells[fits[0]], waiting = self._fill(waiting, self.slots(fits[0][0]))
        return cells

    def of(self, track: str) -> list[str]:
        """The submissions of a track."""
        return [name for name, one in self.submissions.items() if one.track == track]

    def _fill(self, waiting: list[str], slots: int) -> tuple[list[str], list[str]]:
        """Those that a cell takes, one after the other, and those left."""
        taken = []
        for name in waiting:
            if self.submissions[name].slots <= slots:
                taken.append(name)
                slots -= self.submissions[name].slots
        return taken, [name for name in waiting if name not in taken]

    def _spread(self, cells: dict[tuple[int, int], list[str]], chance: random.Random) -> Iterator[tuple[str, Place]]:
        """In any order inside a cell, with the empty slots anywhere between."""
        for (s, r), names in cells.items():
            chance.shuffle(names)
            empty = self.slots(s) - sum(self.submissions[name].slots for name in names)
            slot = 0
            for name in names:
                gap = chance.randint(0, empty)
                yield name, (s, r, slot + gap)
                slot, empty = slot + gap + self.submissions[name].slots, empty - gap


def persons(said: str | None) -> frozenset[str]:
    """The names of a list."""
    return frozenset(said.split(", ")) if said else frozenset()


def hours(zone: str) -> int:
    """2 of GMT+2."""
    return int(zone.removeprefix("GMT") or 0)


def clock(said: time) -> int:
    """Minutes after midnight."""
    return said.hour * 60 + said.minute
