"""Every expert on a panel shares a language with the item."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from planner.domain.agenda import Item, Role
from planner.domain.people import Expert
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode, Setting
from planner.rules.base import Rule, Violation

if TYPE_CHECKING:
    from planner.model.plan import Plan
    from planner.model.post import Post


class SharedLanguage(Rule):
    """Every expert on a panel shares a language with the item."""

    id = "shared_language"
    title = "Every expert on a panel shares a language with the item"
    source = "rules E07; sheets Agenda, Experts"
    unit = "seat"
    default = Setting(Mode.HARD, waivable=False)
    columns: ClassVar = {"Agenda": ("Languages",)}

    def closes_seat(self, problem: Problem, expert: Expert, item: Item, role: Role) -> bool:
        """An expert without a language of the item."""
        return bool(item.languages) and not set(expert.languages) & set(item.languages)

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """Count each item's seats held by experts without a language of it."""
        for item in problem.items:
            if not item.languages or not any(item.seats_most(role) for role in Role):
                continue
            apart = [expert.id for expert in problem.experts if not set(expert.languages) & set(item.languages)]
            if apart:
                post.penalty(plan.count_seats(item.id, apart), item.id)

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Compare the languages of every seated expert with those of the held item."""
        for item in schedule.placed(problem):
            for expert in schedule.panel(item.id) if item.languages else ():
                if not any(language in item.languages for language in problem.expert[expert].languages):
                    yield self.violation(item.id, expert)

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name the expert, the item and the languages of both."""
        item, expert = problem.item[violation.subjects[0]], problem.expert[violation.subjects[1]]
        spoken = f"speaks {', '.join(expert.languages)}" if expert.languages else "states no language"
        return f"{expert.called} {spoken}; {item.id} is held in {', '.join(item.languages)}."
