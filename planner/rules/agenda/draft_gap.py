"""A night or some hours lie between the drafting group and what takes up its draft."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from planner.domain.clock import hhmm
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode, Setting
from planner.rules.base import Rule, Violation

if TYPE_CHECKING:
    from planner.model.plan import Plan
    from planner.model.post import Post


class DraftGap(Rule):
    """A night or some hours lie between the drafting group and what takes up its draft."""

    id = "draft_gap"
    title = "A night or some hours lie between the drafting group and what takes up its draft"
    source = "rules T07; sheet Agenda"
    unit = "item too soon after the drafting"
    default = Setting(Mode.HARD, parameters={"minutes": 210})
    columns: ClassVar = {"Agenda": ("After",)}

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """Each item that builds on a drafting item counts when the draft cannot be translated in time."""
        gap = self.setting(problem).number("minutes")
        drafts = {item.id for item in problem.items_in_format("drafting")}
        for item in problem.items:
            for draft in item.predecessors:
                if draft in drafts:
                    post.penalty(plan.disordered(draft, item.id, gap), f"{draft} and {item.id}")

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Compare the drafting's end with the start of each item that builds on it, on the same day or before."""
        least = self.setting(problem).number("minutes")
        for item in schedule.placed(problem):
            own = schedule.placement[item.id]
            for name in item.predecessors:
                draft = schedule.placement.get(name)
                if draft is None or problem.item[name].format != "drafting" or draft.day < own.day:
                    continue
                ends = schedule.end(problem, draft)
                if draft.day > own.day or own.start < ends + least:
                    yield self.violation(item.id, name, day=own.day, start=own.start, least=least)

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name both items and what must lie between them."""
        item, draft = violation.subjects
        facts = violation.facts
        begins = f"{item} begins at {hhmm(facts['start'])} on day {facts['day'] + 1}"
        return f"{begins}, without a night or {facts['least']} minutes after the end of {draft}."
