"""Moderators and rapporteurs are taken from those who can; remote experts take only the roles open to them."""

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


class ExpertRoles(Rule):
    """Moderators and rapporteurs are taken from those who can; remote experts take only the roles open to them."""

    id = "expert_roles"
    title = "Moderators and rapporteurs are taken from those who can, remote experts only in the roles open to them"
    source = "rules E05, E06; sheet Experts"
    unit = "seat"
    default = Setting(Mode.HARD, waivable=False)
    columns: ClassVar = {"Experts": ("Can moderate", "Can be rapporteur")}

    def closes_seat(self, problem: Problem, expert: Expert, item: Item, role: Role) -> bool:
        """A role the expert does not take."""
        by_wire = {Role.PANELLIST: expert.remote_panellist, Role.MODERATOR: expert.remote_moderator}
        return not expert.may_take(role) or (expert.remote and not by_wire.get(role, True))

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """Count the seats of each expert in each role that is closed to the expert."""
        from planner.model.plan import add_up

        for expert in problem.experts:
            for role in Role:
                items = [item for item in problem.panel_of(role) if self.closes_seat(problem, expert, item, role)]
                if items:
                    seats = [plan.seat(expert.id, item.id, role) for item in items]
                    post.penalty(add_up(seats), f"{expert.id} as {role}")

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Look at every seat of every held item."""
        for item in schedule.placed(problem):
            for role in Role:
                for expert in schedule.panel(item.id, role):
                    reason = refusal(problem.expert[expert], role)
                    if reason:
                        yield self.violation(item.id, expert, role, reason=reason)

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name the item, the expert, the role and why not."""
        item, expert, role = violation.subjects
        return f"{problem.expert[expert].called} is {role} of {item}, but {violation.facts['reason']}."


def refusal(expert: Expert, role: Role) -> str:
    """Why the expert cannot have the role, empty when nothing is against it."""
    if role is Role.MODERATOR and not expert.can_moderate:
        return "does not moderate"
    if role is Role.RAPPORTEUR and not expert.can_rapporteur:
        return "is not available as rapporteur"
    if expert.remote and role is Role.MODERATOR and not expert.remote_moderator:
        return "takes part remotely and so cannot moderate"
    if expert.remote and role is Role.PANELLIST and not expert.remote_panellist:
        return "takes part remotely and may not be a panellist"
    return ""
