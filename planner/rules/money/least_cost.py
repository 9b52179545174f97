"""The workshop costs as little as possible."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from planner.domain.budget import ledger, total
from planner.domain.money import money
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode, Setting
from planner.rules.base import Rule, Violation

if TYPE_CHECKING:
    from planner.model.plan import Plan
    from planner.model.post import Post


class LeastCost(Rule):
    """The workshop costs as little as possible."""

    id = "least_cost"
    title = "The workshop costs as little as possible"
    source = "mandate (f); rules B02; sheet Budget"
    unit = "unit of currency, rounded up"
    default = Setting(Mode.SOFT, weight=1, tier=3)

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """The total, in whole units of currency."""
        cost = plan.costs.total
        if cost.most > 0:
            units = plan.model.new_int_var(0, -(-cost.most // 100), "cost")
            plan.model.add(100 * units >= cost.cents)
            post.penalty(units, "cost")

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Add up the ledger."""
        cost = total(ledger(problem, schedule))
        if cost > 0:
            yield self.violation(amount=-(-cost // 100), cost=cost)

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Give the total."""
        return f"The schedule costs {money(violation.facts['cost'], problem.workshop.currency)}."
