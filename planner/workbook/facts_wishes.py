"""Rows of preferences and pins as facts: what kind of thing an id names follows from where it is known."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from planner.domain.problem import Problem
from planner.domain.wishes import Aspect, Kind, Pin, Preference, Stance
from planner.workbook.columns import Column
from planner.workbook.columns import Kind as CellKind
from planner.workbook.faults import Fault
from planner.workbook.matching import did_you_mean, plain
from planner.workbook.rows import Row, Tables
from planner.workbook.values import YES_WORDS, UnreadableError, parse

SUBJECTS = (Kind.PARTY, Kind.EXPERT, Kind.ITEM, Kind.ISSUE, Kind.SESSION)
TARGETS = {
    Kind.PARTY: (Kind.WINDOW, Kind.VENUE),
    Kind.EXPERT: (Kind.ITEM, Kind.SESSION, Kind.DAY, Kind.ROOM),
    Kind.ITEM: (Kind.SESSION, Kind.DAY, Kind.ROOM, Kind.ITEM),
    Kind.ISSUE: (Kind.SESSION, Kind.DAY, Kind.ROOM, Kind.ISSUE),
    Kind.SESSION: (Kind.ROOM,),
}


Named = tuple[Kind, str]  # what kind of thing, and its id as the problem writes it


@dataclass(slots=True)
class Directory:
    """The ids of every kind."""

    ids: Mapping[Kind, Mapping[str, None]]  # in order; conferences have thousands of rows to look up

    @classmethod
    def of(cls, problem: Problem) -> "Directory":
        """All ids of a problem; days as "1", "2", ..."""
        return cls(
            {
                Kind.PARTY: dict.fromkeys(one.id for one in problem.parties),
                Kind.EXPERT: dict.fromkeys(one.id for one in problem.experts),
                Kind.ITEM: dict.fromkeys(one.id for one in problem.items),
                Kind.ISSUE: dict.fromkeys(one.id for one in problem.issues),
                Kind.WINDOW: dict.fromkeys(one.id for one in problem.windows),
                Kind.VENUE: dict.fromkeys(one.id for one in problem.venues),
                Kind.ROOM: dict.fromkeys(one.id for one in problem.rooms),
                Kind.SESSION: dict.fromkeys(one.id for one in problem.usable_sessions),
                Kind.DAY: dict.fromkeys(str(day) for day in range(1, problem.workshop.days_most + 1)),
            }
        )

    def kinds(self, said: str, among: tuple[Kind, ...]) -> list[Named]:
        """The kinds that know the id, with the id as the problem writes it."""
        day = re.fullmatch(r"day (\d+)", plain(said))
        if day:
            return [(Kind.DAY, day[1])] if Kind.DAY in among and day[1] in self.ids[Kind.DAY] else []
        return [(kind, said) for kind in among if kind is not Kind.DAY and said in self.ids[kind]]

    def known(self, among: tuple[Kind, ...]) -> list[str]:
        """Every id of these kinds as people write them."""
        return [f"day {one}" if kind is Kind.DAY else one for kind in among for one in self.ids[kind]]


def preferences(tables: Tables, problem: Problem) -> tuple[Preference, ...]:
    """The Preferences sheet."""
    directory = Directory.of(problem)
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


PINNED = {
    Aspect.WINDOW: Kind.WINDOW,
    Aspect.VENUE: Kind.VENUE,
    Aspect.SESSION: Kind.SESSION,
    Aspect.ROOM: Kind.ROOM,
    Aspect.MODERATOR: Kind.EXPERT,
    Aspect.PANELLIST: Kind.EXPERT,
    Aspect.RAPPORTEUR: Kind.EXPERT,
    Aspect.NOT_ON_PANEL: Kind.EXPERT,
}


def pins(tables: Tables, problem: Problem) -> tuple[Pin, ...]:
    """The Pins sheet."""
    directory = Directory.of(problem)
    made = (_pin(row, directory, tables.faults) for row in tables.of("Pins") if row.complete)
    return tuple(one for one in made if one is not None)


def _pin(row: Row, directory: Directory, faults: list[Fault]) -> Pin | None:
    aspect: Aspect = row.values["Decision"]
    item = row.get("Item")
    if (item is None) != (aspect in (Aspect.WINDOW, Aspect.VENUE)):
        message = f"a pin of a {aspect} has no item" if item else f'the pin "{aspect}" needs an item'
        faults.append(row.fault("pin-item", "Item", message, "Clear the cell" if item else "Write the item's id"))
        return None
    value = _pinned_value(row, aspect, directory, faults)
    if value is None:
        return None
    return Pin(id=f"{item or 'workshop'}: {aspect} {value}", item=item, aspect=aspect, value=value)


def _pinned_value(row: Row, aspect: Aspect, directory: Directory, faults: list[Fault]) -> str | None:
    said = str(row.values["Value"])
    match aspect:
        case Aspect.PLACED if plain(said) in YES_WORDS:
            return "yes" if YES_WORDS[plain(said)] else "no"
        case Aspect.PLACED:
            faults.append(row.fault("unknown-value", "Value", f'"{said}" is neither yes nor no', "Write yes or no"))
        case Aspect.DAY:
            day = plain(said).removeprefix("day ")
            if day in directory.ids[Kind.DAY]:
                return day
            remedy = f"Write a number from 1 to {len(directory.ids[Kind.DAY])}"
            faults.append(row.fault("unknown-value", "Value", f'there is no workshop day "{said}"', remedy))
        case Aspect.START:
            return _start(row, said, faults)
        case _:
            kind = PINNED[aspect]
            if said in directory.ids[kind]:
                return said
            remedy = did_you_mean(said, directory.ids[kind])
            faults.append(row.fault("dangling-id", "Value", f'there is no {kind} "{said}"', remedy))
    return None


def _start(row: Row, said: str, faults: list[Fault]) -> str | None:
    """A time of day as minutes after midnight."""
    if isinstance(row.values["Value"], int):
        return said
    try:
        return str(parse(Column(name="Value", help="", kind=CellKind.TIME), said))
    except UnreadableError as wrong:
        faults.append(row.fault(wrong.code, "Value", wrong.message, wrong.remedy))
        return None
