"""Issues that avoid one another are not held in the same session."""

from dataclasses import replace

import pytest

from planner.domain.agenda import Issue
from planner.domain.places import Room
from planner.rules.conference.similar_issues_apart import SimilarIssuesApart
from tests.problems import MORNING, amounts, assert_agreement, item, schedule, sentences
from tests.rules.conference.programme import DAY1, assert_silent, conference

RULE = SimilarIssuesApart()
OF = conference("issue I1 avoided issue I2 3")


def test_costs_the_strength_times_the_rooms_of_both() -> None:
    assert amounts(RULE, OF, schedule(OF, "A M1 R", "B M1 R", "C M1 Q", "D P1 Q")) == [(("I1", "I2"), 3)]
    assert amounts(RULE, OF, schedule(OF, "A M1 R", "B M1 Q", "C M1 Q", "D M1 R")) == [(("I1", "I2"), 12)]
    found = schedule(OF, "A M1 R", "B M1 Q", "C M1 Q", "D 2 M1 R")
    assert amounts(RULE, OF, found) == [(("I1", "I2"), 6)]
    assert sentences(RULE, OF, found) == [
        f"Issues (i) and (ii), which should be apart, are both held in session M1 on {DAY1}, in 2 pairs of rooms."
    ]


def test_each_session_counts_and_the_same_room_too() -> None:
    found = schedule(OF, "A M1 R", "C M1 R", "B 2 P1 R", "D 2 P1 Q")
    assert amounts(RULE, OF, found) == [(("I1", "I2"), 3), (("I1", "I2"), 3)]


def test_other_sessions_and_items_of_no_issue_are_fine() -> None:
    assert amounts(RULE, OF, schedule(OF, "A M1 R", "B P1 Q", "C 2 M1 R", "D 2 P1 Q", "E M1 R")) == []


def test_said_from_both_sides_the_larger_strength_counts_once() -> None:
    of = conference("issue I2 excluded issue I1 2", "issue I1 avoided issue I2 5", "issue I1 avoided issue I1 9")
    assert amounts(RULE, of, schedule(of, "A M1 R", "B M1 Q", "C M1 Q")) == [(("I1", "I2"), 10)]
    assert_agreement(RULE, of, most=20)


def test_silent_without_such_rows() -> None:
    assert_silent(RULE, conference("issue I1 preferred issue I2", "issue I1 avoided session M1"))


@pytest.mark.parametrize("rooms", ["RQ", "RQS"])
def test_solver_and_check_agree(rooms: str) -> None:
    items = tuple(
        item(name, minutes=30, issue=issue) for name, issue in zip("ABCDF", ("I1", "I2", "I1", "I2", "I3"), strict=True)
    )
    of = conference(
        "issue I1 avoided issue I2 2",
        "issue I3 excluded issue I2",
        issues=(*OF.issues, Issue(id="I3")),
        items=items,
        rooms=tuple(Room(id=name, venue="V") for name in rooms),
        sessions=(MORNING,),
    )
    assert_agreement(RULE, of, also=[schedule(of, "A M1 R", "B M1 R", "C M1 Q", "D M1 Q", "F M1 R"), schedule(of)])


def test_agree_where_an_issue_has_one_room_and_the_other_several() -> None:
    of = replace(OF, items=OF.items[1:4])
    assert_agreement(RULE, of, also=[schedule(of, "B M1 R", "C M1 R", "D M1 Q")], most=30)
