"""Schedules put side by side, and what quality costs; no solver."""

from dataclasses import dataclass

from planner.domain.budget import ledger, total
from planner.domain.money import Cents
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.explain.check import Report, check


@dataclass(frozen=True, slots=True)
class Choice:
    """One schedule to choose from, judged."""

    schedule: Schedule
    report: Report

    @classmethod
    def of(cls, problem: Problem, schedule: Schedule) -> "Choice":
        """Judge a schedule."""
        return cls(schedule, check(problem, schedule))


@dataclass(frozen=True, slots=True)
class Price:
    """The best that was found at a ceiling of the budget: a schedule, or that there is none, or neither.

    No schedule at this ceiling costs less than `bound` in the first tier.
    """

    ceiling: Cents
    found: Choice | None
    bound: int = 0
    impossible: bool = False

    def spent(self, problem: Problem) -> Cents | None:
        """What it costs."""
        return None if self.found is None else total(ledger(problem, self.found.schedule))
