"""Nobody presents or chairs two items at the same time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from planner.domain.agenda import Item
from planner.domain.clock import hhmm, long_date
from planner.domain.persons import presenters_of_both
from planner.domain.problem import Problem
from planner.domain.schedule import Placement, Schedule
from planner.domain.setting import Mode, Setting
from planner.domain.words import few
from planner.rules.base import Rule, Violation

if TYPE_CHECKING:
    from planner.model.plan import Plan
    from planner.model.post import Post


class PresentersAtOnce(Rule):
    """Nobody presents or chairs two items at the same time."""

    id = "presenters_at_once"
    title = "Nobody presents or chairs two items at the same time"
    source = "physical; sheets Agenda, Issues"
    unit = "slot (without slots: pair of items) at the same time"
    default = Setting(Mode.HARD, weight=1, tier=2)
    columns: ClassVar = {"Agenda": ("Presenters",)}
    conference: ClassVar[bool] = True

    def clashes(self, problem: Problem) -> frozenset[tuple[str, str]]:
        """Pairs of items that need, or are wanted by, the same person."""
        return problem.presenter_clashes

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """Each pair counts the slots it shares."""
        for one, other in sorted(self.clashes(problem)):
            post.penalty(plan.shared_slots(one, other), f"{one} and {other}")

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Compare the times of both items of each pair."""
        for one, other in sorted(self.clashes(problem)):
            first, second = schedule.placement.get(one), schedule.placement.get(other)
            if first and second and schedule.overlap(problem, first, second):
                begin = max(first.start, second.start)
                end = min(schedule.end(problem, first), schedule.end(problem, second))
                amount = _slots_within(problem, first, begin, end)
                if amount:
                    day = schedule.option.on(first.day)
                    yield self.violation(one, other, amount=amount, day=day, begin=begin, end=end)

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name both items, when they are held at once, and the persons."""
        (one, other), facts = violation.subjects, violation.facts
        when = f"{long_date(facts['day'])} from {hhmm(facts['begin'])} to {hhmm(facts['end'])}"
        why = self.why(problem, problem.item[one], problem.item[other])
        return f"{one} and {other} are held at the same time, {when}; {why}."

    def why(self, problem: Problem, one: Item, other: Item) -> str:
        """Who must be at both."""
        return f"{few(presenters_of_both(problem, one, other))} must be at both"


def _slots_within(problem: Problem, at: Placement, begin: int, end: int) -> int:
    """How many slots of the day's sessions begin within these minutes; 1 where there are no slots."""
    length = problem.workshop.slot_minutes
    if length is None:
        return 1
    grids = [range(session.start, session.latest, length) for session in problem.sessions_on(at.day)]
    return sum(begin <= minute < end for grid in grids for minute in grid)
