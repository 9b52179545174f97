"""Plans made infeasible on purpose, each in one known way, and what the diagnosis finds: run by hand, for minutes.

`python -m tests.explain.planted PLAN [--only NAME ...]` prints a table: whether the conflict lies where it was planted,
whether the first repair undoes it at no more than its known cost, and how long each took. Exit 1 where one does not.
"""

import argparse
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from planner.domain.outcome import Status
from planner.explain.relax import PRICE
from planner.explain.why import Why, why
from planner.rules import RULE
from planner.solve.budget import Budget, Limits
from planner.workbook.faults import WorkbookError
from planner.workbook.read import read
from tests.explain.edits import Plant
from tests.explain.plants import PLANTS


@dataclass(frozen=True)
class Seen:
    """What came of one plant."""

    plant: Plant
    found: Why | None
    fault: str
    first: float  # seconds until the first conflict, nan where none
    repair: float
    seconds: float

    @property
    def words(self) -> str:
        """ok, or what is wrong."""
        if self.found is None:
            return f"not a plan: {self.fault}"
        if self.found.status is not Status.INFEASIBLE:
            return str(self.found.status)
        if not any({claim.rule_id for claim in one.claims} & self.plant.rules for one in self.found.conflicts):
            return "conflict elsewhere"
        if not self.found.repairs:
            return "no repair"
        first, wanted = self.found.repairs[0], self.plant.repair
        broken = {row.rule.id: row.amount for row in first.report.broken}
        if wanted is None or broken == wanted:
            return "ok"
        known = sum(PRICE // RULE[rule].step * amount for rule, amount in wanted.items())
        return f"ok, by {broken}" if first.price <= known else f"first repair {broken}"


def diagnose(one: Plant, plan: Path, seconds: float, most: int = 3) -> Seen:
    """Plant, read, diagnose."""
    started = time.monotonic()
    try:
        problem = read(one.workbook(plan))
    except WorkbookError as error:
        return Seen(one, None, error.faults[0].message, float("nan"), float("nan"), 0)
    times: dict[str, float] = {}

    def tell(stage: str) -> None:
        times.setdefault(stage.partition(";")[0] + (";" if ";" in stage else ""), time.monotonic() - started)

    found = why(problem, Budget(Limits(seconds=seconds, started=started)), tell, most, most)
    first = times.get("what cannot hold together;", float("nan"))
    repair = times.get("what could be given up;", float("nan"))
    return Seen(one, found, "", first, repair, time.monotonic() - started)


def told(seen: Seen) -> Iterator[str]:
    found = seen.found
    claims = [f"{one.rule_id}: {one.part}" for one in found.conflicts[0].claims] if found and found.conflicts else []
    shown = f"{', '.join(claims[:4])}{' ...' if len(claims) > 4 else ''}"
    counts = f"{len(found.conflicts)} / {len(found.repairs)}" if found else ""
    sure = "" if found is None or all(one.minimal and one.agreed for one in found.conflicts) else " (not shown minimal)"
    figures = f"{seen.first:5.1f} | {seen.repair:5.1f} | {seen.seconds:5.1f}"
    yield f"| {seen.plant.name:<22} | {seen.words} | {counts} | {figures} | {shown}{sure} |"


def say(line: str) -> None:
    """A line on stdout, at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main() -> int:
    """Diagnose every plant, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("plan", type=Path)
    parser.add_argument("--only", nargs="*", default=())
    parser.add_argument("--seconds", type=float, default=90)
    parser.add_argument("--most", type=int, default=3, help="conflicts, and repairs, of each")
    asked = parser.parse_args()
    say("| planted | verdict | conflicts / repairs | conflicts s | repair s | all s | first conflict |")
    say("|---|---|---|---|---|---|---|")
    wrong = 0
    for one in PLANTS:
        if not asked.only or one.name in asked.only:
            seen = diagnose(one, asked.plan, asked.seconds, asked.most)
            wrong += not seen.words.startswith("ok")
            say("\n".join(told(seen)))
    say(f"{wrong} of {len(PLANTS)} not as planted")
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main())
