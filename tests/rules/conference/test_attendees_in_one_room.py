"""Within a session, what the same attendee wants to hear is in one room."""

from dataclasses import replace

from planner.domain.agenda import Issue
from planner.rules.conference.attendees_in_one_room import AttendeesInOneRoom
from tests.problems import AFTERNOON, MORNING, amounts, assert_agreement, item, option, problem, schedule, sentences
from tests.rules.conference.silent import assert_silent
from tests.rules.conference.test_presenters_in_one_room import ROOMS

RULE = AttendeesInOneRoom()
MANY = ("Ann", "Bob", "Cyn", "Dan", "Eve")
OF = problem(
    issues=(Issue(id="I1"), Issue(id="I2", chairs=("Gus",))),
    items=(
        item("A", minutes=30, attendees=MANY, presenters=("Pia",)),
        item("B", minutes=30, attendees=(*MANY, "Fay")),
        item("C", minutes=30, presenters=("Fay", "Pia")),
        item("D", minutes=30, attendees=("Gus",)),
        item("E", minutes=30, issue="I2"),
    ),
    sessions=(MORNING, AFTERNOON),
    rooms=ROOMS,
    options=(option(2),),
)


def test_counts_pairs_that_somebody_attends_presents_or_chairs() -> None:
    held = schedule(OF, "A M1 R", "B M1 11:00 S", "C M1 11:00 R", "D P1 R", "E P1 S")
    assert amounts(RULE, OF, held) == [(("A", "B"), 1), (("B", "C"), 1), (("D", "E"), 1)]
    told = sentences(RULE, OF, held)
    assert told[0].endswith("in session M1 on Monday 26 March 2007; Ann, Bob, Cyn and 2 more would like to be at both.")
    assert told[1].endswith("; Fay would like to be at both.")
    assert told[2].endswith("; Gus would like to be at both.")


def test_silent_without_attendees() -> None:
    of = replace(OF, items=(item("A", presenters=("Ann",)), item("B", presenters=("Ann",))))
    assert_silent(RULE, of, schedule(of, "A M1 R", "B M1 S"))


def test_solver_and_check_agree() -> None:
    assert_agreement(RULE, OF)
