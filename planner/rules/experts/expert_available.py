"""An expert is not away on any day from the journey to the last seat."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import combinations_with_replacement
from typing import TYPE_CHECKING, ClassVar

from planner.domain.clock import long_date, span
from planner.domain.people import Absence
from planner.domain.places import Option
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode, Setting
from planner.domain.words import listed
from planner.rules.base import Rule, Violation

if TYPE_CHECKING:
    from planner.model.plan import Plan
    from planner.model.post import Post


class ExpertAvailable(Rule):
    """An expert is not away on any day from the journey to the last seat."""

    id = "expert_available"
    title = "An expert has no absence from the day of travel to the last day with a seat"
    source = "rules E01, T12; sheets Absences, Travel, Blackouts"
    unit = "expert and day"
    default = Setting(Mode.HARD, waivable=False)
    columns: ClassVar = {"Absences": ("From",)}

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """Where the rule must hold, close days of options to an expert; where it costs, count the absent days."""
        for expert in problem.experts:
            absent = {day for row in problem.away(expert.id) for day in days_of(row)}
            if not absent:
                continue
            before = {venue.id: problem.travel(expert.id, venue.id).days_before for venue in problem.venues}
            if expert.remote:
                self._close_days(plan, post, expert.id, absent, dict.fromkeys(before, 0))
            elif post.counted:
                self._count_days(plan, post, expert.id, absent, before)
            else:
                self._close_days(plan, post, expert.id, absent, before)
                self._close_stays(plan, post, expert.id, absent, before)

    def _count_days(self, plan: Plan, post: Post, expert: str, absent: set[date], before: dict[str, int]) -> None:
        for nights in sorted(set(before.values())):
            for day in range(-nights, len(plan.days)):
                here = [option for option in plan.options if before[option.venue] == nights and day < option.days]
                clash = [option.id for option in here if option.on(day) in absent]
                if clash:
                    post.at_most(plan.away_on(expert, day, nights) + plan.any_option(clash), 1, expert)

    def _close_days(self, plan: Plan, post: Post, expert: str, absent: set[date], before: dict[str, int]) -> None:
        """A seat on a day takes the days of travel before it."""
        for day in plan.days:
            here = [option for option in plan.options if day < option.days]
            free = [option.id for option in here if is_free(option, absent, day - before[option.venue], day)]
            if len(free) < len(here):
                post.at_most(plan.seated_on(expert, day), plan.any_option(free), expert)

    def _close_stays(self, plan: Plan, post: Post, expert: str, absent: set[date], before: dict[str, int]) -> None:
        """Two seats take all days between; in an option without any free day there is no seat at all."""
        some_day: set[str] = set()
        for one, two in combinations_with_replacement(plan.days, 2):
            here = [option for option in plan.options if two < option.days]
            ends = [option for option in here if all_free(option, absent, (one, two), before[option.venue])]
            stays = [option.id for option in ends if is_free(option, absent, one, two)]
            some_day.update(stays)
            if len(stays) < len(ends):
                seated = plan.seated_on(expert, one) + plan.seated_on(expert, two)
                post.at_most(seated, 1 + plan.any_option(stays), expert)
        if len(some_day) < len(plan.options):  # follows from the rest; helps the solver's bound
            post.at_most(plan.invited(expert), plan.any_option(sorted(some_day)), expert)

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Look up every day of each seated expert's presence among the absences."""
        for expert in schedule.invited:
            rows = problem.away(expert)
            for day in schedule.presence(problem, expert) if rows else ():
                reasons = [row.reason for row in rows if row.covers(day)]
                if reasons:
                    yield self.violation(expert, day=day, reason=reasons[0])

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name the expert, the day and the reason."""
        facts = violation.facts
        why = f" ({facts['reason']})" if facts["reason"] else ""
        expert = problem.expert[violation.subjects[0]]
        return f"{expert.called} is needed on {long_date(facts['day'])}, but is away{why}."

    def claim(self, problem: Problem, part: str) -> str:
        """The expert, and when away."""
        return listed([told_away(problem, row) for row in problem.away(part)])

    def remedy(self, problem: Problem, violations: Sequence[Violation]) -> str:
        """The days on which somebody would be needed."""
        days: dict[str, list[str]] = {}
        for one in violations:
            days.setdefault(one.subjects[0], []).append(long_date(one.facts["day"]))
        return listed(
            [f"ask {problem.expert[expert].called} to be free on {listed(on)}" for expert, on in days.items()]
        )


def told_away(problem: Problem, row: Absence) -> str:
    """E17 (Judge) is away 28 May 2007 to 1 June 2007 (trial)."""
    why = f" ({row.reason})" if row.reason else ""
    return f"{problem.expert[row.expert].called} is away {span(row.start, row.end)}{why}"


def days_of(row: Absence) -> Iterator[date]:
    """The days of an absence."""
    for day in range((row.end - row.start).days + 1):
        yield row.start + timedelta(days=day)


def is_free(option: Option, absent: set[date], first: int, last: int) -> bool:
    """Whether no day of the option from first to last (0 is its first, travel is before) is an absence."""
    return not any(option.on(day) in absent for day in range(first, last + 1))


def all_free(option: Option, absent: set[date], days: tuple[int, ...], before: int) -> bool:
    """Whether there can be a seat on each of these days for itself."""
    return all(is_free(option, absent, day - before, day) for day in days)
