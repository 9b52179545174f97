"""Every item lies inside a session that may hold it."""

import pytest

from planner.domain.agenda import Session, SessionUse
from planner.domain.places import Room, Venue
from planner.domain.schedule import Placement, Schedule
from planner.rules.agenda.inside_session import InsideSession
from tests.problems import MORNING, amounts, item, option, problem, schedule, sentences
from tests.rules.agenda.unsayable import unsayable

OF = problem(
    items=(item("A"), item("B", languages=("EN", "FR"), evening=True), item("C", minutes=30)),
    sessions=(
        MORNING,
        Session(id="L", start=780, end=900, use=SessionUse.BREAK),
        Session(id="E", start=1095, end=1185, use=SessionUse.RESTRICTED, interpreted=False),
    ),
    venues=(Venue(id="V"), Venue(id="W")),
    rooms=(Room(id="R", venue="V"), Room(id="X", venue="W")),
    options=(option(days=1), option(days=2, venue="W")),
)
INSIDE = schedule(OF, "A M1 R", "C M1 11:00 R")
WRONG = {
    "A is held 10:45-11:45, outside M1 (10:00-11:30).": schedule(OF, "A M1 10:45 R"),
    "A is held in L, which is a break.": schedule(OF, "A L R"),
    "B is held in E, which has no interpretation.": schedule(OF, "B E R"),
    "A is held on day 2 of a workshop of 1.": schedule(OF, "A 2 M1 R"),
    "A is held in room X, which is not at the venue.": schedule(OF, "A M1 X"),
    "A is held in Z9, which is no session.": Schedule(
        option=OF.options[0], placements=(Placement(item="A", day=0, start=600, session="Z9", room="R"),)
    ),
}


def test_from_the_start_to_the_end_of_a_session_is_inside() -> None:
    assert amounts(InsideSession(), OF, INSIDE) == []
    assert not unsayable(InsideSession(), OF, INSIDE)


@pytest.mark.parametrize("sentence", WRONG)
def test_each_wrong_place_counts_one_and_the_plan_cannot_say_it(sentence: str) -> None:
    assert amounts(InsideSession(), OF, WRONG[sentence]) == [((sentence[0],), 1)]
    assert sentences(InsideSession(), OF, WRONG[sentence]) == [sentence]
    assert unsayable(InsideSession(), OF, WRONG[sentence])


def test_a_place_wrong_in_two_ways_counts_once() -> None:
    assert amounts(InsideSession(), OF, schedule(OF, "A 3 L X")) == [(("A",), 1)]
