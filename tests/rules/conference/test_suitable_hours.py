"""Items presented from afar are in sessions that suit the presenters' own clock."""

from dataclasses import replace
from datetime import date

import pytest

from planner.domain.agenda import Session
from planner.domain.places import Room, Venue
from planner.domain.problem import Problem
from planner.domain.setting import Mode, Parameter, Setting
from planner.rules.conference.suitable_hours import SuitableHours
from tests.problems import (
    AFTERNOON,
    MORNING,
    WORKSHOP,
    amounts,
    assert_agreement,
    item,
    option,
    problem,
    schedule,
    sentences,
)
from tests.rules.conference.silent import assert_silent

RULE = SuitableHours()
# From 11 to 25 March 2007 summer time holds in Toronto but not yet in Vienna: five hours apart, else six.
MARCH, MAY = option(start=date(2007, 3, 13)), option(start=date(2007, 5, 8))
OF = problem(
    items=(item("A", zone="America/Toronto"), item("B", minutes=30, zone="Asia/Tokyo"), item("C")),
    venues=(Venue(id="V", zone="Europe/Vienna"), Venue(id="U", zone="Asia/Amman")),
    rooms=(Room(id="R", venue="V"), Room(id="S", venue="U")),
    options=(MARCH, MAY, option(start=date(2007, 5, 8), venue="U")),
    sessions=(MORNING, AFTERNOON),
    workshop=replace(WORKSHOP, slot_minutes=30),
)


def told(of: Problem, **parameters: Parameter) -> Problem:
    """The same problem with other hours and amounts."""
    return replace(of, settings={RULE.id: Setting(Mode.SOFT, parameters=parameters)})


def test_counts_the_session_for_each_slot_of_the_item() -> None:
    held = schedule(OF, "A M1 10:30 R", "B P1 R", "C M1 R", option=MAY)  # Toronto 4:00 to 5:30, Tokyo 22:00 to 23:30
    assert amounts(RULE, OF, held) == [(("A",), 20), (("B",), 10)]
    held = schedule(OF, "A P1 R", "B M1 R", option=MAY)  # Toronto 9:00 to 10:30, Tokyo 17:00 to 18:30
    assert amounts(RULE, OF, held) == [(("A",), 2)]
    by_item = replace(OF, workshop=WORKSHOP)
    assert amounts(RULE, by_item, schedule(by_item, "A M1 R", "B M1 R", option=MAY)) == [(("A",), 10)]


def test_the_date_decides_on_summer_time() -> None:
    assert amounts(RULE, OF, schedule(OF, "A P1 R", option=MARCH)) == []  # 10:00 to 11:30, in May an hour earlier


def test_the_whole_session_counts_by_its_printed_end() -> None:
    short = replace(OF, sessions=(replace(MORNING, start=780, end=870, holds=60),))  # in Tokyo 20:00 to 21:30
    assert amounts(RULE, short, schedule(short, "B M1 R", option=MAY)) == []
    longer = replace(OF, sessions=(replace(MORNING, start=780, end=871, holds=60),))
    assert amounts(RULE, longer, schedule(longer, "B M1 R", option=MAY)) == [(("B",), 1)]


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("06:59", "08:00", 10),
        ("07:00", "08:00", 1),
        ("09:29", "12:00", 1),
        ("09:30", "21:30", 0),
        ("20:00", "21:31", 1),
        ("21:45", "23:00", 1),
        ("21:45", "23:01", 10),
        ("22:00", "24:00", 10),  # its end is on the next day's clock, before the first hour
        ("00:00", "09:00", 10),
    ],
)
def test_hours_and_their_limits(start: str, end: str, expected: int) -> None:
    minutes = [60 * int(time[:2]) + int(time[3:]) for time in (start, end)]
    session = Session(id="X", start=minutes[0], end=minutes[1])
    here = replace(OF, items=(item("A", minutes=30, zone="Europe/Vienna"),), sessions=(session,))
    found = amounts(RULE, here, schedule(here, "A X R", option=MAY))
    assert found == ([(("A",), expected)] if expected else [])


def test_other_hours_and_amounts() -> None:
    parameters: dict[str, Parameter] = {"suitable_from": "10:30", "less_from": 300, "small": 3, "large": 7}
    of = told(OF, **parameters)
    assert amounts(RULE, of, schedule(of, "A P1 R", "B M1 R", option=MARCH)) == [(("A",), 6)]
    assert amounts(RULE, of, schedule(of, "A M1 R", option=MARCH)) == [(("A",), 6)]  # 5:00 to 6:30
    assert amounts(RULE, of, schedule(of, "A M1 R", option=MAY)) == [(("A",), 14)]
    free = told(OF, small=0, large=0)
    assert amounts(RULE, free, schedule(free, "A M1 R", "B P1 R", option=MAY)) == []


def test_says_the_hours_there() -> None:
    held = schedule(OF, "A M1 R", "B M1 R", option=MAY)
    assert sentences(RULE, OF, held) == [
        "A is presented from afar, and session M1 on Tuesday 8 May 2007 is from 04:00 to 05:30 in America/Toronto, "
        "outside 07:00 to 23:00."
    ]
    held = schedule(OF, "A P1 R", option=MAY)
    assert sentences(RULE, OF, held)[0].endswith("is from 09:00 to 10:30 in America/Toronto, outside 09:30 to 21:30.")


def test_silent_without_zones() -> None:
    of = replace(OF, items=(item("A"), item("B")))
    assert_silent(RULE, of, schedule(of, "A M1 R", "B M1 R"))


@pytest.mark.parametrize("parameters", [{}, {"suitable_from": "10:30", "small": 3}, {"small": 0}])
def test_solver_and_check_agree(parameters: dict[str, Parameter]) -> None:
    assert_agreement(RULE, told(OF, **parameters), most=60)
