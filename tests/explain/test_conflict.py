"""Which hard rules stand in the way, found by leaving out one at a time."""

import pytest

from planner.domain.wishes import Aspect, Pin
from planner.explain import conflict
from planner.explain.conflict import clashes
from tests.problems import expert, item, problem

PANEL = item("A", panellists_least=1, panellists_most=1, competence_least=2)


def pinned(*pins: tuple[Aspect, str]) -> tuple[Pin, ...]:
    return tuple(Pin(id=f"row {aspect}", item="A", aspect=aspect, value=value) for aspect, value in pins)


def test_names_each_rule_that_alone_stands_in_the_way() -> None:
    of = problem(items=(PANEL,), experts=(expert("E1", competence={"I1": 1}),))
    found = clashes(of, of.options[0])
    assert {sentence.split()[3] for sentence in found} == {"seats_filled", "issue_competence", "mandatory_items"}
    assert found[0].startswith("Without the rule issue_competence (")  # what may be waived comes first
    assert all(sentence.endswith(f"there is a schedule on {of.options[0].id}.") for sentence in found)


def test_says_when_two_rules_are_each_enough_to_stand_in_the_way() -> None:
    of = problem(
        items=(item("A"),),
        pins=pinned((Aspect.PLACED, "no")),
    )
    assert [sentence.split()[3] for sentence in clashes(of, of.options[0])] == ["pins", "mandatory_items"]
    both = problem(items=(item("A", minutes=300),), pins=pinned((Aspect.PLACED, "yes")))
    assert clashes(both, both.options[0]) == (
        f"No single rule stands in the way on {both.options[0].id}: at least two clash with the rest.",
    )


def test_claims_nothing_when_time_is_short(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(conflict, "ALL_SECONDS", 0.0)
    of = problem(items=(PANEL,))
    assert clashes(of, of.options[0]) == ()
