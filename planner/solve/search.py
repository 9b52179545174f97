"""One run of CP-SAT: a model and an effort in, what was found out."""

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_EXCEPTION, ThreadPoolExecutor, wait
from dataclasses import dataclass, field, replace
from enum import Enum
from functools import partial
from typing import Any

from ortools.sat.python import cp_model

from planner.domain.schedule import Schedule
from planner.model.plan import Linear
from planner.solve.build import Build

SEEDS = 2**31  # of the solver, from 0
Improved = Callable[[Schedule, float, float], None]  # schedule, objective, bound


class Ended(Enum):
    """How one run ended."""

    OPTIMAL = "optimal"
    FEASIBLE = "feasible"
    INFEASIBLE = "infeasible"
    UNKNOWN = "unknown"


LEADS = {"lp": (2, False), "cores": (0, True), "cores_lp": (1, True), "cores_max_lp": (2, True)}
"""Workers that lead a search alone: linearization level, and whether the bound comes from cores.

Unlike the solver's own of these kinds they leave all else as it is by default: those take far longer for a proof.
"""

FIRST_SOLUTION = ("fs_random", "fs_random_no_lp", "fs_random_quick_restart", "fs_random_quick_restart_no_lp")
"""Workers of the solver that look for any solution."""


@dataclass(frozen=True, slots=True)
class Effort:
    """How much a run may spend, and how. Seconds are of the wall clock, deterministic ones of the solver's."""

    seconds: float | None = None
    deterministic: float | None = None
    workers: int = 2
    seed: int = 1
    subsolvers: tuple[str, ...] = ()  # the solver's own workers, by name, where there are several
    lead: str = ""  # instead of those: one of LEADS; the other workers improve what it has found, a part at a time
    all_lead: bool = False  # or lead as well, and share what they learn; only by "lp": by cores they may not answer
    first_only: bool = False
    linear: int = 1  # linearization level
    light: bool = False  # presolve without symmetries and probing: quicker where any schedule will do
    stop: threading.Event = field(default_factory=threading.Event)  # set from outside: the run ends, Interrupted
    decided: threading.Event = field(default_factory=threading.Event)  # set elsewhere: it ends with what it has found


@dataclass(frozen=True, slots=True)
class Found:
    """What a run found. The bound is on the objective, and holds whatever ended the run."""

    ended: Ended
    schedule: Schedule | None
    objective: float | None
    bound: float
    deterministic: float
    core: tuple[int, ...] = ()  # assumptions (by variable) that cannot hold together
    solution: Sequence[int] = ()  # the value of every variable


class Interrupted(Exception):
    """The organizer pressed Ctrl-C; whatever was found before has been told."""


class SolutionTeller(cp_model.CpSolverSolutionCallback):
    """Tells each solution as a schedule; stops after the first where only that is wanted."""

    def __init__(self, build: Build, improved: Improved, first_only: bool) -> None:
        super().__init__()
        self.build = build
        self.improved = improved
        self.first_only = first_only
        self.failure: BaseException | None = None

    def on_solution_callback(self) -> None:
        """Read the solution back and pass it on; keep what goes wrong, since the solver swallows it."""
        try:
            schedule = self.build.plan.read(self.response_proto.solution)
            self.improved(schedule, self.objective_value, self.best_objective_bound)
        except Exception as error:  # raised again by run()
            self.failure = error
            self.stop_search()
        if self.first_only:
            self.stop_search()


def run(build: Build, objective: Linear | None, effort: Effort, improved: Improved = lambda *_: None) -> Found:
    """Search once. Ctrl-C ends the run, and Interrupted is raised when it has ended."""
    if objective is not None:
        build.model.minimize(objective)
    solver = solver_for(effort)
    teller = SolutionTeller(build, improved, effort.first_only)
    _solve_in_thread(solver, build.model, teller, effort)
    if teller.failure is not None:
        raise teller.failure
    if effort.stop.is_set():
        raise Interrupted
    return _found(build, solver, objective is not None)


def race(
    build: Build, objective: Linear | None, efforts: Sequence[Effort], improved: Improved = lambda *_: None
) -> Found:
    """Ask one question in several ways side by side; the first to decide ends the others. Each has its core.

    Where none decides, the answer is the one with the best bound; the solutions of all are told.
    """
    deciding = {Ended.OPTIMAL, Ended.INFEASIBLE} | ({Ended.FEASIBLE} if objective is None else set())
    answers: list[Found] = []
    decided = threading.Event()

    def one(effort: Effort) -> None:
        copy = Build(build.model.clone(), build.plan, build.posts)
        answers.append(run(copy, objective, replace(effort, decided=decided), improved))
        if answers[-1].ended in deciding:
            decided.set()

    side_by_side([partial(one, effort) for effort in efforts], len(efforts), efforts[0].stop)
    first = next((found for found in answers if found.ended in deciding), None)
    return first or max(answers, key=lambda found: found.bound)


def side_by_side(tasks: Sequence[Callable[[], object]], workers: int, stop: threading.Event) -> None:
    """Do tasks, so many at a time; when one fails, or on Ctrl-C, the stop of all is set and the failure passed on."""
    with ThreadPoolExecutor(workers) as pool:
        futures = [pool.submit(task) for task in tasks]
        try:
            done, _ = wait(futures, return_when=FIRST_EXCEPTION)
            for future in done:
                future.result()
        except BaseException:
            stop.set()
            raise


def whole(bound: float) -> int:
    """A bound on a whole number, rounded up but for what is left of the solver's arithmetic."""
    return max(int(-(-(bound - 1e-6) // 1)), 0)


def solver_for(effort: Effort) -> cp_model.CpSolver:
    """A solver with the limits and parameters of an effort."""
    solver = cp_model.CpSolver()
    parameters = solver.parameters
    parameters.num_workers = effort.workers
    parameters.random_seed = effort.seed
    parameters.linearization_level = effort.linear
    if effort.light:
        parameters.symmetry_level = parameters.cp_model_probing_level = 0
    parameters.catch_sigint_signal = False
    if effort.lead:
        _lead(parameters, effort)
    elif effort.workers > 1:
        parameters.subsolvers.extend(effort.subsolvers)
    if effort.seconds is not None:
        parameters.max_time_in_seconds = max(effort.seconds, 0.01)
    if effort.deterministic is not None:
        parameters.max_deterministic_time = max(effort.deterministic, 0.01)
    return solver


def _lead(parameters: Any, effort: Effort) -> None:
    """Set the one worker, or of several the first; the others solve parts led by the linear relaxation."""
    linear, by_cores = LEADS[effort.lead]
    parameters.max_presolve_iterations = 1  # a second round finds little, and takes as long as many a proof
    if effort.workers == 1:
        parameters.linearization_level, parameters.optimize_with_core = linear, by_cores
        return
    parameters.linearization_level = 2
    names = [effort.lead, *(f"{effort.lead} {number}" for number in range(2, effort.workers + 1) if effort.all_lead)]
    for name in names:
        own = f'name: "{name}" linearization_level: {linear} optimize_with_core: {str(by_cores).lower()}'
        parameters.merge_text_format(f'subsolvers: "{name}" subsolver_params {{ {own} }}')
    if effort.all_lead:
        parameters.num_workers = effort.workers + 1  # the solver keeps one for what is switched off here: it rests
        parameters.use_lns = parameters.use_feasibility_jump = False
        parameters.num_violation_ls = 0
        parameters.ignore_subsolvers.extend(FIRST_SOLUTION)


def _solve_in_thread(
    solver: cp_model.CpSolver, model: cp_model.CpModel, teller: SolutionTeller, effort: Effort
) -> None:
    """Solve beside this thread, which hears Ctrl-C if it is the main one."""
    thread = threading.Thread(target=solver.solve, args=(model, teller), daemon=True)
    thread.start()
    while thread.is_alive():
        try:
            thread.join(0.1)
        except KeyboardInterrupt:
            effort.stop.set()
        if effort.stop.is_set() or effort.decided.is_set():
            solver.stop_search()


def _found(build: Build, solver: cp_model.CpSolver, has_objective: bool) -> Found:
    response = solver.response_proto
    status = response.status
    if status == cp_model.MODEL_INVALID:
        raise ValueError(f"the solver refused the model: {build.model.validate()}")
    ended = {
        cp_model.OPTIMAL: Ended.OPTIMAL,
        cp_model.FEASIBLE: Ended.FEASIBLE,
        cp_model.INFEASIBLE: Ended.INFEASIBLE,
    }.get(status, Ended.UNKNOWN)
    has_solution = ended in (Ended.OPTIMAL, Ended.FEASIBLE)
    return Found(
        ended=ended,
        schedule=build.plan.read(response.solution) if has_solution else None,
        objective=response.objective_value if has_solution and has_objective else None,
        bound=response.best_objective_bound if has_objective else 0.0,
        deterministic=response.deterministic_time,
        core=tuple(response.sufficient_assumptions_for_infeasibility) if ended is Ended.INFEASIBLE else (),
        solution=tuple(response.solution) if has_solution else (),
    )
