"""Items are in the sessions they prefer, and not in those they avoid, counted by the slot."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode, Setting
from planner.domain.wants import strengths
from planner.domain.wishes import Kind, Stance
from planner.domain.words import listed, named
from planner.rules.base import Grain, Rule, Violation

if TYPE_CHECKING:
    from planner.model.plan import Linear, Plan
    from planner.model.post import Post


class ItemSessions(Rule):
    """Items are in the sessions they prefer, and not in those they avoid, counted by the slot.

    Any of several preferred targets will do; missing them all costs the largest strength.
    """

    id = "item_sessions"
    title = "Items are in the sessions they prefer, and not in those they avoid, counted by the slot"
    source = "sheets Preferences, Workshop (slot minutes)"
    unit = "strength, for each slot of the item"
    default = Setting(Mode.OFF, tier=2, weight=1)
    columns: ClassVar = {"Preferences": ("Stance",)}
    grain = Grain.ITEM
    conference = True
    target: ClassVar[Kind] = Kind.SESSION

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """Each item costs what it says of its session or room, times its slots."""
        from planner.model.plan import add_up

        avoided = strengths(problem, Kind.ITEM, self.target, Stance.AVOIDED, Stance.EXCLUDED)
        preferred = strengths(problem, Kind.ITEM, self.target, Stance.PREFERRED, Stance.REQUIRED)
        for item in problem.items:
            slots, wanted = problem.slots_of(item), preferred.get(item.id, {})
            for target, strength in avoided.get(item.id, {}).items():
                post.penalty(slots * strength * self._there(plan, item.id, target), f"{item.id} in {target}")
            if wanted:
                elsewhere = plan.placed(item.id) - add_up([self._there(plan, item.id, target) for target in wanted])
                post.penalty(slots * max(wanted.values()) * elsewhere, f"{item.id} in {' or '.join(wanted)}")

    def _there(self, plan: Plan, item: str, target: str) -> Linear:
        """Whether the item is in this session of any day, or in this room."""
        from planner.model.plan import add_up

        if self.target is Kind.ROOM:
            return plan.in_room(item, target)
        days = [day for day, session in plan.day_sessions() if session.id == target]
        return add_up([plan.in_session(item, day, target) for day in days])

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Look up what each item held says of its session or room."""
        avoided = strengths(problem, Kind.ITEM, self.target, Stance.AVOIDED, Stance.EXCLUDED)
        preferred = strengths(problem, Kind.ITEM, self.target, Stance.PREFERRED, Stance.REQUIRED)
        for item in schedule.placed(problem):
            row, slots = schedule.placement[item.id], problem.slots_of(item)
            target = {Kind.SESSION: row.session, Kind.ROOM: row.room}[self.target]
            against = avoided.get(item.id, {}).get(target, 0)
            if against > 0:
                yield self.violation(item.id, target, amount=slots * against, wanted=())
            strongest = max(preferred.get(item.id, {target: 0}).values())
            if strongest > 0 and target not in preferred[item.id]:
                yield self.violation(item.id, target, amount=slots * strongest, wanted=tuple(preferred[item.id]))

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name the item, where it is, and where it would rather be or not be."""
        (item, target), wanted = violation.subjects, violation.facts["wanted"]
        if wanted:
            return f"{item} is in {named(self.target, target)}; it should be in {self.target} {listed(wanted, 'or')}."
        return f"{item} is in {named(self.target, target)}; it should not be."
