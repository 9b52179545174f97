"""The venue is free on the dates."""

from datetime import date

from planner.rules.dates.venue_available import VenueAvailable
from tests.problems import amounts, assert_agreement, item, option, problem, schedule, sentences

FREE = option()
TAKEN = option(start=date(2007, 4, 16), available=False, reason="calendar full")
UNSAID = option(start=date(2007, 4, 17), available=False)
OF = problem(items=(item("A"),), options=(FREE, TAKEN, UNSAID))


def test_a_taken_venue_counts_one() -> None:
    assert amounts(VenueAvailable(), OF, schedule(OF, option=FREE)) == []
    assert amounts(VenueAvailable(), OF, schedule(OF, option=TAKEN)) == [((TAKEN.id,), 1)]


def test_says_the_reason_where_there_is_one() -> None:
    found = [sentences(VenueAvailable(), OF, schedule(OF, option=one)) for one in (TAKEN, UNSAID)]
    assert found == [
        ["2007-04-16 1d The venue: the dates are not available: calendar full."],
        ["2007-04-17 1d The venue: the dates are not available."],
    ]


def test_solver_and_check_agree() -> None:
    assert_agreement(VenueAvailable(), OF)
