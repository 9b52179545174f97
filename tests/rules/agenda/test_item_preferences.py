"""Items and experts are where they are preferred, and not where they are avoided."""

import pytest

from planner.rules.agenda.item_preferences import ItemPreferences
from tests.problems import amounts, assert_agreement, schedule
from tests.problems import sentences as sentences_of
from tests.rules.agenda.test_item_preferences_required import of

RULE = ItemPreferences()


def test_costs_the_strength_of_each_row() -> None:
    asked = of("item A preferred day 1", "item A preferred day 2", "issue I1 avoided room R", "item A required day 2")
    held = schedule(asked, "A M1 R", "B M1 S")
    assert amounts(RULE, asked, held) == [(("A", "A"), 2), (("I1", "A"), 2)]
    assert sentences_of(RULE, asked, held) == [
        "A should be on day 2, but is not.",
        "A should not be in room R, but is.",
    ]


def test_costs_the_strength_of_each_seat() -> None:
    asked = of("expert E avoided session M1", "expert E preferred item C", "expert F avoided issue I1")
    held = schedule(asked, "A M1 R", "B M1 R", "C P1 R", "A moderator E", "B panellist E", "A panellist F")
    assert amounts(RULE, asked, held) == [(("E", "A"), 2), (("E", "B"), 2), (("E", "C"), 2), (("F", "A"), 2)]


def test_a_room_that_is_not_on_offer_is_never_met() -> None:
    asked = of("item A preferred room Z")
    assert amounts(RULE, asked, schedule(asked, "A M1 R")) == [(("A", "A"), 2)]
    assert_agreement(RULE, asked)


@pytest.mark.parametrize(
    "rows",
    [
        ("item A preferred session M1", "item A preferred session P1", "item B avoided room S"),
        ("issue I1 preferred day 2", "issue I2 avoided session M1"),
        ("expert E preferred item A", "expert E preferred issue I1", "expert F avoided issue I1"),
        ("expert E preferred session M1", "expert F avoided day 1"),
    ],
)
def test_solver_and_check_agree(rows: tuple[str, ...]) -> None:
    assert_agreement(RULE, of(*rows), also=[schedule(of(*rows))])
