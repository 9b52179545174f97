"""An interpreter team works a limited number of meetings a day, with a pause between them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from planner.domain.demand import close_meetings, meetings, peaks
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode, Setting
from planner.domain.words import count
from planner.rules.base import Rule, Violation

if TYPE_CHECKING:
    from planner.model.plan import Plan
    from planner.model.post import Post


class InterpreterDay(Rule):
    """An interpreter team works a limited number of meetings a day, with a pause between them."""

    id = "interpreter_day"
    title = "An interpreter team works a limited number of meetings a day, with a pause between them"
    source = "rules T02; sheet Interpretation"
    unit = "team-meeting too many"
    default = Setting(Mode.HARD, parameters={"pause": 90}, waivable=False)
    columns: ClassVar = {"Interpretation": ("Meetings per day",)}

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """Teams at work over a day's meetings are within the limit; meetings too close share no team."""
        from planner.model.plan import add_up

        pairs = close_meetings(problem, self.setting(problem).number("pause"))
        for language in sorted({language for item in problem.items for language in item.languages}):
            rows = [row for row in problem.interpretation if row.language == language]
            teams = add_up([row.teams * plan.venue(row.venue) for row in rows])
            limit = add_up([row.teams * row.meetings_per_day * plan.venue(row.venue) for row in rows])
            for day in plan.days if plan.interpreted_in(language) else ():
                peak = {meeting: plan.peak(language, day, meeting) for meeting in meetings(problem)}
                post.at_most(add_up(peak.values()), limit, f"{language} on day {day + 1}")
                for one, two in pairs:
                    post.at_most(peak[one] + peak[two], teams, f"{language} on day {day + 1}, {one} and {two}")

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Add up the peaks of each language and day, and of each two meetings that lie too close."""
        found = peaks(problem, schedule)
        pairs = close_meetings(problem, self.setting(problem).number("pause"))
        for language, day in sorted({(language, day) for language, day, _ in found}):
            row = problem.team.get((schedule.venue, language))
            teams, meetings_per_day = (row.teams, row.meetings_per_day) if row else (0, 0)
            peak = {meeting: found.get((language, day, meeting), 0) for meeting in meetings(problem)}
            excess = sum(peak.values()) - teams * meetings_per_day
            if excess > 0:
                yield self.violation(language, amount=excess, day=day, need=sum(peak.values()), teams=teams)
            for one, two in pairs:
                need = peak[one] + peak[two]
                if need > teams:
                    yield self.violation(language, one, two, amount=need - teams, day=day, need=need, teams=teams)

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name the language, the day, the meetings where they lie too close, and both figures."""
        language, *close = violation.subjects
        facts = violation.facts
        where = f"Day {facts['day'] + 1}, {language}"
        if close:
            need = f"{facts['need']} teams, as a team must rest between them"
            return f"{where}: the {' and '.join(close)} meetings need {need}; the venue has {facts['teams']}."
        teams = count(facts["teams"], "team")
        return f"{where}: {facts['need']} team-meetings are more than {teams} may work in a day."
