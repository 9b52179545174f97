"""Items whose tags exclude one another are not held at the same time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from planner.domain.clock import hhmm, long_date
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode, Setting
from planner.domain.words import listed
from planner.rules.base import Rule, Violation

if TYPE_CHECKING:
    from planner.model.plan import Plan
    from planner.model.post import Post


class ExclusiveTags(Rule):
    """Items whose tags exclude one another are not held at the same time."""

    id = "exclusive_tags"
    title = "Items whose tags exclude one another are not held at the same time"
    source = "sheet Agenda"
    unit = "pair at the same time"
    default = Setting(Mode.HARD, weight=1, tier=2)
    columns: ClassVar = {"Agenda": ("Exclusive tags",)}
    conference: ClassVar[bool] = True

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """Count overlaps of items of which one excludes a tag of the other."""
        for pair in sorted(excluding(problem)):
            post.penalty(plan.overlap(*pair), " and ".join(pair))

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Look at every pair of items that share a minute."""
        for row, beside in schedule.overlapping(problem):
            one, other = problem.item[row.item], problem.item[beside.item]
            tags = {tag for tag in one.excludes if tag in other.tags} | {
                tag for tag in other.excludes if tag in one.tags
            }
            if tags and one is not other:
                day, at = schedule.option.on(row.day), max(row.start, beside.start)
                yield self.violation(*sorted((one.id, other.id)), tags=sorted(tags), day=day, at=at)

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name both items, when they are held at once, and the tags."""
        (one, other), facts = violation.subjects, violation.facts
        when = f"{long_date(facts['day'])} at {hhmm(facts['at'])}"
        return (
            f"{one} and {other} are held at the same time, {when}; they exclude one another by {listed(facts['tags'])}."
        )


def excluding(problem: Problem) -> set[tuple[str, str]]:
    """Pairs of items of which one excludes a tag of the other."""
    return {
        (min(one.id, other.id), max(one.id, other.id))
        for one in problem.items
        if one.excludes
        for other in problem.items
        if other is not one and not {*one.excludes}.isdisjoint(other.tags)
    }
