"""Within a session, nobody presents or chairs in two rooms."""

from dataclasses import replace

from planner.domain.agenda import Issue
from planner.domain.places import Room
from planner.rules.conference.presenters_in_one_room import PresentersInOneRoom
from tests.problems import AFTERNOON, MORNING, amounts, assert_agreement, item, option, problem, schedule, sentences
from tests.rules.conference.silent import assert_silent

RULE = PresentersInOneRoom()
ROOMS = (Room(id="R", venue="V", name="Room R"), Room(id="S", venue="V", name="Room S"))
OF = problem(
    issues=(Issue(id="I1", chairs=("Cyn",)), Issue(id="I2")),
    items=(
        item("A", minutes=30, presenters=("Ann", "Bob")),
        item("B", minutes=30, presenters=("Bob",)),
        item("C", minutes=30, presenters=("Cyn",), issue="I2"),
        item("D", minutes=30, presenters=("Dan",), attendees=("Ann",)),
    ),
    sessions=(MORNING, AFTERNOON),
    rooms=ROOMS,
    options=(option(2),),
)


def test_counts_pairs_of_one_session_in_two_rooms_once() -> None:
    held = schedule(OF, "A M1 R", "B M1 11:00 S", "D M1 10:30 S", "C M1 S")
    assert amounts(RULE, OF, held) == [(("A", "B"), 1), (("A", "C"), 1)]
    assert sentences(RULE, OF, held) == [
        "A and B are in two rooms (Room R and Room S) in session M1 on Monday 26 March 2007; Bob must be at both.",
        "A and C are in two rooms (Room R and Room S) in session M1 on Monday 26 March 2007; Cyn must be at both.",
    ]


def test_one_room_another_session_and_another_day_are_fine() -> None:
    held = schedule(OF, "A M1 R", "B M1 10:30 R", "C P1 S", "D 2 M1 S")
    assert amounts(RULE, OF, held) == []
    assert amounts(RULE, OF, schedule(OF, "A M1 R", "B 2 M1 S")) == []


def test_silent_without_presenters() -> None:
    of = replace(OF, items=(item("A", attendees=("Ann",)), item("B", attendees=("Ann",))))
    assert_silent(RULE, of, schedule(of, "A M1 R", "B M1 S"))


def test_solver_and_check_agree() -> None:
    assert_agreement(RULE, OF)
