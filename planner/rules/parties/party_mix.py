"""Each panel has the stated number of panellists from partner countries, donors, organizations, civil society."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode, Setting
from planner.domain.words import count, listed
from planner.rules.base import Rule, Violation

if TYPE_CHECKING:
    from planner.model.plan import Plan
    from planner.model.post import Post


class PartyMix(Rule):
    """Each panel has the stated number of panellists from each type of party."""

    id = "party_mix"
    title = "Each panel has its panellists from partner countries, donors, organizations and civil society"
    source = "mandate (c); rules P01, P05; sheet Agenda"
    unit = "missing panellist"
    default = Setting(Mode.HARD, parameters={"roles": "panellist"})

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """Sum the panellists of each type over each item that is held."""
        roles = self.setting(problem).roles()
        for item in problem.items:
            for party_type, least in item.party_least.items():
                experts = [expert for expert in problem.experts if expert.party_type is party_type]
                seats = plan.count_seats(item.id, [expert.id for expert in experts], roles)
                post.at_least(seats, least * plan.placed(item.id), f"{party_type} on {item.id}")

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Count the panellists of each held item."""
        roles = self.setting(problem).roles()
        for item in schedule.placed(problem):
            panel = [problem.expert[expert] for expert in schedule.panel(item.id, *roles)]
            for party_type, least in item.party_least.items():
                found = sum(expert.party_type is party_type for expert in panel)
                if found < least:
                    yield self.violation(item.id, amount=least - found, party_type=party_type, found=found, least=least)

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name the item, the type and both figures."""
        facts = violation.facts
        return (
            f"{violation.subjects[0]} needs at least {count(facts['least'], 'panellist')} of type "
            f"{facts['party_type']}; it has {facts['found']}."
        )

    def claim(self, problem: Problem, part: str) -> str:
        """The item and the panellists it needs."""
        kind, item = part.rsplit(" on ", 1)
        least = {str(name): least for name, least in problem.item[item].party_least.items()}[kind]
        return f"{item} needs at least {count(least, 'panellist')} of type {kind}"

    def remedy(self, problem: Problem, violations: Sequence[Violation]) -> str:
        """The panellists that are missing."""
        return listed(
            [
                f"hold {one.subjects[0]} with {count(one.amount, 'panellist')} fewer of type {one.facts['party_type']}"
                for one in violations
            ]
        )
