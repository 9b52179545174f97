"""Schedules put side by side, and what quality costs; no solver."""

from dataclasses import dataclass

from planner.domain.budget import ledger, total
from planner.domain.money import Cents
from planner.domain.outcome import Outcome
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.explain.check import Report


@dataclass(frozen=True, slots=True)
class Choice:
    """One schedule to choose from, judged."""

    schedule: Schedule
    report: Report


@dataclass(frozen=True, slots=True)
class Price:
    """The best that was found at a ceiling of the budget."""

    ceiling: Cents
    outcome: Outcome

    def spent(self, problem: Problem) -> Cents | None:
        """What it costs."""
        return None if self.outcome.schedule is None else total(ledger(problem, self.outcome.schedule))
