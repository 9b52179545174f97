"""Where a panel is pinned nobody else joins it, and nobody is invited who has no pinned seat."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from planner.domain.agenda import Role
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule, Seat, pinned_seats
from planner.domain.setting import Mode, Setting
from planner.domain.words import listed
from planner.rules.base import Rule, Violation

if TYPE_CHECKING:
    from planner.model.plan import Plan
    from planner.model.post import Post


class NobodyNew(Rule):
    """Where a panel is pinned nobody else joins it, and nobody is invited who has no pinned seat."""

    id = "nobody_new"
    title = "Where a panel is pinned nobody else joins it, and nobody is invited who has no pinned seat"
    source = "sheet Pins"
    unit = "seat that is not pinned, or person invited"
    default = Setting(Mode.OFF, tier=1, weight=100)
    columns: ClassVar = {"Pins": ("Decision",)}

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """Each item with a pinned seat counts its other seats; each expert without one counts when invited."""
        from planner.model.plan import add_up

        pinned = pinned_seats(problem)
        for name in dict.fromkeys(seat.item for seat in pinned):
            others = [
                plan.seat(expert.id, name, role)
                for role in Role
                for expert in problem.experts
                if Seat(item=name, role=role, expert=expert.id) not in pinned
            ]
            post.at_most(add_up(others), 0, f"{name} others")
        known = {seat.expert for seat in pinned}
        for expert in problem.experts if pinned else ():
            if expert.id not in known:
                post.at_most(plan.invited(expert.id), 0, f"{expert.id} invited")

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Compare the seats of each such item, and everybody who has a seat, with the pins."""
        pinned = pinned_seats(problem)
        for name in dict.fromkeys(seat.item for seat in pinned):
            others = [seat for seat in schedule.seats if seat.item == name and seat not in pinned]
            if others:
                yield self.violation(name, amount=len(others), others=others)
        known = {seat.expert for seat in pinned}
        for expert in sorted({seat.expert for seat in schedule.seats} - known if pinned else ()):
            yield self.violation(expert)

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name who joins which panel, or who is invited."""
        (subject,) = violation.subjects
        if subject in problem.expert:
            return f"{problem.expert[subject].called} is invited without a pinned seat."
        who = listed([problem.expert[seat.expert].called for seat in violation.facts["others"]])
        return f"{who} {'is' if violation.amount == 1 else 'are'} on the panel of {subject} without a pinned seat."
