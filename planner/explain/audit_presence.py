"""Who can have a seat on which days of an option: absences, travel, visas and nominations, where the rules are hard."""

from collections.abc import Iterator
from enum import StrEnum

from planner.domain.people import Expert
from planner.domain.places import Option
from planner.domain.problem import Problem
from planner.explain.audit_time import holds
from planner.rules import RULE

Free = dict[str, frozenset[int]]  # by expert id, the workshop days on which a seat is possible


class Hindrance(StrEnum):
    """Why an expert cannot have a seat; the words follow a number of experts."""

    UNFIT = "cannot take such a seat"  # language, role or competence
    AWAY = "away"
    NOMINATION = "cannot be nominated in time"
    VISA = "cannot have a visa in time"


class Presence:
    """What is the same for all options is looked up once."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self._stay_away = holds(problem, "expert_available")
        self._nomination_days = self._visa_lead = self._reply_days = None
        if holds(problem, "nominations"):
            weeks = RULE["nominations"].setting(problem).number("weeks")
            self._nomination_days = 7 * problem.weeks_before("nominations", weeks)
        if holds(problem, "visa_lead"):
            setting = RULE["visa_lead"].setting(problem)
            self._visa_lead = 7 * problem.weeks_before("invitations", setting.number("invitation weeks"))
            self._reply_days = 7 * setting.number("reply weeks")

    def free_days(self, option: Option) -> Free:
        """By expert: the workshop days on which a seat is possible."""
        return {expert.id: self._free(expert, option) for expert in self.problem.experts}

    def hindrance(self, expert: Expert, option: Option, days: frozenset[int]) -> Hindrance:
        """What keeps an expert away who cannot have a seat on these days."""
        if not days.intersection(self._at_home(expert, option)):
            return Hindrance.AWAY
        if not self._nominated(expert, option):
            return Hindrance.NOMINATION
        return Hindrance.VISA

    def _free(self, expert: Expert, option: Option) -> frozenset[int]:
        if not self._nominated(expert, option):
            return frozenset()
        first = self._first_with_visa(expert, option)
        return frozenset(day for day in self._at_home(expert, option) if day >= first)

    def _at_home(self, expert: Expert, option: Option) -> Iterator[int]:
        """The days for which no absence keeps the expert, travel included (rule E01)."""
        away = self.problem.away(expert.id) if self._stay_away else ()
        before = 0 if expert.remote else self.problem.travel(expert.id, option.venue).days_before
        near = [row for row in away if row.start <= option.end and option.on(-before) <= row.end]
        for day in range(option.days):
            if not near or not any(row.start <= option.on(day) and option.on(day - before) <= row.end for row in near):
                yield day

    def _nominated(self, expert: Expert, option: Option) -> bool:
        """Whether a funded expert's nomination, and visa after it, have time before the opening (rule T15)."""
        if self._nomination_days is None or not expert.sponsored:
            return True
        visa = 0 if expert.remote else self.problem.travel(expert.id, option.venue).visa_days
        ahead = (option.start - self.problem.workshop.planning_date).days
        return ahead >= max(self._nomination_days, visa + 7)

    def _first_with_visa(self, expert: Expert, option: Option) -> int:
        """The first day for which the expert can travel with a visa (rule T16)."""
        way = self.problem.travel(expert.id, option.venue)
        if self._visa_lead is None or self._reply_days is None or expert.remote or not way.visa_days:
            return 0
        lead = min((option.start - self.problem.workshop.planning_date).days, self._visa_lead)
        return self._reply_days + way.visa_days + way.days_before - lead
