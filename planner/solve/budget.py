"""How much of a run's time is left, on the wall clock or on the solver's own."""

import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from planner.solve.search import Effort, Found, side_by_side

Task = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Limits:
    """What the organizer allows a run. Seconds count from `started`."""

    seconds: float | None = 120.0
    deterministic: float | None = None  # the solver's own seconds; then the wall clock is not looked at
    gap: float = 0.0
    workers: int = 2
    seed: int = 1
    started: float = field(default_factory=time.monotonic)


@dataclass
class Budget:
    """Time spent and left. In deterministic mode the wall clock decides nothing."""

    limits: Limits
    spent: float = 0.0  # deterministic seconds
    kept: float = 0.0  # seconds kept back for the end
    stop: threading.Event = field(default_factory=threading.Event)  # ends all runs
    lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def deterministic(self) -> bool:
        """True when the solver's own seconds are the limit."""
        return self.limits.deterministic is not None

    @property
    def workers(self) -> int:
        """Cores that may be used."""
        return 1 if self.deterministic else self.limits.workers

    @property
    def seconds(self) -> float:
        """Seconds used so far, of the kind that is limited."""
        return self.spent if self.deterministic else time.monotonic() - self.limits.started

    @property
    def left(self) -> float:
        """Seconds left, of the kind that is limited."""
        limit = self.limits.deterministic if self.deterministic else self.limits.seconds
        return float("inf") if limit is None else limit - self.kept - self.seconds

    @property
    def over(self) -> bool:
        """True when nothing more should be begun."""
        return self.left <= 0.05

    def keep_back(self, share: float, most: float) -> None:
        """Keep a share of the whole limit, and so many seconds at most, for the end."""
        limit = self.limits.deterministic if self.deterministic else self.limits.seconds
        self.kept = 0.0 if limit is None else min(share * limit, most)

    def effort(self, most: float, **how: Any) -> Effort:
        """An effort of at most so many seconds, within what is left; what is told as None is as usual."""
        allowed = max(min(most, self.left), 0.0)
        return Effort(
            **{
                "seconds": None if self.deterministic else allowed,
                "deterministic": allowed if self.deterministic else None,
                "workers": self.workers,
                "seed": self.limits.seed,
                "stop": self.stop,
                **{name: value for name, value in how.items() if value is not None},
            }
        )

    def count(self, found: Found) -> Found:
        """Note what a run has used."""
        with self.lock:
            self.spent += found.deterministic
        return found

    def at_once(self, tasks: Sequence[Task]) -> None:
        """Do tasks side by side, as many as there are cores; on Ctrl-C end them all and pass it on."""
        side_by_side(tasks, self.workers, self.stop)
