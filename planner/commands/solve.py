"""planner solve: read, search, check, write, and say in a few lines how good the schedule is."""

from __future__ import annotations

import hashlib
import platform
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from planner import __version__
from planner.commands.exits import Exit, print_json
from planner.commands.interrupts import heard_once, not_heard
from planner.commands.left_out import left_out_lines
from planner.commands.output import first_choice, next_free, place, refuse_if_taken
from planner.commands.progress import Teller, showing
from planner.domain.outcome import Outcome, Run, Status, Verdict

if TYPE_CHECKING:
    from planner.domain.problem import Problem
    from planner.explain.check import Report

OUT = (Verdict.EXCLUDED, Verdict.IMPOSSIBLE)
TO_WRITE = 4.0  # seconds of a time limit kept for writing the schedule, at most a tenth of the limit


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What the organizer asked for on the command line."""

    plan: Path
    output: Path | None
    force: bool
    time_limit: float
    deterministic_limit: float | None
    gap: float
    seed: int
    workers: int
    quiet: bool
    as_json: bool


def solve(wanted: Wanted, started: float) -> Exit:
    """Everything from the workbook to the schedule's path; `started` is when the command began (time.monotonic)."""
    target = wanted.output or next_free(first_choice(wanted.plan))
    refuse_if_taken(target, wanted.force, wanted.plan)
    report = written = None
    with heard_once(), showing(started, wanted.quiet) as teller:
        problem, outcome = _search(wanted, started, teller)
        outcome = _explained(problem, outcome, teller)
        not_heard()
        if outcome.schedule is not None:
            from planner.explain.check import check

            teller.say("writing the schedule")
            report = check(problem, outcome.schedule)
            written = _write(wanted, target, problem, outcome, report)
    _say(wanted, problem, outcome, report, written)
    return _exit(outcome)


def _search(wanted: Wanted, started: float, teller: Teller) -> tuple[Problem, Outcome]:
    from planner.workbook.read import read

    teller.say(f"reading {wanted.plan}")
    problem = read(wanted.plan)
    teller.say("getting the solver ready")
    from planner.solve.budget import Limits
    from planner.solve.strategy import solve as search

    limits = Limits(
        seconds=wanted.time_limit - min(TO_WRITE, wanted.time_limit / 10),
        deterministic=wanted.deterministic_limit,
        gap=wanted.gap,
        workers=wanted.workers,
        seed=wanted.seed,
        started=started,
    )
    outcome = search(problem, limits, teller, _facts(wanted))
    if wanted.deterministic_limit is None:  # as asked for, before the part for writing was taken off
        outcome = replace(outcome, run=replace(outcome.run, time_limit=wanted.time_limit))
    return problem, outcome


def _facts(wanted: Wanted) -> Run:
    """What only the command knows of the run."""
    from importlib.metadata import version

    versions = {"planner": __version__, "python": platform.python_version()}
    versions |= {name: version(name) for name in ("ortools", "openpyxl")}
    digest = hashlib.sha256(wanted.plan.read_bytes()).hexdigest()
    return Run(input_name=wanted.plan.name, input_hash=digest, versions=versions)


def _write(wanted: Wanted, target: Path, problem: Problem, outcome: Outcome, report: Report) -> Path:
    from planner.reports.excel import write

    draw = partial(write, problem=problem, outcome=outcome, report=report)
    return place(draw, target, wanted.force and wanted.output is not None)


def _say(wanted: Wanted, problem: Problem, outcome: Outcome, report: Report | None, written: Path | None) -> None:
    """The result on stdout: one object, or a few lines."""
    from planner.reports.closing import closing
    from planner.reports.json import summary

    reasons = {result.option: result.reasons for result in outcome.options if result.verdict in OUT}
    if wanted.as_json:
        unsolved = {"clashes": outcome.clashes, "left_out": reasons} if outcome.schedule is None else {}
        print_json(summary(problem, outcome, report, written) | unsolved)
        return
    typer.echo(closing(problem, outcome, report, written))
    if outcome.status is Status.INFEASIBLE:
        typer.echo("\n".join(left_out_lines(problem, reasons)))
    elif outcome.schedule is None:
        typer.echo("Give it more time with --time-limit, or look with planner check at what is scarce.")
    first = first_choice(wanted.plan)
    if written is not None and wanted.output is None and written != first:
        typer.echo(f"({first} was there before and is as it was.)")


def _explained(problem: Problem, outcome: Outcome, teller: Teller) -> Outcome:
    """Where there is no schedule: what counting proves, or else the rules that stand in the way."""
    if outcome.status is not Status.INFEASIBLE:
        return outcome
    found = _hopeless(problem, outcome)
    tried = [result.option for result in outcome.options if result.verdict is Verdict.IMPOSSIBLE]
    if not found and tried:
        from planner.explain.conflict import clashes

        teller.say(f"looking for the rules that stand in the way on {tried[0]}")
        found = clashes(problem, problem.option[tried[0]])
    return replace(outcome, clashes=(*outcome.clashes, *found))


def _hopeless(problem: Problem, outcome: Outcome) -> tuple[str, ...]:
    """What counting alone proves."""
    from planner.explain.audit import Severity, audit

    searched = {result.option for result in outcome.options if result.verdict is not Verdict.EXCLUDED}
    findings = audit(problem, [option for option in problem.options if option.id in searched]).findings
    return tuple(finding.sentence for finding in findings if finding.severity is Severity.IMPOSSIBLE)


def _exit(outcome: Outcome) -> Exit:
    if outcome.run.stopped_by == "interrupt":
        return Exit.INTERRUPTED
    if outcome.schedule is not None:
        return Exit.DONE
    return Exit.INFEASIBLE if outcome.status is Status.INFEASIBLE else Exit.NO_PLAN_YET
