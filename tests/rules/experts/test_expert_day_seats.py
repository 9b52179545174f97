"""No expert has more than three seats a day, of any kind."""

from dataclasses import replace

import pytest

from planner.rules.experts.expert_day_seats import ExpertDaySeats
from tests.problems import amounts, assert_agreement, expert, item, option, problem, schedule, sentences

ITEMS = tuple(item(one, moderators=1, minutes=15) for one in "ABCDE")
OF = problem(items=ITEMS, experts=(expert("E1", title="Judge"),), options=(option(days=2),))
SEATS = tuple(f"{row.id} moderator E1" for row in ITEMS)


def test_counts_the_seats_above_three_of_each_day() -> None:
    where = schedule(OF, "A M1 R", "B M1 R", "C M1 R", "D M1 R", "E M1 R", *SEATS)
    assert amounts(ExpertDaySeats(), OF, where) == [(("E1", "1"), 2)]


def test_days_count_for_themselves_and_items_left_out_not_at_all() -> None:
    assert amounts(ExpertDaySeats(), OF, schedule(OF, "A M1 R", "B M1 R", "C 1 M1 R", "D 2 M1 R", *SEATS)) == []


def test_names_the_day_and_both_figures() -> None:
    where = schedule(OF, "A 2 M1 R", "B 2 M1 R", "C 2 M1 R", "D 2 M1 R", *SEATS)
    assert sentences(ExpertDaySeats(), OF, where) == [
        "E1 (Judge) has 4 seats on Tuesday 27 March 2007; at most 3 a day are allowed."
    ]


@pytest.mark.parametrize("most", [0, 1, 2])
def test_solver_and_check_agree(most: int) -> None:
    setting = ExpertDaySeats.default.with_parameters(most=most)
    of = replace(OF, items=ITEMS[:3], settings={"expert_day_seats": setting})
    full = schedule(of, "A M1 R", "B M1 R", "C M1 R", *SEATS[:3])
    assert_agreement(ExpertDaySeats(), of, also=[full])
