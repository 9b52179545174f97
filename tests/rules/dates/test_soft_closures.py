"""Days on which the venue would rather be closed are avoided."""

from datetime import date

from planner.domain.places import Blackout, Venue
from planner.rules.dates.soft_closures import SoftClosures
from tests.problems import amounts, assert_agreement, item, option, problem, schedule, sentences

DAY = date(2007, 5, 17)
ASCENSION = Blackout(
    id="row 2", start=DAY, end=DAY, name="Ascension Day", kind="national holiday", hard=False, closes=("V",)
)
HARD = Blackout(id="row 3", start=DAY, end=date(2007, 5, 18), name="Repairs", kind="other", hard=True, closes=("V",))
HERE = option(days=3, start=date(2007, 5, 16))
THERE = option(days=3, start=date(2007, 5, 16), venue="U")
VENUES = (Venue(id="V", city="Vienna"), Venue(id="U", city="Nairobi"))
OF = problem(items=(item("A"),), venues=VENUES, options=(HERE, THERE), blackouts=(ASCENSION, HARD))


def test_counts_soft_closures_of_the_venue_only() -> None:
    assert amounts(SoftClosures(), OF, schedule(OF, option=HERE)) == [((HERE.id,), 1)]
    assert amounts(SoftClosures(), OF, schedule(OF, option=THERE)) == []


def test_says_which_day_and_why() -> None:
    assert sentences(SoftClosures(), OF, schedule(OF, option=HERE)) == [
        "2007-05-16 3d Vienna: the venue would rather be closed (17 May 2007, Ascension Day)."
    ]


def test_solver_and_check_agree() -> None:
    assert_agreement(SoftClosures(), OF)
