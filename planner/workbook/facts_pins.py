"""Rows of pins as facts."""

from planner.domain.problem import Problem
from planner.domain.wishes import Aspect, Kind, Pin
from planner.workbook.columns import Column
from planner.workbook.columns import Kind as CellKind
from planner.workbook.facts_wishes import Directory
from planner.workbook.faults import Fault, UnreadableError
from planner.workbook.matching import did_you_mean, plain
from planner.workbook.pin_faults import pin_faults, told
from planner.workbook.rows import Row, Tables
from planner.workbook.values import YES_WORDS, parse

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
    """The Pins sheet; the problem has its options."""
    directory = Directory.of(tables, problem)
    made = [(row, _pin(row, directory, tables.faults)) for row in tables.of("Pins") if row.complete]
    readable = [(row, pin) for row, pin in made if pin is not None]
    tables.faults.extend(pin_faults(readable, tables, problem))
    return tuple(pin for _, pin in readable)


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
    called = f"{item or 'workshop'}: {aspect} {told(aspect, value)}"
    return Pin(id=called, item=item, aspect=aspect, value=value, reason=row.get("Reason") or "", row=row.number)


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
