"""Items and experts are where they are preferred, and not where they are avoided."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from planner.domain.agenda import Role
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode, Setting
from planner.domain.wants import PROGRAMME, Want, items_named, wants
from planner.domain.wishes import Kind, Stance
from planner.rules.base import Grain, Rule, Violation

if TYPE_CHECKING:
    from planner.model.plan import Linear, Plan
    from planner.model.post import Post


class ItemPreferences(Rule):
    """Items and experts are where they are preferred, and not where they are avoided."""

    id = "item_preferences"
    title = "Items and experts are where they are preferred, and not where they are avoided"
    source = "sheet Preferences"
    unit = "strength of a preference not kept"
    default = Setting(Mode.SOFT, weight=1, tier=2)
    columns: ClassVar = {"Preferences": ("Stance",)}
    grain = Grain.ITEM
    stances: ClassVar[tuple[Stance, Stance]] = (Stance.PREFERRED, Stance.AVOIDED)  # wanted, unwanted

    def claim(self, problem: Problem, part: str) -> str:
        """Who or what should or should not be where, and the item."""
        number, _, rest = part.partition(": ")
        want = list(wants(problem, *self.stances))[int(number) - 1]
        verb = f"{self._word} {'' if want.wanted else 'not '}be"
        place = f"{PREPOSITIONS[want.target_kind]} {want.target_kind} {' or '.join(want.targets)}"
        item = rest.rpartition(", ")[2]
        if want.subject_kind is not Kind.EXPERT:
            return f"{item} {verb} {place}"
        if want.target_kind not in PROGRAMME:
            return f"The seat of {want.subject} on {item} {verb} {place}"
        return f"{want.subject} {verb} on the panel of {want.target_kind} {want.targets[0]}"

    @property
    def _word(self) -> str:
        return {Stance.PREFERRED: "should", Stance.REQUIRED: "must"}[self.stances[0]]

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """Each want costs its strength for each item, or each seat of the expert, that does not keep it."""
        for number, want in enumerate(wants(problem, *self.stances)):
            about = f"{number + 1}: {want.subject} {want.target_kind} {' '.join(want.targets)}"
            if want.subject_kind is not Kind.EXPERT:
                _place_items(problem, plan, post, want, about)
            elif want.target_kind in PROGRAMME:
                _seat_expert(problem, plan, post, want, about)
            else:
                _place_seats(problem, plan, post, want, about)

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Look up where each item, and each seat of each expert, is."""
        for want in wants(problem, *self.stances):
            if want.subject_kind is not Kind.EXPERT:
                held = [item.id for item in items_named(problem, want.subject_kind, want.subject)]
                broken = [name for name in held if _misplaced(schedule, want, name)]
            else:
                seated = dict.fromkeys(seat.item for seat in schedule.seats_of(want.subject))
                if want.target_kind in PROGRAMME:
                    broken = _misseated(problem, schedule, want, list(seated))
                else:
                    broken = [name for name in seated if _misplaced(schedule, want, name)]
            for name in broken:
                yield self.violation(want.subject, name, amount=want.strength, want=want)

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name who or what, where it should or should not be, and the item."""
        want, item = violation.facts["want"], violation.subjects[1]
        word = self._word
        place = f"{PREPOSITIONS[want.target_kind]} {want.target_kind} {' or '.join(want.targets)}"
        verb = f"{word} be {place}, but is not" if want.wanted else f"{word} not be {place}, but is"
        if want.subject_kind is not Kind.EXPERT:
            return f"{item} {verb}."
        name = f"{want.subject} ({problem.expert[want.subject].title})"
        if want.target_kind not in PROGRAMME:
            return f"The seat of {name} on {item} {verb}."
        if want.wanted:
            return f"{name} {word} have a seat on {want.target_kind} {want.targets[0]}, but has none."
        return f"{name} {word} have no seat on {want.target_kind} {want.targets[0]}, but has one on {item}."


PREPOSITIONS = {Kind.SESSION: "in", Kind.DAY: "on", Kind.ROOM: "in", Kind.ITEM: "on", Kind.ISSUE: "on"}


def _there(plan: Plan, want: Want, item: str) -> Linear:
    """Whether the item is in one of the wanted sessions, days or rooms."""
    from planner.model.plan import add_up

    if want.target_kind is Kind.ROOM:
        return add_up([plan.in_room(item, room) for room in want.targets])
    if want.target_kind is Kind.DAY:
        return add_up([plan.on_day(item, int(day) - 1) for day in want.targets])
    return add_up([plan.in_session(item, day, session) for day in plan.days for session in want.targets])


def _place_items(problem: Problem, plan: Plan, post: Post, want: Want, about: str) -> None:
    for item in items_named(problem, want.subject_kind, want.subject):
        there = _there(plan, want, item.id)
        post.penalty(want.strength * (plan.placed(item.id) - there if want.wanted else there), f"{about}, {item.id}")


def _place_seats(problem: Problem, plan: Plan, post: Post, want: Want, about: str) -> None:
    for item in problem.items:
        if any(item.seats_most(role) for role in Role):
            seat, there = plan.on_panel(want.subject, item.id), _there(plan, want, item.id)
            excess = seat - there if want.wanted else seat + there - 1
            post.at_most(want.strength * excess, 0, f"{about}, {item.id}")


def _seat_expert(problem: Problem, plan: Plan, post: Post, want: Want, about: str) -> None:
    """Wanted: one seat at least when any of the items is held. Unwanted: each seat counts."""
    from planner.model.plan import add_up

    items = items_named(problem, want.target_kind, want.targets[0])
    seats = add_up([plan.on_panel(want.subject, item.id) for item in items])
    if not want.wanted:
        post.penalty(want.strength * seats, about)
        return
    without = plan.model.new_bool_var(f"without a seat: {about}")
    for item in items:
        plan.model.add(plan.placed(item.id) - seats <= without)
    post.penalty(want.strength * without, about)


def _misplaced(schedule: Schedule, want: Want, item: str) -> bool:
    placement = schedule.placement.get(item)
    if placement is None:
        return False
    places = {Kind.SESSION: placement.session, Kind.DAY: str(placement.day + 1), Kind.ROOM: placement.room}
    return (places[want.target_kind] in want.targets) is not want.wanted


def _misseated(problem: Problem, schedule: Schedule, want: Want, seated: list[str]) -> list[str]:
    """The items with a seat that is not wanted; or the first item held, when a wanted seat is on none."""
    items = items_named(problem, want.target_kind, want.targets[0])
    held = [item.id for item in items if item.id in schedule.placement]
    found = [item for item in held if item in seated]
    if want.wanted:
        return [] if found else held[:1]
    return found
