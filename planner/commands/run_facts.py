"""What only a command knows of a run: the input file, and versions."""

import hashlib
import platform
from importlib.metadata import version
from pathlib import Path

from planner import __version__
from planner.domain.outcome import Run


def run_facts(plan: Path) -> Run:
    """The plan's name and hash, and the versions of what reads and solves it."""
    versions = {"planner": __version__, "python": platform.python_version()}
    versions |= {name: version(name) for name in ("ortools", "openpyxl")}
    digest = hashlib.sha256(plan.read_bytes()).hexdigest()
    return Run(input_name=plan.name, input_hash=digest, versions=versions)
