"""Issues that share a chair are held in different sessions."""

from dataclasses import replace

from planner.domain.agenda import Issue
from planner.domain.places import Room
from planner.rules.conference.chairs_in_one_room import ChairsInOneRoom
from tests.problems import AFTERNOON, MORNING, amounts, assert_agreement, item, option, problem, schedule, sentences
from tests.rules.conference.silent import assert_silent
from tests.rules.conference.test_presenters_in_one_room import ROOMS

RULE = ChairsInOneRoom()
OF = problem(
    issues=(
        Issue(id="I1", chairs=("Ann", "Bob")),
        Issue(id="I2", chairs=("Bob",)),
        Issue(id="I3", chairs=("Cyn",)),
        Issue(id="I4", chairs=("Bob",)),
    ),
    items=(
        item("A", minutes=30),
        item("B", minutes=30),
        item("C", minutes=30, issue="I2"),
        item("D", minutes=30, issue="I2"),
        item("E", minutes=30, issue="I3"),
        item("F", minutes=30, issue=None),
    ),
    sessions=(MORNING, AFTERNOON),
    rooms=(*ROOMS, Room(id="T", venue="V")),
)


def test_counts_the_rooms_of_one_times_the_rooms_of_the_other() -> None:
    held = schedule(OF, "A M1 R", "B M1 S", "C M1 R", "D M1 T", "E M1 T", "F M1 T")
    assert amounts(RULE, OF, held) == [(("I1", "I2"), 4)]
    held = schedule(OF, "A M1 R", "B M1 11:00 S", "C M1 10:30 T", "D M1 T", "E M1 T")
    assert amounts(RULE, OF, held) == [(("I1", "I2"), 2)]
    assert sentences(RULE, OF, held) == [
        "Issues I1 (in Room R and Room S) and I2 (in T) are both in session M1 on Monday 26 March 2007, chaired by Bob."
    ]


def test_counts_each_session_by_itself() -> None:
    held = schedule(OF, "A M1 R", "B P1 S", "C M1 T", "D P1 T", "E P1 R")
    assert amounts(RULE, OF, held) == [(("I1", "I2"), 1), (("I1", "I2"), 1)]
    assert amounts(RULE, OF, schedule(OF, "A M1 R", "B M1 S", "C P1 R", "D P1 T", "E M1 T")) == []


def test_the_same_session_of_another_day_is_fine() -> None:
    of = replace(OF, options=(option(2),))
    assert amounts(RULE, of, schedule(of, "A 1 M1 R", "C 2 M1 R")) == []


def test_silent_without_chairs() -> None:
    of = replace(OF, issues=(Issue(id="I1", chairs=("Ann",)), Issue(id="I2", chairs=("Bob",)), Issue(id="I3")))
    assert_silent(RULE, of, schedule(of, "A M1 R", "C M1 S"))


def test_solver_and_check_agree() -> None:
    assert_agreement(RULE, OF, most=60)
    assert_agreement(RULE, replace(OF, sessions=(MORNING,), items=OF.items[:4]), most=60)
