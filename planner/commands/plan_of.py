"""The plan that a schedule workbook was made from."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from planner.exchange.programme import Programme


def plan_of(programme: Programme, schedule: Path) -> tuple[Path, bool]:
    """The plan that the sheet Run names, and whether it has changed since; one that has not comes first."""
    from planner.exchange.programme import RUN
    from planner.workbook.faults import Fault, WorkbookError

    name = Path(programme.plan_name).name
    places = [
        folder / more / name for folder in (schedule.parent, Path()) for more in ("", "inputs", "..", "../inputs")
    ]
    found = [Path(os.path.normpath(path)) for path in places if name and path.is_file()]
    if not found:
        said = f'the plan "{name}" is not beside the schedule nor here' if name else "the plan is not named"
        raise WorkbookError([Fault("plan-missing", said, "Say where it is with --plan", RUN)])
    same = [path for path in found if hashlib.sha256(path.read_bytes()).hexdigest() == programme.plan_hash]
    return (same[0], False) if same else (found[0], True)
