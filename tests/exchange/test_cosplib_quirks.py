"""What real CoSPLib workbooks have that one would not expect: it is read exactly, or does no harm."""

import time as clock
from datetime import date, time
from typing import Any

import pytest

from planner.domain.wishes import Kind, Stance
from tests.exchange.conference import (
    BASE,
    ROOMS,
    SESSIONS,
    TRACKS,
    WEIGHT,
    Sheets,
    costs,
    faults,
    matrix,
    problem,
    schedule,
)

EVERYTHING = ("a1 S1 R1", "a2 S1 R1 1", "a3 S2 R1", "b1 S1 R2", "b2 S1 R2 1", "c1 S2 R3")


def changed(name: str, rows: Any) -> Sheets:
    return {**BASE, name: rows}


def test_what_becomes_of_what() -> None:
    of = problem({"submissions!D3": 2, "submissions!F3": "Ann, Bea", "submissions!G3": "Eve", "tracks!B2": "Zoe"})
    item, issue, session, room = of.item["a2"], of.issue["A"], of.session["S3"], of.room["R2"]

    assert (item.title, item.issue, item.minutes, item.order, item.zone) == ("a2", "A", 60, 2, "Etc/GMT")
    assert (item.presenters, item.attendees, issue.chairs) == (("Ann", "Bea"), ("Eve",), ("Zoe",))
    assert (item.mandatory, item.capacity_least, issue.title) == (True, 0, "A")
    assert (session.day, session.start, session.end, session.minutes) == (1, 600, 690, 90)
    assert (room.name, of.workshop.slot_minutes, of.workshop.days_most) == ("R2", 30, 2)
    assert [(option.start, option.days) for option in of.options] == [(date(2021, 7, 28), 2)]


def test_a_conference_has_no_mandate() -> None:
    of = problem()

    assert (of.workshop.mandated, of.mandate) == (False, ())
    assert (of.workshop.mandate_date, of.workshop.planning_date) == (date(2021, 6, 28), date(2021, 6, 28))
    assert of.workshop.deadline >= of.options[0].end


def test_rows_that_are_only_formatted_are_none() -> None:
    ghosts = {f"{sheet}!A{row}": "" for sheet in ("submissions", "tracks", "rooms") for row in range(9, 60)}
    blanks = {"submissions!A40": "   ", "tracks!A30": " ", "rooms!B3": None, "similar tracks!H1": " "}

    of = problem({**ghosts, **blanks})

    assert (len(of.items), len(of.issues), len(of.rooms)) == (6, 3, 3)


def test_text_after_the_last_name_is_no_row() -> None:
    assert len(problem({"submissions!D20": "to do", "rooms!B9": "big"}).items) == 6


def test_names_keep_blanks_at_their_ends_and_inside() -> None:
    """Two tracks that differ in nothing but blanks are two."""
    edits: dict[str, Any] = {}
    for place, name in ((2, "A "), (3, "A  B"), (4, "A")):
        edits |= {f"{sheet}!A{place}": name for sheet in ("tracks", "tracks_sessions|penalty", "tracks_rooms|penalty")}
        edits |= {f"similar tracks!A{place}": name}
    edits |= {f"submissions!B{row}": name for row, name in enumerate(("A ", "A ", "A ", "A  B", "A  B", "A"), start=2)}
    edits |= {"rooms!A2": " R1", "tracks_rooms|penalty!B1": " R1", "sessions_rooms|penalty!B1": " R1"}
    edits |= {"submissions!K1": " R1", "tracks_rooms|penalty!B2": 4, WEIGHT["issue_rooms"]: 1}

    of = problem(edits)

    assert [issue.elsewhere for issue in of.issues] == ["A ", "A  B", "A"]
    assert [issue.id for issue in of.issues] == ["T01", "T02", "T03"]
    assert [room.elsewhere or room.id for room in of.rooms] == [" R1", "R2", "R3"]
    assert [(row.subject, row.target, row.strength) for row in of.preferences] == [("T01", of.rooms[0].id, 4)]


def test_rows_and_columns_of_matrices_are_matched_by_name() -> None:
    rooms = changed("tracks_rooms|penalty", [[None, "R3", "R1", "R2"], ["C", 1], ["A", 2, 0, 5], ["B"]])

    of = problem(base=rooms)

    found = {(row.subject, row.target): row.strength for row in of.preferences}
    assert found == {("C", "R3"): 1, ("A", "R3"): 2, ("A", "R2"): 5}
    assert {row.stance for row in of.preferences} == {Stance.AVOIDED}


def test_columns_of_submissions_may_stand_in_another_order() -> None:
    rows = [[*row] for row in BASE["submissions"]]
    rows[0][7:] = ["S3", "S1", "S2", "R2", "R3", "R1"]

    of = problem(
        base=changed("submissions", [rows[0], rows[1], [*rows[2][:5], None, None, 0, 9, 0, 8, 0, 7], *rows[3:]])
    )

    assert {(row.subject, row.target): row.strength for row in of.preferences} == {
        ("a2", "S1"): 9,
        ("a2", "R2"): 8,
        ("a2", "R1"): 7,
    }


def test_similar_tracks_go_by_the_order_of_the_rows_and_by_the_upper_triangle() -> None:
    """Column heads are not read; the diagonal and what is below it do not count, whatever stands there."""
    rows = [[None, "x", "x", None], ["C", 9, 1, 2], ["A", 7, 9, 3], ["B", "below", 8, 9]]

    of = problem(base=changed("similar tracks", rows))

    assert {(row.subject, row.target): row.strength for row in of.preferences} == {
        ("C", "A"): 1,
        ("C", "B"): 2,
        ("A", "B"): 3,
    }
    assert {row.target_kind for row in of.preferences} == {Kind.ISSUE}


def test_persons_are_compared_to_the_letter() -> None:
    """Lists are cut at a comma and a blank, nowhere else; a cell of ours has ; between, and keeps no blanks."""
    persons = ("Ann, Bea", "Ann,Bea", "Ann;x, Cy", " Ann", "-", "Ann,x")
    edits = {f"submissions!F{row}": name for row, name in enumerate(persons, start=2)}

    of = problem(edits)

    assert of.presenter_clashes == frozenset()
    assert [len(item.presenters) for item in of.items] == [2, 1, 2, 1, 1, 1]


def test_the_same_person_is_the_same_on_both_sheets() -> None:
    of = problem({"tracks!B2": "Ann; B", "submissions!F5": "Ann; B", "submissions!G7": "Ann; B"})

    assert of.presenter_clashes == frozenset({("a1", "b1"), ("a2", "b1"), ("a3", "b1")})
    assert len(of.attendee_clashes) == 4


def test_formulas_are_text_and_numbers_are_names() -> None:
    names = {"submissions!A2": "=1+1", "submissions!A3": 7, "rooms!A2": 101, "tracks_rooms|penalty!B1": 101}
    names |= {"sessions_rooms|penalty!B1": 101, "submissions!K1": 101, "submissions!K3": 5}

    of = problem(names)

    assert [item.id for item in of.items][:2] == ["=1+1", "7"]
    assert [(row.subject, row.target) for row in of.preferences] == [("7", "101")]


@pytest.mark.parametrize("name", ["Day 2", "all", "-", "n/a", "S1", "a;b", '"x"', "a" * 60, "T01", "R01"])
def test_names_that_cannot_be_ids(name: str) -> None:
    """They mean something else in a plan, are taken, or would not stay as they are: Elsewhere has them exactly."""
    rooms = ["rooms!A2", "tracks_rooms|penalty!B1", "sessions_rooms|penalty!B1"]
    edits: dict[str, Any] = dict.fromkeys(
        [*rooms, "submissions!A2"] + ([] if name == "S1" else ["submissions!K1"]), name
    )
    if name == "S1":  # a room of the name of a session stands twice among the columns of submissions
        assert all(one.startswith("submissions!") for one in faults({**edits, "submissions!K1": name}))
        assert faults(edits)
        return

    of = problem({**edits, "submissions!K2": 3, "submissions!H2": 2})

    assert of.items[0].elsewhere or of.items[0].id == name
    assert (of.rooms[0].elsewhere or of.rooms[0].id) == name
    assert len({*of.item, *of.room, *of.session, *of.issue}) == 6 + 3 + 3 + 3
    assert [row.strength for row in of.preferences] == [2, 3]


def test_one_track_one_room_one_session() -> None:
    base: Sheets = {
        **BASE,
        "tracks": [["Tracks", "Chairs"], ["Only"]],
        "rooms": [["Rooms"], ["Hall"]],
        "sessions": [BASE["sessions"][0], ["S1", 66, date(2020, 7, 8), time(13), time(15)]],
        "submissions": [[*BASE["submissions"][0][:7], "S1", "Hall"], *([f"p{n}", "Only", 1] for n in range(66))],
        "tracks_sessions|penalty": matrix(["Only"], ["S1"]),
        "tracks_rooms|penalty": matrix(["Only"], ["Hall"]),
        "similar tracks": matrix(["Only"], ["Only"]),
        "sessions_rooms|penalty": matrix(["S1"], ["Hall"]),
    }

    of = problem(dict.fromkeys(WEIGHT.values(), 1), base=base)

    assert (of.workshop.slot_minutes, of.session["S1"].minutes) == (1, 66)
    assert costs(of, schedule(of, *(f"p{n} S1 Hall {n}" for n in range(66)))) == {}


def test_a_large_conference_is_imported_in_three_seconds() -> None:
    sessions, rooms, tracks = (
        [f"{letter}{n}" for n in range(count)] for letter, count in (("S", 30), ("R", 30), ("T", 90))
    )
    head = [*BASE["submissions"][0][:7], *sessions, *rooms]
    base: Sheets = {
        **BASE,
        "tracks": [["Tracks", "Chairs"], *([track] for track in tracks)],
        "rooms": [["Rooms"], *([room] for room in rooms)],
        "sessions": [
            BASE["sessions"][0],
            *(
                [name, 4, date(2020, 7, 6 + n // 6), time(8 + n % 6 * 2), time(9 + n % 6 * 2)]
                for n, name in enumerate(sessions)
            ),
        ],
        "submissions": [head, *([f"p{n}", tracks[n % 90], 1, 0, "GMT+1", f"Ann {n}"] for n in range(1000))],
        "tracks_sessions|penalty": [[None, *sessions], *([track] + [1] * 30 for track in tracks)],
        "tracks_rooms|penalty": [[None, *rooms], *([track] + [1] * 30 for track in tracks)],
        "similar tracks": matrix(tracks, tracks),
        "sessions_rooms|penalty": matrix(sessions, rooms),
    }
    started = clock.monotonic()

    of = problem(base=base)

    assert len(of.preferences) == 2 * 90 * 30
    assert clock.monotonic() - started < 6  # with writing the workbook to import, and reading the plan


def test_the_base_needs_nothing() -> None:
    of = problem()

    assert costs(of, schedule(of, *EVERYTHING)) == {}
    assert [session.id for session in of.sessions] == SESSIONS
    assert ([room.id for room in of.rooms], [issue.id for issue in of.issues]) == (ROOMS, TRACKS)
