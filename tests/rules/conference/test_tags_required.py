"""Sessions and rooms have the tags that items and experts require."""

import pytest

from planner.domain.problem import Problem
from planner.domain.setting import Mode
from planner.rules.conference.tags_required import TagsRequired
from tests.problems import assert_agreement, schedule, sentences
from tests.rules.conference.silent import assert_silent
from tests.rules.conference.tagged import asked, asked_in_all_ways, found

RULE = TagsRequired()
OF = asked("required", ("quiet", "light"), ("light", "stage"))


def test_counts_the_tags_that_session_and_room_lack_together() -> None:
    assert found(RULE, OF, "A M1 R", "B P1 S") == []
    assert found(RULE, OF, "A M1 S") == [(("A",), 1)]
    assert found(RULE, OF, "A P1 R") == [(("A",), 1)]
    assert found(RULE, asked("required", ("quiet", "none"), ()), "A P1 S") == [(("A",), 2)]


def test_counts_for_each_seat_of_an_expert() -> None:
    seats = ("A moderator E1", "B moderator E2", "B panellist E1")
    assert found(RULE, OF, "A M1 S", "B P1 S", *seats) == [(("A",), 1), (("A", "E1"), 1), (("B", "E1"), 1)]
    assert found(RULE, OF, "A M1 R", *seats) == []


def test_names_the_item_or_the_seat_and_the_tags() -> None:
    of = asked("required", ("quiet", "light"), ("none", "stage"))
    assert sentences(RULE, of, schedule(of, "A M1 S", "B P1 S", "B moderator E1")) == [
        "A requires the tag quiet; session M1 in Room S lacks it.",
        "E1 (Judge), who has a seat on B, requires the tags none and stage; session P1 in Room S lacks them.",
    ]


def test_its_mode() -> None:
    assert RULE.default.mode is Mode.HARD


def test_silent_on_other_wishes() -> None:
    of = asked("preferred", ("quiet", "light", "none"), ("stage", "none"))
    assert_silent(RULE, of, schedule(of, "A M1 R", "B P1 S", "B moderator E1"))


@pytest.mark.parametrize("of", asked_in_all_ways("required"), ids=["both", "experts", "none"])
def test_solver_and_check_agree(of: Problem) -> None:
    assert_agreement(RULE, of, most=60, also=[schedule(of)])
