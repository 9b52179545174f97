"""Sessions and rooms have none of the tags that items and experts would rather not have."""

import pytest

from planner.domain.problem import Problem
from planner.domain.setting import Mode
from planner.rules.conference.tags_undesired import TagsUndesired
from tests.problems import assert_agreement, schedule, sentences
from tests.rules.conference.silent import assert_silent
from tests.rules.conference.tagged import asked, asked_in_all_ways, found

RULE = TagsUndesired()
OF = asked("undesired", ("quiet", "light"), ("light", "stage"))


def test_counts_the_tags_that_session_or_room_has_each_once() -> None:
    assert found(RULE, asked("undesired", ("quiet", "none"), ()), "A M1 S", "B M1 R") == []
    assert found(RULE, OF, "A M1 S") == [(("A",), 1)]
    assert found(RULE, OF, "A M1 R") == [(("A",), 2)]


def test_counts_for_each_seat_of_an_expert() -> None:
    seats = ("A moderator E1", "B moderator E2", "B panellist E1")
    assert found(RULE, OF, "A P1 R", "B M1 R", *seats) == [(("A",), 1), (("A", "E1"), 1), (("B", "E1"), 2)]
    assert found(RULE, OF, "B P1 R", "B moderator E2") == []


def test_names_the_item_or_the_seat_and_the_tags() -> None:
    assert sentences(RULE, OF, schedule(OF, "A P1 R", "B M1 R", "B moderator E1")) == [
        "A would rather not have the tag quiet; session P1 in Room R has it.",
        "E1 (Judge), who has a seat on B, would rather not have the tags light and stage; "
        "session M1 in Room R has them.",
    ]


def test_its_mode() -> None:
    assert RULE.default.mode is Mode.SOFT


def test_silent_on_other_wishes() -> None:
    of = asked("preferred", ("quiet", "light", "none"), ("stage", "none"))
    assert_silent(RULE, of, schedule(of, "A M1 R", "B P1 S", "B moderator E1"))


@pytest.mark.parametrize("of", asked_in_all_ways("undesired"), ids=["both", "experts", "none"])
def test_solver_and_check_agree(of: Problem) -> None:
    assert_agreement(RULE, of, most=60, also=[schedule(of)])
