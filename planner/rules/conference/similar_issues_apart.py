"""Issues that avoid one another are not held in the same session."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from typing import TYPE_CHECKING

from planner.domain.clock import long_date
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode, Setting
from planner.domain.wants import strengths
from planner.domain.wishes import Kind, Stance
from planner.domain.words import count, named
from planner.rules.base import Rule, Violation

if TYPE_CHECKING:
    from planner.model.plan import Literal, Plan
    from planner.model.post import Post


class SimilarIssuesApart(Rule):
    """Issues that avoid one another are not held in the same session."""

    id = "similar_issues_apart"
    title = "Issues that avoid one another are not held in the same session"
    source = "sheet Preferences"
    unit = "strength, for each pair of their rooms"
    default = Setting(Mode.OFF, tier=2, weight=1)
    conference = True

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """Each session with both costs the strength, times the rooms of the one, times those of the other."""
        rows = strengths(problem, Kind.ISSUE, Kind.ISSUE, Stance.AVOIDED, Stance.EXCLUDED)
        for one, two in combinations([issue.id for issue in problem.issues], 2):
            strength = max(rows.get(one, {}).get(two, 0), rows.get(two, {}).get(one, 0))
            for day, session in plan.day_sessions() if strength > 0 else ():
                pairs = _room_pairs(plan, one, two, day, session.id)
                post.penalty(strength * pairs, f"{one} and {two}")

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Count the rooms of each issue in each session, and multiply those of issues that avoid one another."""
        rows = strengths(problem, Kind.ISSUE, Kind.ISSUE, Stance.AVOIDED, Stance.EXCLUDED)
        places = {(row.day, row.session, row.room, problem.item[row.item].issue or "") for row in schedule.placements}
        used: dict[tuple[int, str], Counter[str]] = {}
        for day, session, _, issue in sorted(places):
            used.setdefault((day, session), Counter())[issue] += 1
        for (day, session), rooms in used.items():
            for one, two in combinations(sorted(rooms), 2):
                strength = max(rows.get(one, {}).get(two, 0), rows.get(two, {}).get(one, 0))
                if strength > 0:
                    about = {"session": session, "date": schedule.option.on(day), "pairs": rooms[one] * rooms[two]}
                    yield self.violation(one, two, amount=strength * rooms[one] * rooms[two], **about)

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name both issues and the session."""
        facts, (one, two) = violation.facts, [problem.issue[issue].called for issue in violation.subjects]
        pairs = f", in {count(facts['pairs'], 'pair')} of rooms" if facts["pairs"] > 1 else ""
        where = f"{named('session', facts['session'])} on {long_date(facts['date'])}"
        return f"Issues {one} and {two}, which should be apart, are both held in {where}{pairs}."


def _room_pairs(plan: Plan, one: str, two: str, day: int, session: str) -> Literal:
    """At least the rooms of the one issue times those of the other.

    The first two are tight where an issue is in one room at most; the third also where its room is still open.
    """
    from planner.model.plan import add_up

    pairs = plan.model.new_int_var(0, len(plan.rooms()) ** 2, f"{one} beside {two} in {session} on day {day + 1}")
    plan.model.add(pairs >= add_up(_beside(plan, one, two, day, session)))
    plan.model.add(pairs >= add_up(_beside(plan, two, one, day, session)))
    both = plan.issue_in_session(one, day, session) + plan.issue_in_session(two, day, session)
    plan.model.add(pairs >= both - 1)
    return pairs


def _beside(plan: Plan, issue: str, other: str, day: int, session: str) -> list[Literal]:
    """For each room, at least the rooms of the other issue where the issue is in it."""
    from planner.model.plan import add_up

    rooms, found = plan.rooms(), []
    others = add_up([plan.issue_in_place(other, day, session, room) for room in rooms])
    for room in rooms:
        here = plan.issue_in_place(issue, day, session, room)
        beside = plan.model.new_int_var(0, len(rooms), f"{other} beside {issue} in {room} {session} day {day + 1}")
        plan.model.add(beside >= here + plan.issue_in_session(other, day, session) - 1)
        plan.model.add(beside >= others - len(rooms) * (1 - here))
        found.append(beside)
    return found
