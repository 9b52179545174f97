"""planner check: the faults of a workbook, and what counting says before any search."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from planner.commands.exits import Exit, print_json
from planner.commands.left_out import left_out_lines

if TYPE_CHECKING:
    from planner.domain.problem import Problem


def check(plan: Path, as_json: bool) -> Exit:
    """Read (which raises with every fault), count, and say which options are left."""
    from planner.explain.audit import audit
    from planner.solve.options import left_out
    from planner.workbook.read import read

    problem = read(plan)
    findings = audit(problem)
    excluded = left_out(problem)
    possible = len(excluded) < len(problem.options) and not any(found.impossible for found in findings)
    if as_json:
        print_json(
            {
                "status": "ok" if possible else "infeasible",
                "counts": counts(problem),
                "findings": [{"severity": found.severity, "sentence": found.sentence} for found in findings],
                "excluded": {option: list(reasons) for option, reasons in excluded.items()},
            }
        )
    else:
        typer.echo("\n".join(_lines(problem, plan, [found.sentence for found in findings], excluded)))
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


def _lines(problem: Problem, plan: Path, findings: list[str], excluded: dict[str, tuple[str, ...]]) -> list[str]:
    held = ", ".join(f"{number} {thing}" for thing, number in counts(problem).items())
    lines = [f"{plan}: no faults. {held}."]
    if findings:
        lines += ["", "Counted before any search:", *(f"  {sentence}" for sentence in findings)]
    return [*lines, "", *left_out_lines(excluded, len(problem.options))]
