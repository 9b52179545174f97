"""The faults of a workbook for people, sheet by sheet, and for programs."""

from itertools import groupby
from typing import Any

from planner.workbook.faults import Fault, letters


def cell(fault: Fault) -> str:
    """Where on its sheet: C7, row 7, column C, or nothing."""
    if fault.row and fault.column:
        return f"{letters(fault.column)}{fault.row}"
    if fault.row:
        return f"row {fault.row}"
    return f"column {letters(fault.column)}" if fault.column else ""


def as_text(faults: tuple[Fault, ...], thing: str = "workbook") -> str:
    """Every fault on a line, under its sheet."""
    number = "1 fault" if len(faults) == 1 else f"{len(faults)} faults"
    lines = [f"{number} in the {thing}; nothing was written."]
    for sheet, rows in groupby(faults, key=lambda fault: fault.sheet):
        lines += ["", sheet] if sheet else [""]
        lines += [f"  {_sentence(fault)}" for fault in rows]
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


def _sentence(fault: Fault) -> str:
    where = f"{cell(fault)}: " if cell(fault) else ""
    return where + " ".join(_stopped(words) for words in (fault.message, fault.remedy) if words)


def _stopped(words: str) -> str:
    return words if words.endswith((".", "?")) else f"{words}."
