"""Moderators and panellists of an item come from the stated number of regional groups."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode, Setting
from planner.domain.words import count
from planner.rules.base import Rule, Violation

if TYPE_CHECKING:
    from planner.model.plan import Plan
    from planner.model.post import Post


class ItemRegions(Rule):
    """Moderators and panellists of an item come from the stated number of regional groups."""

    id = "item_regions"
    title = "Moderators and panellists of an item come from enough regional groups"
    source = "rules G07; sheet Agenda"
    unit = "missing regional group"
    default = Setting(Mode.HARD, parameters={"roles": "moderator;panellist"})
    columns: ClassVar = {"Agenda": ("Regions least",)}

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """A group counts once it has a seat; where one group is enough any seat will do."""
        from planner.model.plan import add_up

        roles = self.setting(problem).roles()
        groups: dict[str, list[str]] = {}
        for expert in problem.experts:
            if expert.region is not None:
                groups.setdefault(expert.region, []).append(expert.id)
        for item in problem.items:
            if item.regions_least < 1:
                continue
            seats = {region: plan.count_seats(item.id, experts, roles) for region, experts in groups.items()}
            counted = list(seats.values())
            if item.regions_least > 1:
                present = {region: plan.model.new_bool_var(f"{region} on {item.id}") for region in groups}
                for region, literal in present.items():
                    plan.model.add(literal <= seats[region])
                counted = list(present.values())
            post.at_least(add_up(counted), item.regions_least * plan.placed(item.id), f"regional groups on {item.id}")

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Count the different groups on each held item."""
        roles = self.setting(problem).roles()
        for item in schedule.placed(problem):
            regions = {problem.expert[expert].region for expert in schedule.panel(item.id, *roles)} - {None}
            if len(regions) < item.regions_least:
                missing = item.regions_least - len(regions)
                yield self.violation(
                    item.id, amount=missing, least=item.regions_least, regions=tuple(sorted(regions, key=str))
                )

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name the item, its groups and how many it needs."""
        regions = violation.facts["regions"]
        there = f"only {', '.join(regions)}" if regions else "none"
        return (
            f"{violation.subjects[0]} needs moderators and panellists of at least "
            f"{count(violation.facts['least'], 'regional group')}; it has {there}."
        )

    def claim(self, problem: Problem, part: str) -> str:
        """The item and its number."""
        item = part.removeprefix("regional groups on ")
        return (
            f"{item}: moderators and panellists come from at least {problem.item[item].regions_least} regional groups"
        )
