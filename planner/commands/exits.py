"""How a command can end, and the one place where whatever goes wrong becomes a sentence and an exit code."""

import json
import os
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from enum import IntEnum
from typing import Any

import typer

from planner.commands.faults import as_text, summary
from planner.workbook.faults import WorkbookError


class Exit(IntEnum):
    """The exit codes of every command."""

    DONE = 0
    OURS = 1
    USAGE = 2
    FAULTS = 3
    INFEASIBLE = 4
    NO_PLAN_YET = 5
    CANNOT_WRITE = 6
    INTERRUPTED = 130


MEANING: dict[Exit, str] = {
    Exit.DONE: "Done; also when the time limit ended the search and there is a plan",
    Exit.OURS: "A fault in planner itself: please report it",
    Exit.USAGE: "The command was not understood",
    Exit.FAULTS: "Faults in the workbook, all of them listed; nothing was written",
    Exit.INFEASIBLE: "Proved: no schedule keeps every hard rule; for verify: this schedule breaks hard rules",
    Exit.NO_PLAN_YET: "The time limit came before a plan was found, and before a proof that there is none",
    Exit.CANNOT_WRITE: "The file cannot be written, or exists and would be overwritten",
    Exit.INTERRUPTED: "Stopped with Ctrl-C; the best plan so far is written, if there was one",
}


class CannotWrite(Exception):
    """The output has no place, or would overwrite something."""


def print_json(fields: dict[str, Any]) -> None:
    """The one object that a command with --json leaves on stdout."""
    typer.echo(json.dumps(fields, ensure_ascii=False, indent=2))


@contextmanager
def guarded(as_json: bool = False, writing: bool = False) -> Iterator[None]:
    """Turn every way to fail into a message and its exit code; a traceback only with PLANNER_DEBUG=1.

    `writing`: a file was to be written, so it is said that faults have kept it from being so.
    """
    try:
        yield
    except WorkbookError as error:
        if as_json:
            print_json(summary(error.faults))
        else:
            typer.echo(as_text(error.faults, error.thing) + ("\n\nNothing was written." if writing else ""), err=True)
        raise typer.Exit(Exit.FAULTS) from None
    except CannotWrite as error:
        raise _failed(Exit.CANNOT_WRITE, "cannot write", str(error), as_json) from None
    except KeyboardInterrupt:
        raise _failed(Exit.INTERRUPTED, "interrupted", "Stopped; nothing was written.", as_json) from None
    except (typer.Exit, typer.BadParameter, BrokenPipeError):
        raise
    except Exception as error:
        if os.environ.get("PLANNER_DEBUG"):
            traceback.print_exc()
        message = (
            f"This is a fault in planner, not in your workbook: {type(error).__name__}: {error}. "
            "Please report it with the workbook; PLANNER_DEBUG=1 shows where it happened."
        )
        raise _failed(Exit.OURS, "error", message, as_json) from None


def _failed(code: Exit, status: str, message: str, as_json: bool) -> typer.Exit:
    typer.echo(message, err=True)
    if as_json:
        print_json({"status": status, "message": message})
    return typer.Exit(code)
