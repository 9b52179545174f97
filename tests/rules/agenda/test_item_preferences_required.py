"""Items and experts are where they are required to be, and not where they are excluded."""

from dataclasses import replace

import pytest

from planner.domain.places import Room
from planner.domain.problem import Problem
from planner.domain.wishes import Kind, Preference, Stance
from planner.rules.agenda.item_preferences_required import ItemPreferencesRequired
from tests.problems import AFTERNOON, MORNING, amounts, assert_agreement, expert, item, option, problem, schedule
from tests.problems import sentences as sentences_of

BARE = problem(
    items=(
        item("A", minutes=45, panellists_most=1, moderators=1),
        item("B", minutes=45, panellists_most=1),
        item("C", minutes=45, issue="I2", panellists_most=1),
    ),
    experts=(expert("E"), expert("F")),
    sessions=(MORNING, AFTERNOON),
    rooms=(Room(id="R", venue="V"), Room(id="S", venue="V")),
    options=(option(days=2),),
)
RULE = ItemPreferencesRequired()


def of(*rows: str) -> Problem:
    """The problem with preferences like "item A required session M1"."""
    found = []
    for place, row in enumerate(rows):
        kind, subject, stance, target_kind, target = row.split()
        wish = Preference(
            id=f"row {place}",
            subject_kind=Kind(kind),
            subject=subject,
            stance=Stance(stance),
            target_kind=Kind(target_kind),
            target=target,
            strength=2,
        )
        found.append(wish)
    return replace(BARE, preferences=tuple(found))


def test_any_of_the_required_sessions_will_do() -> None:
    asked = of("item A required session M1", "item A required session P1", "item A required day 2")
    assert amounts(RULE, asked, schedule(asked, "A 2 P1 R")) == []
    assert amounts(RULE, asked, schedule(asked, "A P1 R")) == [(("A", "A"), 1)]
    assert sentences_of(RULE, asked, schedule(asked, "A P1 R")) == ["A must be on day 2, but is not."]


def test_an_issue_speaks_for_its_items_that_are_held() -> None:
    asked = of("issue I1 required room S", "issue I1 excluded session M1")
    assert amounts(RULE, asked, schedule(asked, "A M1 R", "C M1 R")) == [(("I1", "A"), 1), (("I1", "A"), 1)]
    assert sentences_of(RULE, asked, schedule(asked, "A M1 R")) == [
        "A must be in room S, but is not.",
        "A must not be in session M1, but is.",
    ]


def test_each_item_an_expert_is_required_on_counts() -> None:
    asked = of("expert E required item A", "expert E required item B", "expert E required issue I1")
    held = schedule(asked, "A M1 R", "B M1 R", "A moderator E", "B panellist F")
    assert amounts(RULE, asked, held) == [(("E", "B"), 1)]
    assert sentences_of(RULE, asked, held) == ["E (Expert E) must have a seat on item B, but has none."]
    assert amounts(RULE, asked, schedule(asked, "C M1 R")) == []
    assert amounts(RULE, asked, schedule(asked, "B M1 R")) == [(("E", "B"), 1), (("E", "B"), 1)]


def test_each_seat_of_an_expert_counts() -> None:
    asked = of("expert E excluded day 1", "expert E required session M1", "expert E excluded issue I2")
    held = schedule(asked, "A M1 R", "C 2 P1 R", "A moderator E", "C panellist E", "B panellist E")
    assert amounts(RULE, asked, held) == [(("E", "A"), 1), (("E", "C"), 1), (("E", "C"), 1)]
    assert sentences_of(RULE, asked, held) == [
        "The seat of E (Expert E) on A must not be on day 1, but is.",
        "The seat of E (Expert E) on C must be in session M1, but is not.",
        "E (Expert E) must have no seat on issue I2, but has one on C.",
    ]


def test_preferred_and_avoided_are_not_required() -> None:
    asked = of("item A preferred day 2", "item A avoided day 1", "item A neutral day 1")
    assert amounts(RULE, asked, schedule(asked, "A M1 R")) == []


@pytest.mark.parametrize(
    "rows",
    [
        ("item A required session M1", "item A required session P1", "item B excluded room S"),
        ("item A required day 2", "issue I1 excluded session M1"),
        ("item A required room R", "issue I2 excluded day 1"),
        ("expert E required item A", "expert E required issue I1", "expert F excluded item C"),
        ("expert E required session M1", "expert F excluded day 1"),
        ("expert E required day 1", "expert E required day 2", "expert F excluded session P1"),
    ],
)
def test_solver_and_check_agree(rows: tuple[str, ...]) -> None:
    assert_agreement(RULE, of(*rows))
