"""The decisions of a schedule about one subject, and how to keep another schedule from deciding the same."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from planner.domain.agenda import Role
from planner.domain.clock import hhmm
from planner.domain.places import Option
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.words import listed
from planner.model.plan import Plan, add_up
from planner.solve.groups import grouped
from planner.solve.options import left_out

Forbid = Callable[[Plan], None]


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision, and how to keep a schedule from deciding as another does."""

    kind: str  # time, room, panel, invitation, seat, dates
    now: str
    avoid: Callable[[Schedule], Forbid]
    label: Callable[[Schedule], str]  # what a schedule decides
    options: tuple[Option, ...]
    again: bool = True  # whether a second best can be asked for


def decisions_of(problem: Problem, schedule: Schedule, subject: str, most: int) -> list[Decision]:
    """The decisions about an item, an expert, or (`most` options of) a window or venue; none where it is unknown."""
    if subject in problem.item:
        return list(_of_item(problem, schedule, subject))
    if subject in problem.expert:
        return list(_of_expert(problem, schedule, subject))
    meant = [option for option in problem.options if subject in (option.id, option.window, option.venue)]
    return _of_dates(problem, schedule, meant, most) if meant else []


def _of_item(problem: Problem, schedule: Schedule, item: str) -> Iterator[Decision]:
    here, place, panel = (schedule.option,), _places(problem, item), _panels(item)
    if item not in schedule.placement:
        yield Decision("time", "left out", _always(partial(_force, item)), place, here, again=False)
        return
    yield Decision("time", place(schedule), lambda found: partial(_other_session, found, item), place, here)
    yield Decision("room", place(schedule), lambda found: partial(_other_room, found, item), place, here, again=False)
    if panel(schedule):
        yield Decision("panel", panel(schedule), lambda found: partial(_other_panel, found, item), panel, here)


def _of_expert(problem: Problem, schedule: Schedule, expert: str) -> Iterator[Decision]:
    here, seats = (schedule.option,), _seats(expert)
    invited = bool(schedule.seats_of(expert))
    forced = partial(_invite, expert, not invited)
    yield Decision("invitation", seats(schedule), _always(forced), seats, here, again=False)
    for item in dict.fromkeys(seat.item for seat in schedule.seats_of(expert)):
        away = _always(partial(_not_there, expert, item))
        yield Decision("seat", f"on the panel of {item}", away, _panels(item), here, again=False)


def _of_dates(problem: Problem, schedule: Schedule, meant: list[Option], most: int) -> list[Decision]:
    """Dates that are not chosen, one by one, those that may work first; where they are chosen, the best others."""
    label: Callable[[Schedule], str] = lambda found: problem.dates_at(found.option)  # noqa: E731
    excluded = left_out(problem)
    if schedule.option in meant:
        others = [option for option in problem.options if option not in meant]
        groups = grouped(problem, [option for option in others if option.id not in excluded])
        meant = [option for group in groups for option in group.options[:1]] or others
    else:
        left = grouped(problem, [option for option in meant if option.id not in excluded])
        firsts = [option for group in left for option in group.options]
        meant = [*firsts, *(option for option in meant if option.id in excluded)]
    return [
        Decision("dates", problem.dates_at(one), _always(_anything), label, (one,), again=False) for one in meant[:most]
    ]


def _always(forbid: Forbid) -> Callable[[Schedule], Forbid]:
    return lambda _: forbid


def _anything(_: Plan) -> None:
    """The options say enough."""


def _force(item: str, plan: Plan) -> None:
    plan.model.add(plan.placed(item) == 1)


def _other_session(found: Schedule, item: str, plan: Plan) -> None:
    if row := found.placement.get(item):
        plan.model.add(plan.in_session(item, row.day, row.session) == 0)


def _other_room(found: Schedule, item: str, plan: Plan) -> None:
    plan.model.add(plan.in_room(item, found.placement[item].room) == 0)


def _other_panel(found: Schedule, item: str, plan: Plan) -> None:
    seats = [seat for seat in found.seats if seat.item == item]
    same = add_up([plan.seat(seat.expert, item, seat.role) for seat in seats])
    plan.model.add(same <= len(seats) - 1)


def _invite(expert: str, invited: bool, plan: Plan) -> None:
    plan.model.add(plan.invited(expert) == int(invited))


def _not_there(expert: str, item: str, plan: Plan) -> None:
    plan.model.add(plan.on_panel(expert, item) == 0)


def _places(problem: Problem, item: str) -> Callable[[Schedule], str]:
    def told(schedule: Schedule) -> str:
        row = schedule.placement.get(item)
        if row is None:
            return "left out"
        room = problem.room[row.room]
        hours = f"{hhmm(row.start)}-{hhmm(schedule.end(problem, row))}"
        return f"day {row.day + 1}, {row.session}, {hours}, {room.name or room.id}"

    return told


def _panels(item: str) -> Callable[[Schedule], str]:
    def told(schedule: Schedule) -> str:
        parts = [f"{role} {listed(schedule.panel(item, role))}" for role in Role if schedule.panel(item, role)]
        return ", ".join(parts)

    return told


def _seats(expert: str) -> Callable[[Schedule], str]:
    def told(schedule: Schedule) -> str:
        return listed([f"{seat.role} of {seat.item}" for seat in schedule.seats_of(expert)]) or "not invited"

    return told
