"""Solve every workbook of a folder with several seeds and print, for each, what the command itself reports.

Workbooks are plans, or conferences of CoSPLib, which are imported first.
"""

import argparse
import csv
import platform
import statistics
from dataclasses import asdict, dataclass, fields
from importlib.metadata import version
from pathlib import Path
from typing import Any

from tests.benchmarks.measure import Measured, measure, plan_of


@dataclass(frozen=True)
class Row:
    """One run, or the median of several (seed 0). Seconds of the wall clock, memory in MiB."""

    workbook: str
    seed: int
    status: str
    option: str
    first_plan: float
    best_plan: float  # within 2 seconds
    seconds: float
    memory: float
    tiers: str  # cost/bound of each tier
    gap: str  # of each tier

    @staticmethod
    def of(workbook: str, seed: int, run: Measured) -> "Row":
        """The figures of one run."""
        answer: dict[str, Any] = run.answer
        tiers = " ".join(f"{tier['cost']}/{tier['bound']}" for tier in answer.get("tiers", []))
        gaps = " ".join(f"{tier['gap']:.1%}" for tier in answer.get("tiers", []))
        return Row(
            workbook=workbook,
            seed=seed,
            status=answer.get("status", f"exit {run.exit_code}"),
            option=f"{answer.get('window', '')} {answer.get('venue', '')}".strip(),
            first_plan=round(answer.get("first_plan_seconds") or float("nan"), 1),
            best_plan=run.best_seconds,
            seconds=round(run.seconds, 1),
            memory=round(run.memory / 2**20),
            tiers=tiers,
            gap=gaps,
        )


def main() -> None:
    """Run, print a table, and write it as CSV where asked."""
    arguments = parse()
    rows = []
    say(heading())
    for workbook in sorted(arguments.folder.glob("*.xlsx")):
        for seed in arguments.seeds:
            options = [
                "--time-limit",
                str(arguments.time_limit),
                "--seed",
                str(seed),
                "--workers",
                str(arguments.workers),
            ]
            with plan_of(workbook) as plan:
                rows.append(Row.of(workbook.stem, seed, measure(plan, options)))
            say(line(rows[-1]))
        own = [row for row in rows if row.workbook == workbook.stem]
        say(
            f"{workbook.stem}: medians: first plan {statistics.median(row.first_plan for row in own):.1f} s, "
            f"all {statistics.median(row.seconds for row in own):.1f} s, "
            f"memory {statistics.median(row.memory for row in own):.0f} MiB"
        )
    if arguments.csv:
        write(arguments.csv, rows)


def parse() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("folder", type=Path, help="a folder of plans, or of CoSPLib workbooks")
    parser.add_argument("--time-limit", type=float, default=60)
    parser.add_argument("--seeds", type=int, nargs="+", default=[1, 2, 3])
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--csv", type=Path, help="write the rows here too")
    return parser.parse_args()


def heading() -> str:
    """Machine, versions, and the names of the columns."""
    versions = ", ".join(f"{name} {version(name)}" for name in ("planner", "ortools"))
    names = "  ".join(field.name for field in fields(Row))
    return f"{platform.machine()}, Python {platform.python_version()}, {versions}\n{names}"


def line(row: Row) -> str:
    """A row for people."""
    return (
        f"{row.workbook:15} {row.seed:4} {row.status:10} {row.option:10} first {row.first_plan:6.1f} s  "
        f"best {row.best_plan:3.0f} s  all {row.seconds:6.1f} s  {row.memory:6.0f} MiB  "
        f"cost/bound {row.tiers}  gap {row.gap}"
    )


def write(path: Path, rows: list[Row]) -> None:
    """All rows as CSV."""
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, [field.name for field in fields(Row)])
        writer.writeheader()
        writer.writerows(asdict(row) for row in rows)


def say(text: str) -> None:
    """Print at once, for long runs."""
    print(text, flush=True)


if __name__ == "__main__":
    main()
