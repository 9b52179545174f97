"""What a run of the solver leaves: a schedule, how good it is at most, and what became of each option."""

from dataclasses import dataclass, field
from enum import StrEnum

from planner.domain.schedule import Schedule


class Status(StrEnum):
    """How a run ended."""

    OPTIMAL = "optimal"
    FEASIBLE = "feasible"
    INFEASIBLE = "infeasible"
    UNKNOWN = "unknown"


class Verdict(StrEnum):
    """What became of an option."""

    EXCLUDED = "excluded"  # before the search, by a rule on dates or by counting
    IMPOSSIBLE = "proved impossible"  # by the search
    POSSIBLE = "possible"  # not better than its bound
    CHOSEN = "chosen"


@dataclass(frozen=True, slots=True, kw_only=True)
class TierResult:
    """A tier's cost (as the check counts it) and bound. The bound holds while the tiers before keep their cost."""

    tier: int
    name: str
    cost: int
    bound: int

    @property
    def gap(self) -> float:
        """(cost - bound) / max(cost, 1)."""
        return (self.cost - self.bound) / max(self.cost, 1)

    @property
    def proved(self) -> bool:
        """No schedule is better in this tier without being worse in one before."""
        return self.bound >= self.cost


@dataclass(frozen=True, slots=True, kw_only=True)
class OptionResult:
    """What became of an option, why, and what its first tier costs at least (None where not computed)."""

    option: str
    verdict: Verdict
    reasons: tuple[str, ...] = ()
    bound: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """How the result was found. Seconds are the solver's deterministic seconds where a deterministic limit was set."""

    input_name: str = ""
    input_hash: str = ""  # SHA-256 of the workbook's bytes
    versions: dict[str, str] = field(default_factory=dict)
    strategy: str = ""  # which, and why
    seed: int = 1
    workers: int = 2
    time_limit: float | None = None
    deterministic_limit: float | None = None
    gap_limit: float = 0.0
    stopped_by: str = ""  # proof, time limit, gap, interrupt
    first_plan_seconds: float | None = None
    seconds: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """The result of one run."""

    status: Status
    schedule: Schedule | None = None
    tiers: tuple[TierResult, ...] = ()
    options: tuple[OptionResult, ...] = ()
    clashes: tuple[str, ...] = ()  # sentences: what is known of why there is no schedule
    run: Run = field(default_factory=Run)
