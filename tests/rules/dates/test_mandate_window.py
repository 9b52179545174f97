"""Every day of the workshop lies within the months the mandate allows."""

from datetime import date

from planner.rules.dates.mandate_window import MandateWindow
from tests.problems import amounts, assert_agreement, item, option, problem, schedule, sentences

LAST = option(days=2, start=date(2007, 6, 13))
LATE = option(days=3, start=date(2007, 6, 14))
EARLY = option(days=2, start=date(2006, 12, 13))
OF = problem(items=(item("A"),), options=(LAST, LATE, EARLY))


def test_the_last_day_of_the_mandate_counts_as_inside() -> None:
    assert amounts(MandateWindow(), OF, schedule(OF, option=LAST)) == []


def test_counts_the_days_outside_at_both_ends() -> None:
    assert amounts(MandateWindow(), OF, schedule(OF, option=LATE)) == [((LATE.id,), 2)]
    assert amounts(MandateWindow(), OF, schedule(OF, option=EARLY)) == [((EARLY.id,), 1)]


def test_says_the_days_and_the_limits() -> None:
    assert sentences(MandateWindow(), OF, schedule(OF, option=EARLY)) == [
        "13 December 2006: outside the mandate's 14 December 2006 to 14 June 2007."
    ]


def test_solver_and_check_agree() -> None:
    assert_agreement(MandateWindow(), OF)
