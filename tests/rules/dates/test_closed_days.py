"""No day of the workshop is one on which the venue is closed."""

from datetime import date
from typing import Any

from planner.domain.places import Blackout, Venue
from planner.rules.dates.closed_days import ClosedDays
from tests.problems import amounts, assert_agreement, item, option, problem, schedule, sentences


def closure(first: int, last: int, name: str, **facts: Any) -> Blackout:
    """Days of May 2007 on which V is closed, unless told."""
    days = {"start": date(2007, 5, first), "end": date(2007, 5, last)}
    return Blackout(
        **{"id": name, "kind": "national holiday", "hard": True, "closes": ("V",), "name": name, **days, **facts}
    )


LABOUR = closure(1, 1, "Labour Day", closes_all=True, closes=())
WEEK = closure(1, 2, "Tourism Week")
MEETING = closure(3, 4, "Commission", kind="colliding meeting")
FORUM = closure(3, 3, "Forum", kind="colliding meeting", everyone=True)
SOFT = closure(2, 3, "Bridge day", hard=False)
THREE = option(days=3, start=date(2007, 4, 30), venue="V")
LATE = option(days=2, start=date(2007, 5, 3))
OTHER = option(days=2, start=date(2007, 5, 2), venue="U")
VENUES = (Venue(id="V", city="Lima"), Venue(id="U", city="Vienna"))
OF = problem(
    items=(item("A"),),
    venues=VENUES,
    options=(THREE, LATE, OTHER),
    blackouts=(LABOUR, WEEK, MEETING, FORUM, SOFT),
)


def test_a_day_closed_twice_counts_once() -> None:
    assert amounts(ClosedDays(), OF, schedule(OF, option=THREE)) == [((THREE.id,), 2)]


def test_a_meeting_may_close_a_venue_but_one_of_everyone_is_another_rules() -> None:
    of = problem(options=(LATE,), blackouts=(FORUM,))
    assert amounts(ClosedDays(), OF, schedule(OF, option=LATE)) == [((LATE.id,), 2)]
    assert amounts(ClosedDays(), of, schedule(of)) == []


def test_another_venue_and_soft_closures_do_not_count() -> None:
    of = problem(options=(LATE, THREE), blackouts=(SOFT,))
    assert amounts(ClosedDays(), OF, schedule(OF, option=OTHER)) == []
    assert amounts(ClosedDays(), of, schedule(of)) == []


def test_says_which_days_and_why() -> None:
    assert sentences(ClosedDays(), OF, schedule(OF, option=THREE)) == [
        "2007-04-30 3d Lima: the venue is closed (1 May 2007, Labour Day; 1 May 2007 to 2 May 2007, Tourism Week)."
    ]


def test_solver_and_check_agree() -> None:
    assert_agreement(ClosedDays(), OF)
