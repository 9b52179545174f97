"""A copy of a schedule workbook in which the cells that a sentence is about are marked and carry it as a note."""

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.comments import Comment
from openpyxl.styles import Border, PatternFill, Side

from planner.exchange.lines import Line
from planner.exchange.programme import Programme
from planner.files import to_bytes

FILL = PatternFill("solid", fgColor="FFD966")
LINE = Side("medium", color="C00000")  # shows in grey; a thicker one covers the next cell's text
EDGE = Border(left=LINE, right=LINE, top=LINE, bottom=LINE)
Cell = tuple[str, int, int]  # sheet, row, column


def cells_of(programme: Programme, subjects: Iterable[str]) -> list[Cell]:
    """The cells of the items, and of the experts on these items' panels (on all where no item is among them)."""
    named = {*subjects}
    items = {line.values["Item"] for line in programme.lines} & named
    seats = [
        line
        for line in programme.seats
        if line.values["Expert"] in named and (not items or line.values["Item"] in items)
    ]
    held = [line for line in programme.lines if line.values["Item"] in items]
    return [_cell(line, "Item") for line in held] + [_cell(line, "Expert") for line in seats]


def _cell(line: Line, heading: str) -> Cell:
    return line.sheet, line.number, line.columns[heading]


def marked(path: Path, programme: Programme, sentences: Iterable[tuple[tuple[str, ...], str]]) -> bytes:
    """The workbook with a note at each cell concerned; `sentences` are subjects and what is wrong with them."""
    notes: dict[Cell, list[str]] = defaultdict(list)
    for subjects, sentence in sentences:
        for cell in cells_of(programme, subjects):
            notes[cell].append(sentence)
    book = load_workbook(path)
    for (sheet, row, column), found in notes.items():
        concerned = book[sheet].cell(row, column)
        concerned.fill, concerned.border = FILL, EDGE
        concerned.comment = Comment("\n".join(dict.fromkeys(found)), "planner", height=40 + 40 * len(found), width=360)
    return to_bytes(book)
