"""Within a session, nobody presents or chairs in two rooms."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from planner.domain.agenda import Item
from planner.domain.clock import long_date
from planner.domain.persons import presenters_of_both
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode, Setting
from planner.domain.words import few, named
from planner.rules.base import Rule, Violation

if TYPE_CHECKING:
    from planner.model.plan import Plan
    from planner.model.post import Post


class PresentersInOneRoom(Rule):
    """Within a session, nobody presents or chairs in two rooms."""

    id = "presenters_in_one_room"
    title = "Within a session, nobody presents or chairs in two rooms"
    source = "sheets Agenda, Issues"
    unit = "pair of items in two rooms"
    default = Setting(Mode.OFF, weight=1, tier=2)
    columns: ClassVar = {"Agenda": ("Presenters",)}
    conference: ClassVar[bool] = True

    def clashes(self, problem: Problem) -> frozenset[tuple[str, str]]:
        """Pairs of items that need, or are wanted by, the same person."""
        return problem.presenter_clashes

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """Each pair counts when it is in one session but apart."""
        for one, other in sorted(self.clashes(problem)):
            post.penalty(plan.apart(one, other), f"{one} and {other}")

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Compare the sessions and rooms of both items of each pair."""
        for one, other in sorted(self.clashes(problem)):
            first, second = schedule.placement.get(one), schedule.placement.get(other)
            if first is None or second is None or first.room == second.room:
                continue
            if (first.day, first.session) == (second.day, second.session):
                day, rooms = schedule.option.on(first.day), (first.room, second.room)
                yield self.violation(one, other, day=day, session=first.session, rooms=rooms)

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name both items, the session, the rooms and the persons."""
        (one, other), facts = violation.subjects, violation.facts
        rooms = " and ".join(problem.room[room].name or room for room in facts["rooms"])
        where = f"in two rooms ({rooms}) in {named('session', facts['session'])} on {long_date(facts['day'])}"
        return f"{one} and {other} are {where}; {self.why(problem, problem.item[one], problem.item[other])}."

    def why(self, problem: Problem, one: Item, other: Item) -> str:
        """Who must be at both."""
        return f"{few(presenters_of_both(problem, one, other))} must be at both"
