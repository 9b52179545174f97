"""The sessions of an issue follow one another, nights aside."""

from dataclasses import replace

from planner.domain.agenda import Session
from planner.rules.conference.issue_unbroken import IssueUnbroken
from tests.problems import AFTERNOON, NOON, amounts, assert_agreement, item, option, schedule, sentences
from tests.rules.conference.programme import DAY1, DAY2, assert_silent, conference

RULE = IssueUnbroken()
OF = conference(items=(*(item(name, minutes=30) for name in "ABC"), item("D", issue="I2"), item("E", issue=None)))


def test_counts_each_issue_once_however_many_gaps() -> None:
    found = schedule(OF, "A M1 R", "B 2 P1 Q")
    assert amounts(RULE, OF, found) == [(("I1",), 1)]
    assert sentences(RULE, OF, found) == [
        f"Issue (i) is held before and after, but not in P1 on {DAY1} and M1 on {DAY2}."
    ]
    longer = replace(OF, options=(option(3),))
    assert amounts(RULE, longer, schedule(longer, "A M1 R", "B 2 M1 R", "C 3 M1 R")) == [(("I1",), 1)]


def test_a_night_is_no_gap() -> None:
    assert amounts(RULE, OF, schedule(OF, "A P1 R", "B 2 M1 Q", "D M1 R", "E 2 P1 R")) == []
    assert amounts(RULE, OF, schedule(OF, "A M1 R", "B M1 Q", "C M1 Q")) == []


def test_sessions_of_single_days_stand_in_the_row() -> None:
    of = replace(OF, sessions=(*OF.sessions, replace(NOON, day=1)))
    assert amounts(RULE, of, schedule(of, "A M1 R", "B P1 R")) == []
    assert amounts(RULE, of, schedule(of, "A 2 M1 R", "B 2 P1 R")) == [(("I1",), 1)]


def test_silent_without_issues_of_several_items() -> None:
    assert_silent(RULE, replace(OF, items=(OF.items[0], *OF.items[3:])))


def test_solver_and_check_agree() -> None:
    assert_agreement(RULE, OF, most=60)
    last = Session(id="X", start=1000, end=1060, day=0)
    options = (option(2), option(3), option(1))
    assert_agreement(RULE, replace(OF, sessions=(last, AFTERNOON, *OF.sessions[:1]), options=options), most=60)
