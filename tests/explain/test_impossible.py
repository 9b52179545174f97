"""Why dates that the search proves impossible are so."""

from datetime import timedelta
from typing import Any

from planner.domain.outcome import Verdict
from planner.domain.places import Room
from planner.domain.problem import Problem
from planner.explain.impossible import with_reasons
from planner.solve.budget import Limits
from planner.solve.strategy import solve
from tests.problems import MONDAY, MORNING, expert, item, option, problem


def two_at_once() -> Problem:
    """One expert for two items: on one day they would have to be held at once."""
    panel: dict[str, Any] = {"panellists_least": 1, "panellists_most": 1, "competence_least": 2}
    return problem(
        items=(item("A", **panel), item("B", **panel)),
        sessions=(MORNING,),
        rooms=(Room(id="R", venue="V", seats=50), Room(id="S", venue="V", seats=50)),
        experts=(expert("E1", competence={"I1": 3}), expert("E2", competence={"I1": 1})),
        options=(option(id="a"), option(2, id="b"), option(id="c", start=MONDAY + timedelta(days=7))),
    )


def test_the_main_reason_is_named() -> None:
    of = two_at_once()
    outcome = solve(of, Limits(seconds=20))
    impossible = [result.option for result in outcome.options if result.verdict is Verdict.IMPOSSIBLE]
    assert "a" in impossible
    for result in with_reasons(of, outcome, 20, 2).options:
        if result.option not in impossible:
            assert result == next(one for one in outcome.options if one.option == result.option)
            continue
        (reason,) = result.reasons
        assert reason.startswith("These cannot hold together here: ")
        assert "A is held" in reason
        assert "B is held" in reason
        assert reason.endswith(".")


def test_without_time_what_was_said_stays() -> None:
    of = two_at_once()
    outcome = solve(of, Limits(seconds=20))
    assert with_reasons(of, outcome, 0, 2) == outcome
