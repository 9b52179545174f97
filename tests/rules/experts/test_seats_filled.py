"""Each item that is held has the stated number of moderators, panellists and rapporteurs."""

from planner.rules.experts.seats_filled import SeatsFilled
from tests.problems import amounts, assert_agreement, expert, item, problem, schedule, sentences

ITEM = item("A", moderators=1, panellists_least=2, panellists_most=3)
OF = problem(items=(ITEM, item("B")), experts=tuple(expert(f"E{number}") for number in range(1, 6)))


def test_counts_missing_seats_of_each_role() -> None:
    assert amounts(SeatsFilled(), OF, schedule(OF, "A M1 R")) == [(("A", "moderator"), 1), (("A", "panellist"), 2)]


def test_counts_extra_seats_also_of_roles_the_item_has_not() -> None:
    rows = ("A moderator E1", "A panellist E2 E3 E4 E5", "A rapporteur E1")
    assert amounts(SeatsFilled(), OF, schedule(OF, "A M1 R", *rows)) == [
        (("A", "panellist"), 1),
        (("A", "rapporteur"), 1),
    ]


def test_an_item_left_out_has_no_seats() -> None:
    assert amounts(SeatsFilled(), OF, schedule(OF)) == []
    assert amounts(SeatsFilled(), OF, schedule(OF, "A panellist E1 E2")) == [(("A", "panellist"), 2)]


def test_says_how_many_are_needed() -> None:
    assert sentences(SeatsFilled(), OF, schedule(OF, "A M1 R", "A panellist E1")) == [
        "A needs 1 moderator; it has 0.",
        "A needs 2 to 3 panellists; it has 1.",
    ]
    assert sentences(SeatsFilled(), OF, schedule(OF, "A moderator E1")) == ["A is left out, but has 1 moderator."]


def test_solver_and_check_agree() -> None:
    small = item("A", moderators=1, panellists_least=2, panellists_most=2)
    of = problem(items=(small,), experts=OF.experts)
    full = schedule(of, "A M1 R", "A moderator E1", "A panellist E2 E3")
    short = schedule(of, "A M1 R", "A moderator E1", "A panellist E2")
    over = schedule(of, "A M1 R", "A moderator E1", "A panellist E2 E3 E4")
    assert_agreement(SeatsFilled(), of, also=[full, short, over])
