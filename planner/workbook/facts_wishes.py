"""Rows of preferences as facts: what kind of thing an id names follows from where it is known."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from planner.domain.problem import Problem
from planner.domain.wishes import Kind, Preference, Stance
from planner.workbook.faults import Fault
from planner.workbook.matching import did_you_mean, plain
from planner.workbook.rows import Row, Tables

SUBJECTS = (Kind.PARTY, Kind.EXPERT, Kind.ITEM, Kind.ISSUE, Kind.SESSION)
TARGETS = {
    Kind.PARTY: (Kind.WINDOW, Kind.VENUE),
    Kind.EXPERT: (Kind.ITEM, Kind.SESSION, Kind.DAY, Kind.ROOM),
    Kind.ITEM: (Kind.SESSION, Kind.DAY, Kind.ROOM, Kind.ITEM),
    Kind.ISSUE: (Kind.SESSION, Kind.DAY, Kind.ROOM, Kind.ISSUE),
    Kind.SESSION: (Kind.ROOM,),
}
SHEETS = {
    Kind.PARTY: "Parties", Kind.EXPERT: "Experts", Kind.ITEM: "Agenda", Kind.ISSUE: "Issues",
    Kind.WINDOW: "Windows", Kind.VENUE: "Venues", Kind.ROOM: "Rooms", Kind.SESSION: "Sessions",
}  # fmt: skip

Named = tuple[Kind, str]  # what kind of thing, and its id as the problem writes it


@dataclass(slots=True)
class Directory:
    """The ids of every kind."""

    ids: Mapping[Kind, Mapping[str, None]]  # in order; conferences have thousands of rows to look up

    @classmethod
    def of(cls, tables: Tables, problem: Problem) -> "Directory":
        """All ids of a problem, and of rows with faults of their own; days as "1", "2", ..."""
        made: dict[Kind, tuple[Any, ...]] = {
            Kind.PARTY: problem.parties,
            Kind.EXPERT: problem.experts,
            Kind.ITEM: problem.items,
            Kind.ISSUE: problem.issues,
            Kind.WINDOW: problem.windows,
            Kind.VENUE: problem.venues,
            Kind.ROOM: problem.rooms,
            Kind.SESSION: problem.usable_sessions,
        }
        ids = {kind: dict.fromkeys([*(one.id for one in made[kind]), *_unread(tables, kind)]) for kind in made}
        return cls(ids | {Kind.DAY: dict.fromkeys(str(day) for day in range(1, problem.workshop.days_most + 1))})

    def kinds(self, said: str, among: tuple[Kind, ...]) -> list[Named]:
        """The kinds that know the id, with the id as the problem writes it."""
        day = re.fullmatch(r"day (\d+)", plain(said))
        if day:
            return [(Kind.DAY, day[1])] if Kind.DAY in among and day[1] in self.ids[Kind.DAY] else []
        return [(kind, said) for kind in among if kind is not Kind.DAY and said in self.ids[kind]]

    def known(self, among: tuple[Kind, ...]) -> list[str]:
        """Every id of these kinds as people write them."""
        return [f"day {one}" if kind is Kind.DAY else one for kind in among for one in self.ids[kind]]


def _unread(tables: Tables, kind: Kind) -> list[str]:
    """The ids of the rows that cannot be read whole, so that one fault does not make ten."""
    return [row.id for row in tables.of(SHEETS[kind]) if row.id and not row.complete]


def preferences(tables: Tables, problem: Problem) -> tuple[Preference, ...]:
    """The Preferences sheet."""
    directory = Directory.of(tables, problem)
    made = (_preference(row, directory, tables.faults) for row in tables.of("Preferences") if row.complete)
    return tuple(one for one in made if one is not None)


def _preference(row: Row, directory: Directory, faults: list[Fault]) -> Preference | None:
    found = _subject_and_target(row, directory, faults)
    if found is None:
        return None
    subject, target = found
    stance = row.values["Stance"]
    strength = 0 if stance is Stance.NEUTRAL else row.values.get("Strength", 1)
    if subject[0] is Kind.PARTY and strength > 2:
        remedy = "Write 1 or 2"
        faults.append(row.fault("too-large", "Strength", f"a party's strength is 1 or 2, not {strength}", remedy))
    where = f"day {target[1]}" if target[0] is Kind.DAY else target[1]
    return Preference(
        id=f"{subject[1]} towards {where}: {stance}",
        subject_kind=subject[0],
        subject=subject[1],
        target_kind=target[0],
        target=target[1],
        stance=stance,
        strength=strength,
        row=row.number,
    )


def _subject_and_target(row: Row, directory: Directory, faults: list[Fault]) -> tuple[Named, Named] | None:
    """Who and towards what: an id of several kinds is the one that fits the other."""
    who, towards = row.values["Who"], row.values["Towards"]
    subjects = directory.kinds(who, SUBJECTS)
    if not subjects:
        faults.append(_unknown(row, "Who", SUBJECTS, directory))
        return None
    pairs = [(subject, target) for subject in subjects for target in directory.kinds(towards, TARGETS[subject[0]])]
    if len(pairs) == 1:
        return pairs[0]
    if not pairs:
        among = dict.fromkeys(kind for subject in subjects for kind in TARGETS[subject[0]])
        faults.append(_unknown(row, "Towards", tuple(among), directory))
        return None
    heading, place = ("Who", 0) if len({pair[0] for pair in pairs}) > 1 else ("Towards", 1)
    kinds = " and of ".join(f"a {kind}" for kind in dict.fromkeys(pair[place][0] for pair in pairs))
    message = f'{heading}: "{row.values[heading]}" is the id of {kinds}'
    faults.append(row.fault("ambiguous-id", heading, message, "Give one of them another id"))
    return None


def _unknown(row: Row, heading: str, among: tuple[Kind, ...], directory: Directory) -> Fault:
    said = row.values[heading]
    expected = f"{', '.join(among[:-1])} or {among[-1]}" if len(among) > 1 else among[0]
    message = f'{heading}: there is no {expected} "{said}"'
    return row.fault("dangling-id", heading, message, did_you_mean(said, directory.known(among)))
