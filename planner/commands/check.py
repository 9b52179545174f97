"""planner check: the faults of a workbook, and what counting says before any search."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from planner.commands.exits import Exit, print_json
from planner.commands.left_out import left_out_lines

if TYPE_CHECKING:
    from planner.domain.problem import Problem
    from planner.explain.audit import Audit

HEADINGS = {
    "impossible": "Counting proves that there is no schedule:",
    "warning": "Tight, where it is tightest:",
    "note": "Needed and there, where it is tightest:",
}


def check(plan: Path, as_json: bool) -> Exit:
    """Read (which raises with every fault), count, and say which options are left."""
    from planner.explain.audit import audit
    from planner.solve.options import left_out
    from planner.workbook.read import read

    problem = read(plan)
    excluded = left_out(problem)
    counted = audit(problem, [option for option in problem.options if option.id not in excluded])
    possible = len(excluded) < len(problem.options) and not counted.hopeless
    if as_json:
        print_json(
            {
                "status": "ok" if possible else "infeasible",
                "counts": counts(problem),
                "findings": [{"severity": one.severity, "sentence": one.sentence} for one in counted.findings],
                "left_out": excluded,
            }
        )
    else:
        typer.echo("\n".join(_lines(problem, plan, counted, excluded)))
    return Exit.DONE if possible else Exit.INFEASIBLE


def counts(problem: Problem) -> dict[str, int]:
    """How much of each thing the workbook holds."""
    return {
        "issues": len(problem.issues),
        "items": len(problem.items),
        "mandatory items": sum(item.mandatory for item in problem.items),
        "experts": len(problem.experts),
        "venues": len(problem.venues),
        "rooms": len(problem.rooms),
        "windows": len(problem.windows),
        "options": len(problem.options),
        "pins": len(problem.pins),
        "rules changed": len(problem.settings),
    }


def _lines(problem: Problem, plan: Path, counted: Audit, excluded: dict[str, tuple[str, ...]]) -> list[str]:
    held = ", ".join(f"{number} {thing}" for thing, number in counts(problem).items())
    lines = [f"{plan}: no faults. {held}.", "", *left_out_lines(excluded, len(problem.options))]
    for severity, heading in HEADINGS.items():
        sentences = [f"  {finding.sentence}" for finding in counted.findings if finding.severity == severity]
        lines += ["", heading, *sentences] if sentences else []
    return lines
