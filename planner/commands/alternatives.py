"""planner alternatives PLAN: schedules to choose from, side by side, and the price of the budget."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from planner.commands.exits import Exit, print_json
from planner.commands.interrupts import heard_once, not_heard
from planner.commands.output import FOLDER, next_free, place, refuse_if_taken
from planner.commands.progress import showing
from planner.commands.run_facts import run_facts
from planner.domain.outcome import Outcome, Status

if TYPE_CHECKING:
    from planner.commands.progress import Teller
    from planner.domain.problem import Problem
    from planner.explain.compared import Choice, Price
    from planner.reports.alternatives import Compared

BEST_SHARE, CHOICES_SHARE = 0.35, 0.4  # of the time: for the best, for the others; the rest for the ceilings


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What the organizer asked for on the command line."""

    plan: Path
    output: Path | None
    force: bool
    most: int
    within: float
    ceilings: tuple[int, ...]
    time_limit: float
    seed: int
    workers: int
    quiet: bool
    as_json: bool


def alternatives(wanted: Wanted) -> Exit:
    """Solve, look for others about as good, solve at other ceilings, write all of it, and say it."""
    started = time.monotonic()
    target = wanted.output or next_free(FOLDER / f"{wanted.plan.stem}-alternatives.xlsx")
    refuse_if_taken(target, wanted.force, wanted.plan)
    with heard_once(), showing(started, wanted.quiet) as teller:
        from planner.explain.compared import Choice, Price
        from planner.solve.search import Interrupted
        from planner.workbook.read import read

        problem = read(wanted.plan)
        outcome = _best(wanted, problem, teller, started)
        if outcome.schedule is None:
            return _without(wanted, outcome)
        found, prices = [Choice.of(problem, outcome.schedule)], list[Price]()
        interrupted = outcome.run.stopped_by == "interrupt"
        try:
            if not interrupted:
                _look(wanted, problem, outcome, teller, started, found, prices)
        except (Interrupted, KeyboardInterrupt):
            interrupted = True
        not_heard()
        compared, path = _write(wanted, problem, outcome, found, prices, target)
    _say(wanted, problem, compared, path)
    return Exit.INTERRUPTED if interrupted else Exit.DONE


def _best(wanted: Wanted, problem: Problem, teller: Teller, started: float) -> Outcome:
    from planner.solve.budget import Limits
    from planner.solve.strategy import solve

    seconds = BEST_SHARE * wanted.time_limit
    limits = Limits(seconds=seconds, workers=wanted.workers, seed=wanted.seed, started=started)
    return solve(problem, limits, teller, run_facts(wanted.plan))


def _look(
    wanted: Wanted,
    problem: Problem,
    outcome: Outcome,
    teller: Teller,
    started: float,
    found: list[Choice],
    priced: list[Price],
) -> None:
    """Add to the choices and to the prices, as far as the time reaches. Raises as the search does on Ctrl-C."""
    from planner.explain.choices import ceilings_around, choices, prices
    from planner.solve.budget import Budget, Limits

    limits = Limits(workers=wanted.workers, seed=wanted.seed, started=started)
    part = replace(limits, seconds=(BEST_SHARE + CHOICES_SHARE) * wanted.time_limit)
    for choice in choices(problem, found[0], wanted.most, wanted.within, Budget(part), teller.say):
        found.append(choice)
    ceilings = tuple(100 * one for one in wanted.ceilings) or ceilings_around(problem, found[0].schedule)
    whole = Budget(replace(limits, seconds=wanted.time_limit))
    bound = outcome.tiers[0].bound if outcome.tiers else 0
    for price in prices(problem, found, bound, ceilings, whole, teller.say):
        priced.append(price)


def _write(
    wanted: Wanted, problem: Problem, outcome: Outcome, found: list[Choice], prices: list[Price], target: Path
) -> tuple[Compared, Path]:
    """Each schedule by itself, and the workbook that compares them."""
    from planner.explain.choices import allowed
    from planner.reports.alternatives import Compared, write
    from planner.reports.excel import write as write_schedule

    files = []
    for number, choice in enumerate(found):
        tiers = choice.report.unproved()
        one = outcome if number == 0 else replace(outcome, status=Status.FEASIBLE, tiers=tiers)
        one = replace(one, schedule=choice.schedule)
        name = next_free(target.with_name(f"{target.stem}-{number}.xlsx" if number else f"{target.stem}-best.xlsx"))
        draw = partial(write_schedule, problem=problem, outcome=one, report=choice.report)
        files.append(place(draw, name, force=False))
    limit = allowed(problem, found[0].report, wanted.within)
    compared = Compared(found, files, prices, wanted.within, limit)
    draw_all = partial(write, problem=problem, compared=compared)
    return compared, place(draw_all, target, wanted.force and wanted.output is not None)


def _say(wanted: Wanted, problem: Problem, compared: Compared, path: Path) -> None:
    from planner.reports.alternatives import ALONE, names, price_words

    if wanted.as_json:
        print_json(_object(problem, compared, path))
        return
    for name, choice, file in zip(names(compared.choices), compared.choices, compared.files, strict=True):
        costs = ", ".join(f"tier {tier}: {cost:,}" for tier, cost in choice.report.costs().items())
        typer.echo(f"{name}: {problem.dates_at(choice.schedule.option)}; {costs}; {file}")
    if len(compared.choices) == 1 and wanted.most > 1:
        typer.echo(f"{ALONE} Give it more with --time-limit, or allow more with --within.")
    if compared.prices:
        typer.echo("\nThe price of the budget:")
        typer.echo("\n".join(f"  {price_words(problem, price)}" for price in compared.prices))
    typer.echo(f"Written: {path}")


def _object(problem: Problem, compared: Compared, path: Path) -> dict[str, Any]:
    """The same for a program."""
    return {
        "status": "ok",
        "schedules": [
            {
                "option": choice.schedule.option.id,
                "tiers": choice.report.costs(),
                "output": str(file),
            }
            for choice, file in zip(compared.choices, compared.files, strict=True)
        ],
        "prices": [_price(problem, price) for price in compared.prices],
        "output": str(path),
    }


def _price(problem: Problem, price: Price) -> dict[str, Any]:
    spent, found = price.spent(problem), price.found
    return {
        "ceiling": price.ceiling / 100,
        "impossible": price.impossible,
        "tiers": found.report.costs() if found else {},
        "tier_1_at_least": price.bound,
        "spent": None if spent is None else spent / 100,
    }


def _without(wanted: Wanted, outcome: Outcome) -> Exit:
    infeasible = outcome.status is Status.INFEASIBLE
    words = (
        f"No schedule keeps every hard rule: planner explain {wanted.plan} says why."
        if infeasible
        else "No schedule was found in the time given. Give it more with --time-limit."
    )
    if wanted.as_json:
        print_json({"status": str(outcome.status), "message": words})
    else:
        typer.echo(words)
    if outcome.run.stopped_by == "interrupt":
        return Exit.INTERRUPTED
    return Exit.INFEASIBLE if infeasible else Exit.NO_PLAN_YET
