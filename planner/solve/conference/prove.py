"""A first solution of the whole model, and bounds by a relaxation of it below the best draft."""

import time

from ortools.sat.python import cp_model

from planner.solve.conference.build import build, draft_of
from planner.solve.conference.runs import Stop, Teller
from planner.solve.conference.scope import Parts, Scope, rooms_at_once, whole
from planner.solve.conference.shape import FORBIDDEN, LARGE, Conference
from planner.solve.conference.work import Work
from planner.solve.search import whole as rounded

FIRST = 0.15  # of the time left, for a first solution
SOON = 8.0  # seconds after which a much better draft makes a new start worth while


def first_solution(work: Work) -> None:
    """Any solution of the whole model (feasibility jump finds it), given up once there is another."""
    of = work.conference
    hard = any(cost >= FORBIDDEN for cost in of.slot_clashes.values()) or bool(of.starts or of.paused)
    parts = build(work.conference, whole(work.conference, slots=hard))
    effort = work.budget.effort(FIRST * work.budget.left, first_only=True)
    solver = work.runs.solver(effort)
    solver.parameters.cp_model_probing_level = 0
    solver.parameters.symmetry_level = 0
    solver.parameters.max_presolve_iterations = 1

    def hear(teller: Teller) -> None:
        work.offer(draft_of(parts, teller.value))

    work.runs.solve(solver, parts.model, hear, lambda: work.draft is not None or work.over)


def relaxation(conference: Conference, below: int | None) -> Scope:
    """Everything that costs less and perhaps more, so that its bound holds for every schedule."""
    free = {"strict": False, "slots": False}
    if below is None:
        return whole(conference, most=len(conference.rooms), **free)
    most = rooms_at_once(conference, below)
    return whole(conference, cutoff=min(below, FORBIDDEN), most=most, ceiling=below - 1, **free)


def ways(work: Work) -> tuple[str, str]:
    """The two ways to bound, the better one first."""
    return ("reduced_costs", "max_lp") if work.conference.size >= LARGE else ("max_lp", "reduced_costs")


def prove(work: Work, way: str, seconds: float, patience: float) -> bool:
    """Solve the relaxation below the best draft; False where nothing is left for it to do."""
    below = work.cost if work.draft is not None else None
    parts = build(work.conference, relaxation(work.conference, below))
    solver = work.runs.solver(work.budget.effort(seconds, workers=1))
    solver.parameters.subsolvers.append(way)
    if way == "max_lp":
        solver.parameters.cp_model_probing_level = 0
    watch = Watch(work, parts, below, patience)
    solver.best_bound_callback = watch.bounded
    status = work.runs.solve(solver, parts.model, watch.hear, watch.stale)
    if status == cp_model.INFEASIBLE:
        if below is None:
            work.impossible()
        else:
            work.raise_bound(below)
    if status == cp_model.OPTIMAL:
        work.offer(draft_of(parts, solver.value))
        work.raise_bound(round(solver.objective_value))
    return status not in (cp_model.OPTIMAL, cp_model.INFEASIBLE) and not work.over


class Watch:
    """Follows a run that bounds: takes its bounds and drafts, and says when it is of no more use."""

    def __init__(self, work: Work, parts: Parts, below: int | None, patience: float) -> None:
        self.work, self.parts, self.below, self.patience = work, parts, below, patience
        self.begun = self.moved = time.monotonic()
        self.known = 0
        self.stale: Stop = self._stale

    def bounded(self, value: float) -> None:
        """A new bound; whatever is below the best draft is above it too."""
        known = rounded(value)
        if known > self.known:
            self.known, self.moved = known, time.monotonic()
            self.work.raise_bound(known if self.below is None else min(known, self.below))

    def hear(self, teller: Teller) -> None:
        """A solution of the relaxation: perhaps one that can be laid out."""
        if self.work.draft is None or teller.objective_value < self.work.cost:
            self.work.offer(draft_of(self.parts, teller.value))

    def _stale(self) -> bool:
        now = time.monotonic()
        if self.below is None:
            again = self.work.draft is not None
        else:
            again = self.work.cost < 0.9 * self.below and now - self.begun > SOON
        return self.work.over or again or now - self.moved > self.patience
