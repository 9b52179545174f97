"""The plan that a schedule workbook was made from."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from planner.exchange.programme import Programme


def plan_of(programme: Programme, schedule: Path, given: Path | None) -> tuple[Path, list[str]]:
    """The plan given, else the one that the sheet Run names, with what is to be said of it; unchanged ones first."""
    if given is not None:
        return given, []
    from planner.exchange.programme import RUN
    from planner.workbook.faults import Fault, WorkbookError

    name = Path(programme.plan_name).name
    places = [
        folder / more / name for folder in (schedule.parent, Path()) for more in ("", "inputs", "..", "../inputs")
    ]
    found = [Path(os.path.normpath(path)) for path in places if name and path.is_file()]
    if not found:
        said = f'the plan "{name}" is not beside the schedule nor here' if name else "the plan is not named"
        raise WorkbookError([*programme.faults, Fault("plan-missing", said, "Say where it is with --plan", RUN)])
    same = [path for path in found if hashlib.sha256(path.read_bytes()).hexdigest() == programme.plan_hash]
    return (same[0], []) if same else (found[0], [f"{found[0]} has changed since the schedule was made from it."])
