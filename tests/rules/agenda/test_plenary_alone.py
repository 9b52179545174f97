"""Nothing is held beside a plenary item."""

from planner.domain.agenda import Attendance
from planner.domain.places import Room
from planner.rules.agenda.plenary_alone import PlenaryAlone
from tests.problems import AFTERNOON, MORNING, amounts, assert_agreement, item, problem, schedule

ROOMS = (Room(id="R", venue="V"), Room(id="S", venue="V"))
ITEMS = (
    item("A", attendance=Attendance.PLENARY, minutes=45),
    item("B", minutes=45),
    item("C", attendance=Attendance.PLENARY, minutes=30),
)


def test_counts_each_pair_once() -> None:
    of = problem(items=ITEMS, rooms=ROOMS)
    assert amounts(PlenaryAlone(), of, schedule(of, "A M1 R", "B M1 S", "C M1 R")) == [
        (("A", "B"), 1),
        (("A", "C"), 1),
        (("B", "C"), 1),
    ]


def test_one_after_the_other_in_a_session_is_no_overlap() -> None:
    of = problem(items=ITEMS, rooms=ROOMS)
    assert amounts(PlenaryAlone(), of, schedule(of, "A M1 R", "B M1 10:45 S")) == []


def test_solver_and_check_agree() -> None:
    of = problem(items=ITEMS, rooms=ROOMS, sessions=(MORNING, AFTERNOON))
    assert_agreement(PlenaryAlone(), of)
