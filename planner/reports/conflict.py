"""The workbook that says why there is no schedule, and what could be given up."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from planner.domain.places import Option
from planner.domain.problem import Problem
from planner.domain.setting import TIERS
from planner.domain.where import Where
from planner.domain.words import count
from planner.files import put_in_place, to_bytes
from planner.reports.excel import workbook_of
from planner.reports.view import Block, Column, Kind, Level, Row, Sheet, Table, Words
from planner.reports.views.facts import capital
from planner.rules import RULE

CONFLICT = (
    Column("No.", Kind.ID, 6),
    Column("What the workbook demands", width=72),
    Column("Where", width=26),
    Column("Rule", width=24),
    Column("May be waived", width=11),
)
REPAIRS = (
    Column("Repair", Kind.ID, 9),
    Column("What is given up", width=66),
    Column("Where to change it", width=24),
    Column("Dates and venue", width=26),
    *(Column(f"Tier {tier}: {name}", Kind.NUMBER, 13) for tier, name in TIERS.items()),
    Column("Proved least", width=9),
    Column("Schedule", width=34),
)
JUST_ENOUGH = (
    "A repair is just enough, so its schedule may be hard to find again: give a little more than it says, "
    "or copy the sheet Pins of its schedule into the plan."
)
CAN = "with any one of them taken off, the rest of this list can (the plan may have other conflicts)"
CLOSEST = "The closest that was found, with as little given up as the time allowed"
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
        if self.repairs and all(repair.touches_mandate for repair in self.repairs):
            return (
                "No schedule keeps every hard rule, and giving up what may be waived is not enough: each repair below "
                "gives up what the Rules sheet says may not be waived."
            )
        return "No schedule keeps every hard rule."

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


def cells_of(wheres: Sequence[Where], address: Callable[[Where], tuple[str, ...]], rule: str) -> tuple[str, ...]:
    """The cells that state something; in the rule's own row where nothing else does: its numbers, or its mode."""
    found = tuple(dict.fromkeys(cell for where in wheres for cell in address(where)))
    numbers = any(isinstance(value, int) for value in RULE[rule].default.parameters.values())
    return found or address(Where("Rules", "Parameters" if numbers else "Mode", (rule,)))


def lines(problem: Problem, told: Told) -> list[str]:
    """The verdict for a terminal."""
    found = [told.first_line]
    for number, conflict in enumerate(told.conflicts, 1):
        which = f"{number}. " if len(told.conflicts) > 1 else ""
        found += ["", f"{which}{conflict.sentence}"]
        found += [f"  {member.sentence}.{in_brackets(member.cells)}" for member in conflict.members]
    if told.repairs:
        found += ["", "What could be given up instead, cheapest first:" if told.proved else f"{CLOSEST}:"]
        for number, repair in enumerate(told.repairs, 1):
            found.append(f"  {number}. {capital('; '.join(repair.sentences))}.{in_brackets(repair.cells)}")
            where = f" Schedule: {repair.schedule}" if repair.schedule else ""
            found.append(f"     Then {problem.dates_at(repair.option)} works.{where}")
        if any(repair.schedule for repair in told.repairs):
            found += ["", JUST_ENOUGH]
    elif told.conflicts:
        found += ["", "No repair was found in the time."]
    return [*found, *([told.last_line] if told.last_line else [])]


def in_brackets(cells: tuple[str, ...]) -> str:
    """Where it stands, if anywhere: a small workbook leaves much unsaid."""
    return f"  [{shortened(cells)}]" if cells else ""


def shortened(cells: tuple[str, ...], most: int = 4) -> str:
    """The first cells, and how many more."""
    more = f" and {len(cells) - most} more" if len(cells) > most else ""
    return ", ".join(cells[:most]) + more


def sheets(problem: Problem, told: Told) -> tuple[Sheet, ...]:
    """Both sheets."""
    if not told.proved:
        return (repairs_sheet(problem, told),)
    title = "Why there is no schedule"
    blocks: list[Block] = [
        Words(problem.workshop.title, Level.SUBTITLE),
        Words(title, Level.TITLE),
        Words(told.first_line),
    ]
    for number, conflict in enumerate(told.conflicts, 1):
        blocks.append(Words(f"Conflict {number}", Level.HEADING))
        blocks.append(Words(conflict.sentence))
        rows = tuple(member_row(f"{number}.{place}", member) for place, member in enumerate(conflict.members, 1))
        blocks.append(Table(name=f"Conflict{number}", columns=CONFLICT, rows=rows))
    if not told.conflicts:
        blocks.append(Table(name="Conflict1", columns=CONFLICT, rows=(), empty="See the sheet Repairs."))
    if told.last_line:
        blocks.append(Words(told.last_line, Level.NOTE))
    return (Sheet(name="Conflict", title=title, blocks=tuple(blocks)), repairs_sheet(problem, told))


def member_row(key: str, member: Member) -> Row:
    """One thing that is demanded."""
    return (key, member.sentence, shortened(member.cells, 8), member.rule, "yes" if member.waivable else "no")


def repairs_sheet(problem: Problem, told: Told) -> Sheet:
    """What could be given up, side by side."""
    title = "What could be given up"
    which = f"{count(len(told.repairs), 'repair')}, each enough by itself, cheapest first."
    words = (
        f"{which if told.proved else f'{NOT_PROVED} {CLOSEST}.'} The schedules beside this file "
        "show what each would look like; change the cells named and solve again for a full search."
    )
    rows = tuple(
        (
            str(number),
            capital("; ".join(repair.sentences)) + ".",
            shortened(repair.cells, 8),
            problem.dates_at(repair.option),
            *(repair.costs.get(tier) for tier in TIERS),
            "yes" if repair.least else "no",
            repair.schedule.name if repair.schedule else "",
        )
        for number, repair in enumerate(told.repairs, 1)
    )
    blocks = (
        Words(title, Level.TITLE),
        Words(words if rows else "No repair was found in the time.", Level.NOTE),
        Table(name="Repairs", columns=REPAIRS, rows=rows),
    )
    return Sheet(name="Repairs", title=title, blocks=blocks)


def write(path: Path, problem: Problem, told: Told) -> None:
    """Write the workbook, whole or not at all."""
    put_in_place(to_bytes(workbook_of(sheets(problem, told), problem)), path)


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
