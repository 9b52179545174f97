"""The repair of a plan of many items, against all schedules of tiny conferences."""

from dataclasses import replace
from itertools import islice

import pytest

from planner.domain.outcome import Status
from planner.explain import why as asked
from planner.explain.check import check
from planner.explain.costed import costing, least_broken
from planner.explain.why import why
from planner.rules import RULE
from planner.solve.budget import Budget, Limits
from tests.solve.conference.drawn import drawn, every_schedule, least
from tests.workbooks import problem

SEEDS = [seed for seed in range(60) if least(seed) is None]


def limits() -> Limits:
    return Limits(seconds=None, deterministic=20)


@pytest.mark.parametrize("seed", list(islice(SEEDS, 12)))
def test_no_schedule_breaks_less(seed: int) -> None:
    of = drawn(seed)
    priced = costing(of)
    best = min(
        (check(priced, one).cost(1) for one in every_schedule(of) if not check(priced, one).broken), default=None
    )
    status, repair = least_broken(of, limits())
    if best is None:
        assert repair is None
    else:
        assert repair is not None
        assert status is Status.INFEASIBLE or not repair.least
        assert check(priced, repair.schedule).cost(1) == best or not repair.least
        assert {claim.rule_id for claim in repair.claims} == {row.rule.id for row in repair.report.broken}
        assert all(repair.sentences(of))
        assert all(claim.rule.where(of, claim.part) is not None for claim in repair.claims)


@pytest.mark.parametrize("seed", [seed for seed in range(20) if seed not in SEEDS][:5])
def test_where_there_is_a_schedule_nothing_is_given_up(seed: int) -> None:
    assert least_broken(drawn(seed), limits()) == (Status.FEASIBLE, None)


def crowded(start: str = "") -> str:
    """Two items pinned to one room and session, for which there is no time; one to a start, where asked for."""
    starts = f"\n| A1 | start | {start} |" if start else ""
    return f"""
        ## Agenda
        | Item | Title | Issue | Minutes |
        |------|-------|-------|---------|
        | A1   | One   | I1    | 90      |
        | A2   | Two   | I2    | 45      |
        ## Sessions
        | Session | Start | End   |
        |---------|-------|-------|
        | M       | 09:00 | 11:00 |
        | P       | 14:00 | 16:00 |
        ## Pins
        | Item | Decision | Value |
        |------|----------|-------|
        | A1   | room     | R1    |
        | A2   | room     | R1    |
        | A1   | day      | 1     |
        | A2   | day      | 1     |
        | A1   | session  | M     |
        | A2   | session  | M     |{starts}
    """


@pytest.mark.parametrize("start", ["", "09:30"])
def test_a_pin_is_given_up_with_its_cell(start: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asked, "ITEMS_MOST", 1)
    of = problem(crowded(start))
    found = why(of, Budget(limits()), lambda _: None)
    assert not found.conflicts
    (repair,) = found.repairs
    assert {claim.rule_id for claim in repair.claims} == {"pins"}
    assert all("give up the pin" in sentence for sentence in repair.sentences(of))
    assert [where.sheet for claim in repair.claims for where in RULE["pins"].where(of, claim.part)] == ["Pins"] * len(
        repair.claims
    )
    assert replace(found, repairs=()).status in (Status.INFEASIBLE, Status.UNKNOWN)
