"""There is an interpreter team for every language of the interpreted items held at one time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar

from planner.domain.demand import session_peaks
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode, Setting
from planner.domain.words import count, listed
from planner.rules.base import Rule, Violation

if TYPE_CHECKING:
    from planner.model.plan import Plan
    from planner.model.post import Post


class InterpreterTeams(Rule):
    """There is an interpreter team for every language of the interpreted items held at one time."""

    id = "interpreter_teams"
    title = "There is an interpreter team for every language of the interpreted items held at one time"
    source = "rules T04, T05; sheet Interpretation"
    unit = "missing team"
    default = Setting(Mode.HARD, waivable=False)
    columns: ClassVar = {"Interpretation": ("Teams",)}

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """Per language, day and session: the teams at work at once are within the venue's."""
        from planner.model.plan import add_up

        for language in sorted({language for item in problem.items for language in item.languages}):
            rows = [row for row in problem.interpretation if row.language == language]
            offered = add_up([row.teams * plan.venue(row.venue) for row in rows])
            for day in plan.days if plan.interpreted_in(language) else ():
                for session in problem.usable_sessions:
                    if session.interpreted:
                        peak = plan.session_peak(language, day, session.id)
                        post.at_most(peak, offered, f"{language} on day {day + 1} in {session.id}")

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Compare the peak of each language and session with the venue's teams."""
        for (language, day, session), peak in session_peaks(problem, schedule).items():
            row = problem.team.get((schedule.venue, language))
            teams = 0 if row is None else row.teams
            if peak > teams:
                facts = {"day": day, "peak": peak, "teams": teams}
                yield self.violation(language, session, amount=peak - teams, **facts)

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name the language, the session and both figures."""
        language, session = violation.subjects
        facts = violation.facts
        return (
            f"Day {facts['day'] + 1}, {session}: {count(facts['peak'], 'item')} at once "
            f"{'needs' if facts['peak'] == 1 else 'need'} a team for {language}; "
            f"the venue has {facts['teams']}."
        )

    def claim(self, problem: Problem, part: str) -> str:
        """The language and the teams."""
        teams = [f"{row.teams} at {row.venue}" for row in problem.interpretation if row.language == part]
        return f"Interpreter teams for {part}: {listed(teams) if teams else 'none'}"

    def remedy(self, problem: Problem, violations: Sequence[Violation]) -> str:
        """The teams that are missing."""
        worst: dict[tuple[str, int], Violation] = {}
        for one in violations:
            key = (one.subjects[0], one.facts["day"])
            worst[key] = max(worst.get(key, one), one, key=lambda each: each.amount)
        return listed(
            [f"add {count(one.amount, f'{language} team')} on day {day + 1}" for (language, day), one in worst.items()]
        )
