"""planner solve: read, search, check, write, and say in a few lines how good the schedule is."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from planner.commands.exits import Exit, print_json
from planner.commands.interrupts import heard_once, not_heard
from planner.commands.left_out import left_out_lines
from planner.commands.output import FOLDER, first_choice, next_free, place, refuse_if_taken
from planner.commands.progress import Teller, showing
from planner.commands.run_facts import run_facts
from planner.commands.spreading import refuse_together, spread
from planner.commands.why import diagnosed, nearest, written
from planner.domain.outcome import Outcome, Status, Verdict

if TYPE_CHECKING:
    from planner.domain.problem import Problem
    from planner.explain.check import Report
    from planner.explain.why import Why
    from planner.reports.told import Told
    from planner.solve.budget import Limits

OUT = (Verdict.EXCLUDED, Verdict.IMPOSSIBLE)
TO_EXPLAIN = 60.0  # seconds at least to find out why there is no schedule
TO_REASON = 10.0  # seconds for why the search found dates impossible, of those that are left
TO_WRITE = 4.0  # seconds of a time limit kept for writing the schedule, and
TO_WRITE_ITEM = 0.006  # for each of its items; at most a tenth of the limit, of many items a sixth


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
    processes: int
    cluster: str | None
    quiet: bool
    as_json: bool


def solve(wanted: Wanted, started: float) -> Exit:
    """Everything from the workbook to the schedule's path; `started` is when the command began (time.monotonic)."""
    refuse_together(wanted.processes, wanted.cluster, wanted.deterministic_limit)
    target = wanted.output or next_free(first_choice(wanted.plan))
    refuse_if_taken(target, wanted.force, wanted.plan)
    report = path = reasons = None
    with heard_once(), showing(started, wanted.quiet) as teller:
        problem, outcome = _search(wanted, started, teller)
        if outcome.status is Status.INFEASIBLE:
            outcome = replace(outcome, clashes=(*outcome.clashes, *_hopeless(problem, outcome)))
        if outcome.schedule is None and outcome.run.stopped_by != "interrupt":
            outcome, reasons = _explained(wanted, problem, outcome, teller)
        not_heard()
        if outcome.schedule is not None:
            from planner.explain.check import check

            teller.say("writing the schedule")
            report = check(problem, outcome.schedule)
            path = _write(wanted, target, problem, outcome, report)
    if reasons is not None:
        _say_why(wanted, problem, outcome, *reasons)
    else:
        _say(wanted, problem, outcome, report, path)
    return _exit(outcome)


def _search(wanted: Wanted, started: float, teller: Teller) -> tuple[Problem, Outcome]:
    from planner.workbook.read import read

    teller.say(f"reading {wanted.plan}")
    problem = read(wanted.plan)
    teller.say("getting the solver ready")
    from planner.solve.budget import Limits
    from planner.solve.strategy import solve as search

    facts = run_facts(wanted.plan)
    limits = Limits(
        seconds=wanted.time_limit - _to_write(problem, wanted.time_limit),
        deterministic=wanted.deterministic_limit,
        gap=wanted.gap,
        workers=wanted.workers,
        seed=wanted.seed,
        started=started,
    )
    if wanted.cluster is None and wanted.processes == 1:
        outcome = search(problem, limits, teller, facts)
    else:
        outcome = spread(wanted.plan, wanted.processes, wanted.cluster, problem, limits, teller, facts)
    outcome = _with_reasons(problem, outcome, limits, teller)
    if wanted.deterministic_limit is None:  # as asked for, before the part for writing was taken off
        outcome = replace(outcome, run=replace(outcome.run, time_limit=wanted.time_limit))
    return problem, outcome


def _to_write(problem: Problem, time_limit: float) -> float:
    """Seconds kept for writing."""
    items = TO_WRITE_ITEM * len(problem.items)
    return min(TO_WRITE, time_limit / 10) + min(items, time_limit / 15)


def _with_reasons(problem: Problem, outcome: Outcome, limits: Limits, teller: Teller) -> Outcome:
    """Why the search found dates impossible, as far as the time left allows; a run that is to repeat has no clock."""
    impossible = any(result.verdict is Verdict.IMPOSSIBLE for result in outcome.options)
    left = 0.0 if limits.seconds is None else limits.seconds - (time.monotonic() - limits.started)
    late = limits.deterministic is not None or left < 1 or outcome.run.stopped_by == "interrupt"
    if outcome.schedule is None or not impossible or late:
        return outcome
    from planner.explain.impossible import with_reasons

    teller.say("why some dates are impossible")
    return with_reasons(problem, outcome, min(left, TO_REASON), limits.workers)


def _write(wanted: Wanted, target: Path, problem: Problem, outcome: Outcome, report: Report) -> Path:
    from planner.reports.excel import write

    draw = partial(write, problem=problem, outcome=outcome, report=report)
    return place(draw, target, wanted.force and wanted.output is not None)


def _say(wanted: Wanted, problem: Problem, outcome: Outcome, report: Report | None, written: Path | None) -> None:
    """The result on stdout: one object, or a few lines."""
    from planner.reports.closing import closing
    from planner.reports.json import summary

    reasons = _left_out(outcome)
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


def _explained(
    wanted: Wanted, problem: Problem, outcome: Outcome, teller: Teller
) -> tuple[Outcome, tuple[Told, Path] | None]:
    """Where there is no schedule: what cannot hold together, and what could be given up, written beside.

    Where it is not known whether there is one it is looked for what could be given up alone, as long as before at most;
    now and then that is nothing.
    """
    found = _diagnosed(wanted, problem, outcome, teller)
    if found.interrupted:
        outcome = replace(outcome, run=replace(outcome.run, stopped_by="interrupt"))
    if outcome.status is Status.INFEASIBLE:
        found = replace(found, status=outcome.status)  # proved by the search, whatever the diagnosis had time for
    elif found.status is Status.INFEASIBLE:
        outcome = replace(outcome, status=found.status)
    elif found.status is Status.FEASIBLE and found.repairs:
        schedule, tiers = found.repairs[0].schedule, found.repairs[0].report.unproved()
        return replace(outcome, status=found.status, schedule=schedule, tiers=tiers), None
    if not found.repairs and not found.conflicts:
        return outcome, None
    folder = FOLDER if wanted.output is None else wanted.output.parent
    return outcome, written(problem, wanted.plan, found, outcome.run, folder)


def _diagnosed(wanted: Wanted, problem: Problem, outcome: Outcome, teller: Teller) -> Why:
    from planner.solve.budget import Budget, Limits

    def budget(seconds: float, started: float) -> Budget:
        return Budget(Limits(seconds=seconds, workers=wanted.workers, seed=wanted.seed, started=started))

    if outcome.status is Status.INFEASIBLE:
        until = max(wanted.time_limit, outcome.run.seconds + TO_EXPLAIN)
        return diagnosed(problem, budget(until, teller.started), teller)
    return nearest(problem, budget(min(wanted.time_limit, TO_EXPLAIN), time.monotonic()), teller)


def _say_why(wanted: Wanted, problem: Problem, outcome: Outcome, told: Told, written: Path) -> None:
    """Why there is none, on stdout."""
    from planner.reports.conflict_lines import lines
    from planner.reports.json import summary
    from planner.reports.told import as_object

    if wanted.as_json:
        fields = summary(problem, outcome, None, None) | {"clashes": outcome.clashes, "left_out": _left_out(outcome)}
        print_json(fields | as_object(told) | {"explained_in": str(written)})
        return
    first, *rest = lines(problem, told)
    counted = ["", "What counting shows:", *(f"  {one}" for one in outcome.clashes)] if outcome.clashes else []
    reasons = _left_out(outcome)
    if len(reasons) == len(problem.options):
        dates = ["", *left_out_lines(problem, reasons)]
    else:
        dates = ["", f"Which dates are left, and why the others are not: planner check {wanted.plan}"]
    typer.echo("\n".join([first, *dates, *counted, *rest, f"Written: {written}"]))


def _left_out(outcome: Outcome) -> dict[str, tuple[str, ...]]:
    return {result.option: result.reasons for result in outcome.options if result.verdict in OUT}


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
