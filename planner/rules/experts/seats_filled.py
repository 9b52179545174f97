"""Each item that is held has the stated number of moderators, panellists and rapporteurs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from planner.domain.agenda import Role
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode, Setting
from planner.domain.words import count, listed
from planner.rules.base import Rule, Violation

if TYPE_CHECKING:
    from planner.model.plan import Plan
    from planner.model.post import Post


class SeatsFilled(Rule):
    """Each item that is held has the stated number of moderators, panellists and rapporteurs."""

    id = "seats_filled"
    title = "Each item has the stated number of moderators, panellists and rapporteurs"
    source = "physical; sheet Agenda"
    unit = "missing or extra seat"
    default = Setting(Mode.HARD, waivable=False)

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """Bound the seats of each role by its least and most, where the item is held."""
        everybody = [expert.id for expert in problem.experts]
        for role in Role:
            for item in problem.panel_of(role):
                least, most = item.seats_least(role), item.seats_most(role)
                seats = plan.count_seats(item.id, everybody, [role])
                if least:
                    post.at_least(seats, least * plan.placed(item.id), f"{role} of {item.id}")
                if most < len(everybody):
                    post.at_most(seats, most * plan.placed(item.id), f"{role} of {item.id}")

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Count the seats of each role; an item left out has none."""
        for item in problem.items:
            held = item.id in schedule.placement
            for role in Role:
                least, most = (item.seats_least(role), item.seats_most(role)) if held else (0, 0)
                found = len(schedule.panel(item.id, role))
                amount = max(least - found, found - most, 0)
                if amount:
                    yield self.violation(item.id, role, amount=amount, found=found, least=least, most=most, held=held)

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name the item, the role and the figures."""
        facts, (item, role) = violation.facts, violation.subjects
        if not facts["held"]:
            return f"{item} is left out, but has {count(facts['found'], role)}."
        least, most = facts["least"], facts["most"]
        wanted = count(least, role) if least == most else f"{least} to {count(most, role)}"
        return f"{item} needs {wanted}; it has {facts['found']}."

    def claim(self, problem: Problem, part: str) -> str:
        """The item, the role and its seats."""
        role, item = part.split(" of ", 1)
        least, most = (problem.item[item].seats_least(Role(role)), problem.item[item].seats_most(Role(role)))
        return f"{item} has {count(least, role) if least == most else f'{least} to {count(most, role)}'}"

    def remedy(self, problem: Problem, violations: Sequence[Violation]) -> str:
        """The seats that stay empty, or are more than stated."""
        told = []
        for one in violations:
            less = one.facts["found"] < one.facts["least"]
            told.append(
                f"hold {one.subjects[0]} with {count(one.amount, one.subjects[1])} {'fewer' if less else 'more'}"
            )
        return listed(told)
