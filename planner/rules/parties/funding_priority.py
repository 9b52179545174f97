"""Sponsored seats go to experts from partner countries first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from planner.domain.agenda import PartyType
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode, Setting
from planner.rules.base import Rule, Violation

if TYPE_CHECKING:
    from planner.model.plan import Plan
    from planner.model.post import Post


class FundingPriority(Rule):
    """Sponsored seats go to experts from partner countries first."""

    id = "funding_priority"
    title = "Sponsored seats go first to experts from partner countries"
    source = "rules G04; sheet Experts"
    unit = "sponsored expert from elsewhere"
    default = Setting(Mode.SOFT, weight=3, tier=2)

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """Each sponsored expert from elsewhere who is invited costs one."""
        for expert in problem.experts:
            if expert.sponsored and expert.party_type is not PartyType.PARTNER_COUNTRY:
                post.penalty(plan.invited(expert.id), f"{expert.id} sponsored")

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Look at everybody with a seat on a held item."""
        for expert in sorted({seat.expert for seat in schedule.seats if seat.item in schedule.placement}):
            row = problem.expert[expert]
            if row.sponsored and row.party_type is not PartyType.PARTNER_COUNTRY:
                yield self.violation(expert)

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name the expert."""
        expert = problem.expert[violation.subjects[0]]
        return f"{expert.id} ({expert.title}) is sponsored but not from a partner country."
