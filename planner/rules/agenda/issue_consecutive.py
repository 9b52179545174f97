"""The sessions of one issue follow one another within a day."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from planner.domain.clock import long_date
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode, Setting
from planner.rules.base import Rule, Violation

if TYPE_CHECKING:
    from planner.model.plan import Plan
    from planner.model.post import Post


class IssueConsecutive(Rule):
    """The sessions of one issue follow one another within a day."""

    id = "issue_consecutive"
    title = "The sessions of one issue follow one another within a day"
    source = "rules T06; sheets Agenda, Sessions"
    unit = "return to the issue"
    default = Setting(Mode.SOFT, weight=2, tier=2)

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """Per issue and day: sessions in which the issue begins, after the first, cost."""
        from planner.model.plan import NEVER, add_up

        for issue in problem.issues if len(problem.usable_sessions) > 2 else ():
            items = problem.items_of(issue.id)
            for day in plan.days if len(items) > 1 else ():
                starts, before = [], NEVER
                for session in problem.sessions_on(day):
                    name = f"{issue.id} on day {day + 1} in {session.id}"
                    active, start = plan.model.new_bool_var(name), plan.model.new_bool_var(f"{name} begins")
                    held = [plan.in_session(item.id, day, session.id) for item in items]
                    for one in held:
                        plan.model.add(one <= active)
                    plan.model.add(active <= add_up(held))
                    plan.model.add(start >= active - before)
                    starts.append(start)
                    before = active
                post.at_most(add_up(starts), 1, f"issue {issue.id} on day {day + 1}")

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Walk through the sessions of each day and count how often the issue is taken up."""
        held = {(problem.item[row.item].issue, row.day, row.session) for row in schedule.placement.values()}
        for issue in problem.issues:
            for day in range(schedule.option.days):
                active = [(issue.id, day, session.id) in held for session in problem.sessions_on(day)]
                runs = sum(now and not before for before, now in pairwise([False, *active]))
                if runs > 1:
                    yield self.violation(issue.id, amount=runs - 1, day=day, date=schedule.option.on(day), runs=runs)

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name the issue, the day and how often it is taken up."""
        issue, facts = problem.issue[violation.subjects[0]], violation.facts
        times = f"{facts['runs']} times on {long_date(facts['date'])}"
        return f"Issue {issue.called} is taken up {times}, with sessions without it in between."
