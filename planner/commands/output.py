"""Where a file goes: never over the input, never silently over something that is there."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

from planner.commands.exits import CannotWrite

FOLDER = Path("outputs")


def first_choice(plan: Path) -> Path:
    """outputs/<plan>-schedule.xlsx."""
    return FOLDER / f"{plan.stem}-schedule.xlsx"


def next_free(wanted: Path) -> Path:
    """The path itself, or the first of <name>-2, <name>-3 ... that does not exist."""
    number, path = 1, wanted
    while os.path.lexists(path):
        number += 1
        path = wanted.with_name(f"{wanted.stem}-{number}{wanted.suffix}")
    return path


def refuse_if_taken(target: Path, force: bool, plan: Path | None = None) -> None:
    """Raise CannotWrite before any work is done, where the file could not be written at the end. Touches nothing."""
    if plan is not None and target.exists() and os.path.samefile(target, plan):
        raise CannotWrite(f"{target} is the plan itself. Choose another name for the schedule.")
    if target.is_dir():
        raise CannotWrite(f"{target} is a folder. Add a file name.")
    if target.suffix.lower() != ".xlsx":
        raise CannotWrite(f"{target} has to end in .xlsx.")
    if target.exists() and not force:
        raise CannotWrite(f"{target} exists. Choose another name, or add --force to overwrite it.")
    folder = target.absolute().parent
    while not folder.exists():
        folder = folder.parent
    if not folder.is_dir():
        raise CannotWrite(f"{folder} is a file, so there cannot be a folder of that name for {target.name}.")
    if not os.access(folder, os.W_OK) or (target.exists() and not os.access(target, os.W_OK)):
        raise CannotWrite(f"{target} may not be written. Choose another place with -o, or change the permissions.")


def refuse_if_read(target: Path, thing: str, *sources: Path | None) -> None:
    """Raise CannotWrite where the target is one of the files that are read, whatever else is allowed."""
    for source in sources:
        if source is not None and target.exists() and os.path.samefile(source, target):
            raise CannotWrite(f"{target} is a file that is read. Choose another name for the {thing}.")


def place(write: Callable[[Path], object], target: Path, force: bool) -> Path:
    """Write whole or not at all; where the name was taken meanwhile, and without force, use the next free one."""
    part = target.with_name(f".{target.stem}.{os.getpid()}.xlsx")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        write(part)
        if force:
            os.replace(part, target)
            return target
        return _copy_to_free(part, target)
    except OSError as error:
        raise CannotWrite(f"{target} cannot be written: {error.strerror or error}.") from error
    finally:
        part.unlink(missing_ok=True)


def _copy_to_free(part: Path, wanted: Path) -> Path:
    """Mode "x" never opens a file that exists, whoever made it."""
    while True:
        target = next_free(wanted)
        try:
            with target.open("xb") as into, part.open("rb") as source:
                shutil.copyfileobj(source, into)
            return target
        except FileExistsError:
            continue
