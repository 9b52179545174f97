"""What is wrong in a workbook: where, what, what to do; all of it at once."""

from collections.abc import Iterable
from dataclasses import dataclass


def letters(column: int) -> str:
    """The letters of a column number: 1 is A, 27 is AA."""
    name = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


def column_number(reference: str) -> int:
    """The column of a cell reference: "AB12" is 28."""
    number = 0
    for letter in reference:
        if not letter.isalpha():
            break
        number = number * 26 + ord(letter.upper()) - 64
    return number


class UnreadableError(Exception):
    """A cell does not hold what its column asks for: code, message, remedy."""

    def __init__(self, code: str, message: str, remedy: str) -> None:
        self.code, self.message, self.remedy = code, message, remedy
        super().__init__(message)


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing to put right; row and column count from 1 and are 0 where the fault has no single cell."""

    code: str
    message: str
    remedy: str = ""
    sheet: str = ""
    row: int = 0
    column: int = 0
    value: str = ""

    @property
    def address(self) -> str:
        """Where it is: "Agenda!C7", "Agenda!7" for a whole row, "Agenda" for a sheet, "" for the file."""
        if not self.sheet or not (self.row or self.column):
            return self.sheet
        return f"{self.sheet}!{letters(self.column)}{self.row or ''}"

    def __str__(self) -> str:
        remedy = f" {self.remedy}" if self.remedy else ""
        remedy += "." if self.remedy and self.remedy[-1] not in ".?" else ""
        where = f"{self.address}: " if self.address else ""
        return f"{where}{self.message}.{remedy}"


class WorkbookError(Exception):
    """The workbook cannot be used as it stands; carries every fault found."""

    thing = "workbook"  # that has the faults

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(str(fault) for fault in self.faults))
