"""Runs of the solver on parts of a conference, one or two at a time, all within one budget."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from types import TracebackType

from ortools.sat.python import cp_model

from planner.solve.budget import Budget
from planner.solve.search import Effort, solver_for

Stop = Callable[[], bool]
LEAST = 0.02  # deterministic seconds that each run is counted as: building the model is work too
SOLVED = (cp_model.OPTIMAL, cp_model.FEASIBLE)


class Teller(cp_model.CpSolverSolutionCallback):
    """Passes each solution on; keeps what goes wrong, since the solver swallows it."""

    def __init__(self, hear: Callable[["Teller"], None]) -> None:
        super().__init__()
        self.hear = hear
        self.failure: Exception | None = None

    def on_solution_callback(self) -> None:
        """Called by the solver."""
        try:
            self.hear(self)
        except Exception as error:  # raised again by Runs.solve
            self.failure = error
            self.stop_search()


@dataclass(eq=False)
class Runs:
    """Starts solvers and ends them: one thread looks after all that run."""

    budget: Budget
    live: dict[cp_model.CpSolver, Stop] = field(default_factory=dict)
    lock: threading.Lock = field(default_factory=threading.Lock)
    finished: threading.Event = field(default_factory=threading.Event)

    def __enter__(self) -> "Runs":
        self.thread = threading.Thread(target=self._watch, daemon=True)
        self.thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.finished.set()
        self.thread.join()

    def _watch(self) -> None:
        while not self.finished.wait(0.1):
            with self.lock:
                running = list(self.live.items())
            for solver, stop in running:
                if self.budget.stop.is_set() or (not self.budget.deterministic and stop()):
                    solver.stop_search()

    def solver(self, effort: Effort, work: float | None = None) -> cp_model.CpSolver:
        """A solver for an effort, and for so many of its own seconds at most where told."""
        solver = solver_for(effort)
        solver.parameters.stop_after_first_solution = effort.first_only
        if work is not None:
            limit = work if effort.deterministic is None else min(work, effort.deterministic)
            solver.parameters.max_deterministic_time = max(limit, 0.01)
        return solver

    def solve(
        self,
        solver: cp_model.CpSolver,
        model: cp_model.CpModel,
        hear: Callable[[Teller], None] | None = None,
        stop: Stop = lambda: False,
    ) -> cp_model.CpSolverStatus:
        """Run a solver to its end, to its limits, or until `stop` says so (on the wall clock only)."""
        if self.budget.stop.is_set():
            return cp_model.UNKNOWN
        teller = Teller(hear) if hear is not None else None
        with self.lock:
            self.live[solver] = stop
        try:
            status = solver.solve(model, teller)
        finally:
            with self.lock:
                del self.live[solver]
        with self.budget.lock:
            self.budget.spent += max(LEAST, solver.response_proto.deterministic_time)
        if teller is not None and teller.failure is not None:
            raise teller.failure
        return status
