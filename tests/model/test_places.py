"""Sessions of single days, sessions that hold less than their length, and questions on sessions and rooms."""

from dataclasses import replace

from ortools.sat.python import cp_model

from planner.domain.agenda import Session
from planner.domain.places import Room
from planner.domain.problem import Problem
from planner.model.slots import Slot, slots
from planner.rules.agenda.inside_session import InsideSession
from planner.rules.agenda.item_preferences import ItemPreferences
from planner.solve.build import build
from tests.problems import MORNING, NOON, WORKSHOP, amounts, item, option, problem, schedule, sentences

SECOND = replace(NOON, day=1)
SHORT = Session(id="S", start=600, end=720, holds=60)
ROOMS = (Room(id="R", venue="V", name="R", seats=9), Room(id="Q", venue="V", name="Q", seats=9))


def test_a_session_of_one_day_is_offered_on_that_day_only() -> None:
    of = problem(items=(item("A"),), sessions=(MORNING, SECOND), options=(option(2),))
    assert [slot for slot in slots(of, of.items[0]) if slot.session == "M2"] == [Slot(1, "M2", 705)]
    assert [one.id for one in of.sessions_on(0)] == ["M1"]


def test_an_item_in_a_session_its_day_does_not_have_is_outside() -> None:
    of = problem(items=(item("A"),), sessions=(MORNING, SECOND), options=(option(2),))
    assert amounts(InsideSession(), of, schedule(of, "A 2 M2 R")) == []
    assert sentences(InsideSession(), of, schedule(of, "A 1 M2 R")) == ["A is held in M2, which day 1 does not have."]


def test_a_session_holds_no_more_minutes_than_it_says() -> None:
    of = problem(items=(item("A"), item("B")), sessions=(SHORT,))
    assert {slot.start for slot in slots(of, of.items[0])} == {600}
    assert amounts(InsideSession(), of, schedule(of, "A S R", "B S 11:00 R")) == [(("B",), 1)]


def value(of: Problem, question: str, *about: object, rows: tuple[str, ...]) -> int:
    """What a question about a fixed schedule answers at least."""
    made = build(of, [ItemPreferences()])
    asked = getattr(made.plan, question)(*about)
    made.plan.fix(schedule(of, *rows))
    made.model.minimize(asked)
    solver = cp_model.CpSolver()
    assert solver.solve(made.model) == cp_model.OPTIMAL
    return round(solver.objective_value)


def test_questions_on_sessions_and_rooms() -> None:
    items = (item("A", minutes=30), item("B", minutes=30), item("C", minutes=30, issue="I2"))
    of = problem(items=items, sessions=(MORNING, NOON), rooms=ROOMS, workshop=replace(WORKSHOP, slot_minutes=15))
    rows = ("A M1 R", "B M1 10:30 R", "C M1 Q")
    assert value(of, "issue_in_place", "I1", 0, "M1", "R", rows=rows) == 1
    assert value(of, "issue_in_place", "I1", 0, "M1", "Q", rows=rows) == 0
    assert value(of, "issue_in_session", "I2", 0, "M2", rows=rows) == 0
    assert value(of, "issue_in_room", "I2", "Q", rows=rows) == 1
    assert value(of, "together", "A", "B", rows=rows) == 1
    assert value(of, "apart", "A", "B", rows=rows) == 0
    assert value(of, "apart", "C", "A", rows=rows) == 1
    assert value(of, "shared_slots", "A", "C", rows=rows) == 2
    assert value(of, "shared_slots", "B", "C", rows=rows) == 0
