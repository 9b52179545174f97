"""The rows that benchmarks print and keep: one a run, and how two tables compare."""

import csv
import math
import platform
import subprocess
from collections import defaultdict
from dataclasses import asdict, dataclass, fields, replace
from importlib.metadata import version
from pathlib import Path
from typing import Any, cast

from tests.benchmarks.measure import Measured

ACCEPTED = Path(__file__).with_name("accepted.csv")


@dataclass(frozen=True)
class Row:
    """One run. Seconds of the wall clock, memory in MiB; costs, bounds and gaps by tier, parted by blanks."""

    workbook: str
    seed: int
    time_limit: float
    workers: int
    status: str
    option: str
    costs: str
    bounds: str
    gaps: str
    first_plan: float
    best_plan: float  # within 2 seconds
    primal_integral: float  # seconds, of the first tier that costs
    seconds: float
    memory: int
    machine: str = ""
    versions: str = ""
    commit: str = ""

    @property
    def cost(self) -> tuple[float, ...]:
        """The costs by tier; worse than all where there is no plan."""
        return tuple(map(float, self.costs.split())) or (math.inf,)

    @property
    def bound(self) -> tuple[float, ...]:
        """The bounds by tier; lower than all where there is no plan."""
        return tuple(map(float, self.bounds.split()))


def row_of(workbook: str, seed: int, time_limit: float, workers: int, run: Measured) -> Row:
    """The figures of one run, but for the primal integral, which needs those of the others."""
    answer: dict[str, Any] = run.answer
    tiers = answer.get("tiers", [])
    return Row(
        workbook=workbook,
        seed=seed,
        time_limit=time_limit,
        workers=workers,
        status=answer.get("status", f"exit {run.exit_code}"),
        option=f"{answer.get('window', '')} {answer.get('venue', '')}".strip(),
        costs=" ".join(str(tier["cost"]) for tier in tiers),
        bounds=" ".join(str(tier["bound"]) for tier in tiers),
        gaps=" ".join(f"{tier['gap']:.1%}" for tier in tiers),
        first_plan=round(answer.get("first_plan_seconds") or math.nan, 1),
        best_plan=run.best_seconds,
        primal_integral=math.nan,
        seconds=round(run.seconds, 1),
        memory=round(run.memory / 2**20),
    )


def primal_integral(curve: tuple[tuple[float, int], ...], best: float, limit: float) -> float:
    """The primal gap summed over the time limit (T. Berthold, 2013), in seconds: 0 is the best at once.

    `curve` has seconds and cost of each better plan. The gap is 1 before the first, then (cost - best) / cost.
    """
    steps = [(0.0, 1.0)] + [(when, (cost - best) / cost if cost > best else 0.0) for when, cost in curve]
    ends = [when for when, _ in steps[1:]] + [limit]
    return round(sum(gap * max(min(end, limit) - when, 0) for (when, gap), end in zip(steps, ends, strict=True)), 2)


def with_integrals(rows: list[Row], runs: list[Measured], accepted: list[Row]) -> list[Row]:
    """The rows of one workbook with the integral of the first tier that costs, against the best cost known."""
    known = [row.cost for row in [*rows, *accepted] if row.workbook == rows[0].workbook]
    tier = next((number for number, cost in enumerate(min(known)) if cost), 0)
    best = min((cost[tier] for cost in known if len(cost) > tier), default=math.inf)
    return [
        replace(row, primal_integral=primal_integral(run.curve(tier), best, row.time_limit))
        for row, run in zip(rows, runs, strict=True)
    ]


def by_workbook(rows: list[Row]) -> dict[str, list[Row]]:
    """The rows of each workbook, in the order of their names."""
    found: dict[str, list[Row]] = defaultdict(list)
    for row in sorted(rows, key=lambda row: row.workbook):
        found[row.workbook].append(row)
    return found


def middle(rows: list[Row]) -> Row:
    """The run in the middle by cost, and by bound where they cost the same: the better one of two."""
    return sorted(rows, key=lambda row: (row.cost, [-bound for bound in row.bound]))[(len(rows) - 1) // 2]


def worse(rows: list[Row], accepted: list[Row]) -> list[str]:
    """A sentence for each workbook whose middle run costs more than that of the accepted table at the same limit."""
    before = by_workbook(accepted)
    found = []
    for workbook, own in by_workbook(rows).items():
        limit = own[0].time_limit
        old = [row for row in before.get(workbook, []) if row.time_limit == limit]
        if old and middle(own).cost > middle(old).cost:
            now, then = (middle(one).costs or "no plan" for one in (own, old))
            found.append(f"{workbook}: {now} at {limit:g} s is worse than {then}, accepted before")
    return found


def this_place() -> tuple[str, str, str]:
    """Machine, versions and commit, as every row names them."""
    asked = subprocess.run(
        ["git", "describe", "--always", "--dirty"], capture_output=True, text=True, cwd=ACCEPTED.parent, check=False
    )
    names = ("planner", "ortools")
    return (
        f"{platform.machine()}, Python {platform.python_version()}",
        ", ".join(f"{name} {version(name)}" for name in names),
        asked.stdout.strip() or "unknown",
    )


def read(path: Path) -> list[Row]:
    """The rows of a table; none where there is no file. Raises KeyError where a column is missing."""
    if not path.exists():
        return []
    with path.open(newline="", encoding="utf-8") as file:
        return [
            Row(**{field.name: cast(type, field.type)(line[field.name]) for field in fields(Row)})
            for line in csv.DictReader(file)
        ]


def write(path: Path, rows: list[Row]) -> None:
    """All rows as CSV."""
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, [field.name for field in fields(Row)])
        writer.writeheader()
        writer.writerows(asdict(row) for row in rows)
