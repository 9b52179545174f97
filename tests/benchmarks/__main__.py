"""Solve every workbook of a folder with several seeds and print, for each run, what the command itself reports.

Workbooks are plans, or conferences of CoSPLib, which are imported first. The runs are compared with the table of the
last accepted ones, by the run in the middle of each workbook: exit 1 where one has become worse.
"""

import argparse
import statistics
import sys
from dataclasses import replace
from pathlib import Path

from tests.benchmarks import table
from tests.benchmarks.measure import measure, plan_of
from tests.benchmarks.profile import draw, factors, steps
from tests.benchmarks.table import ACCEPTED, Row


def main() -> int:
    """Run, print, write the files asked for, and compare."""
    asked = parse()
    accepted, (machine, versions, commit) = table.read(asked.accepted), table.this_place()
    say(f"{machine}; {versions}; {commit}")
    rows: list[Row] = []
    for workbook in sorted(asked.folder.glob("*.xlsx")):
        own = [
            replace(row, machine=machine, versions=versions, commit=commit)
            for row in runs_of(workbook, asked, accepted)
        ]
        rows += own
        say(medians(own))
        if asked.csv:  # after each workbook: what has been measured is not lost
            table.write(asked.csv, rows)
    if asked.profile:
        curves = {"these runs": steps(factors(rows, accepted)), "accepted runs": steps(factors(accepted, rows))}
        draw(asked.profile, {name: curve for name, curve in curves.items() if curve})
    found = table.worse(rows, accepted)
    for sentence in found:
        say(sentence)
    return int(bool(found))


def runs_of(workbook: Path, asked: argparse.Namespace, accepted: list[Row]) -> list[Row]:
    """The runs of one workbook, one a seed."""
    runs, rows = [], []
    for seed in asked.seeds:
        options = ["--time-limit", str(asked.time_limit), "--seed", str(seed), "--workers", str(asked.workers)]
        with plan_of(workbook) as plan:
            runs.append(measure(plan, options))
        rows.append(table.row_of(workbook.stem, seed, asked.time_limit, asked.workers, runs[-1]))
        say(line(rows[-1]))
    return table.with_integrals(rows, runs, accepted) if rows else []


def parse() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("folder", type=Path, help="a folder of plans, or of CoSPLib workbooks")
    parser.add_argument("--time-limit", type=float, default=60)
    parser.add_argument("--seeds", type=int, nargs="+", default=[1, 2, 3, 4, 5])
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--csv", type=Path, help="write the rows here too")
    parser.add_argument("--profile", type=Path, help="draw the performance profile here (PNG; needs the extra bench)")
    parser.add_argument("--accepted", type=Path, default=ACCEPTED, help="the table to compare with")
    return parser.parse_args()


def line(row: Row) -> str:
    """A row for people."""
    return (
        f"{row.workbook:15} {row.seed:4} {row.status:10} {row.option:10} first {row.first_plan:6.1f} s  "
        f"best {row.best_plan:3.0f} s  all {row.seconds:6.1f} s  {row.memory:6} MiB  "
        f"cost {row.costs}  bound {row.bounds}  gap {row.gaps}"
    )


def medians(rows: list[Row]) -> str:
    """The middle of a workbook's runs: costs and bounds of one run, other figures each by itself."""
    run = table.middle(rows)
    figures = {
        name: statistics.median(getattr(row, name) for row in rows)
        for name in ("first_plan", "best_plan", "primal_integral", "seconds", "memory")
    }
    rest = "  ".join(f"{name} {figure:.1f}" for name, figure in figures.items())
    return f"{run.workbook}: medians of {len(rows)}: cost {run.costs}  bound {run.bounds}  gap {run.gaps}  {rest}"


def say(text: str) -> None:
    """Print at once, for long runs."""
    print(text, flush=True)


if __name__ == "__main__":
    sys.exit(main())
