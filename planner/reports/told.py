"""What is said of a plan without a schedule: what cannot hold together, and what could be given up."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from openpyxl.utils.cell import coordinate_from_string

from planner.domain.places import Option
from planner.domain.where import Where
from planner.domain.words import spans
from planner.rules import RULE

CAN = "with any one of them taken off, the rest of this list can (the plan may have other conflicts)"
NO_SCHEDULE = "No schedule keeps every hard rule."
NOT_PROVED = "No schedule was found in the time given. That there is none is not proved."
NO_CONFLICT = "It was not looked for what cannot hold together, or not found: there is too much of it."


@dataclass(frozen=True, slots=True)
class Member:
    """One thing that a conflict is made of."""

    sentence: str
    cells: tuple[str, ...]
    rule: str
    waivable: bool


@dataclass(frozen=True, slots=True)
class ToldConflict:
    """A conflict in sentences."""

    members: tuple[Member, ...]
    minimal: bool
    agreed: bool

    @property
    def sentence(self) -> str:
        """What is known of it."""
        if len(self.members) == 1:
            first = "This by itself is more than can be done"
        else:
            first = f"These {len(self.members)} cannot hold together"
        rest = "" if len(self.members) == 1 else f"; {CAN}"
        if not self.minimal:
            rest = "; the time was too short to show that none of them could be taken off this list"
        doubt = "" if self.agreed else " There was no time to check this by a second calculation."
        return f"{first}{rest}.{doubt}"


@dataclass(frozen=True, slots=True)
class ToldRepair:
    """A repair in sentences, and the schedule that it makes possible."""

    sentences: tuple[str, ...]
    cells: tuple[str, ...]
    option: Option
    costs: dict[int, int]
    least: bool
    touches_mandate: bool
    schedule: Path | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """Everything that is said of a plan without a schedule."""

    conflicts: tuple[ToldConflict, ...]
    repairs: tuple[ToldRepair, ...]
    complete: bool
    proved: bool = True  # that there is no schedule

    @property
    def first_line(self) -> str:
        """The verdict; and, where that is so, that only what the mandate demands is left to be given up."""
        if not self.proved:
            return NOT_PROVED
        if not self.repairs or not all(repair.touches_mandate for repair in self.repairs):
            return NO_SCHEDULE
        if not self.complete:
            return (
                f"{NO_SCHEDULE} Each repair that was found in the time gives up what the Rules sheet says may not be "
                "waived."
            )
        return (
            "No schedule keeps every hard rule, and giving up what may be waived is not enough: each repair below "
            "gives up what the Rules sheet says may not be waived."
        )

    @property
    def last_line(self) -> str:
        """What the time did not reach."""
        if self.complete:
            return ""
        if not self.proved:
            return "The search may still find a schedule that gives up nothing: --time-limit gives it more time."
        if not self.conflicts:
            return f"{NO_CONFLICT} The repair is the cheapest that was found in the time."
        return (
            "The time ended the search: there may be more conflicts, and cheaper repairs. --time-limit gives it more."
        )


def as_object(told: Told) -> dict[str, object]:
    """The same for a program."""
    return {
        "conflicts": [
            {
                "minimal": conflict.minimal,
                "confirmed": conflict.agreed,
                "members": [
                    {"sentence": one.sentence, "cells": one.cells, "rule": one.rule, "waivable": one.waivable}
                    for one in conflict.members
                ],
            }
            for conflict in told.conflicts
        ],
        "repairs": [
            {
                "give_up": repair.sentences,
                "cells": repair.cells,
                "option": repair.option.id,
                "tiers": {str(tier): cost for tier, cost in repair.costs.items()},
                "proved_least": repair.least,
                "waivable": not repair.touches_mandate,
                "schedule": str(repair.schedule) if repair.schedule else None,
            }
            for repair in told.repairs
        ],
        "complete": told.complete,
    }


def cells_of(wheres: Sequence[Where], address: Callable[[Where], tuple[str, ...]], rule: str) -> tuple[str, ...]:
    """The cells that state something; in the rule's own row where nothing else does: its numbers, or its mode."""
    found = tuple(dict.fromkeys(cell for where in wheres for cell in address(where)))
    numbers = any(isinstance(value, int) for value in RULE[rule].default.parameters.values())
    return found or address(Where("Rules", "Parameters" if numbers else "Mode", (rule,)))


def in_ranges(cells: Sequence[str]) -> tuple[str, ...]:
    """Cells that follow one another down a column as one range: Experts!F4:F9."""
    rows: dict[tuple[str, str], list[int]] = {}
    for cell in cells:
        sheet, _, place = cell.rpartition("!")
        column, row = coordinate_from_string(place)
        rows.setdefault((sheet, column), []).append(row)
    return tuple(f"{sheet}!{span}" for (sheet, column), found in rows.items() for span in spans(column, found))
