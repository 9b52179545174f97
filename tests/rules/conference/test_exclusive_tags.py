"""Items whose tags exclude one another are not held at the same time."""

from dataclasses import replace

from planner.rules.conference.exclusive_tags import ExclusiveTags
from tests.problems import AFTERNOON, MORNING, amounts, assert_agreement, item, problem, schedule, sentences
from tests.rules.conference.silent import assert_silent
from tests.rules.conference.test_presenters_in_one_room import ROOMS

RULE = ExclusiveTags()
OF = problem(
    items=(
        item("A", minutes=45, excludes=("law", "press")),
        item("B", minutes=45, tags=("law", "press"), excludes=("law",)),
        item("C", minutes=30, tags=("law",)),
        item("D", minutes=30, excludes=("sport",)),
    ),
    sessions=(MORNING, AFTERNOON),
    rooms=ROOMS,
)


def test_counts_pairs_that_share_a_minute() -> None:
    held = schedule(OF, "A M1 10:30 R", "B M1 S", "C M1 10:30 S", "D M1 R")
    assert amounts(RULE, OF, held) == [(("A", "B"), 1), (("B", "C"), 1), (("A", "C"), 1)]
    assert sentences(RULE, OF, held)[0] == (
        "A and B are held at the same time, Monday 26 March 2007 at 10:30; they exclude one another by law and press."
    )


def test_one_after_the_other_is_fine() -> None:
    assert amounts(RULE, OF, schedule(OF, "A M1 R", "B M1 10:45 R", "C P1 S", "D M1 S")) == []


def test_an_item_does_not_exclude_itself() -> None:
    assert amounts(RULE, OF, schedule(OF, "B M1 R")) == []


def test_silent_without_exclusions() -> None:
    of = replace(OF, items=OF.items[2:])
    assert_silent(RULE, of, schedule(of, "C M1 R", "D M1 S"))


def test_solver_and_check_agree() -> None:
    assert_agreement(RULE, OF)
