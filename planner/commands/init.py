"""planner init: a new workbook to fill in."""

from enum import StrEnum
from pathlib import Path

import typer

from planner.commands.exits import Exit
from planner.commands.output import place, refuse_if_taken


class Start(StrEnum):
    """What a new workbook holds."""

    EMPTY = "every sheet, empty"
    CONFERENCE = "every sheet, empty, with what conferences use"
    EXAMPLE = "the mandated workshop, complete"
    SMALL = "the least that can be solved"


def init(path: Path, start: Start, force: bool) -> Exit:
    """Write a workbook that does not exist yet."""
    refuse_if_taken(path, force)
    from planner.workbook.template import conference_workbook, empty_workbook, example_workbook, small_workbook

    writers = {
        Start.EMPTY: empty_workbook,
        Start.CONFERENCE: conference_workbook,
        Start.EXAMPLE: example_workbook,
        Start.SMALL: small_workbook,
    }
    written = place(writers[start], path, force)
    typer.echo(f"Written: {written} ({start}). Its first sheet, Read me, says what to fill in.")
    return Exit.DONE
