"""At least so many experts from partner countries moderate or speak."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from planner.domain.agenda import PartyType
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode, Setting
from planner.domain.words import count
from planner.rules.base import Rule, Violation

if TYPE_CHECKING:
    from planner.model.plan import Plan
    from planner.model.post import Post


class PartnerCountryFloor(Rule):
    """At least so many experts from partner countries moderate or speak."""

    id = "partner_country_floor"
    title = "At least so many experts from partner countries have a speaking role"
    source = "mandate (c); rules G06; sheet Rules (least)"
    unit = "missing expert"
    default = Setting(Mode.HARD, parameters={"least": 0, "roles": "moderator;panellist"})

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """An expert counts once, with a seat of one of the roles."""
        from planner.model.plan import add_up

        setting = self.setting(problem)
        if setting.number("least") < 1:
            return
        speaking = []
        for expert in problem.experts:
            if expert.party_type is PartyType.PARTNER_COUNTRY:
                speaks = plan.model.new_bool_var(f"{expert.id} speaks for a partner country")
                seats = [plan.on_panel(expert.id, item.id, setting.roles()) for item in problem.items]
                plan.model.add(speaks <= add_up(seats))
                plan.model.add(speaks <= plan.invited(expert.id))  # follows for whole numbers, not for fractions
                speaking.append(speaks)
        post.at_least(add_up(speaking), setting.number("least"), "experts from partner countries")

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Count the different experts from partner countries."""
        setting = self.setting(problem)
        roles, least = setting.roles(), setting.number("least")
        speaking = {seat.expert for seat in schedule.seats if seat.item in schedule.placement and seat.role in roles}
        found = sum(problem.expert[expert].party_type is PartyType.PARTNER_COUNTRY for expert in speaking)
        if found < least:
            yield self.violation(amount=least - found, found=found, least=least)

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Give both figures."""
        least, found = violation.facts["least"], violation.facts["found"]
        return (
            f"At least {count(least, 'expert')} from partner countries should have a speaking role; "
            f"{found} {'has' if found == 1 else 'have'} one."
        )

    def claim(self, problem: Problem, part: str) -> str:
        """The number."""
        least = self.setting(problem).number("least")
        return f"At least {count(least, 'expert')} from partner countries must have a speaking role"

    def remedy(self, problem: Problem, violations: Sequence[Violation]) -> str:
        """The number that the schedule reaches."""
        (one,) = violations
        least, found = one.facts["least"], one.facts["found"]
        return f"ask for {found} instead of {least} experts from partner countries with a speaking role"
