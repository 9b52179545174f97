"""The faults of a workbook for people, sheet by sheet, and for programs."""

from itertools import groupby
from typing import Any

from planner.domain.words import count, spans
from planner.workbook.faults import Fault, letters

RANGES_MOST = 4  # of cells with the same fault


def cell(fault: Fault) -> str:
    """Where on its sheet: C7, row 7, column C, or nothing."""
    if fault.row and fault.column:
        return f"{letters(fault.column)}{fault.row}"
    if fault.row:
        return f"row {fault.row}"
    return f"column {letters(fault.column)}" if fault.column else ""


def cells(faults: list[Fault]) -> str:
    """Where faults of one column are: J5:J9, J12."""
    if len(faults) == 1 or not faults[0].row:
        return cell(faults[0])
    column = letters(faults[0].column) if faults[0].column else "row "
    found = spans(column, [fault.row for fault in faults])
    more = len(found) - RANGES_MOST
    return ", ".join(found[:RANGES_MOST]) + (f" and {count(more, 'more place')}" if more > 0 else "")


def as_text(faults: tuple[Fault, ...], thing: str = "workbook") -> str:
    """Every fault on a line, under its sheet; the same fault in several cells of a column on one line."""
    number = "1 fault" if len(faults) == 1 else f"{len(faults)} faults"
    lines = [f"{number} in the {thing}."]
    for sheet, rows in groupby(faults, key=lambda fault: fault.sheet):
        lines += ["", sheet] if sheet else [""]
        alike: dict[tuple[int, str, str], list[Fault]] = {}
        for fault in rows:
            alike.setdefault((fault.column, fault.message, fault.remedy), []).append(fault)
        lines += [f"  {_sentence(found)}" for found in alike.values()]
    return "\n".join(lines)


def summary(faults: tuple[Fault, ...]) -> dict[str, Any]:
    """The object that --json prints."""
    return {
        "status": "faults",
        "faults": [
            {
                "code": fault.code,
                "sheet": fault.sheet,
                "cell": cell(fault),
                "value": fault.value,
                "message": fault.message,
                "remedy": fault.remedy,
            }
            for fault in faults
        ],
    }


def _sentence(faults: list[Fault]) -> str:
    where = f"{cells(faults)}: " if cells(faults) else ""
    return where + " ".join(_stopped(words) for words in (faults[0].message, faults[0].remedy) if words)


def _stopped(words: str) -> str:
    return words if words.endswith((".", "?")) else f"{words}."
