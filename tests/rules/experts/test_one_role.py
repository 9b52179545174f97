"""Nobody has two seats on the panel of one item."""

import pytest
from ortools.sat.python import cp_model

from planner.rules.experts.one_role import OneRole
from planner.solve.build import build
from tests.problems import amounts, expert, item, problem, schedule, sentences

ITEMS = (item("A", moderators=1, panellists_most=2, rapporteurs=1), item("B", moderators=1))
OF = problem(items=ITEMS, experts=(expert("E1", title="Judge"), expert("E2")))


def test_counts_every_seat_after_the_first() -> None:
    rows = ("A moderator E1", "A panellist E1 E2", "A rapporteur E1", "B moderator E2")
    assert amounts(OneRole(), OF, schedule(OF, "A M1 R", "B M1 R", *rows)) == [(("A", "E1"), 2)]


def test_the_same_seat_twice_counts() -> None:
    assert amounts(OneRole(), OF, schedule(OF, "A M1 R", "A panellist E1 E1")) == [(("A", "E1"), 1)]


def test_seats_of_an_item_left_out_do_not_count() -> None:
    assert amounts(OneRole(), OF, schedule(OF, "A moderator E1", "A panellist E1")) == []


def test_names_the_expert_and_the_item() -> None:
    where = schedule(OF, "A M1 R", "A moderator E1", "A panellist E1")
    assert sentences(OneRole(), OF, where) == ["E1 (Judge) has 2 seats on A; one is allowed."]


@pytest.mark.parametrize(
    ("rows", "sayable"),
    [
        (("A moderator E1", "A panellist E2"), True),
        (("A moderator E1", "A panellist E1"), False),
        (("A panellist E1 E1",), False),
    ],
)
def test_the_plan_cannot_say_two_seats(rows: tuple[str, ...], sayable: bool) -> None:
    made = build(OF, [OneRole()])
    made.plan.fix(schedule(OF, "A M1 R", *rows))
    assert (cp_model.CpSolver().solve(made.model) == cp_model.OPTIMAL) == sayable
