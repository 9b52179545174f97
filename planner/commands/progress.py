"""How far a search is, on stderr: a live line on a terminal, an occasional plain line elsewhere, nothing if quiet."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from planner.domain.setting import TIERS

if TYPE_CHECKING:
    from planner.solve.attack import Progress

EVERY = 2.0  # seconds between plain lines at least
NO_BOUND = ", no bound yet"
BEAT = 15.0  # seconds after which a plain line says that the search still runs


@dataclass
class Teller:
    """Holds what the search told last; the ways to show it read from here."""

    started: float
    stage: str = "starting"
    option: str = ""
    tiers: tuple[str, ...] = ()
    briefly: tuple[str, ...] = ()  # the tiers without their names
    told: threading.Event = field(default_factory=threading.Event)

    def __call__(self, progress: Progress) -> None:
        """Take in what the search says."""
        self.option = progress.option
        known = {tier: standing(cost, progress.bounds.get(tier)) for tier, cost in sorted(progress.costs.items())}
        self.tiers = tuple(f"tier {tier}, {TIERS.get(tier, 'other')}: {said}" for tier, said in known.items())
        self.briefly = tuple(f"tier {tier}: {said.removesuffix(NO_BOUND)}" for tier, said in known.items())
        self.say(progress.stage)

    def say(self, stage: str) -> None:
        """Take in what is being done."""
        self.stage = stage
        self.told.set()

    @property
    def first_line(self) -> str:
        """Seconds, and what is being done."""
        best = f"; best so far: {self.option}" if self.option else ""
        return f"{time.monotonic() - self.started:4.0f} s  {self.stage}{best}"


def standing(cost: int, bound: int | None) -> str:
    """A tier's cost, and how far from the best possible it can be at most."""
    if bound is None or (bound <= 0 < cost):
        return f"{cost:,}{NO_BOUND}"
    return f"{cost:,} of at least {bound:,} ({gap_text(cost, bound)})"


def gap_text(cost: int, bound: int) -> str:
    """The gap for people; never rounded to nothing, since only a proof is a proof."""
    gap = (cost - bound) / max(cost, 1)
    return "proved best" if bound >= cost else f"gap {max(gap, 0.001):.1%}"


@contextmanager
def showing(started: float, quiet: bool) -> Iterator[Teller]:
    """Show what the teller holds until the work is done."""
    teller = Teller(started)
    if quiet:
        yield teller
    elif sys.stderr.isatty():
        with _live(teller):
            yield teller
    else:
        with _plain_lines(teller):
            yield teller


@contextmanager
def _live(teller: Teller) -> Iterator[None]:
    from rich.console import Console, Group
    from rich.live import Live
    from rich.text import Text

    def lines() -> Group:
        rows = (teller.first_line, *(f"        {tier}" for tier in teller.tiers), "        Ctrl-C: stop here")
        return Group(*(Text(row, no_wrap=True, overflow="ellipsis") for row in rows))

    with Live(get_renderable=lines, console=Console(stderr=True), refresh_per_second=4, transient=True):
        yield


@contextmanager
def _plain_lines(teller: Teller) -> Iterator[None]:
    done = threading.Event()
    thread = threading.Thread(target=_tell_now_and_then, args=(teller, done), daemon=True)
    thread.start()
    try:
        yield
    finally:
        done.set()
        teller.told.set()
        thread.join()


def _tell_now_and_then(teller: Teller, done: threading.Event) -> None:
    while True:
        teller.told.wait(BEAT)
        if done.is_set():
            return
        teller.told.clear()
        sys.stderr.write(" | ".join((teller.first_line, *teller.briefly)) + "\n")
        sys.stderr.flush()
        done.wait(EVERY)
