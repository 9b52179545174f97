"""The panellists of an item together cover its specialisms."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar

from planner.domain.agenda import Role
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode, Setting
from planner.domain.words import listed
from planner.rules.base import Rule, Violation

if TYPE_CHECKING:
    from planner.model.plan import Plan
    from planner.model.post import Post


class Specialisms(Rule):
    """The panellists of an item together cover its specialisms."""

    id = "specialisms"
    title = "The panellists of an item together cover its specialisms"
    source = "rules E04; sheets Agenda, Experts"
    unit = "specialism not covered"
    default = Setting(Mode.HARD)
    columns: ClassVar = {"Agenda": ("Specialisms",)}

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """Ask each held item for a panellist with each specialism."""
        for item in problem.items:
            for wanted in sorted(set(item.specialisms)):
                experts = [expert.id for expert in problem.experts if wanted in expert.specialisms]
                seats = plan.count_seats(item.id, experts, [Role.PANELLIST])
                post.at_least(seats, plan.placed(item.id), f"{wanted} on {item.id}")

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Take away from each held item's specialisms those of its panellists."""
        for item in schedule.placed(problem):
            covered: set[str] = set()
            for expert in schedule.panel(item.id, Role.PANELLIST):
                covered.update(problem.expert[expert].specialisms)
            for missing in sorted({*item.specialisms} - covered):
                yield self.violation(item.id, missing)

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name the item and the specialism."""
        item, missing = violation.subjects
        return f"No panellist of {item} brings the specialism {missing.replace('_', ' ')}."

    def claim(self, problem: Problem, part: str) -> str:
        """The item and the specialism."""
        wanted, item = part.rsplit(" on ", 1)
        return f"{item} needs a panellist who brings {wanted.replace('_', ' ')}"

    def remedy(self, problem: Problem, violations: Sequence[Violation]) -> str:
        """The specialisms that nobody brings."""
        return listed([f"hold {one.subjects[0]} without {one.subjects[1].replace('_', ' ')}" for one in violations])
