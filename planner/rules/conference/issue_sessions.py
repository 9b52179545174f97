"""Issues are in the sessions they prefer, and not in those they avoid."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from planner.domain.clock import long_date
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode, Setting
from planner.domain.wants import strengths
from planner.domain.wishes import Kind, Stance
from planner.domain.words import listed, named
from planner.rules.base import Grain, Rule, Violation

if TYPE_CHECKING:
    from planner.model.plan import Plan
    from planner.model.post import Post


class IssueSessions(Rule):
    """Issues are in the sessions they prefer, and not in those they avoid.

    Any of several preferred targets will do; missing them all costs the largest strength.
    """

    id = "issue_sessions"
    title = "Issues are in the sessions they prefer, and not in those they avoid"
    source = "sheet Preferences"
    unit = "strength, for each room in each session"
    default = Setting(Mode.OFF, tier=2, weight=1)
    columns: ClassVar = {"Preferences": ("Stance",)}
    grain = Grain.CELL
    conference = True
    target: ClassVar[Kind] = Kind.SESSION

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """Each room in each session that an issue uses costs what the issue says of it."""
        avoided = strengths(problem, Kind.ISSUE, self.target, Stance.AVOIDED, Stance.EXCLUDED)
        preferred = strengths(problem, Kind.ISSUE, self.target, Stance.PREFERRED, Stance.REQUIRED)
        places = [(day, session.id, room) for day, session in plan.day_sessions() for room in plan.rooms()]
        for issue in dict.fromkeys((*avoided, *preferred)):
            wanted, unwanted = preferred.get(issue, {}), avoided.get(issue, {})
            elsewhere = max(wanted.values(), default=0)
            for day, session, room in places:
                target = room if self.target is Kind.ROOM else session
                cost = unwanted.get(target, 0) + (0 if target in wanted else elsewhere)
                if cost > 0:
                    post.penalty(cost * plan.issue_in_place(issue, day, session, room), f"issue {issue} in {target}")

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Look up what each issue says of its rooms or sessions, once for each room in each session."""
        avoided = strengths(problem, Kind.ISSUE, self.target, Stance.AVOIDED, Stance.EXCLUDED)
        preferred = strengths(problem, Kind.ISSUE, self.target, Stance.PREFERRED, Stance.REQUIRED)
        issues = [(problem.item[row.item].issue or "", row) for row in schedule.placements]
        for issue, day, session, room in sorted({(issue, row.day, row.session, row.room) for issue, row in issues}):
            target = {Kind.SESSION: session, Kind.ROOM: room}[self.target]
            facts = {"session": session, "room": room, "date": schedule.option.on(day)}
            if avoided.get(issue, {}).get(target, 0) > 0:
                yield self.violation(issue, target, amount=avoided[issue][target], wanted=(), **facts)
            strongest = max(preferred.get(issue, {"": 0}).values())
            if strongest > 0 and target not in preferred[issue]:
                yield self.violation(issue, target, amount=strongest, wanted=tuple(preferred[issue]), **facts)

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name the issue, where it is, and where it would rather be or not be."""
        facts, issue = violation.facts, problem.issue[violation.subjects[0]].called
        place = f"{named('room', facts['room'])} in {named('session', facts['session'])} on {long_date(facts['date'])}"
        if facts["wanted"]:
            return f"Issue {issue} is in {place}; it should be in {self.target} {listed(facts['wanted'], 'or')}."
        return f"Issue {issue} is in {place}; it should not be in {self.target} {violation.subjects[1]}."
