"""Nominations of funded experts can arrive in time."""

from datetime import date

from planner.domain.people import Travel
from planner.domain.places import LeadTime, Venue
from planner.rules.dates.nominations import Nominations
from tests.problems import amounts, assert_agreement, expert, item, option, problem, schedule, sentences

# the planning date is 15 December 2006; four weeks later is 12 January 2007
EXPERTS = (expert("E1", sponsored=True), expert("E2"), expert("E3", sponsored=True, remote=True))
TRAVELS = (
    Travel(expert="E1", venue="V", visa_days=30),
    Travel(expert="E2", venue="V", visa_days=30),
    Travel(expert="E3", venue="V", visa_days=30),
)
VENUES = (Venue(id="V"), Venue(id="U"))
SOON = option(start=date(2007, 1, 11))
VISA = option(start=date(2007, 1, 20))
VISA_IN_TIME = option(start=date(2007, 1, 21))
THERE = option(start=date(2007, 1, 12), venue="U")
ITEMS = (item("A", panellists_most=3), item("B", panellists_most=2))
OF = problem(items=ITEMS, experts=EXPERTS, travels=TRAVELS, venues=VENUES, options=(SOON, VISA, VISA_IN_TIME, THERE))


def test_counts_funded_experts_with_a_seat_whose_weeks_are_missing() -> None:
    where = schedule(OF, "A M1 R", "A panellist E1 E2 E3", "B M1 R", "B panellist E1", option=SOON)
    assert amounts(Nominations(), OF, where) == [(("E1",), 1), (("E3",), 1)]


def test_a_visa_may_need_longer_but_not_for_remote_experts_or_at_another_venue() -> None:
    found = [
        amounts(Nominations(), OF, schedule(OF, "A M1 R", "A panellist E1 E2 E3", option=each))
        for each in (VISA, VISA_IN_TIME, THERE)
    ]
    assert found == [[(("E1",), 1)], [], []]


def test_an_item_left_out_invites_nobody() -> None:
    assert amounts(Nominations(), OF, schedule(OF, "A panellist E1", option=SOON)) == []


def test_the_lead_times_sheet_may_say_other_weeks() -> None:
    row = LeadTime(id="T06", milestone="Nominations", weeks=6, kind="nominations")
    of = problem(items=ITEMS, experts=EXPERTS, options=(VISA_IN_TIME,), lead_times=(row,))
    assert amounts(Nominations(), of, schedule(of, "A M1 R", "A panellist E3")) == [(("E3",), 1)]


def test_says_whose_nomination_was_due_when() -> None:
    assert sentences(Nominations(), OF, schedule(OF, "A M1 R", "A panellist E1", option=SOON)) == [
        "The nomination of E1 (Expert E1) is due 37 days before the opening, on 5 December 2006, "
        "before the planning date 15 December 2006."
    ]


def test_solver_and_check_agree() -> None:
    assert_agreement(Nominations(), OF)
