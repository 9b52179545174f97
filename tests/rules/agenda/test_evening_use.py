"""An evening is used only by items and in rooms marked for it."""

from planner.domain.agenda import Session, SessionUse
from planner.domain.places import Room
from planner.rules.agenda.evening_use import EveningUse
from tests.problems import MORNING, amounts, assert_agreement, item, problem, schedule, sentences
from tests.rules.agenda.unsayable import unsayable

OF = problem(
    items=(item("A", evening=True), item("B"), item("C", evening=True, minutes=30)),
    sessions=(MORNING, Session(id="E", start=1095, end=1185, use=SessionUse.RESTRICTED)),
    rooms=(Room(id="R", venue="V", name="Hall", evening=False), Room(id="S", venue="V")),
)


def test_counts_items_and_rooms_not_marked() -> None:
    found = schedule(OF, "A E R", "B E S", "C M1 R")
    assert amounts(EveningUse(), OF, found) == [(("A", "R"), 1), (("B",), 1)]
    assert sentences(EveningUse(), OF, found) == [
        "A is held in E, when Hall may not be used.",
        "B is held in E, which is kept for items marked for it.",
    ]


def test_a_marked_item_in_a_marked_room_is_fine() -> None:
    assert amounts(EveningUse(), OF, schedule(OF, "A E S", "B M1 R")) == []


def test_the_plan_cannot_place_an_item_that_is_not_marked() -> None:
    assert unsayable(EveningUse(), OF, schedule(OF, "B E S"))


def test_solver_and_check_agree() -> None:
    assert_agreement(EveningUse(), OF)
