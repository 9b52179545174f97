"""Items begin as early in the day as costs nothing, in few rooms."""

from dataclasses import replace

from planner.domain.agenda import Attendance
from planner.domain.outcome import Outcome
from planner.domain.places import Room
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.wishes import Aspect, Kind, Pin, Preference, Stance
from planner.solve import strategy
from planner.solve.attack import Attack
from planner.solve.best import Best
from planner.solve.budget import Budget, Limits
from planner.solve.tidy import tidy
from tests.problems import AFTERNOON, MORNING, NOON, expert, item, option, problem, schedule

AFTER_NOON = Preference(
    id="row", subject_kind=Kind.ITEM, subject="B", target_kind=Kind.SESSION, target="P1", stance=Stance.PREFERRED
)
SLOW = ("A 2 M2 R", "B 2 P1 R", "C M1 10:30 R", "A panellist E1")


def of(*wishes: Preference) -> Problem:
    return problem(
        sessions=(MORNING, NOON, AFTERNOON),
        options=(option(2),),
        items=(item("A", panellists_most=1), item("B", issue="I2"), item("C", minutes=30)),
        experts=(expert("E1"), expert("E2")),
        preferences=wishes,
    )


def tidied(one: Problem, *rows: str, stopped_by: str = "proof") -> tuple[Schedule, Schedule]:
    budget = Budget(Limits())
    state = Attack(one, budget, Best(one, budget), {}, [], lambda _: None, stopped_by=stopped_by)
    before = schedule(one, *rows)
    state.keep(before)
    costs = state.costs
    tidy(state)
    assert state.costs == costs
    assert state.best.schedule is not None
    return before, state.best.schedule


def starts(found: Schedule) -> dict[str, tuple[int, str, int]]:
    return {row.item: (row.day + 1, row.session, row.start) for row in found.placements}


def test_items_move_forward_on_their_days() -> None:
    before, after = tidied(of(), *SLOW)
    found = starts(after)
    assert {found["A"][1:], found["B"][1:]} == {("M1", 600), ("M2", 705)}
    assert found["C"] == (1, "M1", 600)
    assert {row[0] for name, row in found.items() if name != "C"} == {2}
    assert after.seats == before.seats


def test_what_would_cost_stays() -> None:
    _, after = tidied(of(AFTER_NOON), *SLOW)
    assert starts(after)["B"] == (2, "P1", 900)
    assert starts(after)["A"] == (2, "M1", 600)


def test_plenary_items_keep_to_the_room_they_use_most() -> None:
    rooms = tuple(Room(id=name, venue="V", seats=100) for name in ("R", "S"))
    plenary = [item(name, issue=None, attendance=Attendance.PLENARY) for name in "ABC"]
    one = replace(of(), items=(*plenary, item("D", minutes=30)), rooms=rooms)
    _, after = tidied(one, "A M1 S", "B M2 R", "C P1 S", "D 2 P1 R")
    assert {row.item: row.room for row in after.placements} == {"A": "S", "B": "S", "C": "S", "D": "S"}
    pinned = Pin(id="B: room R", item="B", aspect=Aspect.ROOM, value="R")
    _, after = tidied(replace(one, pins=(pinned,)), "A M1 S", "B M2 R", "C P1 S", "D 2 P1 R")
    assert after.placement["B"].room == "R"


def test_nothing_is_moved_once_the_organizer_has_stopped_the_search() -> None:
    before, after = tidied(of(), *SLOW, stopped_by="interrupt")
    assert after == before


def test_a_search_ends_so() -> None:
    found: Outcome = strategy.solve(of(), Limits(seconds=20))
    assert found.schedule is not None
    by_day = [[row.start for row in found.schedule.placements if row.day == day] for day in (0, 1)]
    assert all(not begun or min(begun) == MORNING.start for begun in by_day)
