"""Judge a schedule by every rule, without a solver."""

from collections.abc import Iterable
from dataclasses import dataclass

from planner.domain.outcome import TierResult
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import TIERS, Mode, Setting
from planner.rules import RULES
from planner.rules.base import Rule, Violation


@dataclass(frozen=True, slots=True)
class RuleReport:
    """What one rule finds in a schedule. Cost is 0 for a hard rule, weight x amount for a soft one."""

    rule: Rule
    setting: Setting
    violations: tuple[Violation, ...]

    @property
    def amount(self) -> int:
        """The sum of the violations, in the rule's unit."""
        return sum(violation.amount for violation in self.violations)

    @property
    def cost(self) -> int:
        """What the rule adds to its tier."""
        return self.setting.weight * self.amount if self.setting.mode is Mode.SOFT else 0

    @property
    def broken(self) -> bool:
        """True for a hard rule that does not hold."""
        return self.setting.mode is Mode.HARD and bool(self.violations)


@dataclass(frozen=True, slots=True)
class Report:
    """Every rule that is not off, in report order."""

    rules: tuple[RuleReport, ...]

    @property
    def broken(self) -> tuple[RuleReport, ...]:
        """The hard rules that do not hold."""
        return tuple(report for report in self.rules if report.broken)

    def tiers(self) -> tuple[int, ...]:
        """The tiers that have a soft rule."""
        return tuple(sorted({report.setting.tier for report in self.rules if report.setting.mode is Mode.SOFT}))

    def cost(self, tier: int) -> int:
        """The sum of the soft rules of a tier."""
        return sum(report.cost for report in self.rules if report.setting.tier == tier)

    def costs(self) -> dict[int, int]:
        """The cost of each tier that has a soft rule."""
        return {tier: self.cost(tier) for tier in self.tiers()}

    def unproved(self) -> tuple[TierResult, ...]:
        """The costs as results of a search that has found no bound."""
        return tuple(
            TierResult(tier=tier, name=TIERS.get(tier, f"tier {tier}"), cost=cost, bound=0)
            for tier, cost in self.costs().items()
        )


def check(problem: Problem, schedule: Schedule, rules: Iterable[Rule] = RULES) -> Report:
    """Run every rule that is not off."""
    reports = []
    for rule in rules:
        setting = rule.setting(problem)
        if setting.mode is not Mode.OFF:
            found = tuple(violation for violation in rule.check(problem, schedule) if violation.amount > 0)
            reports.append(RuleReport(rule, setting, found))
    return Report(tuple(reports))
