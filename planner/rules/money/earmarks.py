"""Earmarked pledges pay only for their purpose, and the other pledges suffice for the rest."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import TYPE_CHECKING, ClassVar

from planner.domain.budget import ledger, pays_for
from planner.domain.money import money
from planner.domain.people import Earmark
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode, Setting
from planner.rules.base import Rule, Violation

if TYPE_CHECKING:
    from planner.model.plan import Linear, Plan
    from planner.model.post import Post


class Earmarks(Rule):
    """Earmarked pledges pay only for their purpose, and the other pledges suffice for the rest.

    A pledge whose earmark names languages pays travel and DSA of sponsored experts who speak one, and interpretation
    of them; one that names issues or formats pays travel and DSA of sponsored experts with a seat on such an item.
    The amount is the largest excess, over the sets of earmarked pledges, of the cost that none of the set may pay over
    all other pledges. A total above all pledges is another rule's.
    """

    id = "earmarks"
    title = "Earmarked pledges pay only for their purpose"
    source = "rules B03; sheet Parties"
    unit = "unit of currency that no pledge can pay, rounded up"
    default = Setting(Mode.HARD, waivable=False)
    step = 1000
    columns: ClassVar = {"Parties": ("Earmark",)}

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """Whatever some earmarked pledges cannot pay is within all other pledges."""
        parties = [party for party in problem.parties if party.pledge and party.earmark]
        if not 0 < len(parties) <= MOST:
            return
        pledged = sum(party.pledge for party in problem.parties)
        short = plan.model.new_int_var(0, -(-plan.costs.total.most // 100), "cost that no pledge can pay")
        for count in range(1, len(parties) + 1):
            for group in combinations(parties, count):
                others = pledged - sum(party.pledge for party in group)
                rest = self._rest(problem, plan, [party.earmark for party in group if party.earmark])
                plan.model.add(100 * short >= rest - others)
        post.penalty(short, "earmarked pledges")

    def _rest(self, problem: Problem, plan: Plan, earmarks: list[Earmark]) -> Linear:
        """The total without what any of the earmarks may pay for."""
        languages = {language for earmark in earmarks for language in earmark.languages}
        issues = {issue for earmark in earmarks for issue in earmark.issues}
        formats = {name for earmark in earmarks for name in earmark.formats}
        served = tuple(item.id for item in problem.items if item.issue in issues or item.format in formats)
        rest = plan.costs.total.cents
        for language in plan.costs.languages:
            if language in languages:
                rest = rest - plan.costs.interpretation(language).cents
        for expert in plan.costs.paid:
            speaks = not languages.isdisjoint(problem.expert[expert].languages)
            if speaks or served:
                rest = rest - plan.costs.travel(expert).cents - plan.costs.dsa(expert).cents
            if served and not speaks:
                rest = rest + plan.costs.not_on(expert, served).cents
        return rest

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Find the earmarked pledges for which the other pledges leave most unpaid (a smallest cut)."""
        parties = [party for party in problem.parties if party.pledge and party.earmark]
        if not 0 < len(parties) <= MOST:
            return
        payable: dict[int, int] = {}  # cents by the set of parties that may pay them, as bits
        for entry in ledger(problem, schedule):
            payers = [
                p for p, one in enumerate(parties) if one.earmark and pays_for(problem, schedule, one.earmark, entry)
            ]
            bits = sum(1 << place for place in payers)
            payable[bits] = payable.get(bits, 0) + entry.cents
        free = sum(party.pledge for party in problem.parties if not party.earmark)
        worst, worst_group = 0, 0
        for group in range(1, 1 << len(parties)):
            others = sum(party.pledge for place, party in enumerate(parties) if not group >> place & 1)
            short = sum(cents for bits, cents in payable.items() if not bits & group) - free - others
            if short > worst:
                worst, worst_group = short, group
        if worst > 0:
            names = [party.id for place, party in enumerate(parties) if worst_group >> place & 1]
            yield self.violation(*names, amount=-(-worst // 100), short=worst)

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Give the money nobody can pay, and whose earmarks are why."""
        parties = [problem.party[party] for party in violation.subjects]
        marks = "; ".join(f"{party.name or party.id} ({party.earmark.text})" for party in parties if party.earmark)
        short = money(violation.facts["short"], problem.workshop.currency)
        return f"{short} of the cost cannot be paid, since these pledges are earmarked: {marks}."


MOST = 10  # earmarked pledges: beyond it their sets are too many, and the rule is silent
