"""One search as many tasks: what comes of the answers, and of those that do not come."""

from collections.abc import Callable
from concurrent.futures import CancelledError, Executor, Future
from concurrent.futures.process import BrokenProcessPool
from typing import Any

import pytest

from planner.domain.outcome import Outcome
from planner.solve.budget import Budget, Limits
from planner.solve.known import Share, known
from planner.solve.strategy import attack
from planner.spread import rounds
from planner.spread.engine import Engine, Unreachable
from planner.spread.rounds import solve
from planner.spread.task import TEXTS, OtherVersion, Task
from tests.solve.conference.drawn import drawn as conference_drawn
from tests.solve.drawn import drawn, twin
from tests.solve.test_strategy import FEASIBLE, SEEDS, assert_same

SHORT = 0.03  # the solver's own seconds of a first task; each generation takes twice as long


class AtOnce(Executor):
    """Does a task as it is submitted, unless it is one of those that fail."""

    def __init__(self, fails: Callable[[int], BaseException | None] = lambda _: None) -> None:
        self.fails, self.number = fails, 0

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        future: Future[Any] = Future()
        failure = self.fails(self.number)
        self.number += 1
        if failure is None:
            future.set_result(fn(*args, **kwargs))
        else:
            future.set_exception(failure)
        return future


class Kept:
    """An engine of problems drawn, and the shares that were given to it."""

    def __init__(self, seed: int, fails: Callable[[int], BaseException | None] = lambda _: None) -> None:
        self.seed, self.shares, self.stopped = seed, list[Share](), False
        self.engine = Engine(name="the test", executor=AtOnce(fails), work=self.work, width=lambda: 2, stop=self.stop)

    def stop(self) -> None:
        self.stopped = True

    def work(self, text: str) -> str:
        task = TEXTS.loads(text, Task)
        self.shares.append(task.share)
        limits = Limits(seconds=None, deterministic=SHORT * 2**task.share.turn, workers=1, seed=task.seed)
        return str(TEXTS.dumps(known(attack(drawn(self.seed), Budget(limits), share=task.share))))

    def solve(self, seconds: float = 60) -> Outcome:
        return solve(drawn(self.seed), b"", Limits(seconds=seconds), self.engine)


@pytest.mark.parametrize("seed", SEEDS)
def test_many_short_tasks_find_and_prove_the_best(seed: int) -> None:
    kept = Kept(seed)
    found = kept.solve()
    assert_same(found, drawn(seed), twin(seed))
    assert found.run.stopped_by == "proof"
    assert f"{len(kept.shares)} task" in found.run.strategy
    assert kept.stopped


@pytest.mark.parametrize("failure", [BrokenProcessPool("gone"), CancelledError(), ConnectionResetError(), EOFError()])
@pytest.mark.parametrize("seed", FEASIBLE[:3])
def test_a_lost_worker_costs_its_task_only(seed: int, failure: BaseException) -> None:
    kept = Kept(seed, lambda number: failure if number % 3 == 0 else None)
    found = kept.solve()
    assert_same(found, drawn(seed), twin(seed))
    assert "lost with their workers" in found.run.strategy


def test_each_task_begins_with_what_those_before_it_found() -> None:
    kept = Kept(FEASIBLE[0])
    kept.solve()
    assert kept.shares[0].first_only
    assert kept.shares[0].known.schedule is None
    begun = [share.known.schedule is not None for share in kept.shares]
    assert begun == sorted(begun)
    assert begun[-1]
    assert [share.first_only for share in kept.shares] == [not with_one for with_one in begun]
    assert [share.number for share in kept.shares] == list(range(len(kept.shares)))


def test_our_own_fault_is_not_a_lost_worker() -> None:
    with pytest.raises(ZeroDivisionError):
        Kept(FEASIBLE[0], lambda _: ZeroDivisionError()).solve()


def test_a_worker_of_another_version_is_named() -> None:
    with pytest.raises(Unreachable, match="the test: other"):
        Kept(FEASIBLE[0], lambda _: OtherVersion("other")).solve()


def test_where_every_worker_is_lost_it_says_so() -> None:
    with pytest.raises(Unreachable, match="every task is lost"):
        Kept(FEASIBLE[0], lambda _: EOFError()).solve()


def test_what_is_known_outlives_the_workers() -> None:
    kept = Kept(FEASIBLE[0], lambda _: EOFError() if kept.shares and kept.shares[-1].known.schedule else None)
    found = kept.solve()
    assert found.schedule is not None
    assert "loss of its workers" in found.run.stopped_by


def test_an_interrupt_keeps_what_is_known() -> None:
    def interrupt(_: int) -> None:
        if kept.shares and kept.shares[-1].known.schedule:
            raise KeyboardInterrupt

    kept = Kept(FEASIBLE[0], interrupt)
    found = kept.solve()
    assert found.run.stopped_by == "interrupt"
    assert found.schedule is not None
    assert kept.stopped


def test_nobody_works(monkeypatch: pytest.MonkeyPatch) -> None:
    """The executor takes tasks and never does one."""
    monkeypatch.setattr(rounds, "STOPPING", 0.1)
    kept = Kept(FEASIBLE[0])
    kept.engine.executor.submit = lambda *_: Future()  # type: ignore[method-assign,assignment]
    with pytest.raises(Unreachable, match="no worker did a task"):
        kept.solve(seconds=2)


def test_one_task_of_a_conference_proves_and_the_others_search(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rounds, "STOPPING", 0.1)
    shares = list[Share]()

    def note(text: str) -> str:
        shares.append(TEXTS.loads(text, Task).share)
        return ""

    class Waiting(AtOnce):
        def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
            fn(*args)
            return Future()

    engine = Engine(name="the test", executor=Waiting(), work=note, width=lambda: 3, stop=lambda: None)
    with pytest.raises(Unreachable):
        solve(conference_drawn(1), b"", Limits(seconds=2), engine)
    assert [share.aside for share in shares] == [False, True, True]
