"""Panels: which expert has which seat."""

from collections.abc import Iterable

from planner.domain.agenda import Role
from planner.model.decisions import NEVER, Linear, add_up
from planner.model.peaks import Peaks


class Panels(Peaks):
    """Expert x item x role, and questions on seats."""

    def _decide(self) -> None:
        super()._decide()
        self._fill_seats()

    def _fill_seats(self) -> None:
        for item in self.problem.items:
            roles = [role for role in Role if item.seats_most(role) > 0]
            for expert in self.problem.experts:
                open_roles = [role for role in roles if (expert.id, item.id, role) not in self.closed.seats]
                for role in open_roles:
                    name = f"{expert.id} {role} of {item.id}"
                    self._seat[expert.id, item.id, role] = self._new(name)
                if open_roles:
                    seats = [self._seat[expert.id, item.id, role] for role in open_roles]
                    self._panel[expert.id, item.id] = self._one_of(seats, f"{expert.id} on {item.id}")
                    self.model.add(self._panel[expert.id, item.id] <= self._placed[item.id])

    def seat(self, expert: str, item: str, role: Role) -> Linear:
        """Whether the expert has this role on the item's panel."""
        return self._seat.get((expert, item, role), NEVER)

    def on_panel(self, expert: str, item: str, roles: Iterable[Role] = tuple(Role)) -> Linear:
        """Whether the expert has one of the roles on the item's panel."""
        wanted = tuple(roles)
        if wanted == tuple(Role):
            return self._panel.get((expert, item), NEVER)
        return add_up([self._seat[key] for role in wanted if (key := (expert, item, role)) in self._seat])

    def may_sit(self, expert: str, item: str, roles: Iterable[Role] = tuple(Role)) -> bool:
        """Whether the plan has a variable for the expert in one of the roles of the item."""
        return any((expert, item, role) in self._seat for role in roles)

    def count_seats(self, item: str, experts: Iterable[str], roles: Iterable[Role] = tuple(Role)) -> Linear:
        """How many of these experts have one of the roles on the item's panel."""
        wanted = tuple(roles)
        return add_up(
            [self.seat(expert, item, role) for expert in experts for role in wanted if self.may_sit(expert, item)]
        )

    def on_any_panel(self, expert: str, items: Iterable[str], roles: Iterable[Role] = tuple(Role)) -> Linear:
        """At least 1 when the expert has one of the roles on one of the items.

        May be 1 without, where that costs nothing.
        """
        items, roles = tuple(items), tuple(roles)
        key = ("on any panel", expert, items, roles)
        if key not in self._lazy:
            found = self._lazy[key] = self._new(f"{expert} among the {', '.join(roles)} of {', '.join(items)}")
            for item in items:
                self.model.add(self.on_panel(expert, item, roles) <= found)
        return self._lazy[key]
