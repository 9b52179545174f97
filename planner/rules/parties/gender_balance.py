"""No panel is of a single gender."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode, Setting
from planner.rules.base import Rule, Violation

if TYPE_CHECKING:
    from planner.model.plan import Plan
    from planner.model.post import Post


class GenderBalance(Rule):
    """No panel is of a single gender.

    Moderators and panellists count whose gender is known, where there are at least two of them; a panel has at most
    the seats its item states.
    """

    id = "gender_balance"
    title = "No panel is of a single gender"
    source = "rules G03; sheet Experts"
    unit = "panel"
    default = Setting(Mode.SOFT, weight=3, tier=2, parameters={"roles": "moderator;panellist"})

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """More than one seat of a gender asks for a seat of another."""
        from planner.model.plan import add_up

        roles = self.setting(problem).roles()
        genders = sorted({expert.gender for expert in problem.experts if expert.gender})
        known = {gender: [expert.id for expert in problem.experts if expert.gender == gender] for gender in genders}
        for item in problem.items:
            most = sum(item.seats_most(role) for role in roles)
            if most < 2 or not genders:
                continue
            single = plan.model.new_bool_var(f"{item.id} of a single gender")
            seats = {gender: plan.count_seats(item.id, known[gender], roles) for gender in genders}
            for gender in genders:
                others = add_up([count for other, count in seats.items() if other != gender])
                plan.model.add(seats[gender] - 1 <= (most - 1) * (single + others))
            post.penalty(single, f"genders on {item.id}")

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Look at the genders on each held item."""
        roles = self.setting(problem).roles()
        for item in schedule.placed(problem):
            panel = [problem.expert[expert].gender for expert in sorted(set(schedule.panel(item.id, *roles)))]
            known = [gender for gender in panel if gender]
            if len(known) >= 2 and len(set(known)) == 1:
                yield self.violation(item.id, gender=known[0], count=len(known))

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name the item and what its panel is."""
        item, count, gender = violation.subjects[0], violation.facts["count"], violation.facts["gender"]
        return f"All {count} moderators and panellists of {item} whose gender is known are {gender}."
