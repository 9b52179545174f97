"""The sheets Programme, Seats, Grid, Experts and Rooms say when and where."""

from dataclasses import replace
from datetime import date, time
from decimal import Decimal

from planner.domain.agenda import Session, SessionUse
from planner.domain.places import Room
from planner.reports.view import Day
from planner.reports.views.experts import experts
from planner.reports.views.facts import Facts
from planner.reports.views.grid import grid, room_words
from planner.reports.views.programme import programme
from planner.reports.views.rooms import rooms
from planner.reports.views.seats import seats
from tests.problems import schedule
from tests.reports.sample import FACTS, PROBLEM, cells, facts_of, table

MONDAY, TUESDAY = date(2007, 3, 26), date(2007, 3, 27)


def test_programme_has_a_row_an_item_in_the_order_of_the_clock() -> None:
    sheet = programme(FACTS)
    assert cells(table(sheet, "Programme"), "Item", "Issue", "Date", "Start", "End", "Venue", "Room", "Room name") == [
        ("O", "all", MONDAY, time(10), time(10, 30), "V", "R", "Hall"),
        ("A", "I1", MONDAY, time(15), time(16), "V", "R", "Hall"),
        ("B", "I2", TUESDAY, time(10, 15), time(11, 30), "V", "S", "Room S"),
    ]


def test_programme_names_roles_never_persons() -> None:
    sheet = programme(FACTS)
    assert cells(table(sheet, "Programme"), "Moderator", "Panellists", "Rapporteur", "Panellist ids")[1] == (
        "Adviser, Aid agency (Norway)",
        "Prosecutor, PPO (Kenya)",
        "Analyst, Aid agency (remote)",  # a duty station is not a country
        "E2",
    )


def test_programme_names_the_chairs_of_an_issue_where_there_are_any() -> None:
    assert "Chairs" not in [column.title for column in table(programme(FACTS), "Programme").columns]
    issues = tuple(replace(issue, chairs=("Chair, Ministry", "Clerk")) for issue in PROBLEM.issues[:1])
    chaired = facts_of(FACTS.schedule, replace(PROBLEM, issues=(*issues, *PROBLEM.issues[1:])))
    assert cells(table(programme(chaired), "Programme"), "Item", "Chairs") == [
        ("O", ""), ("A", "Chair, Ministry; Clerk"), ("B", ""),
    ]  # fmt: skip


def test_programme_states_the_zone() -> None:
    assert (
        programme(FACTS).title
        == "Programme, 26-27 March 2007, Nairobi. All times are local time at the venue (Africa/Nairobi)."
    )


def test_zones_of_fixed_hours_are_told_with_the_sign_that_people_know() -> None:
    venues = tuple(replace(venue, zone="Etc/GMT-12") for venue in PROBLEM.venues)
    people = tuple(replace(one, zone="Etc/GMT+5", city="") if one.remote else one for one in PROBLEM.experts)
    found = facts_of(FACTS.schedule, replace(PROBLEM, venues=venues, experts=people))
    assert found.zone_words == "All times are local time at the venue (UTC+12)."
    steps = cells(table(experts(found), "Experts"), "Itinerary")
    assert steps[2] == ("Mon 26 Mar 15:00-16:00  A rapporteur, Hall (22:00 on Sun 25 Mar in UTC-5)",)


def test_programs_read_zones_by_the_names_that_they_know() -> None:
    venues = tuple(replace(venue, zone="Etc/GMT-12") for venue in PROBLEM.venues)
    found = facts_of(FACTS.schedule, replace(PROBLEM, venues=venues))
    assert cells(table(programme(found), "Programme"), "Time zone")[0] == ("Etc/GMT-12",)


def test_seats_have_a_row_an_expert_in_a_role() -> None:
    assert cells(table(seats(FACTS), "Seats"), "Item", "Role", "Expert", "Date", "Start", "End") == [
        ("A", "moderator", "E1", MONDAY, time(15), time(16)),
        ("A", "panellist", "E2", MONDAY, time(15), time(16)),
        ("A", "rapporteur", "E3", MONDAY, time(15), time(16)),
        ("B", "panellist", "E2", TUESDAY, time(10, 15), time(11, 30)),
    ]


def test_seats_give_remote_experts_their_own_clock() -> None:
    found = cells(table(seats(FACTS), "Seats"), "Expert", "Expert's time zone", "Expert's date", "Expert's start")
    assert found[2] == ("E3", "Europe/Paris", MONDAY, time(14))  # summer time there: one hour behind Nairobi
    assert found[0] == ("E1", "", None, None)


def test_grid_splits_a_session_where_items_begin_and_end() -> None:
    days = [block for block in grid(FACTS).blocks if isinstance(block, Day)]
    assert [(line.hours, line.pause) for line in days[1].lines] == [
        ("10:00-10:15", "Free"),
        ("10:15-11:30", ""),
        ("11:30-11:45", "Break"),
        ("11:45-13:00", "Free"),
        ("13:00-15:00", "Break"),
        ("15:00-16:30", "Free"),
    ]
    box = days[1].lines[1].boxes[1]
    assert box is not None
    assert (box.heading, box.text, box.lines, box.tint) == ("B  10:15-11:30  issue (ii)", "Group", 1, 1)


def test_grid_box_runs_over_the_lines_of_items_beside_it() -> None:
    where = schedule(PROBLEM, "B M1 R", "C M1 S")
    day = next(block for block in grid(facts_of(where)).blocks if isinstance(block, Day))
    assert [line.hours for line in day.lines[:3]] == ["10:00-10:45", "10:45-11:15", "11:15-11:30"]
    assert [box and (box.heading[0], box.lines) for box in day.lines[0].boxes] == [("B", 2), ("C", 1)]


def test_grid_puts_items_at_once_in_one_room_into_one_box() -> None:
    """Possible where the rule room_once is a wish only."""
    where = schedule(PROBLEM, "B M1 R", "C M1 R", "O M1 10:30 R")
    day = next(block for block in grid(facts_of(where)).blocks if isinstance(block, Day))
    boxes = [box for line in day.lines for box in line.boxes if box is not None]
    assert [(box.heading, box.lines) for box in boxes] == [("B, C, O at once in one room", 4)]
    assert boxes[0].text.splitlines() == [
        "B  10:00-11:15  issue (ii)",
        "Group",
        "C  10:00-10:45  issue (ii)",
        "Case",
        "O  10:30-11:00  all issues",
        "Opening",
    ]


def test_grid_shows_an_evening_only_when_it_is_used() -> None:
    evening = Session(id="E", start=1095, end=1185, use=SessionUse.RESTRICTED)
    of = replace(PROBLEM, sessions=(*PROBLEM.sessions, evening))
    idle = next(block for block in grid(facts_of(schedule(of, "C M1 R"), of)).blocks if isinstance(block, Day))
    used = next(block for block in grid(facts_of(schedule(of, "C E R"), of)).blocks if isinstance(block, Day))
    assert idle.lines[-1].hours == "15:00-16:30"
    assert [line.hours for line in used.lines[-2:]] == ["18:15-19:00", "19:00-19:45"]


def test_grid_names_a_room_once_and_counts_its_booths() -> None:
    rooms = (
        Room(id="Room A", venue="V", name="Room A", seats=1, booths=1),
        Room(id="S", venue="V", name="Room S", seats=1200),
    )
    where = Facts(replace(PROBLEM, rooms=rooms), FACTS.outcome, FACTS.report)
    assert [room_words(where, room.id) for room in rooms] == [
        "Room A\n1 seat, 1 booth",
        "Room S (S)\n1200 seats, no booths",
    ]


def test_experts_have_an_itinerary_with_travel_days_and_costs() -> None:
    found = cells(table(experts(FACTS), "Experts"), "Expert", "Travels on", "Travel days", "Last seat", "Fare", "DSA")
    assert found[1] == ("E2", date(2007, 3, 25), "Sun 25 Mar", TUESDAY, Decimal("133.45"), Decimal(450))
    assert found[2] == ("E3", None, "none: remote", MONDAY, None, None)
    steps = cells(table(experts(FACTS), "Experts"), "Itinerary")
    assert steps[1:] == [
        ("Mon 26 Mar 15:00-16:00  A panellist, Hall\nTue 27 Mar 10:15-11:30  B panellist, Room S",),
        ("Mon 26 Mar 15:00-16:00  A rapporteur, Hall (14:00 in Paris)",),
    ]


def test_rooms_show_use_and_what_is_asked_of_them() -> None:
    found = cells(
        table(rooms(FACTS), "Rooms"), "Room", "Session", "Seats asked", "Seats", "Booths asked", "Booths", "Items"
    )
    assert found == [
        ("R", "M1", 0, 100, 0, 3, "O"),
        ("R", "P1", 20, 100, 2, 3, "A"),
        ("S", "M1", 0, 30, 0, 0, "B"),
    ]


def test_interpreter_teams_by_meeting_and_language() -> None:
    found = cells(
        table(rooms(FACTS), "InterpreterTeams"), "Language", "Meeting", "Items", "Teams at work", "Teams there are"
    )
    assert found == [("EN", "afternoon", "A", 1, 2), ("FR", "afternoon", "A", 1, 1)]
    assert cells(table(rooms(FACTS), "Languages"), "Language", "Local", "Relief team", "Interpreters") == [
        ("EN", "yes", "no", 2),
        ("FR", "no: they travel", "no", 2),
    ]
