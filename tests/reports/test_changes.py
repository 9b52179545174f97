"""What a schedule changes of what was pinned: what was, what is."""

from dataclasses import replace

import pytest

from planner.domain.setting import Mode, Setting
from planner.domain.wishes import Aspect, Pin
from planner.reports.view import Table
from planner.reports.views.changes import change_rows, pins_given_up
from planner.reports.views.summary import summary
from planner.rules import RULE
from tests.reports.sample import FACTS, PROBLEM, SCHEDULE, facts_of, table

NAMES = {
    "E1": "E1, Adviser, Aid agency (Norway)",
    "E2": "E2, Prosecutor, PPO (Kenya)",
    "E3": "E3, Analyst, Aid agency (remote)",
}
NOBODY_NEW = {**PROBLEM.settings, "nobody_new": Setting(Mode.SOFT, weight=1), "pins": Setting(Mode.SOFT, weight=1)}


@pytest.mark.parametrize(
    ("item", "aspect", "value", "was", "now"),
    [
        (None, Aspect.WINDOW, "W9", "window W9", "window W1"),
        (None, Aspect.VENUE, "V9", "venue: V9", "venue: The venue, Nairobi"),
        ("C", Aspect.PLACED, "yes", "held", "not held"),
        ("A", Aspect.PLACED, "no", "not held", "held"),
        ("C", Aspect.DAY, "1", "day 1", "not held"),
        ("A", Aspect.DAY, "9", "day 9", "day 1"),
        ("A", Aspect.SESSION, "S9", "session S9", "session P1"),
        ("A", Aspect.START, "605", "start 10:05", "start 15:00"),
        ("A", Aspect.ROOM, "R9", "room: R9", "room: Hall"),
        (
            "A",
            Aspect.MODERATOR,
            "E3",
            "moderator: E3, Analyst, Aid agency (remote)",
            "E1, Adviser, Aid agency (Norway)",
        ),
        ("O", Aspect.RAPPORTEUR, "E3", "rapporteur: E3, Analyst, Aid agency (remote)", "no rapporteur"),
        ("B", Aspect.NOT_ON_PANEL, "E2", "not on panel: E2, Prosecutor, PPO (Kenya)", "on the panel"),
    ],
)
def test_each_pin_not_kept_says_what_was_and_what_is(
    item: str | None, aspect: Aspect, value: str, was: str, now: str
) -> None:
    pin = Pin(id="row", item=item, aspect=aspect, value=value, reason="the host has asked for it")
    found = change_rows(facts_of(SCHEDULE, replace(PROBLEM, pins=(pin,))))
    assert found == ((item or "", was, now, "the host has asked for it"),)


def test_the_summary_shows_what_has_changed_where_anything_has() -> None:
    kept = Pin(id="1", item="A", aspect=Aspect.MODERATOR, value="E1")
    lost = Pin(id="2", item="A", aspect=Aspect.ROOM, value="R9")
    assert not any(isinstance(block, Table) and block.name == "PinsNotKept" for block in summary(FACTS).blocks)
    facts = facts_of(SCHEDULE, replace(PROBLEM, pins=(kept, lost)))
    assert table(summary(facts), "PinsNotKept").rows == (("A", "room: R9", "room: Hall", ""),)
    given_up = [row[2] for row in table(summary(facts), "GivenUp").rows if row[1] == RULE["pins"].title]
    assert given_up == ["1 pin not kept; see below."]


def test_who_joins_a_panel_stands_in_it_but_not_twice_and_who_is_invited_at_last() -> None:
    kept = Pin(id="1", item="A", aspect=Aspect.MODERATOR, value="E1")
    lost = Pin(id="2", item="A", aspect=Aspect.PANELLIST, value="E3")
    facts = facts_of(SCHEDULE, replace(PROBLEM, pins=(kept, lost), settings=NOBODY_NEW))
    assert change_rows(facts) == (
        ("A", "panellist: E3, Analyst, Aid agency (remote)", "E2, Prosecutor, PPO (Kenya)", ""),
        ("A", "on the panel as panellist", f"is rapporteur: {NAMES['E3']}", ""),
        ("", "no pinned seat", f"is invited: {NAMES['E2']}; leaves home Sun 25 Mar, last seat Tue 27 Mar", ""),
    )
    (given_up,) = [row[2] for row in table(summary(facts), "GivenUp").rows if row[1] == RULE["nobody_new"].title]
    assert given_up == "3 seats and invitations without a pin; see below."


@pytest.mark.parametrize(
    ("expert", "item", "day", "before", "after"),
    [
        (
            "E2",
            "B",
            "1",
            "leaves home Sun 25 Mar, last seat Mon 26 Mar",
            "leaves home Sun 25 Mar, last seat Tue 27 Mar",
        ),
        ("E3", "A", "2", "seats on Tue 27 Mar", "seats on Mon 26 Mar"),
        (
            "E1",
            "B",
            "2",
            "leaves home Tue 27 Mar, last seat Tue 27 Mar",
            "leaves home Mon 26 Mar, last seat Mon 26 Mar",
        ),
    ],
)
def test_who_is_away_on_other_days_than_with_the_seats_as_pinned(
    expert: str, item: str, day: str, before: str, after: str
) -> None:
    pins = (
        Pin(id="1", item=item, aspect=Aspect.DAY, value=day),
        Pin(id="2", item=item, aspect=Aspect.PANELLIST, value=expert),
    )
    usual = replace(PROBLEM, pins=pins)
    rows = change_rows(facts_of(SCHEDULE, replace(usual, settings=NOBODY_NEW)))
    told = [row for row in rows if row[1] == before]
    assert [(row[0], row[2]) for row in told] == [("", f"{NAMES[expert]}: {after}")]
    assert not [row for row in change_rows(facts_of(SCHEDULE, usual)) if row[1] == before]


def test_days_away_are_told_only_where_all_pinned_seats_have_days_and_the_dates_are_the_same() -> None:
    seat = Pin(id="1", item="B", aspect=Aspect.PANELLIST, value="E2")
    day = Pin(id="2", item="B", aspect=Aspect.DAY, value="1")
    other = Pin(id="3", item="A", aspect=Aspect.PANELLIST, value="E2")
    dates = Pin(id="4", item=None, aspect=Aspect.WINDOW, value="W9")

    def away(*pins: Pin) -> int:
        facts = facts_of(SCHEDULE, replace(PROBLEM, pins=pins, settings=NOBODY_NEW))
        return sum(str(row[1]).startswith("leaves home") for row in change_rows(facts))

    assert away(seat, day) == 1
    assert away(seat) == away(seat, day, other) == away(seat, day, dates) == 0


def test_who_has_lost_every_seat_is_no_longer_invited() -> None:
    seat = Pin(id="1", item="B", aspect=Aspect.PANELLIST, value="E1")
    day = Pin(id="2", item="B", aspect=Aspect.DAY, value="2")
    without = replace(SCHEDULE, seats=tuple(seat for seat in SCHEDULE.seats if seat.expert != "E1"))
    rows = change_rows(facts_of(without, replace(PROBLEM, pins=(day, seat), settings=NOBODY_NEW)))
    assert rows[-1][2] == f"{NAMES['E1']}: no longer invited"


def test_an_item_that_is_not_held_is_one_row_and_one_name() -> None:
    pins = tuple(
        Pin(id=value, item="C", aspect=aspect, value=value, reason="agreed")
        for aspect, value in ((Aspect.DAY, "1"), (Aspect.ROOM, "R"), (Aspect.PANELLIST, "E1"))
    )
    facts = facts_of(SCHEDULE, replace(PROBLEM, pins=pins))
    assert change_rows(facts) == (("C", f"day 1\nroom: Hall\npanellist: {NAMES['E1']}", "not held", "agreed"),)
    assert pins_given_up(facts) == ["C is not held"]


def test_who_joins_says_as_what_and_of_a_lost_seat_only_who_is_new_in_it() -> None:
    seats = ((Aspect.MODERATOR, "E1"), (Aspect.PANELLIST, "E1"), (Aspect.PANELLIST, "E2"))
    pins = tuple(Pin(id=f"{aspect} {value}", item="A", aspect=aspect, value=value) for aspect, value in seats)
    rows = change_rows(facts_of(SCHEDULE, replace(PROBLEM, pins=pins, settings=NOBODY_NEW)))
    assert rows[:2] == (
        ("A", f"panellist: {NAMES['E1']}", "nobody instead", ""),
        ("A", "no pinned seat", f"joins as rapporteur: {NAMES['E3']}", ""),
    )
