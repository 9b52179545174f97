"""Items meant for the beginning or the end of the workshop are held there."""

import pytest

from planner.domain.agenda import Position
from planner.domain.places import Room
from planner.rules.agenda.item_position import ItemPosition
from tests.problems import AFTERNOON, MORNING, amounts, assert_agreement, item, option, problem, schedule, sentences

ITEMS = (
    item("A", minutes=30, position=Position.FIRST),
    item("B", minutes=45, position=Position.FIRST_DAY),
    item("C", minutes=60),
    item("Y", minutes=45, position=Position.LAST_DAY),
    item("Z", minutes=30, position=Position.LAST),
)
OF = problem(
    items=ITEMS,
    sessions=(MORNING, AFTERNOON),
    rooms=(Room(id="R", venue="V"), Room(id="S", venue="V")),
    options=(option(days=2), option(days=3)),
)


def test_everything_in_its_place() -> None:
    of = schedule(OF, "A M1 R", "B M1 10:30 R", "C P1 R", "Y 2 M1 R", "Z 2 M1 10:45 R")
    assert amounts(ItemPosition(), OF, of) == []


def test_the_last_day_is_the_options() -> None:
    found = schedule(OF, "Y 2 M1 R", option=OF.options[1])
    assert amounts(ItemPosition(), OF, found) == [(("Y",), 1)]
    assert sentences(ItemPosition(), OF, found) == ["Y belongs on the last day; it is held on day 2 at 10:00."]


def test_the_first_shares_its_start_and_the_last_its_end_with_nothing() -> None:
    found = schedule(OF, "A M1 R", "C M1 S", "Z M1 10:30 R")
    assert amounts(ItemPosition(), OF, found) == [(("A",), 1), (("Z",), 1)]
    assert sentences(ItemPosition(), OF, found) == [
        "A must begin before every other item; it is held on day 1 at 10:00.",
        "Z must end after every other item; it is held on day 1 at 10:30.",
    ]


def test_the_first_day_is_day_one() -> None:
    assert amounts(ItemPosition(), OF, schedule(OF, "B 2 M1 R")) == [(("B",), 1)]


@pytest.mark.parametrize("position", [Position.FIRST, Position.FIRST_DAY, Position.LAST_DAY, Position.LAST])
def test_solver_and_check_agree(position: Position) -> None:
    items = (item("A", minutes=45, position=position), item("B", minutes=30), item("C", minutes=60))
    of = problem(items=items, rooms=OF.rooms, sessions=OF.sessions, options=OF.options)
    assert_agreement(ItemPosition(), of, most=60)


def test_solver_and_check_agree_on_all_positions() -> None:
    assert_agreement(ItemPosition(), OF, also=[schedule(OF, "A M1 R", "B M1 10:30 R", "Z 2 M1 R")])
