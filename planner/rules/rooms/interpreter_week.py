"""An interpreter team works a limited number of meetings a week; a relief team helps."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from planner.domain.demand import meetings, peaks
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode, Setting
from planner.rules.base import Rule, Violation

if TYPE_CHECKING:
    from planner.model.plan import Plan
    from planner.model.post import Post


class InterpreterWeek(Rule):
    """An interpreter team works a limited number of meetings a week; a relief team helps."""

    id = "interpreter_week"
    title = "An interpreter team works a limited number of meetings a week; a relief team helps"
    source = "rules T03; sheet Interpretation"
    unit = "team-meeting too many"
    default = Setting(Mode.HARD, parameters={"relief": 1})
    columns: ClassVar = {"Interpretation": ("Meetings per week",)}

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """Per language: the teams at work, added up over all meetings, are within the teams' and the relief's limit."""
        from planner.model.plan import add_up

        relief = self.setting(problem).number("relief")
        for language in sorted({language for item in problem.items for language in item.languages}):
            if plan.interpreted_in(language):
                rows = [row for row in problem.interpretation if row.language == language]
                limit = [row.meetings_per_week * (row.teams + relief) * plan.venue(row.venue) for row in rows]
                work = [plan.peak(language, day, meeting) for day in plan.days for meeting in meetings(problem)]
                post.at_most(add_up(work), add_up(limit), language)

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Add up the peaks of each language."""
        relief = self.setting(problem).number("relief")
        work: Counter[str] = Counter()
        for (language, _, _), peak in peaks(problem, schedule).items():
            work[language] += peak
        for language, needed in sorted(work.items()):
            row = problem.team.get((schedule.venue, language))
            limit = row.meetings_per_week * (row.teams + relief) if row else 0
            if needed > limit:
                yield self.violation(language, amount=needed - limit, needed=needed, limit=limit)

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name the language and both figures."""
        facts = violation.facts
        return (
            f"{violation.subjects[0]}: {facts['needed']} team-meetings are needed; the teams and their relief may work "
            f"{facts['limit']} in the week."
        )
