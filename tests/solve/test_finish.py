"""What is left is narrowed from both sides: by questions alone the last tier is proved, and no bound is too high."""

import pytest

from planner.solve import finish
from planner.solve.attack import Attack
from planner.solve.finish import push_to_end
from planner.solve.moves import ask
from tests.solve.drawn import drawn, judged_of, twin
from tests.solve.test_attack import attack_on
from tests.solve.test_strategy import FEASIBLE


def left_alone(seed: int) -> tuple[Attack, int]:
    """A search whose last tier only is open, at the group of the best; and what that costs at least there."""
    best = twin(seed) or ()
    tied = [one for one in judged_of(seed) if one.costs[:-1] == best[:-1]]
    poorest = max(tied, key=lambda one: (one.costs[-1], one.schedule.option.id))
    state = attack_on(drawn(seed), poorest.schedule)
    state.groups = [state.home()]
    for tier in state.tiers[:-1]:
        state.home().raise_bound(tier, state.costs[tier])
    return state, min(one.costs[-1] for one in tied if state.home().has(one.schedule))


@pytest.mark.parametrize("seed", FEASIBLE)
def test_questions_alone_prove_the_last_tier(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finish, "push", lambda *_: None)
    state, least = left_alone(seed)
    push_to_end(state, state.home(), state.tiers[-1], 1.0)
    assert state.best.costs()[-1] == least
    assert state.home().bound(state.tiers[-1]) >= least
    assert state.proved(state.tiers[-1])


@pytest.mark.parametrize("seed", FEASIBLE)
def test_a_question_bounds_what_is_refuted_and_no_more(seed: int) -> None:
    state, least = left_alone(seed)
    tier = state.tiers[-1]
    for most in (least // 2, least - 1):
        if state.home().bound(tier) <= most < least:
            ask(state, state.home(), tier, most, 10.0)
            assert state.home().bound(tier) == most + 1
    if least < state.best.cost(tier):
        ask(state, state.home(), tier, least, 10.0)
        assert state.best.cost(tier) == least
        assert state.home().bound(tier) <= least


def test_the_questions_end_when_the_gap_is_small_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    monkeypatch.setattr(finish, "push", lambda *_: None)
    monkeypatch.setattr(finish, "ask", lambda state, group, tier, most, seconds: asked.append(most))
    monkeypatch.setattr(finish, "gap_reached", lambda state: len(asked) == 2)
    state, _ = next(found for seed in FEASIBLE if not (found := left_alone(seed))[0].proved(found[0].tiers[-1]))
    push_to_end(state, state.home(), state.tiers[-1], 1.0)
    assert len(asked) == 2
    assert asked[1] <= asked[0]  # no answer: next time less is asked


def test_what_is_nearly_proved_is_asked_at_once_and_not_explored(monkeypatch: pytest.MonkeyPatch) -> None:
    state, _ = next(found for seed in FEASIBLE if not (found := left_alone(seed))[0].proved(found[0].tiers[-1]))
    tier, done = state.tiers[-1], list[str]()
    monkeypatch.setattr(finish, "push", lambda *_: None)
    monkeypatch.setattr(finish, "explore", lambda *_: done.append("explore"))
    monkeypatch.setattr(finish, "ask", lambda *_: done.append("ask"))
    monkeypatch.setattr(finish, "gap_reached", lambda state: "ask" in done)
    state.home().raise_bound(tier, state.best.cost(tier) - 1)
    for nearly, expected in ((0.0, ["explore", "ask"]), (0.5, ["ask"])):
        monkeypatch.setattr(finish, "NEARLY", nearly)
        done.clear()
        push_to_end(state, state.home(), tier, 1.0)
        assert done == expected


def test_nothing_is_asked_once_exploring_has_reached_the_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    state, _ = next(found for seed in FEASIBLE if not (found := left_alone(seed))[0].proved(found[0].tiers[-1]))
    tier, asked = state.tiers[-1], list[int]()
    monkeypatch.setattr(finish, "push", lambda *_: None)
    monkeypatch.setattr(finish, "ask", lambda state, group, tier, most, seconds: asked.append(most))
    monkeypatch.setattr(
        finish, "explore", lambda *_: state.home().raise_bound(tier, state.best.cost(tier))
    )  # as if the best schedule had come down to the bound
    push_to_end(state, state.home(), tier, 1.0)
    assert asked == []
