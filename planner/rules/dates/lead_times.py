"""What must be done before the opening can still be done in time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING, ClassVar

from planner.domain.clock import short_date
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode, Setting
from planner.domain.words import count
from planner.rules.base import Rule, Violation

if TYPE_CHECKING:
    from planner.model.plan import Plan
    from planner.model.post import Post


ELSEWHERE = ("visa", "nominations", "host agreement")  # kinds that have a rule of their own


class LeadTimes(Rule):
    """What must be done before the opening can still be done in time."""

    id = "lead_times"
    title = "Documents and other milestones that must be kept lie after the planning date"
    source = "rule T13; sheets Lead times, Documents"
    unit = "day short"
    default = Setting(Mode.HARD)
    step = 7
    columns: ClassVar = {"Lead times": ("Weeks",), "Workshop": ("Planning date",)}
    about_dates = True

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """Each option costs the days that its milestones would lie before the planning date."""
        weeks = [row.weeks for row in problem.lead_times if row.hard and row.kind not in ELSEWHERE]
        for document in problem.documents:
            if document.mandatory:
                weeks += [document.submit_weeks, document.issue_weeks]
        for option in plan.options:
            ahead = (option.start - problem.workshop.planning_date).days
            short = sum(max(7 * needed - ahead, 0) for needed in weeks if needed > 0)
            if short:
                post.penalty(short * plan.option(option.id), option.id)

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Compare the date of each milestone with the planning date."""
        option = schedule.option
        for row, what, weeks in _milestones(problem):
            due = option.start - timedelta(weeks=weeks)
            if weeks > 0 and due < problem.workshop.planning_date:
                short = (problem.workshop.planning_date - due).days
                yield self.violation(option.id, row, amount=short, option=option, what=what, weeks=weeks, due=due)

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name the dates, the milestone, when it was due and the planning date."""
        facts, planning = violation.facts, problem.workshop.planning_date
        due: date = facts["due"]
        return (
            f"{problem.dates_at(facts['option'])}: {facts['what']}, {facts['weeks']} weeks before the opening: "
            f"due on {short_date(due)}, {count(violation.amount, 'day')} past on the planning date, "
            f"{short_date(planning)}."
        )


def _milestones(problem: Problem) -> Iterator[tuple[str, str, int]]:
    """Row, milestone in words, weeks before the opening."""
    for row in problem.lead_times:
        if row.hard and row.kind not in ELSEWHERE:
            yield row.id, row.milestone, row.weeks
    for document in problem.documents:
        if document.mandatory:
            yield document.id, f"submission of {document.id} ({document.title})", document.submit_weeks
            yield document.id, f"issue of {document.id} ({document.title})", document.issue_weeks
