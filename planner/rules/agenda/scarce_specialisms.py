"""Working groups that need the same scarce specialism are not held at the same time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from typing import TYPE_CHECKING

from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode, Setting
from planner.rules.base import Rule, Violation

if TYPE_CHECKING:
    from planner.model.plan import Plan
    from planner.model.post import Post


class ScarceSpecialisms(Rule):
    """Working groups that need the same scarce specialism are not held at the same time."""

    id = "scarce_specialisms"
    title = "Working groups that need the same scarce specialism are not held at the same time"
    source = "rules E09; sheets Agenda, Experts"
    unit = "pair at the same time"
    default = Setting(Mode.SOFT, weight=2, tier=2, parameters={"scarce": 12})

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """Count overlaps of working groups with a scarce specialism in common."""
        most = self.setting(problem).number("scarce")
        holders = Counter(name for expert in problem.experts for name in set(expert.specialisms))
        for one, two in combinations(problem.items_in_format("working group"), 2):
            if any(holders[name] <= most for name in set(one.specialisms) & set(two.specialisms)):
                post.penalty(plan.overlap(one.id, two.id), f"{one.id} and {two.id}")

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Look at every two working groups that share a minute, and count who holds what both need."""
        most = self.setting(problem).number("scarce")
        for one, two in schedule.overlapping(problem):
            pair = sorted((one.item, two.item))
            first, other = (problem.item[name] for name in pair)
            if not first.format == other.format == "working group":
                continue
            shared = [name for name in first.specialisms if name in other.specialisms]
            scarce = [name for name in shared if sum(name in expert.specialisms for expert in problem.experts) <= most]
            if scarce:
                yield self.violation(*pair, scarce=tuple(scarce))

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name both working groups and the specialism."""
        one, two = violation.subjects
        scarce = ", ".join(violation.facts["scarce"])
        return f"{one} and {two} are held at the same time and both need {scarce}, which few experts have."
