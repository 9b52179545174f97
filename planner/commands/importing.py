"""planner import: plans from what other systems know of a conference."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from planner.commands.exits import CannotWrite, Exit, print_json
from planner.commands.output import place, refuse_if_taken
from planner.domain.words import count, listed

if TYPE_CHECKING:
    from planner.workbook.template import Table


def cosplib(source: Path, target: Path, force: bool, as_json: bool) -> Exit:
    """Read (which raises with every fault) and write the plan."""
    _refuse(source, target, force)
    from planner.exchange.cosplib_plan import counts, tables
    from planner.exchange.cosplib_read import read

    conference = read(source)
    written = _write(tables(conference, source.stem), target, force)
    held = counts(conference)
    if as_json:
        print_json({"status": "ok", "counts": held, "output": str(written)})
    else:
        typer.echo(f"{source}: {listed([count(number, name[:-1]) for name, number in held.items()])}.")
        typer.echo(f"Written: {written}. planner solve {written} looks for a schedule.")
    return Exit.DONE


def csv_list(source: Path, target: Path, force: bool, as_json: bool) -> Exit:
    """Read (which raises with every fault), show what became of each column, and write the plan."""
    _refuse(source, target, force)
    from planner.exchange.csv_plan import preview, summary, tables
    from planner.exchange.csv_read import read

    listing = read(source)
    written = _write(tables(listing, source.stem), target, force)
    if as_json:
        print_json({"status": "ok", **summary(listing), "output": str(written)})
    else:
        typer.echo("\n".join(preview(listing)))
        typer.echo(f"Written: {written}. Fill in what only you know: Rooms, Sessions, Windows.")
        typer.echo(f"planner check {written} says what is missing.")
    return Exit.DONE


def _refuse(source: Path, target: Path, force: bool) -> None:
    if target.exists() and os.path.samefile(source, target):
        raise CannotWrite(f"{target} is the file that is imported. Choose another name for the plan.")
    refuse_if_taken(target, force)


def _write(tables: dict[str, Table], target: Path, force: bool) -> Path:
    from planner.workbook.template import workbook_bytes

    content = workbook_bytes(tables, conference=True)
    return place(lambda path: path.write_bytes(content), target, force)
