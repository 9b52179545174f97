"""A task: one search of a plan for so many seconds, from what is known on. It is text on the way out and back."""

import base64
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO

from cattrs.preconf.json import make_converter

from planner import __version__
from planner.domain.problem import Problem
from planner.solve.budget import Budget, Limits
from planner.solve.known import Known, Share, known
from planner.solve.strategy import attack
from planner.workbook.read import read

TEXTS = make_converter()
LOOK_SECONDS = 0.5  # between two looks at whether to stop


class OtherVersion(Exception):
    """A worker has another version of planner: it may count otherwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """What a worker is asked. Seconds are its own, from when it begins."""

    plan: str  # the workbook's bytes, in base 64
    share: Share
    seconds: float
    gap: float
    workers: int
    seed: int
    version: str = __version__


def do(text: str, asked_to_stop: Callable[[], bool] = lambda: False) -> str:
    """Do a task and say what is known at its end, as text. Raises OtherVersion before any work."""
    task = TEXTS.loads(text, Task)
    if task.version != __version__:
        raise OtherVersion(f"a worker has planner {__version__}, the command planner {task.version}")
    limits = Limits(seconds=task.seconds, gap=task.gap, workers=task.workers, seed=task.seed)
    problem = plan_of(task.plan)
    with watched(asked_to_stop) as stop:
        state = attack(problem, Budget(limits, stop=stop), share=task.share)
    return TEXTS.dumps(known(state))


def answer(text: str) -> Known:
    """What a worker knows."""
    return TEXTS.loads(text, Known)


@lru_cache(maxsize=4)
def plan_of(encoded: str) -> Problem:
    """The problem of a workbook; read once for all tasks of it that a worker does."""
    return read(BytesIO(base64.b64decode(encoded)))


@contextmanager
def watched(asked: Callable[[], bool]) -> Iterator[threading.Event]:
    """An event that is set once somebody asks to stop."""
    stop, done = threading.Event(), threading.Event()

    def look() -> None:
        while not done.wait(LOOK_SECONDS):
            if asked():
                stop.set()
                return

    thread = threading.Thread(target=look, daemon=True)
    thread.start()
    try:
        yield stop
    finally:
        done.set()
        thread.join()
