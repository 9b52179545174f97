"""There is an interpreter team for every language of the interpreted items held at one time."""

from planner.domain.places import Interpretation, Room, Venue
from planner.rules.rooms.interpreter_teams import InterpreterTeams
from tests.problems import (
    AFTERNOON,
    MORNING,
    amounts,
    assert_agreement,
    item,
    option,
    problem,
    schedule,
    sentences,
)

OF = problem(
    items=(
        item("A", minutes=45, languages=("EN", "FR")),
        item("B", minutes=45, languages=("EN", "ES")),
        item("C", minutes=45, languages=("EN", "FR")),
        item("D", minutes=45, languages=("FR",)),
    ),
    sessions=(MORNING, AFTERNOON),
    venues=(Venue(id="V"), Venue(id="W")),
    rooms=(Room(id="R", venue="V"), Room(id="S", venue="V"), Room(id="T", venue="W")),
    interpretation=(
        Interpretation(venue="V", language="EN", teams=2),
        Interpretation(venue="V", language="FR", teams=1),
        Interpretation(venue="W", language="EN", teams=1),
        Interpretation(venue="W", language="ES", teams=1),
    ),
    options=(option(), option(venue="W")),
)


def test_counts_the_peak_above_the_teams_by_language_and_session() -> None:
    found = schedule(OF, "A M1 R", "B M1 10:30 S", "C M1 10:30 R", "D M1 S")
    assert amounts(InterpreterTeams(), OF, found) == [
        (("EN", "M1"), 1),
        (("ES", "M1"), 1),
        (("FR", "M1"), 1),
    ]
    assert sentences(InterpreterTeams(), OF, found)[0] == (
        "Day 1, M1: 3 items at once need a team for EN; the venue has 2."
    )


def test_one_team_serves_items_one_after_the_other() -> None:
    assert amounts(InterpreterTeams(), OF, schedule(OF, "A M1 R", "C M1 10:45 R", "D M1 S")) == []


def test_a_venue_without_the_language_has_no_team() -> None:
    found = schedule(OF, "A M1 T", option=OF.options[1])
    assert amounts(InterpreterTeams(), OF, found) == [(("FR", "M1"), 1)]


def test_solver_and_check_agree() -> None:
    also = [schedule(OF, "A M1 R", "C P1 R"), schedule(OF, "B M1 T", option=OF.options[1])]
    assert_agreement(InterpreterTeams(), OF, most=60, also=also)
