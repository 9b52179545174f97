"""An interpreter team works a limited number of meetings a week; a relief team helps."""

from dataclasses import replace

from planner.domain.places import Interpretation
from planner.rules.rooms.interpreter_week import InterpreterWeek
from tests.problems import AFTERNOON, MORNING, amounts, assert_agreement, item, option, problem, schedule, sentences

OF = problem(
    items=(
        item("A", languages=("EN", "FR")),
        item("B", languages=("EN", "FR")),
        item("C", languages=("EN", "FR"), minutes=30),
        item("D", languages=("EN",)),
    ),
    sessions=(MORNING, AFTERNOON),
    interpretation=(
        Interpretation(venue="V", language="EN", teams=1, meetings_per_week=2),
        Interpretation(venue="V", language="FR", teams=1, meetings_per_week=1),
    ),
    options=(option(days=2),),
)


def test_counts_team_meetings_above_the_teams_and_one_relief() -> None:
    found = schedule(OF, "A M1 R", "B P1 R", "C 2 M1 R", "D 2 P1 R")
    assert amounts(InterpreterWeek(), OF, found) == [(("FR",), 1)]
    assert sentences(InterpreterWeek(), OF, found) == [
        "FR: 3 team-meetings are needed; the teams and their relief may work 2 in the week."
    ]


def test_items_of_one_meeting_count_once() -> None:
    assert amounts(InterpreterWeek(), OF, schedule(OF, "A M1 R", "C M1 11:00 R", "B P1 R")) == []


def test_without_relief_the_limit_is_the_teams() -> None:
    setting = InterpreterWeek.default.with_parameters(relief=0)
    of = replace(OF, settings={"interpreter_week": setting})
    assert amounts(InterpreterWeek(), of, schedule(of, "A M1 R", "B P1 R")) == [(("FR",), 1)]


def test_solver_and_check_agree() -> None:
    assert_agreement(InterpreterWeek(), OF, most=60)
