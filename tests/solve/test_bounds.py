"""Bounds stay true: each rule counts in one half, and a bound falls with what it was found under."""

from planner.domain.agenda import Issue
from planner.domain.outcome import Status
from planner.domain.places import Room
from planner.domain.setting import Mode, Setting
from planner.domain.wishes import Kind, Preference, Stance
from planner.solve.moves import bound_half, push
from planner.solve.results import status_of
from planner.solve.tiers import RULES_OF, Half
from tests.problems import item, problem, schedule
from tests.solve.test_attack import attack_on
from tests.solve.twin import least


def test_no_rule_is_in_both_halves_of_a_tier() -> None:
    """mandatory_items once was: soft, its cost was counted twice."""
    of = problem(
        issues=(Issue(id="I1", mandatory_least=3),),
        items=(item("A"),),
        settings={"mandatory_items": Setting(Mode.SOFT, tier=1)},
    )
    state = attack_on(of, schedule(of, "A M1 R"))
    for half in Half:
        bound_half(state, state.home(), half, 1, 5.0)
    assert least(of) == (2, 0, 0)
    assert state.home().bound(1) <= 2
    assert not RULES_OF[Half.TIMETABLE] & RULES_OF[Half.PEOPLE]


def test_a_bound_falls_when_an_earlier_tier_is_allowed_more() -> None:
    """Bounds of tier 3 were once kept when less in tier 1 had cost more in tier 2."""
    names = [f"R{number}" for number in range(2, 12)]
    of = problem(
        items=(item("A", capacity_least=50),),
        rooms=(
            Room(id="R1", venue="V", seats=45, cost_per_day=1000),
            Room(id="R0", venue="V", seats=46, cost_per_day=100),
            *(Room(id=name, venue="V", seats=46, cost_per_day=900) for name in names),
        ),
        preferences=tuple(
            Preference(
                id=name, subject_kind=Kind.ITEM, subject="A", target_kind=Kind.ROOM, target=name,
                stance=Stance.AVOIDED, strength=3,
            )
            for name in ("R0", *names)
        ),
        settings={"room_seats": Setting(Mode.SOFT, tier=1)},
    )  # fmt: skip
    state = attack_on(of, schedule(of, "A M1 R1"))  # (5, 0, 10); the first slice for tier 1 ended without more
    home = state.home()
    push(state, home, 2, 5.0)
    push(state, home, 3, 5.0)  # bound(3) is 10, with 0 in tier 2
    state.offer(schedule(of, "A M1 R2"))  # (4, 3, 9), found in a later slice for tier 1
    push(state, home, 1, 5.0)
    push(state, home, 2, 5.0)
    assert least(of) == (4, 3, 1)
    assert home.bound(3) <= 1
    assert state.best.costs() == (4, 3, 1) or status_of(state) is not Status.OPTIMAL
