"""Run `planner solve` as a whole process and take its answer, its progress, seconds and peak memory."""

import json
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

from planner.exchange.cosplib_plan import tables
from planner.exchange.cosplib_read import read
from planner.workbook.template import workbook_bytes

SHEETS = {"parameters", "submissions", "tracks", "sessions", "rooms"}  # of a CoSPLib workbook


@dataclass(frozen=True)
class Measured:
    """What a run answered and used. Seconds of the wall clock, memory in bytes."""

    exit_code: int
    answer: dict[str, Any]
    seconds: float
    memory: int
    told: tuple[str, ...] = ()  # lines of progress, one every 2 seconds at most

    @property
    def best_seconds(self) -> float:
        """When the costs of the answer were first told, within 2 seconds; the end where they were not."""
        costs = [f": {tier['cost']:,}" for tier in self.answer.get("tiers", [])]
        for line in self.told if costs else ():
            if all(re.search(rf"{re.escape(cost)}(?![\d,])", line) for cost in costs):
                return float(line.split()[0])
        return round(self.seconds, 1)

    def curve(self, tier: int) -> tuple[tuple[float, int], ...]:
        """Seconds and cost whenever a tier, by its place, was told to cost less; then the answer's."""
        found: list[tuple[float, int]] = []
        for line in self.told:
            parts = line.split(" | ")[1:]
            cost = re.search(r": ([\d,]+)", parts[tier]) if len(parts) > tier else None
            if cost is not None:
                found.append((float(line.split()[0]), int(cost[1].replace(",", ""))))
        answered = self.answer.get("tiers", [])
        if len(answered) > tier:
            found.append((self.seconds, answered[tier]["cost"]))
        return tuple(point for place, point in enumerate(found) if all(point[1] < one[1] for one in found[:place]))


def measure(workbook: Path, options: list[str]) -> Measured:
    """Solve once, in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        answer = Path(folder) / "answer.json"
        command = [sys.executable, "-m", "planner", "solve", str(workbook), "--json"]
        command += ["-o", str(Path(folder) / "schedule.xlsx"), *options]
        started = time.monotonic()
        progress = Path(folder) / "progress.txt"
        with answer.open("wb") as out, progress.open("wb") as told:
            process = subprocess.Popen(command, stdout=out, stderr=told)
            _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        seconds = time.monotonic() - started
        text, lines = answer.read_text(encoding="utf-8"), progress.read_text(encoding="utf-8").splitlines()
    found = json.loads(text) if text.strip() else {}
    return Measured(process.returncode, found, seconds, usage.ru_maxrss * 1024, tuple(lines))


@contextmanager
def plan_of(workbook: Path) -> Iterator[Path]:
    """The workbook itself, or where it is one of CoSPLib a temporary plan that costs the same."""
    if SHEETS.difference(load_workbook(workbook, read_only=True).sheetnames):
        yield workbook
        return
    with tempfile.TemporaryDirectory() as folder:
        plan = Path(folder) / workbook.name
        plan.write_bytes(workbook_bytes(tables(read(workbook), workbook.stem), conference=True))
        yield plan
