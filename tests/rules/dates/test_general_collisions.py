"""The workshop is not held during a meeting that everyone attends."""

from datetime import date
from typing import Any

from planner.domain.places import Blackout
from planner.rules.dates.general_collisions import GeneralCollisions
from tests.problems import amounts, assert_agreement, item, option, problem, schedule, sentences


def row(first: int, last: int, **facts: Any) -> Blackout:
    """Days of April 2007 that keep everyone away, unless told."""
    days = {"start": date(2007, 4, first), "end": date(2007, 4, last)}
    return Blackout(
        **{
            "id": "row 2",
            "name": "Global Forum V",
            "kind": "colliding meeting",
            "hard": True,
            "everyone": True,
            **days,
            **facts,
        }
    )


BEFORE = option(days=3, start=date(2007, 4, 1))
DURING = option(days=2, start=date(2007, 4, 3))
AFTER = option(days=2, start=date(2007, 4, 6))
FORUM = row(2, 5)
OF = problem(items=(item("A"),), options=(BEFORE, DURING, AFTER), blackouts=(FORUM, row(3, 3, name="Summit")))


def test_counts_each_day_once() -> None:
    assert amounts(GeneralCollisions(), OF, schedule(OF, option=BEFORE)) == [((BEFORE.id,), 2)]
    assert amounts(GeneralCollisions(), OF, schedule(OF, option=AFTER)) == []


def test_soft_ones_and_those_of_some_do_not_count() -> None:
    of = problem(options=(DURING,), blackouts=(row(2, 5, hard=False), row(2, 5, everyone=False, regions=("African",))))
    assert amounts(GeneralCollisions(), of, schedule(of)) == []


def test_a_meeting_that_also_closes_the_venue_counts_here_a_holiday_does_not() -> None:
    meeting = problem(options=(DURING,), blackouts=(row(2, 5, closes=("V",)),))
    holiday = problem(options=(DURING,), blackouts=(row(2, 5, closes=("V",), kind="un holiday"),))
    assert amounts(GeneralCollisions(), meeting, schedule(meeting)) == [((DURING.id,), 2)]
    assert amounts(GeneralCollisions(), holiday, schedule(holiday)) == []


def test_says_the_meeting_and_the_days() -> None:
    assert sentences(GeneralCollisions(), OF, schedule(OF, option=BEFORE)) == [
        "2007-04-01 3d The venue: everyone is expected at Global Forum V on 2 April 2007 to 3 April 2007."
    ]


def test_solver_and_check_agree() -> None:
    assert_agreement(GeneralCollisions(), OF)
