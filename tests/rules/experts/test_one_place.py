"""Nobody has seats on two items that are held at the same time."""

from planner.domain.places import Room
from planner.rules.experts.one_place import OnePlace
from tests.problems import AFTERNOON, MORNING, amounts, assert_agreement, expert, item, problem, schedule, sentences

ROOMS = (Room(id="R", venue="V"), Room(id="S", venue="V"), Room(id="T", venue="V"))
ITEMS = (
    item("A", minutes=45, panellists_most=2),
    item("B", minutes=60, panellists_most=2),
    item("C", minutes=30, moderators=1),
)
OF = problem(items=ITEMS, rooms=ROOMS, sessions=(MORNING, AFTERNOON), experts=(expert("E1"), expert("E2")))


def test_counts_each_expert_and_pair_once() -> None:
    rows = ("A panellist E1 E2", "B panellist E2 E1", "C moderator E1")
    assert amounts(OnePlace(), OF, schedule(OF, "A M1 R", "B M1 S", "C M1 T", *rows)) == [
        (("E1", "A", "B"), 1),
        (("E2", "A", "B"), 1),
        (("E1", "A", "C"), 1),
        (("E1", "B", "C"), 1),
    ]


def test_one_after_the_other_is_no_clash() -> None:
    where = schedule(OF, "A M1 R", "C M1 10:45 R", "B P1 R", "A panellist E1", "B panellist E1", "C moderator E1")
    assert amounts(OnePlace(), OF, where) == []


def test_seats_of_an_item_left_out_do_not_count() -> None:
    assert amounts(OnePlace(), OF, schedule(OF, "A M1 R", "A panellist E1", "B panellist E1")) == []


def test_names_the_expert_the_items_and_the_time() -> None:
    where = schedule(OF, "A M1 R", "C M1 10:30 S", "A panellist E1", "C moderator E1")
    assert sentences(OnePlace(), OF, where) == [
        "E1 (Expert E1) would sit on A and on C at the same time, Monday 26 March 2007 at 10:30."
    ]


def test_solver_and_check_agree() -> None:
    assert_agreement(OnePlace(), OF)
