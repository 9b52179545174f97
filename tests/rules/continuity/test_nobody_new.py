"""Nobody joins a pinned panel, and nobody new is invited."""

from dataclasses import replace

from planner.domain.problem import Problem
from planner.domain.setting import Mode, Setting
from planner.domain.wishes import Aspect, Pin
from planner.rules.continuity.nobody_new import NobodyNew
from tests.problems import amounts, assert_agreement, expert, item, option, problem, schedule, sentences


def of(*pins: tuple[str, Aspect, str]) -> Problem:
    return problem(
        options=(option(2),),
        items=(item("A", moderators=1, panellists_most=2), item("B", panellists_most=2, mandatory=False)),
        experts=tuple(expert(name) for name in ("E1", "E2", "E3")),
        pins=tuple(
            Pin(id=f"row {n}", item=on, aspect=aspect, value=value) for n, (on, aspect, value) in enumerate(pins)
        ),
        settings={"nobody_new": Setting(Mode.SOFT, tier=1, weight=1)},
    )


PINNED = of(("A", Aspect.PANELLIST, "E1"), ("A", Aspect.DAY, "1"), ("A", Aspect.MODERATOR, "E2"))


def test_counts_other_seats_of_pinned_panels_and_people_without_a_pinned_seat() -> None:
    kept = schedule(PINNED, "A M1 R", "A moderator E2", "A panellist E1", "B 2 M1 R", "B panellist E1 E2")
    assert amounts(NobodyNew(), PINNED, kept) == []
    more = schedule(PINNED, "A M1 R", "A moderator E2", "A panellist E1 E3", "B 2 M1 R", "B panellist E1")
    assert amounts(NobodyNew(), PINNED, more) == [(("A",), 1), (("E3",), 1)]
    changed = schedule(PINNED, "A M1 R", "A moderator E1", "A panellist E2", "B 2 M1 R", "B panellist E3")
    assert amounts(NobodyNew(), PINNED, changed) == [(("A",), 2), (("E3",), 1)]


def test_without_pinned_seats_anybody_may_come() -> None:
    free = of(("A", Aspect.DAY, "1"))
    assert amounts(NobodyNew(), free, schedule(free, "A M1 R", "A panellist E1 E2")) == []


def test_says_who_joins_and_who_is_invited() -> None:
    where = schedule(PINNED, "A M1 R", "A panellist E1 E2 E3")
    assert sentences(NobodyNew(), PINNED, where) == [
        "E2 (Expert E2) and E3 (Expert E3) are on the panel of A without a pinned seat.",
        "E3 (Expert E3) is invited without a pinned seat.",
    ]


def test_solver_and_check_agree() -> None:
    assert_agreement(NobodyNew(), PINNED)
    assert_agreement(NobodyNew(), replace(PINNED, pins=PINNED.pins[:1]))
