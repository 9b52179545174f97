"""A room seats everybody who is expected."""

from dataclasses import replace

from planner.domain.places import Room
from planner.rules.conference.expected_seats import ExpectedSeats
from tests.problems import amounts, assert_agreement, item, problem, schedule, sentences
from tests.rules.conference.silent import assert_silent

RULE = ExpectedSeats()
OF = problem(
    items=(item("A", expected=1200), item("B", expected=40), item("C", capacity_least=500)),
    rooms=(Room(id="R", venue="V", name="The hall", seats=1199), Room(id="S", venue="V", seats=30)),
)


def test_counts_persons_without_a_seat() -> None:
    held = schedule(OF, "A M1 R", "B M1 S", "C M1 S")
    assert amounts(RULE, OF, held) == [(("A", "R"), 1), (("B", "S"), 10)]
    assert sentences(RULE, OF, held) == [
        "A expects 1,200 persons, but The hall seats 1,199.",
        "B expects 40 persons, but S seats 30.",
    ]
    assert amounts(RULE, OF, schedule(OF, "B M1 R")) == []


def test_silent_without_figures() -> None:
    of = replace(OF, items=(item("A"), item("C", capacity_least=500)))
    assert_silent(RULE, of, schedule(of, "A M1 S", "C M1 S"))


def test_solver_and_check_agree() -> None:
    assert_agreement(RULE, replace(OF, items=(replace(OF.items[0], expected=1100), *OF.items[1:])))
