"""Every mandatory item is held, and every issue has its number of mandatory items."""

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


class MandatoryItems(Rule):
    """Every mandatory item is held, and every issue has its number of mandatory items."""

    id = "mandatory_items"
    title = "Every mandatory item is held, and every issue has its number of mandatory items"
    source = "mandate (e); rules K02; sheets Issues, Agenda"
    unit = "missing item"
    default = Setting(Mode.HARD, waivable=False)
    columns: ClassVar = {"Agenda": ("Mandatory",), "Issues": ("Mandatory items least",)}

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """Each mandatory item counts when left out, each issue what the agenda itself lacks."""
        from planner.model.plan import add_up

        for item in problem.items:
            if item.mandatory:
                post.penalty(1 - plan.placed(item.id), item.id)
        for issue in problem.issues:
            listed = [item for item in problem.items_of(issue.id) if item.mandatory]
            if len(listed) < issue.mandatory_least:
                post.penalty(add_up([issue.mandatory_least - len(listed)]), f"issue {issue.id}")

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Find mandatory items left out; an issue counts only what no item on the agenda could give it."""
        listed = Counter(item.issue for item in problem.items if item.mandatory)
        for item in problem.items:
            if item.mandatory and item.id not in schedule.placement:
                yield self.violation(item.id)
        for issue in problem.issues:
            missing = issue.mandatory_least - listed[issue.id]
            if missing > 0:
                yield self.violation(issue.id, amount=missing, listed=listed[issue.id])

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name the item left out, or the issue and both figures."""
        name = violation.subjects[0]
        if "listed" not in violation.facts:
            return f"{name}, which is mandatory, is left out."
        issue, listed = problem.issue[name], violation.facts["listed"]
        return f"Issue {issue.called} must have {issue.mandatory_least} mandatory items; the agenda lists {listed}."

    def claim(self, problem: Problem, part: str) -> str:
        """The item, or the issue and its number."""
        if part in problem.item:
            return f"{part} is held: it is mandatory"
        issue = problem.issue[part.removeprefix("issue ")]
        return f"Issue {issue.called} has at least {issue.mandatory_least} mandatory items"

    def remedy(self, problem: Problem, violations: Sequence[Violation]) -> str:
        """Items left out."""
        out = [one.subjects[0] for one in violations if one.subjects[0] in problem.item]
        short = [one for one in violations if one.subjects[0] not in problem.item]
        told = [f"leave out {listed(out)}, although mandatory"] if out else []
        return listed([*told, *([super().remedy(problem, short)] if short else [])])
