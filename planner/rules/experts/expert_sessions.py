"""No expert has more seats than the expert's limit, not counting opening, closing and report-back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar

from planner.domain.agenda import Role
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode, Setting
from planner.domain.words import count, listed
from planner.rules.base import Rule, Violation

if TYPE_CHECKING:
    from planner.model.plan import Plan
    from planner.model.post import Post


class ExpertSessions(Rule):
    """No expert has more seats than the expert's limit, not counting opening, closing and report-back."""

    id = "expert_sessions"
    title = "No expert has more seats than the limit, apart from opening, closing and report-back"
    source = "rules E03; sheet Experts"
    unit = "seat above the limit"
    default = Setting(Mode.HARD, parameters={"uncounted": "opening;closing;report-back"})
    columns: ClassVar = {"Experts": ("Sessions most",)}

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """Bound the sum of each expert's counted seats, tied to whether the expert is invited."""
        from planner.model.plan import add_up

        uncounted = self.setting(problem).words("uncounted")
        items = [item for item in problem.items if item.format not in uncounted]
        items = [item for item in items if any(item.seats_most(role) for role in Role)]
        for expert in problem.experts:
            most = expert.sessions_most
            if most is not None and most < len(items):
                seats = add_up([plan.on_panel(expert.id, item.id) for item in items])
                post.at_most(seats, most * plan.invited(expert.id), expert.id)

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Count each expert's seats on held items of the other formats."""
        uncounted = self.setting(problem).words("uncounted")
        for expert in schedule.invited:
            most = problem.expert[expert].sessions_most
            items = [seat.item for seat in schedule.seats_of(expert) if seat.item in schedule.placement]
            found = [item for item in items if problem.item[item].format not in uncounted]
            if most is not None and len(found) > most:
                yield self.violation(expert, amount=len(found) - most, items=tuple(found), most=most)

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name the expert, the items and the limit."""
        facts, expert = violation.facts, problem.expert[violation.subjects[0]]
        items = ", ".join(facts["items"])
        return f"{expert.called} has {len(facts['items'])} seats ({items}); the limit is {facts['most']}."

    def claim(self, problem: Problem, part: str) -> str:
        """The expert and the limit."""
        return f"{problem.expert[part].called} has at most {count(problem.expert[part].sessions_most or 0, 'seat')}"

    def remedy(self, problem: Problem, violations: Sequence[Violation]) -> str:
        """How often each would speak."""
        told = []
        for one in violations:
            called, seats = problem.expert[one.subjects[0]].called, len(one.facts["items"])
            told.append(f"let {called} have {seats} seats instead of {one.facts['most']}")
        return listed(told)
