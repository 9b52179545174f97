"""No party has more experts with a seat than the Parties sheet allows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode, Setting
from planner.rules.base import Rule, Violation

if TYPE_CHECKING:
    from planner.model.plan import Plan
    from planner.model.post import Post


class PartySpeakers(Rule):
    """No party has more experts with a seat than the Parties sheet allows."""

    id = "party_speakers"
    title = "No party has more speakers than the Parties sheet allows"
    source = "rules G05; sheet Parties"
    unit = "speaker too many"
    default = Setting(Mode.HARD)
    columns: ClassVar = {"Parties": ("Speakers most",)}

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """Sum the experts invited of each party."""
        from planner.model.plan import add_up

        for party in problem.parties:
            experts = [expert.id for expert in problem.experts if expert.party == party.id]
            if party.speakers_most is not None and len(experts) > party.speakers_most:
                invited = add_up([plan.invited(expert) for expert in experts])
                post.at_most(invited, party.speakers_most, f"speakers of {party.id}")

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Count the different experts of each party with a seat on a held item."""
        seated = {seat.expert for seat in schedule.seats if seat.item in schedule.placement}
        speakers: dict[str | None, list[str]] = {}
        for expert in sorted(seated):
            speakers.setdefault(problem.expert[expert].party, []).append(expert)
        for party in problem.parties:
            found = speakers.get(party.id, [])
            if party.speakers_most is not None and len(found) > party.speakers_most:
                yield self.violation(party.id, amount=len(found) - party.speakers_most, speakers=tuple(found))

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name the party, its speakers and its limit."""
        party = problem.party[violation.subjects[0]]
        names = ", ".join(f"{expert} ({problem.expert[expert].title})" for expert in violation.facts["speakers"])
        return f"{party.name or party.id} has more speakers than its {party.speakers_most}: {names}."
