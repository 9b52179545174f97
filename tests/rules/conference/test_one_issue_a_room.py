"""A room holds items of one issue in a session."""

from dataclasses import replace

from planner.domain.agenda import Issue
from planner.rules.conference.one_issue_a_room import OneIssueARoom
from tests.problems import amounts, assert_agreement, item, schedule, sentences
from tests.rules.conference.programme import DAY1, assert_silent, conference

RULE = OneIssueARoom()
OF = conference()


def test_counts_issues_beyond_one_in_each_room_and_session() -> None:
    third = replace(OF, issues=(*OF.issues, Issue(id="I3")), items=(*OF.items, item("F", issue="I3")))
    found = schedule(third, "A M1 R", "C M1 R", "F M1 R", "B 2 M1 Q", "D 2 M1 Q")
    assert amounts(RULE, third, found) == [(("R", "M1"), 2), (("Q", "M1"), 1)]
    assert sentences(RULE, third, found)[0] == (
        f"Room R holds issues (i), (ii) and I3 in session M1 on {DAY1}; one is allowed."
    )


def test_another_room_session_or_day_is_fine_and_so_is_an_item_of_no_issue() -> None:
    assert amounts(RULE, OF, schedule(OF, "A M1 R", "B M1 R", "E M1 R", "C M1 Q", "D 2 M1 R")) == []
    assert amounts(RULE, OF, schedule(OF, "A M1 R", "B P1 Q", "C P1 R")) == []


def test_silent_with_one_issue() -> None:
    assert_silent(RULE, replace(OF, issues=OF.issues[:1], items=OF.items[:2]))


def test_solver_and_check_agree() -> None:
    assert_agreement(RULE, OF)
