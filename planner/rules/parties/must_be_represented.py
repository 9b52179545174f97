"""Each party that must be represented has an expert on a panel."""

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


class MustBeRepresented(Rule):
    """Each party that must be represented has an expert on a panel."""

    id = "must_be_represented"
    title = "Each party that must be represented has a seat"
    source = "mandate (f); rules K06; sheet Parties"
    unit = "party without a seat"
    default = Setting(Mode.HARD)
    columns: ClassVar = {"Parties": ("Must be represented",)}

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """One of the seats goes to one of the party's experts."""
        from planner.model.plan import add_up

        for party in problem.parties:
            if party.must_be_represented:
                experts = [expert.id for expert in problem.experts if expert.party == party.id]
                seats = add_up([plan.count_seats(item.id, experts) for item in problem.items])
                post.at_least(seats, 1, f"seat of {party.id}")

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Collect the parties of everybody seated on a held item."""
        seated = {problem.expert[seat.expert].party for seat in schedule.seats if seat.item in schedule.placement}
        for party in problem.parties:
            if party.must_be_represented and party.id not in seated:
                yield self.violation(party.id)

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name the party."""
        party = problem.party[violation.subjects[0]]
        return f"{party.name or party.id} must be represented, and no expert of it has a seat."

    def claim(self, problem: Problem, part: str) -> str:
        """The party."""
        return f"{part.removeprefix('seat of ')} must have a seat"
