"""Seats of States are spread over the regional groups."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode, Setting
from planner.domain.words import count
from planner.rules.base import Rule, Violation

if TYPE_CHECKING:
    from planner.model.plan import Plan
    from planner.model.post import Post


class RegionalBalance(Rule):
    """Seats of States are spread over the regional groups.

    Only experts with a regional group count. The amount is, for a group above its share, the number of seats it would
    have to give up, the total unchanged (the smallest k with 100 (seats - k) <= share x total); and for each group that
    has experts in the workbook, the number of different experts missing to `least`.
    """

    id = "regional_balance"
    title = "No regional group has more than its share of seats, and each has some experts seated"
    source = "rules G01; sheet Rules (share, per cent; least)"
    unit = "seat too many or missing expert"
    default = Setting(
        Mode.SOFT, weight=4, tier=2,
        parameters={"share": 45, "least": 2, "roles": "moderator;panellist;rapporteur"},
    )  # fmt: skip

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """Compare each group's seats with those of all groups, and count its experts invited."""
        from planner.model.plan import add_up

        setting = self.setting(problem)
        share, least, roles = setting.number("share"), setting.number("least"), setting.roles()
        groups: dict[str, list[str]] = {}
        for expert in problem.experts:
            if expert.region is not None:
                groups.setdefault(expert.region, []).append(expert.id)
        seats = {
            region: add_up([plan.count_seats(item.id, experts, roles) for item in problem.items])
            for region, experts in sorted(groups.items())
        }
        total = add_up(seats.values())
        for region, held in seats.items():
            most = 3 * len(problem.items) * len(groups[region])
            excess = plan.model.new_int_var(0, most, f"seats too many of {region}")
            plan.model.add(100 * excess >= 100 * held - share * total)
            post.penalty(excess, f"share of {region}")
            if least > 0:
                invited = add_up([plan.invited(expert) for expert in groups[region]])
                post.at_least(invited, least, f"experts of {region}")

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Count the seats and the different experts of each group on held items."""
        setting = self.setting(problem)
        share, least, roles = setting.number("share"), setting.number("least"), setting.roles()
        seats: Counter[str] = Counter()
        seated: dict[str, set[str]] = {}
        for seat in schedule.seats:
            region = problem.expert[seat.expert].region
            if region is not None and seat.item in schedule.placement:
                seats[region] += seat.role in roles
                seated.setdefault(region, set()).add(seat.expert)
        for region in sorted({expert.region for expert in problem.experts if expert.region is not None}):
            excess = -(-(100 * seats[region] - share * seats.total()) // 100)
            if excess > 0:
                yield self.violation(region, amount=excess, seats=seats[region], total=seats.total(), share=share)
            missing = least - len(seated.get(region, ()))
            if missing > 0:
                yield self.violation(region, amount=missing, found=least - missing, least=least)

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name the group and its figures."""
        facts = violation.facts
        if "seats" in facts:
            return (
                f"{violation.subjects[0]} holds {facts['seats']} of {facts['total']} seats of States, "
                f"more than {facts['share']} per cent."
            )
        return f"{violation.subjects[0]} has {count(facts['found'], 'expert')} seated, fewer than {facts['least']}."
