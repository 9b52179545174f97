"""Each budget line stays within its ceiling."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from planner.domain.budget import ledger, line_totals
from planner.domain.money import money
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode, Setting
from planner.rules.base import Rule, Violation

if TYPE_CHECKING:
    from planner.model.plan import Plan
    from planner.model.post import Post


class BudgetLines(Rule):
    """Each budget line stays within its ceiling."""

    id = "budget_lines"
    title = "Each budget line stays within its ceiling"
    source = "mandate (f); rules K07; sheet Budget"
    unit = "unit of currency above, rounded up"
    default = Setting(Mode.SOFT, weight=1, tier=3)

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """Each soft line pays for what is above its ceiling."""
        for line in problem.budget:
            if not line.hard and line.ceiling is not None:
                plan.costs.limit(post, line.id, line.ceiling, line.id)

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Add up the ledger by line; hard lines are another rule's."""
        spent = line_totals(problem, ledger(problem, schedule))
        for line in problem.budget:
            if not line.hard and line.ceiling is not None and spent[line.id] > line.ceiling:
                excess = -(-(spent[line.id] - line.ceiling) // 100)
                yield self.violation(line.id, amount=excess, cost=spent[line.id], ceiling=line.ceiling)

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name the line and give both figures."""
        line = next(line for line in problem.budget if line.id == violation.subjects[0])
        cost, ceiling = (money(violation.facts[name], problem.workshop.currency) for name in ("cost", "ceiling"))
        return f"{line.title or line.id} is {cost}, above its ceiling of {ceiling}."
