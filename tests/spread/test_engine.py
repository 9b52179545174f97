"""Real processes and a real cluster, some of whose workers are killed."""

import os
import signal
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from planner.domain.outcome import Outcome
from planner.explain.check import check
from planner.solve import known as knowing
from planner.solve.attack import Progress
from planner.solve.budget import Limits
from planner.solve.strategy import solve as solve_here
from planner.spread import rounds
from planner.spread.engine import Engine, Unreachable, cluster, connected, processes
from planner.workbook.read import read
from tests.workbooks import workbook

EXAMPLE = Path(__file__).parents[2] / "inputs" / "plan.xlsx"
SMALL: bytes = workbook().getvalue()  # type: ignore[attr-defined]

pytestmark = [
    pytest.mark.skipif(os.name == "nt", reason="kills a process by its signal"),
    pytest.mark.filterwarnings("ignore"),  # of the cluster's own
]


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, ...]]:
    """The costs of every schedule that an answer brings."""
    found = list[tuple[int, ...]]()

    def noted(state: Any, other: knowing.Known) -> None:
        if other.costs:
            found.append(tuple(cost for _, cost in other.costs))
        knowing.take(state, other)

    monkeypatch.setattr(rounds, "take", noted)
    return found


Enough = Callable[[str], bool]


def solve(
    engine: Engine, plan: bytes, kill: Callable[[], None] = lambda: None, enough: Enough = lambda _: False
) -> Outcome:
    """Solve a plan; `kill` is called once, when there is a schedule, and Ctrl-C pressed once, when there is enough."""
    steps = ["kill", "stop"]

    def tell(progress: Progress) -> None:
        if progress.costs and len(steps) == 2:
            steps.pop(0)
            kill()
        elif len(steps) == 1 and enough(progress.stage):
            steps.pop()
            raise KeyboardInterrupt

    return rounds.solve(read(BytesIO(plan)), plan, Limits(seconds=150, workers=1), engine, tell)


def assert_good(found: Outcome, answers: list[tuple[int, ...]]) -> None:
    """There is a schedule that keeps the hard rules, and no answer had a better one."""
    assert found.schedule is not None
    problem = read(EXAMPLE)
    report = check(problem, found.schedule)
    assert not report.broken
    costs = tuple(tier.cost for tier in found.tiers)
    assert costs == tuple(report.cost(tier.tier) for tier in found.tiers)
    assert costs == min(answers)
    assert all(tier.bound <= tier.cost for tier in found.tiers)


def kill_a_process() -> None:
    import multiprocessing

    process = multiprocessing.active_children()[0]
    assert process.pid is not None
    os.kill(process.pid, signal.SIGKILL)


def test_processes_find_the_same_as_one() -> None:
    here = solve_here(read(workbook()), Limits(workers=1))
    with processes(2) as engine:
        found = solve(engine, SMALL)
    assert [(tier.cost, tier.bound) for tier in found.tiers] == [(tier.cost, tier.bound) for tier in here.tiers]
    assert found.status is here.status
    assert "by 2 processes" in found.run.strategy


def test_a_process_killed_costs_its_task_only(answers: list[tuple[int, ...]], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rounds, "SHARE_SECONDS", 4.0)
    with processes(2) as engine:
        found = solve(
            engine, EXAMPLE.read_bytes(), kill_a_process, lambda stage: "1 lost" in stage and len(answers) >= 3
        )
    assert_good(found, answers)
    assert found.run.stopped_by == "interrupt"
    assert "1 lost with their workers" in found.run.strategy


@pytest.fixture(scope="module")
def local() -> Iterator[Any]:
    """A cluster of two workers, each a process with a thread."""
    import warnings

    from distributed import LocalCluster

    with (
        warnings.catch_warnings(action="ignore"),
        LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None) as cluster,
    ):
        yield cluster


def test_a_cluster_finds_the_same_as_one_process(local: Any) -> None:
    here = solve_here(read(workbook()), Limits(workers=1))
    with cluster(local.scheduler_address, workers=1) as engine:
        assert engine.width() == 2
        found = solve(engine, SMALL)
    assert [(tier.cost, tier.bound) for tier in found.tiers] == [(tier.cost, tier.bound) for tier in here.tiers]
    assert found.status is here.status


def test_a_worker_of_a_cluster_killed_loses_nothing(
    local: Any, answers: list[tuple[int, ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rounds, "SHARE_SECONDS", 4.0)

    def kill() -> None:
        os.kill(next(iter(local.workers.values())).process.process.pid, signal.SIGKILL)

    with cluster(local.scheduler_address, workers=1) as engine:
        found = solve(engine, EXAMPLE.read_bytes(), kill, lambda _: len(answers) >= 3)
    assert_good(found, answers)
    assert found.run.stopped_by == "interrupt"


@pytest.mark.parametrize("address", ["nonsense", "tcp://host", "tcp://host:port", "host:8786"])
def test_what_is_no_address(address: str) -> None:
    with pytest.raises(Unreachable, match=r"write it as tcp://HOST:8786"), connected(address):
        pass


def test_a_cluster_that_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("planner.spread.engine.CONNECT_SECONDS", 1)
    with pytest.raises(Unreachable, match="no scheduler answers"), cluster("tcp://127.0.0.1:1", workers=1):
        pass


def test_workers_need_the_same_version(local: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("planner.spread.engine.__version__", "9.9")
    with pytest.raises(Unreachable, match=r"the command planner 9\.9"), cluster(local.scheduler_address, workers=1):
        pass
