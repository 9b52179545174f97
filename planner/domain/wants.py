"""What items, issues and experts ask for on the Preferences sheet: towards sessions, days, rooms and items."""

from dataclasses import dataclass

from planner.domain.agenda import Item
from planner.domain.problem import Problem
from planner.domain.wishes import Kind, Preference, Stance

PLACES = (Kind.SESSION, Kind.DAY, Kind.ROOM)
PROGRAMME = (Kind.ITEM, Kind.ISSUE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Want:
    """One or more rows of one subject: any of the targets will do, or (not wanted) the target is to be avoided."""

    subject_kind: Kind  # item, issue or expert
    subject: str
    target_kind: Kind
    targets: tuple[str, ...]
    wanted: bool
    strength: int = 1


def wants(problem: Problem, wanted: Stance, unwanted: Stance) -> list[Want]:
    """The rows of either stance, in order. Requirements of one subject towards places of one kind are one want."""
    found: dict[tuple[object, ...], Want] = {}
    for row in problem.preferences:
        if row.stance not in (wanted, unwanted) or not _concerns(row):
            continue
        together = row.stance is Stance.REQUIRED and row.target_kind in PLACES
        key = (row.subject_kind, row.subject, row.target_kind) if together else ("row", len(found))
        targets = found[key].targets if key in found else ()
        found[key] = Want(
            subject_kind=row.subject_kind,
            subject=row.subject,
            target_kind=row.target_kind,
            targets=tuple(dict.fromkeys((*targets, row.target))),
            wanted=row.stance is wanted,
            strength=1 if row.stance in (Stance.REQUIRED, Stance.EXCLUDED) else row.strength,
        )
    return list(found.values())


def strengths(problem: Problem, subject: Kind, target: Kind, *stances: Stance) -> dict[str, dict[str, int]]:
    """How strongly each subject of a kind says one of the stances towards targets of a kind: by subject, by target."""
    found: dict[str, dict[str, int]] = {}
    for row in problem.preferences_between.get((subject, target), ()):
        if row.stance in stances:
            found.setdefault(row.subject, {})[row.target] = row.strength
    return found


def items_named(problem: Problem, kind: Kind, name: str) -> tuple[Item, ...]:
    """The item of this id, or the items of this (first) issue."""
    if kind is Kind.ISSUE:
        return problem.items_of(name)
    return tuple(item for item in problem.items if item.id == name)


def _concerns(row: Preference) -> bool:
    if row.subject_kind is Kind.EXPERT:
        return row.target_kind in (Kind.SESSION, Kind.DAY, *PROGRAMME)
    return row.subject_kind in PROGRAMME and row.target_kind in PLACES
