"""Every issue has at least its minutes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar

from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode, Setting
from planner.domain.words import listed
from planner.rules.base import Rule, Violation

if TYPE_CHECKING:
    from planner.model.plan import Plan
    from planner.model.post import Post


class IssueMinutes(Rule):
    """Every issue has at least its minutes."""

    id = "issue_minutes"
    title = "Every issue has at least its minutes"
    source = "mandate (e); rules K02; sheet Issues"
    unit = "missing minute"
    default = Setting(Mode.HARD)
    step = 15
    columns: ClassVar = {"Issues": ("Minutes least",)}

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """The lengths of the issue's items that are held reach its least."""
        from planner.model.plan import add_up

        for issue in problem.issues:
            if issue.minutes_least > 0:
                held = add_up([item.minutes * plan.placed(item.id) for item in problem.items_of(issue.id)])
                post.at_least(held, issue.minutes_least, f"issue {issue.id}")

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Add up what is held of each (first) issue."""
        minutes: Counter[str] = Counter()
        for item in schedule.placed(problem):
            if item.issue is not None:
                minutes[item.issue] += item.minutes
        for issue in problem.issues:
            missing = issue.minutes_least - minutes[issue.id]
            if missing > 0:
                yield self.violation(issue.id, amount=missing, held=minutes[issue.id])

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name the issue and both figures."""
        issue = problem.issue[violation.subjects[0]]
        return f"Issue {issue.called} has {violation.facts['held']} of the {issue.minutes_least} minutes it must have."

    def claim(self, problem: Problem, part: str) -> str:
        """The issue and its minutes."""
        issue = problem.issue[part.removeprefix("issue ")]
        return f"Issue {issue.called} has at least {issue.minutes_least} minutes"

    def remedy(self, problem: Problem, violations: Sequence[Violation]) -> str:
        """Minutes less, issue by issue."""
        less = [f"{one.amount} minutes less on issue {problem.issue[one.subjects[0]].called}" for one in violations]
        return f"accept {listed(less)}"
