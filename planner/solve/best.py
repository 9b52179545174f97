"""The best schedule so far: every schedule the solver proposes is judged by the check before it counts."""

from dataclasses import dataclass

from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.explain.check import Report, check
from planner.solve.budget import Budget

Costs = tuple[int, ...]


class Disagreement(Exception):
    """The solver and the check do not agree: a bug of ours, never a result."""


@dataclass
class Best:
    """Keeps the best schedule, tier by tier, and when the first one came."""

    problem: Problem
    budget: Budget
    schedule: Schedule | None = None
    report: Report | None = None
    first_seconds: float | None = None

    def cost(self, tier: int) -> int:
        """What the best schedule costs in a tier."""
        if self.report is None:
            raise LookupError("there is no schedule yet")
        return self.report.cost(tier)

    def costs(self) -> Costs:
        """What the best schedule costs, tier by tier."""
        return () if self.report is None else self._costs(self.report)

    def judge(self, schedule: Schedule) -> Report:
        """Every rule's view of a proposal. Raises Disagreement when it breaks a hard rule."""
        report = check(self.problem, schedule)
        if report.broken:
            found = [
                broken.rule.explain(self.problem, violation)
                for broken in report.broken
                for violation in broken.violations[:3]
            ]
            raise Disagreement("the solver proposed a schedule that breaks hard rules: " + " ".join(found))
        return report

    def offer(self, schedule: Schedule, report: Report | None = None) -> bool:
        """Judge a proposal, unless its report is at hand; keep it when it is better, and say whether it is."""
        report = report or self.judge(schedule)
        if self.report is not None and self._costs(report) >= self._costs(self.report):
            return False
        self.schedule, self.report = schedule, report
        if self.first_seconds is None:
            self.first_seconds = self.budget.seconds
        return True

    def exchange(self, schedule: Schedule) -> None:
        """Keep a schedule that costs the same in every tier instead."""
        report = self.judge(schedule)
        if self._costs(report) == self.costs():
            self.schedule, self.report = schedule, report

    @staticmethod
    def _costs(report: Report) -> Costs:
        return tuple(report.cost(tier) for tier in report.tiers())
