"""Items and experts with wishes for tags, for the tests of the four rules on them."""

from typing import Any

from planner.domain.agenda import Session, Tags
from planner.domain.places import Room
from planner.domain.problem import Problem
from planner.rules.conference.tagged import TagRule
from tests.problems import AFTERNOON, MORNING, amounts, expert, item, problem, schedule

EARLY = Session(id="M1", start=MORNING.start, end=MORNING.end, tags=("light",))
ROOMS = (
    Room(id="R", venue="V", name="Room R", tags=("quiet", "stage")),
    Room(id="S", venue="V", name="Room S", tags=("light",)),
)


def asked(part: str, item_tags: tuple[str, ...], expert_tags: tuple[str, ...]) -> Problem:
    """Item A and expert E1 ask something of tags; item B and expert E2 do not. Session M1 is light."""
    wants: dict[str, Any] = {part: item_tags}
    others: dict[str, Any] = {part: expert_tags}
    return problem(
        items=(
            item("A", moderators=1, wants=Tags(**wants)),
            item("B", minutes=30, moderators=1, panellists_most=1),
        ),
        sessions=(EARLY, AFTERNOON),
        rooms=ROOMS,
        experts=(expert("E1", title="Judge", wants=Tags(**others)), expert("E2")),
    )


def asked_in_all_ways(part: str) -> list[Problem]:
    """Wishes of items and of experts, of experts alone, and for tags that nothing has."""
    return [
        asked(part, ("quiet", "light"), ("stage", "light")),
        asked(part, (), ("stage", "light")),
        asked(part, ("none", "light"), ("none",)),
    ]


def found(rule: TagRule, of: Problem, *rows: str) -> list[tuple[tuple[str, ...], int]]:
    """Subjects and amounts in a schedule."""
    return amounts(rule, of, schedule(of, *rows))
