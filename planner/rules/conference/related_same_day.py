"""Items that belong together are held on one day, those that do not on different days."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from planner.domain.clock import long_date
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode, Setting
from planner.domain.wishes import Kind, Preference, Stance
from planner.rules.base import Rule, Violation

if TYPE_CHECKING:
    from planner.model.plan import Plan
    from planner.model.post import Post

TOGETHER = (Stance.REQUIRED, Stance.PREFERRED)


class RelatedSameDay(Rule):
    """Items that belong together are held on one day, those that do not on different days."""

    id = "related_same_day"
    title = "Items that belong together are held on one day, those that do not on different days"
    source = "sheet Preferences"
    unit = "strength of a preference not kept"
    default = Setting(Mode.SOFT, weight=1, tier=2)
    columns: ClassVar = {"Preferences": ("Stance",)}
    conference: ClassVar[bool] = True

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """Each row costs on the day of its first item: when the other is on another day, or on this one."""
        for row in between_items(problem):
            for day in plan.days:
                first, other = plan.on_day(row.subject, day), plan.on_day(row.target, day)
                excess = first + (plan.placed(row.target) - other if row.stance in TOGETHER else other) - 1
                post.at_most(row.strength * excess, 0, f"{row.id}, day {day + 1}")

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Compare the days of both items of each row."""
        for row in between_items(problem):
            dates = schedule.date_of(row.subject), schedule.date_of(row.target)
            if None not in dates and row.strength and (dates[0] == dates[1]) is not (row.stance in TOGETHER):
                yield self.violation(row.subject, row.target, amount=row.strength, stance=row.stance, dates=dates)

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name both items, what is wished, and their days."""
        (one, other), facts = violation.subjects, violation.facts
        first, second = (long_date(day) for day in facts["dates"])
        verb = "must" if facts["stance"] in (Stance.REQUIRED, Stance.EXCLUDED) else "should"
        if facts["stance"] in TOGETHER:
            return f"{one} and {other} {verb} be held on one day, but are on {first} and {second}."
        return f"{one} and {other} {verb} be held on different days, but are both on {first}."


def between_items(problem: Problem) -> list[Preference]:
    """The rows of one item towards another that say anything."""
    items = [row for row in problem.preferences if row.subject_kind is row.target_kind is Kind.ITEM]
    return [row for row in items if row.stance is not Stance.NEUTRAL and row.subject != row.target]
