"""planner export: a schedule for another system."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from planner.commands.exits import Exit, print_json
from planner.commands.output import place, refuse_if_read, refuse_if_taken
from planner.commands.plan_of import plan_of

if TYPE_CHECKING:
    from planner.domain.problem import Problem
    from planner.exchange.cosplib_write import Cost
    from planner.explain.check import Report


def cosplib(schedule: Path, target: Path, plan: Path | None, force: bool, as_json: bool) -> Exit:
    """Read schedule and plan (which raises with every fault), judge, and write the solution."""
    refuse_if_read(target, "solution", schedule, plan)
    refuse_if_taken(target, force)
    from planner.exchange.cosplib_write import solution, solution_bytes
    from planner.exchange.held import schedule_of
    from planner.exchange.programme import read
    from planner.explain.check import check
    from planner.workbook.read import read as read_plan

    programme = read(schedule)
    plan, notes = plan_of(programme, schedule, plan)
    refuse_if_read(target, "solution", plan)
    problem = read_plan(plan)
    held = schedule_of(problem, programme)
    report = check(problem, held)
    costs = _costs(problem, report)
    content = solution_bytes(solution(problem, held), costs)
    written = place(lambda path: path.write_bytes(content), target, force)
    notes += [f'The schedule breaks "{title}".' for title in _broken(report)]
    _say(plan, costs, notes, written, as_json)
    return Exit.DONE


def _broken(report: Report) -> list[str]:
    """Titles of broken hard rules; those on the seats of experts say nothing here, where seats are not read."""
    seats = ("planner.rules.experts", "planner.rules.parties", "planner.rules.money")
    return [found.rule.title for found in report.broken if not type(found.rule).__module__.startswith(seats)]


def _costs(problem: Problem, report: Report) -> list[Cost]:
    """What each term of CoSPLib's objective costs, as our check counts it, with its sentences."""
    from planner.exchange.cosplib import TERMS
    from planner.exchange.cosplib_write import Cost

    by_rule = {found.rule.id: found for found in report.rules}
    made = []
    for term in TERMS:
        found = by_rule.get(term.rule)
        rows = [
            (found.rule.explain(problem, violation), found.setting.weight * violation.amount)
            for violation in (found.violations if found is not None else ())
            if found is not None
        ]
        made.append(Cost(term.name, tuple(rows)))
    return made


def _say(plan: Path, costs: list[Cost], notes: list[str], written: Path, as_json: bool) -> None:
    objective = sum(cost.total for cost in costs)
    if as_json:
        terms = {cost.name: cost.total for cost in costs}
        print_json(
            {
                "status": "ok",
                "plan": str(plan),
                "objective": objective,
                "terms": terms,
                "notes": notes,
                "output": str(written),
            }
        )
        return
    for note in notes:
        typer.echo(note, err=True)
    typer.echo(f"Objective {objective:,}, by the plan {plan}. Written: {written}")
