"""An interpreter team works a limited number of meetings a day, with a pause between them."""

from dataclasses import replace

from planner.domain.agenda import Session
from planner.domain.places import Interpretation, Room
from planner.rules.rooms.interpreter_day import InterpreterDay
from tests.problems import AFTERNOON, MORNING, NOON, amounts, assert_agreement, item, problem, schedule, sentences

EVENING = Session(id="E", start=1065, end=1140, meeting="evening")
OF = problem(
    items=tuple(item(name, languages=("EN", "FR")) for name in "ABCD"),
    sessions=(MORNING, NOON, AFTERNOON, EVENING),
    rooms=(Room(id="R", venue="V"), Room(id="S", venue="V")),
    interpretation=(
        Interpretation(venue="V", language="EN", teams=2, meetings_per_day=1),
        Interpretation(venue="V", language="FR", teams=1, meetings_per_day=2),
    ),
)
LOOSE = (replace(OF.interpretation[0], meetings_per_day=2), OF.interpretation[1])


def test_two_sessions_of_one_meeting_count_once() -> None:
    assert amounts(InterpreterDay(), OF, schedule(OF, "A M1 R", "B M2 R", "C P1 R")) == []


def test_counts_the_meetings_above_the_days_limit_and_those_too_close() -> None:
    found = schedule(OF, "A M1 R", "B P1 R", "C E R")
    assert amounts(InterpreterDay(), OF, found) == [(("EN",), 1), (("FR",), 1), (("FR", "afternoon", "evening"), 1)]
    assert sentences(InterpreterDay(), OF, found)[1:] == [
        "Day 1, FR: 3 team-meetings are more than 1 team may work in a day.",
        "Day 1, FR: the afternoon and evening meetings need 2 teams, as a team must rest between them; "
        "the venue has 1.",
    ]


def test_a_pause_of_ninety_minutes_is_enough() -> None:
    later = Session(id="E", start=1080, end=1140, meeting="evening")
    of = problem(items=OF.items, sessions=(MORNING, AFTERNOON, later), interpretation=LOOSE)
    assert later.start - AFTERNOON.end == 90
    assert amounts(InterpreterDay(), of, schedule(of, "A P1 R", "B E R")) == []


def test_solver_and_check_agree() -> None:
    also = [schedule(OF, "A M1 R", "B M2 R", "C P1 R")]
    assert_agreement(InterpreterDay(), OF, most=60, also=also)
