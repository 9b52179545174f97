"""Remote experts speak within their own local hours and daily limit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, ClassVar

from planner.domain.agenda import Item, Role
from planner.domain.clock import hhmm, local_minutes, long_date
from planner.domain.people import Expert
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode, Setting
from planner.domain.zones import zone_name
from planner.rules.base import Rule, Violation

if TYPE_CHECKING:
    from planner.model.plan import Linear, Plan
    from planner.model.post import Post


class RemoteHours(Rule):
    """Remote experts speak within their own local hours and daily limit."""

    id = "remote_hours"
    title = "Remote experts speak within their own local hours and daily limit"
    source = "rules E06; sheet Experts"
    unit = "seat"
    default = Setting(Mode.HARD)
    columns: ClassVar = {"Experts": ("Remote from", "Remote until", "Remote per day")}

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """Gather an item's slots by the options in which they suit the expert; bound the seats of a day."""
        items = [item for item in problem.items if any(item.seats_most(role) for role in Role)]
        for expert in problem.experts:
            if expert.remote:
                self._keep_hours(problem, plan, post, expert, items)
                if expert.remote_per_day is not None and expert.remote_per_day < len(items):
                    self._keep_limit(plan, post, expert, items)

    def _keep_hours(self, problem: Problem, plan: Plan, post: Post, expert: Expert, items: list[Item]) -> None:
        from planner.model.plan import add_up

        @cache
        def begin(day: date, start: int, zone: str) -> int:
            return local_minutes(day, start, zone, expert.zone)[1]

        @cache
        def suits(day: int, start: int, minutes: int) -> tuple[tuple[str, ...], bool]:
            """The options in which the time suits, and whether there is another in which it does not."""
            here = [option for option in plan.options if day < option.days]
            local = {one.id: begin(one.on(day), start, problem.venue[one.venue].zone) for one in here}
            fits = [one for one, at in local.items() if expert.remote_from <= at <= expert.remote_until - minutes]
            return tuple(fits), len(fits) < len(here)

        for item in items:
            alike: dict[tuple[str, ...], list[Linear]] = {}
            for slot in plan.slots(item.id):
                fits, limited = suits(slot.day, slot.start, item.minutes)
                if limited:
                    alike.setdefault(fits, []).append(plan.at(item.id, slot))
            for options, held in alike.items():
                together = plan.on_panel(expert.id, item.id) + add_up(held)
                post.at_most(together, 1 + plan.any_option(options), f"{expert.id} on {item.id}")

    def _keep_limit(self, plan: Plan, post: Post, expert: Expert, items: list[Item]) -> None:
        from planner.model.plan import add_up

        for day in plan.days:
            seats = add_up([plan.seat_on_day(expert.id, item.id, day) for item in items])
            most = (expert.remote_per_day or 0) * plan.seated_on(expert.id, day)
            post.at_most(seats, most, f"{expert.id} on day {day + 1}")

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Read the expert's own clock at the start of every seat, and count the seats of a day."""
        zone = problem.venue[schedule.venue].zone
        for expert in (problem.expert[who] for who in schedule.invited):
            if not expert.remote:
                continue
            seats: Counter[date] = Counter()
            for seat in schedule.seats_of(expert.id):
                if seat.item in schedule.placement:
                    place = schedule.placement[seat.item]
                    day = schedule.option.on(place.day)
                    seats[day] += 1
                    start = local_minutes(day, place.start, zone, expert.zone)[1]
                    end = start + problem.item[seat.item].minutes
                    if start < expert.remote_from or end > expert.remote_until:
                        yield self.violation(expert.id, seat.item, start=start, end=end % (24 * 60), day=day)
            most = expert.remote_per_day
            for day, found in sorted(seats.items()):
                if most is not None and found > most:
                    yield self.violation(expert.id, amount=found - most, day=day, found=found, most=most)

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name the expert, the day, and the hours or the number of seats."""
        facts, expert = violation.facts, problem.expert[violation.subjects[0]]
        if "found" in facts:
            return (
                f"{expert.called} takes part remotely and has {facts['found']} seats on {long_date(facts['day'])}; "
                f"the limit is {facts['most']} a day."
            )
        return (
            f"{expert.called} would take part in {violation.subjects[1]} on {long_date(facts['day'])} from "
            f"{hhmm(facts['start'])} to {hhmm(facts['end'])} in {zone_name(expert.zone)}, outside "
            f"{hhmm(expert.remote_from)} to {hhmm(expert.remote_until)}."
        )

    def part(self, about: str) -> str:
        """One expert."""
        return about.split(" on ")[0]
