"""What people do to a schedule workbook, and the very violations that planner verify then finds."""

from datetime import datetime, time
from pathlib import Path

import pytest
from openpyxl import Workbook

from planner.domain.problem import Problem
from tests.commands.edits import Broken, Edit, added, broken, column, each, edited, made, put, rows, taken

DAY_2 = datetime(2007, 3, 28)  # noqa: DTZ001 - a cell has no zone


def swapped(book: Workbook) -> None:
    """Give A2 the time of B1 and B1 that of A2, each with its own length."""
    put("Programme", "A2", Start=time(15), End=time(15, 45))(book)
    put("Programme", "B1", Start=time(11, 45), End=time(12, 45))(book)


def rooms_swapped(book: Workbook) -> None:
    page = book["Programme"]
    one, other = (page.cell(rows(page, item)[0], column(page, "Room")) for item in ("A1", "B2"))
    one.value, other.value = other.value, one.value


EDITS: dict[str, tuple[Edit, Broken]] = {
    "moved into a room in use, and away from a panellist's other item": (
        put("Programme", "A2", Start=time(15), End=time(15, 45)),
        {("room_once", ("A2", "B1", "R1"), 1), ("one_place", ("E3", "A2", "B2"), 1)},
    ),
    "only its start moved": (
        put("Programme", "A2", Start=time(15)),
        {("room_once", ("A2", "B1", "R1"), 1), ("one_place", ("E3", "A2", "B2"), 1)},
    ),
    "moved into a room in use": (put("Programme", "B2", Room="R1"), {("room_once", ("B1", "B2", "R1"), 1)}),
    "three in one room": (
        each(put("Programme", "B2", Room="R1"), put("Programme", "A2", Start=time(15), End=time(15, 45))),
        {
            ("room_once", ("A2", "B1", "R1"), 1),
            ("room_once", ("A2", "B2", "R1"), 1),
            ("room_once", ("B1", "B2", "R1"), 1),
            ("one_place", ("E3", "A2", "B2"), 1),
        },
    ),
    "moved to a room that is too small": (put("Programme", "A1", Room="R2"), {("room_seats", ("A1", "R2"), 40)}),
    "rooms swapped": (rooms_swapped, {("room_seats", ("A1", "R2"), 40), ("room_once", ("B1", "B2", "R1"), 1)}),
    "moved to another date, after what should follow": (
        put("Programme", "A1", Date=DAY_2), {("item_order", ("A2", "A1"), 1)},
    ),
    "the opening moved": (put("Programme", "O", Date=DAY_2), {("item_order", ("A1", "O"), 1)}),
    "times swapped": (swapped, {("one_place", ("E3", "A2", "B2"), 1)}),
    "beside a plenary item": (
        put("Programme", "B2", Start=time(10), End=time(11)),
        {("plenary_alone", ("B2", "O"), 1)},
    ),
    "across the end of a session": (
        put("Programme", "A1", Start=time(10, 45), End=time(11, 45)), {("inside_session", ("A1",), 1)},
    ),
    "in a pause": (put("Programme", "A2", Start=time(13), End=time(13, 45)), {("inside_session", ("A2",), 1)}),
    "in the evening": (put("Programme", "A2", Start=time(19), End=time(19, 45)), {("evening_use", ("A2",), 1)}),
    "at midnight": (
        put("Programme", "A2", Start=time(0), End=time(0, 45)),
        {("inside_session", ("A2",), 1), ("item_order", ("A2", "A1"), 1)},
    ),
    "moved to a day when a panellist is away": (
        put("Programme", "A2", Date=DAY_2), {("expert_available", ("E3",), 1)},
    ),
    "times as text": (put("Programme", "A2", Start="13:00", End="13:45"), {("inside_session", ("A2",), 1)}),
    "times as numbers": (
        put("Programme", "A2", Start=13 / 24, End=13.75 / 24), {("inside_session", ("A2",), 1)},
    ),
    "date as text": (put("Programme", "A2", Date="28 March 2007"), {("expert_available", ("E3",), 1)}),
    "date with numbers": (put("Programme", "A2", Date="28.03.2007"), {("expert_available", ("E3",), 1)}),
    "an item taken out with its panel": (
        each(taken("Programme", "B2"), taken("Seats", "B2"), taken("Seats", "B2")),
        {("mandatory_items", ("B2",), 1)},
    ),
    "another moderator": (put("Seats", "B2", Expert="E1"), {("one_place", ("E1", "B1", "B2"), 1)}),
    "somebody with one session at most": (
        put("Seats", "B1", Expert="E5"),
        {("expert_sessions", ("E5",), 1), ("one_place", ("E5", "B1", "B2"), 1)},
    ),
    "a moderator who is none": (
        put("Seats", "A1", Expert="E4"), {("expert_roles", ("A1", "E4", "moderator"), 1)},
    ),
    "two moderators": (
        put("Seats", "A1", 1, Role="moderator"),
        {("seats_filled", ("A1", "moderator"), 1), ("seats_filled", ("A1", "panellist"), 1)},
    ),
    "a seat taken away": (taken("Seats", "B1", 1), {("seats_filled", ("B1", "panellist"), 1)}),
    "a panel taken away": (
        each(taken("Seats", "B1"), taken("Seats", "B1")),
        {("seats_filled", ("B1", "moderator"), 1), ("seats_filled", ("B1", "panellist"), 1)},
    ),
    "a seat too many": (
        added("Seats", Item="B1", Role="panellist", Expert="E2"), {("seats_filled", ("B1", "panellist"), 1)},
    ),
    "a role the panel has not": (
        added("Seats", Item="B1", Role="rapporteur", Expert="E2"), {("seats_filled", ("B1", "rapporteur"), 1)},
    ),
    "a seat given to another item": (
        put("Seats", "B1", 1, Item="A1"), {("seats_filled", ("B1", "panellist"), 1)},
    ),
    "a row of Seats copied": (
        added("Seats", Item="B1", Role="panellist", Expert="E4"),
        {("one_role", ("B1", "E4"), 1), ("seats_filled", ("B1", "panellist"), 1)},
    ),
    "roles swapped": (each(put("Seats", "A1", Role="panellist"), put("Seats", "A1", 1, Role="moderator")), set()),
    "a second panellist, who is welcome": (added("Seats", Item="A1", Role="panellist", Expert="E3"), set()),
}  # fmt: skip


@pytest.fixture(scope="module")
def schedule(tmp_path_factory: pytest.TempPathFactory) -> tuple[Problem, Path]:
    return made(tmp_path_factory.mktemp("made"))


@pytest.mark.parametrize("name", EDITS)
def test_an_edit_breaks_these_rules(schedule: tuple[Problem, Path], tmp_path: Path, name: str) -> None:
    (of, path), (edit, expected) = schedule, EDITS[name]
    assert broken(of, edited(path, tmp_path, edit)) == expected
