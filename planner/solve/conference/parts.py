"""Solving a part of a conference: what a scope frees, from the draft it is based on."""

from dataclasses import dataclass

from ortools.sat.python import cp_model

from planner.solve.conference.build import build, draft_of, hint
from planner.solve.conference.runs import SOLVED
from planner.solve.conference.scope import Draft, Scope
from planner.solve.conference.work import Work

LONGEST = 10.0  # seconds of the wall clock for one part


@dataclass(frozen=True, slots=True)
class Better:
    """What came of a part: the draft, what the model says it costs, and whether nothing better is to be had.

    `effort` is the share used of what there was.
    """

    draft: Draft | None
    cost: int = 0
    closed: bool = False
    effort: float = 1.0


def solve_part(work: Work, scope: Scope, effort: float, seed: int, linear: int = 2, first_only: bool = False) -> Better:
    """Solve a scope with so many of the solver's own seconds, hinted with its base unless it has a ceiling."""
    parts = build(work.conference, scope)
    if scope.ceiling is None and scope.base is not None and scope.base.cells:
        hint(parts, scope.base)
    limits = work.budget.effort(LONGEST, workers=1, seed=seed, linear=linear, first_only=first_only)
    solver = work.runs.solver(limits, effort)
    solver.parameters.cp_model_probing_level = 0
    solver.parameters.symmetry_level = 0
    status = work.runs.solve(solver, parts.model, stop=lambda: work.over)
    closed = status in (cp_model.OPTIMAL, cp_model.INFEASIBLE)
    used = min(solver.response_proto.deterministic_time / effort, 1.0) if closed or status in SOLVED else 1.0
    if status not in SOLVED:
        return Better(None, closed=closed, effort=used)
    return Better(draft_of(parts, solver.value), round(solver.objective_value), closed, used)
