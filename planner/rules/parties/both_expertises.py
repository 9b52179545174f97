"""Each item has the stated number of panellists with development and with legal expertise."""

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


class BothExpertises(Rule):
    """Each item has the stated number of panellists with development and with legal expertise."""

    id = "both_expertises"
    title = "Each item has the stated number of development and of legal experts"
    source = "mandate (d); rules K03; sheet Agenda"
    unit = "missing panellist"
    default = Setting(Mode.HARD, parameters={"roles": "panellist"}, waivable=False)

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """Sum the panellists of each kind over each item that is held."""
        roles = self.setting(problem).roles()
        development = [expert.id for expert in problem.experts if expert.development]
        legal = [expert.id for expert in problem.experts if expert.legal]
        for item in problem.items:
            wanted = (("development", item.development_least, development), ("legal", item.legal_least, legal))
            for kind, least, experts in wanted:
                if least > 0:
                    seats = plan.count_seats(item.id, experts, roles)
                    post.at_least(seats, least * plan.placed(item.id), f"{kind} expertise on {item.id}")

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Count the panellists of each held item; an expert of both kinds counts for both."""
        roles = self.setting(problem).roles()
        for item in schedule.placed(problem):
            panel = [problem.expert[expert] for expert in sorted(set(schedule.panel(item.id, *roles)))]
            found = {
                "development": (sum(expert.development for expert in panel), item.development_least),
                "legal": (sum(expert.legal for expert in panel), item.legal_least),
            }
            for kind, (seated, least) in found.items():
                if seated < least:
                    yield self.violation(item.id, amount=least - seated, kind=kind, found=seated, least=least)

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name the item, the kind of expertise and both figures."""
        facts = violation.facts
        return (
            f"{violation.subjects[0]} needs at least {count(facts['least'], 'panellist')} with {facts['kind']} "
            f"expertise; it has {facts['found']}."
        )

    def claim(self, problem: Problem, part: str) -> str:
        """The item and the panellists it needs."""
        kind, item = part.split(" expertise on ", 1)
        least = problem.item[item].development_least if kind == "development" else problem.item[item].legal_least
        return f"{item} needs at least {count(least, 'panellist')} with {kind} expertise"

    def remedy(self, problem: Problem, violations: Sequence[Violation]) -> str:
        """The panellists that are missing."""
        return listed(
            [
                f"hold {one.subjects[0]} with {count(one.amount, one.facts['kind'] + ' expert')} fewer"
                for one in violations
            ]
        )
