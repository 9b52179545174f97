"""Whom the cells of a column name: one way of writing several persons for the whole column."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from planner.workbook.matching import plain

NOBODY = (
    "", "tba", "tbc", "tbd", "n a", "n n", "none", "nobody", "unknown", "to be announced", "to be confirmed",
    "to be decided", "to be determined",
)  # fmt: skip
OUTSIDE = r"(?![^()]*\))"  # not in brackets, where an affiliation may have commas of its own
COMMA = rf",{OUTSIDE}"
AND = rf"\band\b{OUTSIDE}|&{OUTSIDE}|\s/\s{OUTSIDE}"
MOSTLY = 0.75  # of the surnames and of the forenames are single words, initials aside, where surnames come first


@dataclass(frozen=True, slots=True)
class Way:
    """What stands between persons, as a pattern and in words; "Surname, Forename" is one person."""

    between: str
    words: str
    surname_first: bool = False

    def persons(self, said: str) -> list[str]:
        """The persons of a cell; a word for nobody is none."""
        parts = _parts(self.between, said)
        if self.surname_first:
            parts = [person for part in parts for person in _pairs(part)]
        return list(dict.fromkeys(part for part in parts if plain(part) not in NOBODY))


def way(cells: Iterable[str]) -> Way:
    """How a column names several persons."""
    said = list(cells)
    for between, words in ((";", "semicolons"), ("\n", "line breaks")):
        if any(between in text for text in said):
            return Way(between, words)
    lists = [_parts(COMMA, chunk) for text in said for chunk in _parts(AND, text)]
    if _surnames_first([parts for parts in lists if len(parts) > 1]):
        return Way(AND, '"Surname, Forename"; put ; between persons where that is wrong', surname_first=True)
    return Way(f"{COMMA}|{AND}", 'commas, "and", "&" or "/"')


def _surnames_first(lists: list[list[str]]) -> bool:
    if not lists or any(len(parts) % 2 for parts in lists):
        return False
    surnames = [part for parts in lists for part in parts[::2] if " " not in part]
    forenames = [part for parts in lists for part in parts[1::2] if " " not in re.sub(r" \w\b\.?", "", part)]
    return min(len(surnames), len(forenames)) >= MOSTLY * sum(len(parts) for parts in lists) / 2


def _pairs(said: str) -> list[str]:
    parts = _parts(COMMA, said)
    return [", ".join(parts[place : place + 2]) for place in range(0, len(parts), 2)]


def _parts(between: str, said: str) -> list[str]:
    return [" ".join(part.split()) for part in re.split(between, said) if part.strip()]
