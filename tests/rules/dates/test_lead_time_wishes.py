"""What should be done before the opening can still be done in time."""

from datetime import date

from planner.domain.places import LeadTime
from planner.domain.problem import Problem
from planner.rules.dates.lead_time_wishes import LeadTimeWishes
from tests.problems import amounts, assert_agreement, item, option, problem, schedule, sentences

# the planning date is 15 December 2006; ten weeks later is 23 February 2007
IN_TIME = option(start=date(2007, 2, 23))
A_DAY_LATE = option(start=date(2007, 2, 22))
A_WEEK_LATE = option(start=date(2007, 2, 16))
SOON = option(start=date(2006, 12, 14))
OPTIONS = (IN_TIME, A_DAY_LATE, A_WEEK_LATE, SOON)
INVITATIONS = LeadTime(id="T04", milestone="Invitations sent", weeks=10, hard=False, kind="invitations")


def of(*rows: LeadTime) -> Problem:
    return problem(items=(item("A"),), options=OPTIONS, lead_times=rows)


def test_counts_the_weeks_short_rounded_up() -> None:
    one = of(INVITATIONS)
    found = [amounts(LeadTimeWishes(), one, schedule(one, option=each)) for each in OPTIONS]
    assert found == [
        [],
        [((A_DAY_LATE.id, "T04"), 1)],
        [((A_WEEK_LATE.id, "T04"), 1)],
        [((SOON.id, "T04"), 11)],
    ]


def test_hard_rows_rows_after_the_opening_and_the_host_agreement_do_not_count() -> None:
    one = of(
        LeadTime(id="T1", milestone="Papers", weeks=20),
        LeadTime(id="T2", milestone="Report", weeks=-2, hard=False),
        LeadTime(id="T3", milestone="Agreement", weeks=20, hard=False, kind="host agreement"),
    )
    assert amounts(LeadTimeWishes(), one, schedule(one, option=A_DAY_LATE)) == []


def test_says_what_falls_too_early() -> None:
    one = of(INVITATIONS)
    assert sentences(LeadTimeWishes(), one, schedule(one, option=A_DAY_LATE)) == [
        "2007-02-22 1d The venue: Invitations sent, 10 weeks before the opening, falls on 14 December 2006, "
        "before the planning date 15 December 2006."
    ]


def test_solver_and_check_agree() -> None:
    assert_agreement(LeadTimeWishes(), of(INVITATIONS, LeadTime(id="T02", milestone="Plan", weeks=5, hard=False)))
