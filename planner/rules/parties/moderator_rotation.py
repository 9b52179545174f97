"""Moderators rotate: among experts, and among regional groups."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from planner.domain.agenda import Role
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode, Setting
from planner.rules.base import Rule, Violation

if TYPE_CHECKING:
    from planner.model.plan import Linear, Plan
    from planner.model.post import Post


class ModeratorRotation(Rule):
    """Moderators rotate: among experts, and among regional groups.

    Nobody moderates more than `most` items; the amount is the excess. No group has more moderators than an equal share,
    rounded up: with M seats of moderators held by experts of States, and R groups with an expert who can moderate,
    the amount is the smallest k with seats - k <= (M + R - 1) / R.
    """

    id = "moderator_rotation"
    title = "Nobody moderates too often, and moderators rotate among regional groups"
    source = "rules G02; sheet Rules (most)"
    unit = "moderator's seat too many"
    default = Setting(Mode.SOFT, weight=2, tier=2, parameters={"most": 2})

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """Sum the items each expert moderates, and those of each group."""
        from planner.model.plan import add_up

        most = self.setting(problem).number("most")
        items = [item.id for item in problem.panel_of(Role.MODERATOR)]
        groups: dict[str, list[Linear]] = {}
        able: set[str] = set()
        for expert in problem.experts:
            moderates = add_up([plan.seat(expert.id, item, Role.MODERATOR) for item in items])
            if len(items) > most:
                post.at_most(moderates, most, f"{expert.id} moderates")
            if expert.region is not None:
                groups.setdefault(expert.region, []).append(moderates)
                if expert.may_take(Role.MODERATOR) and not (expert.remote and not expert.remote_moderator):
                    able.add(expert.region)
        if not able:
            return
        total = add_up([seats for region in groups.values() for seats in region])
        for region, seats in sorted(groups.items()):
            excess = plan.model.new_int_var(0, len(items) * len(seats), f"moderators too many of {region}")
            plan.model.add(len(able) * excess >= len(able) * add_up(seats) - total - (len(able) - 1))
            post.penalty(excess, f"moderators of {region}")

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Count who moderates held items, and for which group."""
        most = self.setting(problem).number("most")
        rows = [seat for seat in schedule.seats if seat.role is Role.MODERATOR and seat.item in schedule.placement]
        for expert, times in sorted(Counter(seat.expert for seat in rows).items()):
            if times > most:
                yield self.violation(expert, amount=times - most, times=times, most=most)
        able = [expert for expert in problem.experts if expert.can_moderate]
        groups = len({expert.region for expert in able if not expert.remote or expert.remote_moderator} - {None})
        by_region = Counter(problem.expert[seat.expert].region for seat in rows)
        del by_region[None]
        fair = -(-by_region.total() // groups) if groups else by_region.total()
        for region, seats in sorted(by_region.items(), key=str):
            if seats > fair:
                yield self.violation(str(region), amount=seats - fair, seats=seats, total=by_region.total(), fair=fair)

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name the expert or the group, and how often."""
        subject, facts = violation.subjects[0], violation.facts
        if "times" in facts:
            expert = f"{subject} ({problem.expert[subject].title})"
            return f"{expert} moderates {facts['times']} items, more than {facts['most']}."
        return (
            f"{subject} has {facts['seats']} of the {facts['total']} moderators of States; "
            f"an equal share is {facts['fair']}."
        )
