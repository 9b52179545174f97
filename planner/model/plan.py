"""Plan: everything rules may ask of one model, and the way to and from schedules."""

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from ortools.sat.python import cp_model

from planner.domain.schedule import Placement, Schedule, Seat
from planner.model.decisions import NEVER, Closed, Linear, Literal, add_up
from planner.model.presence import Presence
from planner.model.slots import Slot

if TYPE_CHECKING:
    from planner.model.costs import Costs

__all__ = ["NEVER", "Closed", "Linear", "Literal", "Plan", "add_up"]


class Plan(Presence):
    """One model's decisions behind questions: option, item x slot x room, expert x item x role."""

    @cached_property
    def costs(self) -> "Costs":
        """What the plan costs."""
        from planner.model.costs import Costs

        return Costs(self)

    # to and from schedules

    def values(self, schedule: Schedule) -> dict[int, tuple[Literal, int]]:
        """The value of every decision variable in a schedule, by variable index."""
        placements = {(row.item, Slot(row.day, row.session, row.start), row.room) for row in schedule.placements}
        seats = {(seat.expert, seat.item, seat.role) for seat in schedule.seats}
        found: dict[int, tuple[Literal, int]] = {}
        for option, literal in self._option.items():
            found[literal.index] = (literal, int(option == schedule.option.id))
        for place, literal in self._at.items():
            found[literal.index] = (literal, int(place in placements))
        for key, literal in self._seat.items():
            found[literal.index] = (literal, int(key in seats))
        for item, literal in self._placed.items():
            found[literal.index] = (literal, int(item in schedule.placement))
        return found

    def hint(self, schedule: Schedule) -> None:
        """Propose a schedule to the solver as a start."""
        for literal, value in self.values(schedule).values():
            self.model.add_hint(literal, value)

    def fix(self, schedule: Schedule, model: cp_model.CpModel | None = None) -> None:
        """Allow this schedule only, in the plan's model or a clone of it.

        A schedule that the variables cannot say makes the model infeasible.
        """
        model = self.model if model is None else model
        for literal, value in self.values(schedule).values():
            model.add(literal == value)
        sayable = all(
            (row.item, Slot(row.day, row.session, row.start), row.room) in self._at for row in schedule.placements
        ) and all((seat.expert, seat.item, seat.role) in self._seat for seat in schedule.seats)
        repeated = len(schedule.placement) < len(schedule.placements) or len(set(schedule.seats)) < len(schedule.seats)
        if not sayable or repeated:
            model.add_bool_or([])

    def keep(
        self, schedule: Schedule, places: Collection[str], panels: Collection[str], model: cp_model.CpModel
    ) -> None:
        """Allow other places and other panels for these items only, in a clone of the plan's model."""
        known = self.values(schedule)
        held = [literal for (item, _, _), literal in self._at.items() if item not in places]
        held += [literal for (_, item, _), literal in self._seat.items() if item not in panels]
        for literal in held:
            model.add(literal == known[literal.index][1])

    def keep_but_places(self, schedule: Schedule) -> None:
        """Allow other times and rooms on the same days only: every item with its panel."""
        known = self.values(schedule)
        days = {row.item: row.day for row in schedule.placements}
        held = [literal for (item, slot, _), literal in self._at.items() if days.get(item) != slot.day]
        for literal in (*held, *self._seat.values()):
            self.model.add(literal == known[literal.index][1])

    def sum_of_places(self, cost: Callable[[str, Slot, str], int]) -> Linear:
        """What the places of all items, each by its slot and room, cost together."""
        return add_up([cost(item, slot, room) * literal for (item, slot, room), literal in self._at.items()])

    def hold_items(self, held: Collection[str], model: cp_model.CpModel | None = None) -> None:
        """Allow schedules that hold just these items, in the plan's model or a clone of it."""
        model = self.model if model is None else model
        for item, literal in self._placed.items():
            model.add(literal == int(item in held))

    def forbid_items(self, held: Collection[str]) -> None:
        """Allow no schedule that holds just these items."""
        self.model.add_bool_or(
            [literal.negated() if item in held else literal for item, literal in self._placed.items()]
        )

    def read(self, value: Mapping[int, int] | Sequence[int]) -> Schedule:
        """The schedule that a solution (value by variable index) says."""
        option = next(option for option in self.options if value[self._option[option.id].index])
        placements = [
            Placement(item=item, day=slot.day, session=slot.session, start=slot.start, room=room)
            for (item, slot, room), literal in self._at.items()
            if value[literal.index]
        ]
        seats = [
            Seat(item=item, role=role, expert=expert)
            for (expert, item, role), literal in self._seat.items()
            if value[literal.index]
        ]
        return Schedule(option=option, placements=tuple(sorted(placements)), seats=tuple(sorted(seats)))
