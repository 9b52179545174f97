"""Time for each issue follows the priorities of partner countries."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from fractions import Fraction
from math import ceil
from typing import TYPE_CHECKING

from planner.domain.agenda import PartyType
from planner.domain.people import Party
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode, Setting
from planner.rules.base import Rule, Violation

if TYPE_CHECKING:
    from planner.model.plan import Plan
    from planner.model.post import Post


class Alignment(Rule):
    """Time for each issue follows the priorities of partner countries."""

    id = "alignment"
    title = "Time for each issue follows the priorities of partner countries"
    source = "mandate (c); rules P02; sheet Parties"
    unit = "block of minutes missing"
    default = Setting(Mode.SOFT, weight=3, tier=1, parameters={"block": 15})

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """Per issue: blocks that bring its minutes up to its share of all issues' minutes."""
        from planner.model.plan import add_up

        block = self.setting(problem).number("block")
        points = {
            issue.id: sum(party.weight * party.priorities.get(issue.id, 0) for party in _partners(problem))
            for issue in problem.issues
        }
        whole = sum(points.values())
        for issue, own in points.items() if whole else ():
            gains = {item.id: -(whole - own) * item.minutes for item in problem.items_of(issue)}
            others = [item for item in problem.items if item.issue in points and item.issue != issue]
            losses = {item.id: own * item.minutes for item in others}
            most = -(-sum(losses.values()) // (whole * block))
            if most > 0:
                blocks = plan.model.new_int_var(0, most, f"blocks missing for issue {issue}")
                missing = add_up([minutes * plan.placed(item) for item, minutes in {**gains, **losses}.items()])
                plan.model.add(whole * block * blocks >= missing)
                post.penalty(blocks, f"issue {issue}")

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Compare the minutes of each issue with its exact share."""
        block = self.setting(problem).number("block")
        held = {issue.id: 0 for issue in problem.issues}
        for item in schedule.placed(problem):
            if item.issue in held:
                held[item.issue] += item.minutes
        wanted = Counter(dict.fromkeys(held, 0))
        for party in _partners(problem):
            for issue in held:
                wanted[issue] += party.weight * party.priorities.get(issue, 0)
        if not wanted.total():
            return
        for issue, minutes in held.items():
            target = Fraction(wanted[issue] * sum(held.values()), wanted.total())
            if target > minutes:
                yield self.violation(issue, amount=ceil((target - minutes) / block), held=minutes, target=ceil(target))

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name the issue and both figures."""
        issue, facts = problem.issue[violation.subjects[0]], violation.facts
        share = f"partner countries' priorities give it {facts['target']}"
        return f"Issue {issue.called} has {facts['held']} minutes; {share}."


def _partners(problem: Problem) -> list[Party]:
    return [party for party in problem.parties if party.party_type is PartyType.PARTNER_COUNTRY]
