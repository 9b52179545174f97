"""A venue that needs a host country agreement has the weeks for it."""

from datetime import date

from planner.domain.places import LeadTime, Venue
from planner.rules.dates.host_agreement import HostAgreement
from tests.problems import amounts, assert_agreement, item, option, problem, schedule, sentences

# the planning date is 15 December 2006; twenty weeks later is 4 May 2007
VENUES = (Venue(id="V", city="Amman", host_agreement=True), Venue(id="U", city="Vienna"))
IN_TIME = option(start=date(2007, 5, 4))
LATE = option(start=date(2007, 5, 3))
LATER = option(start=date(2007, 4, 27))
AT_HOME = option(start=date(2007, 4, 16), venue="U")
OF = problem(items=(item("A"),), venues=VENUES, options=(IN_TIME, LATE, LATER, AT_HOME))


def test_counts_the_weeks_short_rounded_up_where_an_agreement_is_needed() -> None:
    found = [amounts(HostAgreement(), OF, schedule(OF, option=each)) for each in OF.options]
    assert found == [[], [((LATE.id, "V"), 1)], [((LATER.id, "V"), 1)], []]


def test_the_lead_times_sheet_may_say_other_weeks() -> None:
    row = LeadTime(id="T01", milestone="Talks", weeks=22, hard=False, kind="host agreement")
    of = problem(venues=VENUES, options=(LATE,), lead_times=(row,))
    assert amounts(HostAgreement(), of, schedule(of)) == [((LATE.id, "V"), 3)]


def test_says_the_weeks() -> None:
    assert sentences(HostAgreement(), OF, schedule(OF, option=LATE)) == [
        "2007-05-03 1d Amman: the host country agreement should have 20 weeks; the planning date leaves 19 whole weeks."
    ]


def test_solver_and_check_agree() -> None:
    assert_agreement(HostAgreement(), OF)
