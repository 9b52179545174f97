"""The sessions of an issue follow one another without a session in between, nights aside."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from planner.domain.clock import long_date
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode, Setting
from planner.domain.words import listed
from planner.rules.base import Rule, Violation

if TYPE_CHECKING:
    from planner.model.plan import Linear, Literal, Plan
    from planner.model.post import Post


class IssueUnbroken(Rule):
    """The sessions of an issue follow one another without a session in between, nights aside.

    The sessions of all days stand in one row: after the last of a day comes the first of the next.
    """

    id = "issue_unbroken"
    title = "The sessions of an issue follow one another without a session in between, nights aside"
    source = "sheets Agenda, Sessions"
    unit = "issue"
    default = Setting(Mode.OFF, tier=2, weight=1)
    conference = True

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """Per issue: whether a session without it lies between two with it."""
        for issue in problem.issues:
            held = [plan.issue_in_session(issue.id, day, session.id) for day, session in plan.day_sessions()]
            if len(held) > 2 and len(problem.items_of(issue.id)) > 1:
                post.penalty(_broken(plan, issue.id, held), f"issue {issue.id}")

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Look for sessions left out between an issue's first and its last."""
        row = [(day, one.id) for day in range(schedule.option.days) for one in problem.sessions_on(day)]
        used = {(problem.item[one.item].issue, one.day, one.session) for one in schedule.placements}
        for issue in problem.issues:
            places = [place for place, (day, session) in enumerate(row) if (issue.id, day, session) in used]
            between = range(places[0], places[-1]) if places else ()
            without = [row[place] for place in between if place not in places]
            if without:
                names = [f"{session} on {long_date(schedule.option.on(day))}" for day, session in without]
                yield self.violation(issue.id, without=names)

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name the issue and the sessions in between."""
        issue, without = problem.issue[violation.subjects[0]].called, listed(violation.facts["without"])
        return f"Issue {issue} is held before and after, but not in {without}."


def _broken(plan: Plan, issue: str, held: list[Linear]) -> Literal:
    """At least 1 when the issue is held before and after a session without it."""
    broken = plan.model.new_bool_var(f"{issue} broken off")
    before = _so_far(plan, f"{issue} begun", held)
    after = _so_far(plan, f"{issue} to come", held[::-1])[::-1]
    for earlier, now, later in zip(before, held[1:], after[2:], strict=False):
        plan.model.add(earlier + later - now <= 1 + broken)
    return broken


def _so_far(plan: Plan, name: str, held: list[Linear]) -> list[Linear]:
    """For each place in the row, at least 1 when the issue is held there or before."""
    found = held[:1]
    for place, now in enumerate(held[1:]):
        begun = plan.model.new_bool_var(f"{name} {place + 2}")
        plan.model.add(begun >= found[-1])
        plan.model.add(begun >= now)
        found.append(begun)
    return found
