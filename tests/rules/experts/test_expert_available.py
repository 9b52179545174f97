"""An expert is not away on any day from the journey to the last seat."""

from datetime import date, timedelta
from typing import Any

from ortools.sat.python import cp_model

from planner.domain.people import Absence, Travel
from planner.domain.places import Blackout, Room, Venue
from planner.domain.problem import Problem
from planner.model.post import Posture
from planner.rules.experts.expert_available import ExpertAvailable
from planner.solve.build import build
from tests.problems import MONDAY, amounts, assert_agreement, expert, item, option, problem, schedule, sentences

NEAR, FAR = option(days=4), option(days=4, start=MONDAY + timedelta(days=7), venue="U")
VENUES = (Venue(id="V"), Venue(id="U"))
ROOMS = (Room(id="R", venue="V"), Room(id="S", venue="U"))
TRAVELS = (
    Travel(expert="E1", venue="V", nights_before=1),
    Travel(expert="E1", venue="U", nights_before=1, rest_nights=1),
    Travel(expert="E2", venue="U", nights_before=1),
)
ITEMS = tuple(item(one, panellists_most=1) for one in "ABC")


def absence(who: str, first: date, days: int = 1) -> Absence:
    return Absence(expert=who, start=first, end=first + timedelta(days=days - 1), reason="court session")


def of(*absences: Absence, **facts: Any) -> Problem:
    base: dict[str, Any] = {
        "items": ITEMS,
        "venues": VENUES,
        "rooms": ROOMS,
        "options": (NEAR, FAR),
        "travels": TRAVELS,
        "experts": (expert("E1", title="Judge"), expert("E2", remote=True)),
        "absences": absences,
    }
    return problem(**{**base, **facts})


def test_counts_each_absent_day_from_travel_to_last_seat_once() -> None:
    here = of(absence("E1", MONDAY - timedelta(days=3), 4), absence("E1", MONDAY, 2), absence("E1", MONDAY, 1))
    where = schedule(here, "A 1 M1 R", "B 3 M1 R", "A panellist E1", "B panellist E1", option=NEAR)
    assert amounts(ExpertAvailable(), here, where) == [(("E1",), 1)] * 3  # Sunday, Monday, Tuesday


def test_travel_takes_as_long_as_the_venue_is_far() -> None:
    here = of(absence("E1", FAR.start - timedelta(days=2)), absence("E1", NEAR.start - timedelta(days=2)))
    assert amounts(ExpertAvailable(), here, schedule(here, "A M1 R", "A panellist E1", option=NEAR)) == []
    assert amounts(ExpertAvailable(), here, schedule(here, "A M1 S", "A panellist E1", option=FAR)) == [(("E1",), 1)]


def test_a_remote_expert_is_needed_on_days_with_a_seat_only() -> None:
    here = of(absence("E2", MONDAY + timedelta(days=1)))
    rows = ("A panellist E2", "B panellist E2")
    assert amounts(ExpertAvailable(), here, schedule(here, "A 1 M1 R", "B 3 M1 R", *rows)) == []
    assert amounts(ExpertAvailable(), here, schedule(here, "A 2 M1 R", "B 3 M1 R", *rows)) == [(("E2",), 1)]


def test_seats_of_an_item_left_out_and_days_after_the_last_seat_do_not_count() -> None:
    here = of(absence("E1", MONDAY + timedelta(days=1), 3))
    where = schedule(here, "A 1 M1 R", "A panellist E1", "B panellist E1")
    assert amounts(ExpertAvailable(), here, where) == []


def test_a_hard_colliding_meeting_takes_away_those_it_concerns() -> None:
    meeting = Blackout(
        id="row 2", start=MONDAY, end=MONDAY, name="Africa Forum", kind="colliding meeting", hard=True, regions=("AF",)
    )
    experts = (expert("E1", title="Judge", region="AF"), expert("E2"))
    here = of(experts=experts, blackouts=(meeting,))
    where = schedule(here, "A M1 R", "B M1 R", "A panellist E1", "B panellist E2")
    assert sentences(ExpertAvailable(), here, where) == [
        "E1 (Judge) is needed on Monday 26 March 2007, but is away (Africa Forum)."
    ]


def test_solver_and_check_agree() -> None:
    here = of(
        absence("E1", MONDAY + timedelta(days=1)),
        absence("E1", FAR.start - timedelta(days=2)),
        absence("E1", FAR.start + timedelta(days=3), 3),
        absence("E2", MONDAY + timedelta(days=2), 6),
    )
    assert_agreement(ExpertAvailable(), here, most=60)


def test_solver_and_check_agree_on_absences_in_the_middle() -> None:
    here = of(absence("E1", MONDAY + timedelta(days=1)), items=ITEMS[:2], options=(NEAR,), experts=(expert("E1"),))
    stays = schedule(here, "A 1 M1 R", "B 4 M1 R", "A panellist E1", "B panellist E1")
    assert amounts(ExpertAvailable(), here, stays) == [(("E1",), 1)]
    assert_agreement(ExpertAvailable(), here, also=[stays])


def test_a_relaxed_model_counts_the_same_days() -> None:
    here = of(absence("E1", MONDAY - timedelta(days=1), 2), absence("E2", MONDAY))
    where = schedule(here, "A 1 M1 R", "B 1 M1 R", "A panellist E1", "B panellist E2")
    made = build(here, [ExpertAvailable()], Posture.RELAX)
    made.plan.fix(where)
    made.model.minimize(made.cost(0))
    solver = cp_model.CpSolver()
    assert solver.solve(made.model) == cp_model.OPTIMAL
    assert round(solver.objective_value) == 3 == sum(amount for _, amount in amounts(ExpertAvailable(), here, where))
