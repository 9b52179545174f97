"""Days on which those concerned are at another meeting are avoided."""

from datetime import date
from typing import Any

from planner.domain.places import Blackout
from planner.rules.dates.collisions import Collisions
from tests.problems import amounts, assert_agreement, expert, item, option, problem, schedule, sentences

KIND = "colliding meeting"
OTHER_KIND = "religious day"


def row(name: str, **facts: Any) -> Blackout:
    """A soft blackout on 8 May 2007, the second day of the workshop, unless told."""
    day = date(2007, 5, 8)
    return Blackout(**{"id": name, "name": name, "start": day, "end": day, "kind": KIND, "hard": False, **facts})


WORKSHOP = option(days=2, start=date(2007, 5, 7))
ELSEWHEN = option(days=2, start=date(2007, 5, 14))
EXPERTS = (
    expert("E1", country="France", region="WEOG", organization="AFD"),
    expert("E2", country="Kenya", region="African", organization="KACC"),
    expert("E3", organization="UNDP"),
)
ITEMS = (item("A", panellists_most=2, moderators=1), item("B", panellists_most=2))
ROWS = (
    row("Day of France", countries=("France",)),
    row("Day of AFD", organizations=("AFD",)),
    row("Days of Africa", regions=("African",), start=date(2007, 5, 1)),
)
OF = problem(items=ITEMS, experts=EXPERTS, options=(WORKSHOP, ELSEWHEN), blackouts=ROWS)


def test_counts_each_expert_and_day_with_a_seat_once() -> None:
    where = schedule(OF, "A 2 M1 R", "A panellist E1 E2", "A moderator E3", "B 2 M1 R", "B panellist E1")
    assert amounts(Collisions(), OF, where) == [(("E1",), 1), (("E2",), 1)]


def test_other_days_other_dates_and_items_left_out_do_not_count() -> None:
    first_day = schedule(OF, "A 1 M1 R", "A panellist E1 E2")
    assert amounts(Collisions(), OF, first_day) == [(("E2",), 1)]
    assert amounts(Collisions(), OF, schedule(OF, "A 2 M1 R", "A panellist E1", option=ELSEWHEN)) == []
    assert amounts(Collisions(), OF, schedule(OF, "A panellist E1 E2")) == []


ANYONE = (row("Everyone's", everyone=True),)


def test_a_soft_one_of_everyone_counts_for_each() -> None:
    of = problem(items=ITEMS, experts=EXPERTS, options=(WORKSHOP,), blackouts=ANYONE)
    assert amounts(Collisions(), of, schedule(of, "A 2 M1 R", "A panellist E1 E3")) == [(("E1",), 1), (("E3",), 1)]


def test_the_other_kind_does_not_count() -> None:
    of = problem(
        items=ITEMS, experts=EXPERTS, options=(WORKSHOP,), blackouts=(row("Other", kind=OTHER_KIND, everyone=True),)
    )
    assert amounts(Collisions(), of, schedule(of, "A 2 M1 R", "A panellist E1")) == []


def test_hard_meetings_make_absent_instead() -> None:
    rows = (row("Commission", hard=True, countries=("France",)), row("Forum", hard=True, everyone=True))
    of = problem(items=ITEMS, experts=EXPERTS, options=(WORKSHOP,), blackouts=rows)
    assert amounts(Collisions(), of, schedule(of, "A 2 M1 R", "A panellist E1 E2")) == []


def test_says_who_when_and_why() -> None:
    where = schedule(OF, "A 2 M1 R", "A panellist E1")
    assert sentences(Collisions(), OF, where) == [
        "E1 (Expert E1) has a seat on Tuesday 8 May 2007, during Day of France."
    ]


def test_solver_and_check_agree() -> None:
    assert_agreement(Collisions(), OF)
    assert_agreement(
        Collisions(), problem(items=ITEMS, experts=EXPERTS, options=(WORKSHOP, ELSEWHEN), blackouts=ANYONE)
    )
