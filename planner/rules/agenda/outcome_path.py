"""Conclusions are drafted, then adopted, before the closing."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, ClassVar

from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode, Setting
from planner.rules.base import Rule, Violation

if TYPE_CHECKING:
    from planner.model.plan import Plan
    from planner.model.post import Post


class OutcomePath(Rule):
    """Conclusions are drafted, then adopted, before the closing."""

    id = "outcome_path"
    title = "Conclusions are drafted, then adopted, before the closing"
    source = "mandate (d); rules K04; sheet Agenda"
    unit = "missing step"
    default = Setting(Mode.HARD, waivable=False)
    columns: ClassVar = {"Agenda": ("Format",)}

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """Each step needs two items that are held, the first ended before the second begins."""
        from planner.model.plan import add_up

        formats = [name for name in PATH if problem.items_in_format(name)] if _has_outcome(problem) else []
        for first, then in pairwise(formats):
            kept = []
            for one in problem.items_in_format(first):
                for two in problem.items_in_format(then):
                    taken = plan.model.new_bool_var(f"{one.id} leads to {two.id}")
                    plan.model.add(taken <= plan.placed(one.id))
                    plan.model.add(taken <= plan.placed(two.id))
                    plan.model.add(taken + plan.disordered(one.id, two.id) <= 1)
                    kept.append(taken)
            post.at_least(add_up(kept), 1, f"{first} before {then}")

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Walk from drafting to adoption to closing, as far as the agenda has items of these formats."""
        if not _has_outcome(problem):
            return
        steps = [items for name in PATH if (items := problem.items_in_format(name))]
        for first, then in pairwise(steps):
            earlier = [schedule.placement[item.id] for item in first if item.id in schedule.placement]
            later = [schedule.placement[item.id] for item in then if item.id in schedule.placement]
            if not any(schedule.precedes(problem, one, two) for one in earlier for two in later):
                yield self.violation(first[0].format, then[0].format)

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name the step that is missing."""
        first, then = violation.subjects
        article = "an" if then[0] in "aeiou" else "a"
        return f"No {first} item is held that ends before {article} {then} item begins."


PATH = ("drafting", "adoption", "closing")


def _has_outcome(problem: Problem) -> bool:
    return bool(problem.items_in_format("drafting", "adoption"))
