"""Items presented from afar are in sessions that suit the presenters' own clock."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, ClassVar

from planner.domain.clock import hhmm, local_minutes, long_date
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode, Setting
from planner.domain.words import named
from planner.domain.zones import zone_name
from planner.rules.base import Grain, Rule, Violation

if TYPE_CHECKING:
    from planner.model.plan import Linear, Plan
    from planner.model.post import Post

WINDOWS = {"suitable_from": "09:30", "suitable_until": "21:30", "less_from": "07:00", "less_until": "23:00"}
Levels = tuple[tuple[int, tuple[str, ...]], ...]  # how unsuitable, and the options in which it is so


class SuitableHours(Rule):
    """Items presented from afar are in sessions that suit the presenters' own clock."""

    id = "suitable_hours"
    title = "Items presented from afar are in sessions that suit the presenters' own clock"
    source = "sheet Agenda"
    unit = "slot (without slots: item), by how unsuitable the session is"
    default = Setting(Mode.OFF, weight=1, tier=2, parameters={**WINDOWS, "small": 1, "large": 10})
    columns: ClassVar = {"Agenda": ("Time zone",)}
    grain = Grain.ITEM
    conference: ClassVar[bool] = True

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """Gather an item's sessions by how unsuitable they are in which options."""
        setting = self.setting(problem)

        @cache
        def levels(zone: str, day: int, start: int, end: int) -> Levels:
            found: dict[int, list[str]] = {}
            for option in plan.options:
                if day < option.days:
                    home = problem.venue[option.venue].zone
                    own = [local_minutes(option.on(day), minute, home, zone)[1] for minute in (start, end)]
                    found.setdefault(_level(setting, *own), []).append(option.id)
            return tuple((level, tuple(options)) for level, options in sorted(found.items()))

        for item in problem.items:
            alike: dict[Levels, list[Linear]] = {}
            for day, session in plan.day_sessions() if item.zone else ():
                key = levels(item.zone, day, session.start, session.end)
                alike.setdefault(key, []).append(plan.in_session(item.id, day, session.id))
            for key, held in alike.items():
                _charge(plan, post, key, held, problem.slots_of(item), item.id)

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Read the item's own clock at the start and the end of its session."""
        home, limits = problem.venue[schedule.venue].zone, self.setting(problem)
        least, most = limits.minute("less_from"), limits.minute("less_until")
        for item in (item for item in schedule.placed(problem) if item.zone):
            placement = schedule.placement[item.id]
            session, date = problem.session[placement.session], schedule.option.on(placement.day)
            start = local_minutes(date, session.start, home, item.zone)[1]
            end = local_minutes(date, session.end, home, item.zone)[1]
            worst = start < least or not least <= end <= most
            amount = problem.slots_of(item) * limits.number("large" if worst else "small")
            poor = start < limits.minute("suitable_from") or end > limits.minute("suitable_until")
            if amount and (worst or poor):
                own = f"{hhmm(start)} to {hhmm(end)}"
                yield self.violation(item.id, amount=amount, session=session.id, day=date, own=own, worst=worst)

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name the item, its session, and both pairs of times."""
        item, facts, limits = problem.item[violation.subjects[0]], violation.facts, self.setting(problem)
        kind = "less" if facts["worst"] else "suitable"
        hours = " to ".join(hhmm(limits.minute(f"{kind}_{end}")) for end in ("from", "until"))
        where = f"{named('session', facts['session'])} on {long_date(facts['day'])}"
        own = f"{facts['own']} in {zone_name(item.zone)}"
        return f"{item.id} is presented from afar, and {where} is from {own}, outside {hours}."


def _level(setting: Setting, start: int, end: int) -> int:
    """How unsuitable a session is, by its start and end on the presenters' clock."""
    first, last = setting.minute("less_from"), setting.minute("less_until")
    if start < first or end > last or end < first:
        return setting.number("large")
    if first <= start < setting.minute("suitable_from") or setting.minute("suitable_until") < end <= last:
        return setting.number("small")
    return 0


def _charge(plan: Plan, post: Post, levels: Levels, held: list[Linear], slots: int, item: str) -> None:
    """The least level wherever the item is held so; what is above it only with the options that make it so."""
    from planner.model.plan import add_up

    least = levels[0][0]
    if least:
        post.penalty(slots * least * add_up(held), item)
    for level, options in levels[1:]:
        both = add_up(held) + plan.any_option(options)
        post.at_most(slots * (level - least) * (both - 1), 0, item)
