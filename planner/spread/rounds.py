"""One search as many tasks: each begins with all that is known when it is given out, and what it finds is merged."""

import base64
import contextlib
import time
from collections.abc import Callable
from concurrent.futures import FIRST_COMPLETED, Future, wait
from dataclasses import dataclass, field

from planner.domain.outcome import Outcome, Run
from planner.domain.problem import Problem
from planner.solve.attack import Attack, Progress
from planner.solve.best import Best
from planner.solve.budget import Budget, Limits
from planner.solve.known import Share, known, take
from planner.solve.results import gap_reached
from planner.solve.strategy import outcome_of, prepare
from planner.solve.tidy import tidy
from planner.spread.engine import Engine, Unreachable
from planner.spread.task import TEXTS, OtherVersion, Task, answer

FIRST_SECONDS = 15.0  # for any schedule
SHARE_SECONDS = 30.0  # of the first tasks that improve it; each generation takes twice as long
OVERHEAD = 1.0  # seconds of a task on its way and while it reads
GRACE = 2.0  # seconds after the limit before tasks still running are asked to stop
STOPPING = 8.0  # seconds for the tasks that run to say what they know, once asked to stop
BEAT = 1.0
PATIENCE = 4  # tasks lost for each that can be done at once, without an answer in between: there is no cluster


def solve(
    problem: Problem,
    plan: bytes,
    limits: Limits,
    engine: Engine,
    tell: Callable[[Progress], None] = lambda _: None,
    facts: Run | None = None,
) -> Outcome:
    """Search with all that an engine has, and say what is known at the end. `plan` is the workbook of the problem.

    Raises Unreachable where a worker cannot do tasks, or where all are lost before anything is known.
    """
    budget = Budget(limits)
    state = Attack(problem, budget, Best(problem, budget), {}, [], tell)
    spread = Spread(state, engine, base64.b64encode(plan).decode())
    try:
        prepare(state)
        spread.run()
    except KeyboardInterrupt:
        state.stopped_by = "interrupt"
    spread.end()
    if state.best.schedule is None and not spread.answers and state.stopped_by == "time limit":
        raise Unreachable(f"{engine.name}: no worker did a task in the time given")
    state.strategy += f"; {spread.told}"
    tidy(state)
    return outcome_of(state, facts)


@dataclass(eq=False)
class Spread:
    """The tasks given out, and what came of them."""

    state: Attack
    engine: Engine
    plan: str
    running: dict[Future[str], Share] = field(default_factory=dict)
    given: int = 0
    answers: int = 0
    improved: int = 0  # answers to tasks that began with a schedule
    lost: int = 0
    silent: int = 0  # lost since the last answer

    @property
    def told(self) -> str:
        """How much was done by whom."""
        lost = f", {self.lost} lost with their workers" if self.lost else ""
        tasks = "1 task" if self.answers == 1 else f"{self.answers} tasks"
        return f"{tasks} by {self.engine.name}{lost}"

    @property
    def finished(self) -> bool:
        """Whether nothing is left to find, or it is good enough."""
        state = self.state
        if state.best.schedule is None:
            return not state.open_groups
        return state.proved(max(state.tiers, default=0)) or gap_reached(state)

    def run(self) -> None:
        """Give out tasks and take in answers until all is known, the time is over, or the engine is gone."""
        state = self.state
        while not self.finished and state.budget.left > -GRACE and (self.running or state.budget.left > OVERHEAD):
            try:
                width = self.engine.width()
                while len(self.running) < width and state.budget.left > OVERHEAD:
                    self.give(width)
            except self.engine.lost:
                return self._gone("it cannot be reached any more")
            if self.silent > PATIENCE * width:
                return self._gone("every task is lost with its worker")
            self.hear(BEAT)
        state.stopped_by = "time limit"
        if self.finished:
            state.stopped_by = "gap" if state.best.schedule is not None and not self._proved else "proof"
        return None

    @property
    def _proved(self) -> bool:
        return self.state.proved(max(self.state.tiers, default=0))

    def _gone(self, why: str) -> None:
        if self.state.best.schedule is None:
            raise Unreachable(f"{self.engine.name}: {why}")
        self.state.stopped_by = "the loss of its workers"

    def give(self, width: int) -> None:
        """Give out one task, from all that is known now."""
        state, left = self.state, self.state.budget.left - OVERHEAD
        found, conference = state.best.schedule is not None, state.conference
        others_prove = any(not share.aside for share in self.running.values())
        turn = (self.improved if found or conference else self.answers) // width
        share = Share(
            known=known(state),
            number=self.given,
            turn=turn,
            first_only=not found,
            aside=others_prove if conference else self.improved > 0 and self.given % 2 == 1,
        )
        seconds = (SHARE_SECONDS if found or conference else FIRST_SECONDS) * 2**turn
        if left - seconds < FIRST_SECONDS or (conference and not share.aside):  # one proof takes as long as there is
            seconds = left
        limits = state.budget.limits
        task = Task(
            plan=self.plan,
            share=share,
            seconds=min(seconds, left),
            gap=limits.gap,
            workers=limits.workers,
            seed=limits.seed + self.given,
        )
        self.running[self.engine.executor.submit(self.engine.work, TEXTS.dumps(task))] = share
        self.given += 1

    def hear(self, seconds: float) -> None:
        """Take in what comes within so many seconds."""
        done, _ = wait(self.running, seconds, FIRST_COMPLETED)
        for future in done:
            share = self.running.pop(future)
            try:
                found = answer(future.result())
            except self.engine.lost:
                self.lost, self.silent = self.lost + 1, self.silent + 1
            except (OtherVersion, ImportError) as error:
                raise Unreachable(f"{self.engine.name}: {error}") from None
            else:
                self.answers, self.silent = self.answers + 1, 0
                self.improved += share.known.schedule is not None
                take(self.state, found)
            self.state.say(f"{self.told}; {len(self.running)} running")

    def end(self) -> None:
        """Ask the tasks that run to stop, and take in what they know."""
        until = time.monotonic() + STOPPING
        with contextlib.suppress(*self.engine.lost):
            self.engine.stop()
        while self.running and time.monotonic() < until:
            self.hear(BEAT)
        for future in self.running:
            future.cancel()
