"""The workshop costs no more than the ceiling, the pledges, and the ceilings of the hard budget lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from planner.domain.budget import ledger, line_totals, total
from planner.domain.money import BudgetLine, Driver, money
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode, Setting
from planner.domain.where import Where
from planner.domain.words import listed
from planner.rules.base import Rule, Violation

if TYPE_CHECKING:
    from planner.model.plan import Plan
    from planner.model.post import Post


class WithinBudget(Rule):
    """The workshop costs no more than the ceiling, the pledges, and the ceilings of the hard budget lines."""

    id = "within_budget"
    title = "The cost stays within the ceiling, the pledges and the hard budget lines"
    source = "mandate (f); rules K07; sheets Workshop, Parties, Budget"
    unit = "unit of currency above, rounded up"
    default = Setting(Mode.HARD, waivable=False)
    step = 1000

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """Each limit bounds its cost from above."""
        ceiling, pledged = problem.workshop.ceiling, sum(party.pledge for party in problem.parties)
        if ceiling is not None:
            plan.costs.limit(post, None, ceiling, "ceiling")
        if pledged:
            plan.costs.limit(post, None, pledged, "pledges")
        for line in problem.budget:
            if line.hard and line.ceiling is not None and not _is_ceiling(problem, line):
                plan.costs.limit(post, line.id, line.ceiling, f"budget line {line.id}")

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Add up the ledger."""
        entries = ledger(problem, schedule)
        cost, ceiling = total(entries), problem.workshop.ceiling
        if ceiling is not None and cost > ceiling:
            yield self._above("the total", cost, "the ceiling", ceiling)
        pledged = sum(party.pledge for party in problem.parties)
        if 0 < pledged < cost:
            yield self._above("the total", cost, "the pledges", pledged)
        spent = line_totals(problem, entries)
        for line in problem.budget:
            if line.ceiling is None or not line.hard or _is_ceiling(problem, line):
                continue
            if spent[line.id] > line.ceiling:
                yield self._above(line.title or line.id, spent[line.id], "its ceiling", line.ceiling, line.id)

    def _above(self, what: str, cost: int, name: str, limit: int, *subjects: str) -> Violation:
        excess = -(-(cost - limit) // 100)
        return self.violation(*subjects, amount=excess, what=what, cost=cost, name=name, limit=limit)

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Give both figures."""
        facts, currency = violation.facts, problem.workshop.currency
        what = facts["what"][:1].upper() + facts["what"][1:]
        return (
            f"{what} is {money(facts['cost'], currency)}, above {facts['name']} of {money(facts['limit'], currency)}."
        )

    def claim(self, problem: Problem, part: str) -> str:
        """The limit."""
        currency, shop = problem.workshop.currency, problem.workshop
        if part == "ceiling" and shop.ceiling is not None:
            return f"The workshop costs at most {money(shop.ceiling, currency)}"
        if part == "pledges":
            pledged = sum(row.pledge for row in problem.parties)
            return f"The workshop costs at most what is pledged, {money(pledged, currency)}"
        line = next(line for line in problem.budget if part == f"budget line {line.id}")
        return f"{line.title or line.id} costs at most {money(line.ceiling or 0, currency)}"

    def remedy(self, problem: Problem, violations: Sequence[Violation]) -> str:
        """How much more money is needed."""
        currency = problem.workshop.currency
        more = []
        for one in violations:
            what, name = one.facts["what"], one.facts["name"]
            limit = name if what == "the total" else f"the ceiling of {what}"
            by, to = 100 * one.amount, one.facts["limit"] + 100 * one.amount
            more.append(f"raise {limit} by {money(by, currency)} to {money(to, currency)}")
        return listed(more)

    def where(self, problem: Problem, part: str) -> tuple[Where, ...]:
        """The cells of the limit: a line of the total may say the same as the ceiling."""
        if part == "ceiling":
            return (
                Where("Workshop", "Budget ceiling"),
                *(Where("Budget", "Ceiling", (line.id,)) for line in problem.budget if _is_ceiling(problem, line)),
            )
        if part == "pledges":
            return tuple(Where("Parties", "Pledge", (party.id,)) for party in problem.parties if party.pledge)
        return (Where("Budget", "Ceiling", (part.removeprefix("budget line "),)),)


def _is_ceiling(problem: Problem, line: BudgetLine) -> bool:
    """Whether a line of the total says the same as the ceiling, and so is no limit of its own."""
    return line.driver is Driver.TOTAL and line.hard and line.ceiling == problem.workshop.ceiling is not None
