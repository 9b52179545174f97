"""Whoever needs a visa can have it by the day of travel."""

from datetime import date

from planner.domain.people import Travel
from planner.domain.places import LeadTime, Room, Venue
from planner.rules.dates.visa_lead import VisaLead
from tests.problems import amounts, assert_agreement, expert, item, option, problem, schedule, sentences

# invited on the planning date 15 December 2006, plus two weeks, plus 30 days: 28 January 2007
EXPERTS = (expert("E1"), expert("E2", remote=True), expert("E3"))
TRAVELS = (
    Travel(expert="E1", venue="V", visa_days=30, nights_before=1, rest_nights=1),
    Travel(expert="E2", venue="V", visa_days=30),
    Travel(expert="E1", venue="U", visa_days=0, nights_before=1),
)
VENUES = (Venue(id="V"), Venue(id="U"))
EARLY = option(days=2, start=date(2007, 1, 27))
EDGE = option(days=2, start=date(2007, 1, 29))
IN_TIME = option(days=2, start=date(2007, 1, 30))
HOME = option(days=2, start=date(2007, 1, 16), venue="U")
ITEMS = (item("A", panellists_most=3), item("B", panellists_most=2))
ROOMS = (Room(id="R", venue="V"), Room(id="S", venue="U"))
OF = problem(
    items=ITEMS,
    experts=EXPERTS,
    travels=TRAVELS,
    venues=VENUES,
    rooms=ROOMS,
    options=(EARLY, EDGE, IN_TIME, HOME),
)
FIRST_DAY = ("A 1 M1 R", "A panellist E1 E2 E3")


def test_counts_each_expert_once_whose_visa_comes_after_the_day_of_travel() -> None:
    where = schedule(OF, *FIRST_DAY, "B 2 M1 R", "B panellist E1", option=EARLY)
    assert amounts(VisaLead(), OF, where) == [(("E1",), 1)]
    assert amounts(VisaLead(), OF, schedule(OF, *FIRST_DAY, option=IN_TIME)) == []


def test_a_seat_on_a_later_day_leaves_more_time() -> None:
    assert amounts(VisaLead(), OF, schedule(OF, *FIRST_DAY, option=EDGE)) == [(("E1",), 1)]
    assert amounts(VisaLead(), OF, schedule(OF, "A 2 M1 R", "A panellist E1", option=EDGE)) == []


def test_who_needs_no_visa_is_free() -> None:
    assert amounts(VisaLead(), OF, schedule(OF, "A 1 M1 S", "A panellist E1 E3", option=HOME)) == []


def test_invitations_go_out_ten_weeks_before_unless_the_lead_times_sheet_says_otherwise() -> None:
    june = option(days=2, start=date(2007, 6, 4))
    long = (Travel(expert="E1", venue="V", visa_days=57),)
    row = LeadTime(id="T04", milestone="Invitations", weeks=11, hard=False, kind="invitations")
    ten = problem(items=ITEMS, experts=EXPERTS, travels=long, options=(june,))
    eleven = problem(items=ITEMS, experts=EXPERTS, travels=long, options=(june,), lead_times=(row,))
    assert amounts(VisaLead(), ten, schedule(ten, "A 1 M1 R", "A panellist E1")) == [(("E1",), 1)]
    assert amounts(VisaLead(), eleven, schedule(eleven, "A 1 M1 R", "A panellist E1")) == []


def test_says_the_three_dates() -> None:
    assert sentences(VisaLead(), OF, schedule(OF, *FIRST_DAY, option=EDGE)) == [
        "E1 (Expert E1), invited on 15 December 2006, needs 30 days for a visa and has it on 28 January 2007, "
        "after the day of travel 27 January 2007."
    ]


def test_solver_and_check_agree() -> None:
    assert_agreement(VisaLead(), OF, most=60)
