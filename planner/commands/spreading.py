"""The search of planner solve as tasks for several processes or a cluster."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from planner.commands.progress import Teller
    from planner.domain.outcome import Outcome, Run
    from planner.domain.problem import Problem
    from planner.solve.budget import Limits


def refuse_together(processes: int, cluster: str | None, deterministic_limit: float | None) -> None:
    """Raise BadParameter for options that exclude each other."""
    if cluster is not None and processes > 1:
        raise typer.BadParameter("give either --cluster or --processes: a cluster has processes of its own")
    option = "--cluster" if cluster is not None else "--processes"
    if (cluster is not None or processes > 1) and deterministic_limit is not None:
        raise typer.BadParameter(f"a run with {option} cannot be repeated exactly; leave out --deterministic-limit")


def spread(
    plan: Path, processes: int, cluster: str | None, problem: Problem, limits: Limits, teller: Teller, facts: Run
) -> Outcome:
    """Search with so many processes, or on a cluster. Raises BadParameter where that cannot be reached or used."""
    from planner.spread import engine
    from planner.spread.rounds import solve

    chosen = engine.processes(processes) if cluster is None else engine.cluster(cluster, limits.workers)
    try:
        with chosen as workers:
            return solve(problem, plan.read_bytes(), limits, workers, teller, facts)
    except engine.Unreachable as error:
        hint = "--processes" if cluster is None else "--cluster"
        raise typer.BadParameter(str(error), param_hint=hint) from None
