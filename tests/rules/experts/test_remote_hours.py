"""Remote experts speak within their own local hours and daily limit."""

from dataclasses import replace
from datetime import date

import pytest

from planner.domain.places import Room, Venue
from planner.rules.experts.remote_hours import RemoteHours
from tests.problems import (
    AFTERNOON,
    MORNING,
    amounts,
    assert_agreement,
    expert,
    item,
    option,
    problem,
    schedule,
    sentences,
)

TORONTO = expert(
    "E1", title="Adviser", remote=True, zone="America/Toronto", remote_from=420, remote_until=1260, remote_per_day=1
)
ITEMS = (item("A", panellists_most=2), item("B", minutes=30, moderators=1))
VIENNA = Venue(id="V", zone="Europe/Vienna")
AMMAN = Venue(id="U", zone="Asia/Amman")
# From 11 to 25 March 2007 summer time holds in Toronto but not yet in Vienna: five hours apart, else six.
MARCH, MAY = option(days=2, start=date(2007, 3, 13)), option(start=date(2007, 5, 8))
AWAY = option(start=date(2007, 5, 8), venue="U")
OF = problem(
    items=ITEMS,
    experts=(TORONTO, expert("E2")),
    venues=(VIENNA, AMMAN),
    rooms=(Room(id="R", venue="V"), Room(id="S", venue="U")),
    options=(MARCH, MAY, AWAY),
    sessions=(MORNING, AFTERNOON),
)


def test_counts_each_seat_outside_the_experts_own_hours() -> None:
    where = schedule(OF, "A M1 R", "B P1 R", "A panellist E1 E2", option=MAY)
    assert amounts(RemoteHours(), OF, where) == [(("E1", "A"), 1)]


def test_the_whole_item_lies_within_the_hours() -> None:
    early = replace(OF, experts=(replace(TORONTO, remote_until=600),))
    where = schedule(early, "A P1 R", "A panellist E1", option=MAY)  # 9:00 to 10:00
    assert amounts(RemoteHours(), early, where) == []
    where = schedule(early, "A P1 15:30 R", "A panellist E1", option=MAY)
    assert amounts(RemoteHours(), early, where) == [(("E1", "A"), 1)]


def test_an_item_over_local_midnight_does_not_fit() -> None:
    far = expert("E1", remote=True, zone="Asia/Tokyo")  # seven hours ahead of Vienna in summer
    night = replace(OF, experts=(far,), sessions=(replace(AFTERNOON, start=990, end=1080),))
    assert amounts(RemoteHours(), night, schedule(night, "A P1 R", "A panellist E1", option=MAY)) == [(("E1", "A"), 1)]


def test_the_date_decides_on_summer_time() -> None:
    ten = replace(OF, experts=(replace(TORONTO, remote_from=570),))  # from 9:30
    assert amounts(RemoteHours(), ten, schedule(ten, "A P1 R", "A panellist E1", option=MARCH)) == []
    assert amounts(RemoteHours(), ten, schedule(ten, "A P1 R", "A panellist E1", option=MAY)) == [(("E1", "A"), 1)]


def test_counts_the_seats_above_the_daily_limit_on_held_items() -> None:
    seats = ("A panellist E1", "B moderator E1")
    assert amounts(RemoteHours(), OF, schedule(OF, "A P1 R", "B P1 16:00 R", *seats, option=MAY)) == [(("E1",), 1)]
    assert amounts(RemoteHours(), OF, schedule(OF, "A 1 P1 R", "B 2 P1 R", *seats, option=MARCH)) == []
    assert amounts(RemoteHours(), OF, schedule(OF, "A P1 R", *seats, option=MAY)) == []


def test_says_the_hours_and_the_limit() -> None:
    where = schedule(OF, "A M1 R", "B P1 R", "A panellist E1", "B moderator E1", option=MAY)
    assert sentences(RemoteHours(), OF, where) == [
        "E1 (Adviser) would take part in A on Tuesday 8 May 2007 from 04:00 to 05:00 in America/Toronto, "
        "outside 07:00 to 21:00.",
        "E1 (Adviser) takes part remotely and has 2 seats on Tuesday 8 May 2007; the limit is 1 a day.",
    ]


@pytest.mark.parametrize(("earliest", "latest"), [(570, 1260), (420, 600)])
def test_solver_and_check_agree(earliest: int, latest: int) -> None:
    here = replace(TORONTO, remote_from=earliest, remote_until=latest)
    assert_agreement(RemoteHours(), replace(OF, experts=(here, expert("E2"))), most=60)
