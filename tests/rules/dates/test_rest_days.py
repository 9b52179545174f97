"""No day of the workshop is a weekly rest day of the venue."""

from datetime import date

from planner.domain.places import Venue
from planner.rules.dates.rest_days import RestDays
from tests.problems import amounts, assert_agreement, item, option, problem, schedule, sentences

VENUES = (Venue(id="V", city="Vienna"), Venue(id="U", city="Amman", rest_days=(4, 5)))
THURSDAY = date(2007, 4, 19)
HERE = option(days=3, start=THURSDAY)
THERE = option(days=3, start=THURSDAY, venue="U")
FREE = option(days=2, start=THURSDAY)
OF = problem(items=(item("A"),), venues=VENUES, options=(HERE, THERE, FREE))


def test_counts_the_rest_days_of_the_venue() -> None:
    assert amounts(RestDays(), OF, schedule(OF, option=HERE)) == [((HERE.id,), 1)]
    assert amounts(RestDays(), OF, schedule(OF, option=THERE)) == [((THERE.id,), 1), ((THERE.id,), 1)]
    assert amounts(RestDays(), OF, schedule(OF, option=FREE)) == []


def test_says_the_day() -> None:
    assert sentences(RestDays(), OF, schedule(OF, option=HERE)) == [
        "2007-04-19 3d Vienna: Saturday 21 April 2007 is a weekly rest day there."
    ]


def test_solver_and_check_agree() -> None:
    assert_agreement(RestDays(), OF)
