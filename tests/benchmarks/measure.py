"""Run `planner solve` as a whole process and take its answer, seconds and peak memory."""

import json
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Measured:
    """What a run answered and used. Seconds of the wall clock, memory in bytes."""

    exit_code: int
    answer: dict[str, Any]
    seconds: float
    memory: int


def measure(workbook: Path, options: list[str]) -> Measured:
    """Solve once, in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        answer = Path(folder) / "answer.json"
        command = [sys.executable, "-m", "planner", "solve", str(workbook), "--json", "--quiet"]
        command += ["-o", str(Path(folder) / "schedule.xlsx"), *options]
        started = time.monotonic()
        with answer.open("wb") as out:
            process = subprocess.Popen(command, stdout=out)
            _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        seconds = time.monotonic() - started
        text = answer.read_text(encoding="utf-8")
    return Measured(process.returncode, json.loads(text) if text.strip() else {}, seconds, usage.ru_maxrss * 1024)
