"""Each of the sixteen terms of CoSPLib's objective, counted by hand, costs the same in the imported plan."""

from datetime import time
from typing import Any

import pytest

from planner.domain.setting import Mode
from planner.explain.check import check
from planner.rules import RULES as EVERY_RULE
from tests.exchange.conference import RULES, WEIGHT, costs, problem, schedule

REST = ("a1 S1 R1", "a2 S1 R1 1", "a3 S2 R1", "b1 S1 R2", "b2 S1 R2 1", "c1 S2 R3")  # a schedule of everything
NOTHING: dict[str, Any] = {}

CASES = [
    # A in two rooms of S1 pays twice
    ("issue_sessions", {"tracks_sessions|penalty!B2": 5}, ("a1 S1 R1", "a2 S1 R2", "a3 S2 R1"), 10),
    # A in R1 in two sessions, once with two items
    ("issue_rooms", {"tracks_rooms|penalty!B2": 4}, ("a1 S1 R1", "a2 S1 R1 1", "a3 S2 R1", "b1 S1 R2"), 8),
    # one cell of S1 and R2, whatever is in it
    ("session_rooms", {"sessions_rooms|penalty!C2": 7}, ("b1 S1 R2", "b2 S1 R2 1", "a1 S2 R2"), 7),
    # two cells of A beside one of B in S1; A and B in different sessions cost nothing
    ("similar_issues_apart", {"similar tracks!C2": 2}, ("a1 S1 R1", "a2 S1 R2", "b1 S1 R3", "b2 S2 R1"), 4),
    # A in three rooms, B in one
    ("issue_in_one_room", NOTHING, ("a1 S1 R1", "a2 S1 R2", "a3 S2 R3", "b1 S1 R3", "b2 S3 R3"), 2),
    # A in three rooms of S1
    ("issue_rooms_at_once", NOTHING, ("a1 S1 R1", "a2 S1 R2", "a3 S1 R3", "b1 S2 R1", "b2 S3 R2"), 2),
    # A leaves S2 out, B has S2 and S3 over the night
    ("issue_unbroken", NOTHING, ("a1 S1 R1", "a2 S3 R1", "b1 S2 R2", "b2 S3 R2"), 1),
    # a2: 1:00 to 2:30, unsuitable, two slots; a1: 9:00 to 10:30, less suitable; b1: 22:00 to 23:30, unsuitable
    (
        "suitable_hours",
        {"submissions!E3": "GMT-9", "submissions!E2": "GMT-1", "submissions!E5": "GMT+12"},
        ("a1 S1 R1", "a2 S1 R1 1", "b1 S1 R2"),
        20 + 1 + 10,
    ),
    # place 1 a1 (order 1), 2 a3 (order 3), 3 a2 (order 3); a1 and a3 share a slot
    (
        "order_in_issue",
        {"submissions!D2": 1, "submissions!D3": 3, "submissions!D4": 3},
        ("a1 S1 R1", "a3 S1 R2", "a2 S2 R1"),
        1 + 1,
    ),
    # items without an order take a place: a2 is second, as it should be; a3 is third instead of second
    ("order_in_issue", {"submissions!D3": 2, "submissions!D4": 2}, ("a1 S1 R1", "a2 S1 R1 1", "a3 S2 R1"), 1),
    # two ordered items share two slots; the first stands in the first room
    (
        "order_in_issue",
        {"submissions!C2": 2, "submissions!D2": 1, "submissions!D3": 2},
        ("a1 S1 R1 1", "a2 S1 R2 1"),
        2,
    ),
    # two slots of a2, one of a1
    ("item_sessions", {"submissions!H3": 3, "submissions!H2": 1}, ("a1 S1 R2", "a2 S1 R1"), 7),
    ("item_rooms", {"submissions!K3": 4, "submissions!L2": 1}, ("a1 S1 R2", "a2 S2 R1"), 9),
    # Ann in two rooms of S1; with herself in R1 she is in one room
    (
        "presenters_in_one_room",
        {"submissions!F2": "Ann", "submissions!F4": "Ann, Bea", "submissions!F5": "Ann"},
        ("a1 S1 R1", "a3 S1 R1 1", "b1 S1 R2 2"),
        2,
    ),
    # Bea presents c1 and chairs A: a1 is in another room of S1, a3 in another session; chairing C as well is nothing
    (
        "presenters_in_one_room",
        {"submissions!F7": "Bea", "tracks!B2": "Zoe, Bea", "tracks!B4": "Bea"},
        ("c1 S1 R1", "a1 S1 R2 1", "a3 S2 R2"),
        1,
    ),
    # Eve attends b1, and presents a1; Tom attends b1 and chairs C; Ann only presents
    (
        "attendees_in_one_room",
        {
            "submissions!G5": "Eve, Tom",
            "submissions!F2": "Eve",
            "tracks!B4": "Tom",
            "submissions!F5": "Ann",
            "submissions!F4": "Ann",
        },
        ("b1 S1 R1", "a1 S1 R2", "c1 S1 R3", "a3 S1 R2 1"),
        2,
    ),
    # Zoe chairs A in two rooms of S1 and B in one
    (
        "chairs_in_one_room",
        {"tracks!B2": "Zoe", "tracks!B3": "Zoe"},
        ("a1 S1 R1", "a2 S1 R2", "b1 S1 R3", "b2 S2 R1"),
        2,
    ),
    # a2 has slots 0 and 1, a1 slot 1; b1 slot 2 is later
    (
        "presenters_at_once",
        {"submissions!F2": "Ann", "submissions!F3": "Ann", "submissions!F5": "Ann"},
        ("a2 S1 R1", "a1 S1 R2 1", "b1 S1 R3 2"),
        1,
    ),
    (
        "presenters_at_once",
        {"submissions!F3": "Ann", "submissions!F5": "Ann", "submissions!C5": 2},
        ("a2 S1 R1", "b1 S1 R3"),
        2,
    ),
    # Eve attends a2 and presents b1, in the same two slots
    (
        "attendees_at_once",
        {"submissions!G3": "Eve", "submissions!F5": "Eve", "submissions!C5": 2},
        ("a2 S1 R1 1", "b1 S1 R3 1"),
        2,
    ),
]


@pytest.mark.parametrize(("rule", "edits", "rows", "amount"), CASES)
def test_a_term(rule: str, edits: dict[str, Any], rows: tuple[str, ...], amount: int) -> None:
    of = problem({**edits, WEIGHT[rule]: 3})

    assert costs(of, schedule(of, *rows)) == {rule: 3 * amount}


@pytest.mark.parametrize(("rule", "edits", "rows", "amount"), CASES)
def test_a_term_without_a_weight_is_not_counted(
    rule: str, edits: dict[str, Any], rows: tuple[str, ...], amount: int
) -> None:
    of = problem(edits)

    assert costs(of, schedule(of, *rows)) == {}
    assert of.settings[rule].mode is Mode.OFF if rule in of.settings else True


def test_every_term_has_a_case() -> None:
    assert {case[0] for case in CASES} == {*RULES}


def test_all_terms_together_in_the_first_tier() -> None:
    edits = {
        **{cell: weight for weight, cell in enumerate(WEIGHT.values(), start=1)},
        "tracks_sessions|penalty!B2": 5,  # A in S1, one cell: 5 x 1
        "sessions_rooms|penalty!C2": 7,  # B in S1 and R2: 7 x 3
        "submissions!H3": 3,  # a2 in S1, two slots: 6 x 10
        "submissions!F2": "Ann",
        "submissions!F5": "Ann",  # a1 and b1 in S1, at once: 1 x 12 + 1 x 15
    }
    of = problem(edits)
    report = check(of, schedule(of, *REST))

    assert report.tiers() == (1,)
    assert report.cost(1) == 5 * 1 + 7 * 3 + 6 * 10 + 12 + 15
    assert report.broken == ()


def test_the_local_zone_counts() -> None:
    """10:00 at GMT+2 is 8:00 at GMT+0: less suitable; 11:30 at GMT+2 is 17:30 at GMT+8."""
    edits = {"parameters!B2": "GMT+2", "submissions!E5": "GMT+8", WEIGHT["suitable_hours"]: 1}
    of = problem(edits)

    assert of.venues[0].zone == "Etc/GMT-2"
    assert costs(of, schedule(of, "a1 S1 R1")) == {"suitable_hours": 1}
    assert costs(of, schedule(of, "b1 S1 R1")) == {}


@pytest.mark.parametrize(
    ("edits", "amount"),
    [
        ({"parameters!B4": time(10)}, 0),
        ({"parameters!B4": time(10, 0, 30)}, 1),  # the session begins half a minute before
        ({"parameters!B4": time(9, 59, 30)}, 0),
        ({"parameters!B5": time(11, 30)}, 0),
        ({"parameters!B5": time(11, 29, 30)}, 1),
        ({"parameters!B8": time(11)}, 10),
        ({"parameters!B7": time(10, 1), "parameters!B4": time(10, 1)}, 10),
        ({"parameters!B7": time(10, 1), "parameters!B11": 25}, 25),
    ],
)
def test_the_limits_of_suitable_hours(edits: dict[str, Any], amount: int) -> None:
    of = problem({**edits, WEIGHT["suitable_hours"]: 1})

    assert costs(of, schedule(of, "a1 S1 R1")).get("suitable_hours", 0) == amount


def test_every_rule_stands_on_the_sheet_and_none_but_the_terms_is_soft() -> None:
    of = problem(dict.fromkeys(WEIGHT.values(), 1))
    modes = {rule.id: rule.setting(of).mode for rule in EVERY_RULE}

    assert {rule for rule, mode in modes.items() if mode is Mode.SOFT} == {*RULES}
    assert {rule for rule, mode in modes.items() if mode is Mode.HARD} >= {
        "placed_once", "inside_session", "room_once", "mandatory_items", "one_issue_a_room", "one_place", "pins",
    }  # fmt: skip
    assert all(rule.setting(of).tier == 1 for rule in EVERY_RULE if rule.id in RULES)


def test_a_track_beside_another_in_one_cell_is_not_legal() -> None:
    of = problem()

    assert [found.rule.id for found in check(of, schedule(of, *REST[:-1], "c1 S2 R1 1")).broken] == ["one_issue_a_room"]
    assert check(of, schedule(of, *REST)).broken == ()
