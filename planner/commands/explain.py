"""planner explain PLAN: why there is no schedule, and what could be given up."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path

import typer

from planner.commands.exits import Exit, print_json
from planner.commands.interrupts import heard_once, not_heard
from planner.commands.progress import showing
from planner.commands.run_facts import run_facts
from planner.commands.why import diagnosed, written
from planner.domain.outcome import Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What the organizer asked for on the command line."""

    file: Path  # a plan, or a schedule
    time_limit: float
    most: int  # repairs, or alternatives of one decision
    seed: int
    workers: int
    quiet: bool
    as_json: bool


def explain(asked: Asked) -> Exit:
    """Read, diagnose, write where there is something to say, and say it."""
    started = time.monotonic()
    with heard_once(), showing(started, asked.quiet) as teller:
        from planner.workbook.read import read

        problem = read(asked.file)
        from planner.solve.budget import Budget, Limits

        limits = Limits(seconds=asked.time_limit, workers=asked.workers, seed=asked.seed, started=started)
        found = diagnosed(problem, Budget(limits), teller, asked.most)
        not_heard()
        if found.says_something:
            told, path = written(problem, asked.file, found, run_facts(asked.file))
    if found.interrupted and not (found.conflicts or found.repairs):
        raise KeyboardInterrupt
    if not found.says_something:
        return _nothing(asked, found.status)
    from planner.reports.conflict_lines import lines
    from planner.reports.told import as_object

    if asked.as_json:
        print_json({"status": str(found.status), **as_object(told), "output": str(path)})
    else:
        typer.echo("\n".join([*lines(problem, told), f"Written: {path}"]))
    if found.interrupted:
        return Exit.INTERRUPTED
    return Exit.INFEASIBLE if told.proved else Exit.NO_PLAN_YET


def _nothing(asked: Asked, status: Status) -> Exit:
    possible = status is Status.FEASIBLE
    sentence = (
        f"A schedule is possible: planner solve {asked.file} finds a good one."
        if possible
        else "Neither a schedule nor a proof that there is none was found in the time. Give it more with --time-limit."
    )
    if asked.as_json:
        print_json({"status": "possible" if possible else "unknown", "message": sentence})
    else:
        typer.echo(sentence)
    return Exit.DONE if possible else Exit.NO_PLAN_YET
