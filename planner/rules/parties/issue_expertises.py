"""Each issue brings development and legal expertise together among its panellists."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode, Setting
from planner.rules.base import Rule, Violation

if TYPE_CHECKING:
    from planner.model.plan import Plan
    from planner.model.post import Post


class IssueExpertises(Rule):
    """Each issue brings development and legal expertise together among its panellists.

    An issue counts when an item of it with seats for panellists is held. A workbook that marks nobody's expertise says
    nothing about it, and the rule is silent.
    """

    id = "issue_expertises"
    title = "Each issue has development and legal expertise among its panellists"
    source = "mandate (d); rules K03; sheets Issues, Experts"
    unit = "missing kind of expertise"
    default = Setting(Mode.HARD, parameters={"roles": "panellist"})
    columns: ClassVar = {"Issues": ("Issue",)}

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """Each held item asks for one seat of each kind anywhere in its issue; a gap counts once an issue."""
        from planner.model.plan import add_up

        roles = self.setting(problem).roles()
        development = [expert.id for expert in problem.experts if expert.development]
        legal = [expert.id for expert in problem.experts if expert.legal]
        if not development and not legal:
            return
        for issue in problem.issues:
            items = [item.id for item in problem.items_of(issue.id) if any(item.seats_most(role) for role in roles)]
            for kind, experts in (("development", development), ("legal", legal)):
                if not items:
                    continue
                missing = plan.model.new_bool_var(f"{issue.id} without {kind} expertise")
                seats = add_up([plan.count_seats(item, experts, roles) for item in items])
                for item in items:
                    plan.model.add(missing + seats >= plan.placed(item))
                post.penalty(missing, f"{kind} expertise on issue {issue.id}")

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Look at all panellists of the held items of each issue."""
        roles = self.setting(problem).roles()
        if not any(expert.development or expert.legal for expert in problem.experts):
            return
        panels: dict[str, list[str]] = {}
        for item in schedule.placed(problem):
            if item.issue is not None and sum(item.seats_most(role) for role in roles) > 0:
                panels.setdefault(item.issue, []).extend(schedule.panel(item.id, *roles))
        for issue in problem.issues:
            if issue.id in panels:
                experts = [problem.expert[expert] for expert in panels[issue.id]]
                if not any(expert.development for expert in experts):
                    yield self.violation(issue.id, kind="development")
                if not any(expert.legal for expert in experts):
                    yield self.violation(issue.id, kind="legal")

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name the issue and the kind of expertise."""
        issue = problem.issue[violation.subjects[0]]
        return f"No panellist on issue {issue.called} brings {violation.facts['kind']} expertise."
