"""A task as text, done as a worker does it."""

import base64
import json
import threading
import time
from pathlib import Path

import pytest

from planner.domain.schedule import Schedule
from planner.solve.budget import Budget, Limits
from planner.solve.known import Facts, Known, Share, known
from planner.solve.strategy import attack
from planner.solve.tiers import Half
from planner.spread.task import TEXTS, OtherVersion, Task, answer, do, watched
from planner.workbook.read import read
from tests.workbooks import workbook

EXAMPLE = Path(__file__).parents[2] / "inputs" / "plan.xlsx"


def encoded(plan: bytes) -> str:
    return base64.b64encode(plan).decode()


SMALL = encoded(workbook().getvalue())  # type: ignore[attr-defined]


def text(plan: str = SMALL, seconds: float = 30, share: Share | None = None, **other: str) -> str:
    task = Task(plan=plan, share=share or Share(), seconds=seconds, gap=0, workers=1, seed=1, **other)
    return str(TEXTS.dumps(task))


def test_a_task_done_elsewhere_says_what_the_search_knows() -> None:
    found = answer(do(text()))
    here = attack(read(workbook()), Budget(Limits(workers=1)))
    assert found.schedule is not None
    assert found.costs == known(here).costs
    assert all(group.impossible or dict(group.bounds) for group in found.groups)


def test_what_is_known_survives_the_way_out_and_back() -> None:
    schedule = answer(do(text())).schedule
    assert isinstance(schedule, Schedule)
    assert schedule.seats
    all_of_it = Known(
        schedule=schedule,
        costs=((1, 4), (2, 0)),
        groups=(
            Facts(
                venue="V é",
                days=3,
                options=("W1 V", "W2 V"),
                impossible=True,
                held=("A", "B"),
                bounds=((1, 4),),
                least=((Half.PEOPLE, 1, 3),),
                money=(("fees", 2, 70_000),),
            ),
        ),
        impossible=("W1 V",),
    )
    share = Share(known=all_of_it, number=3, turn=2, first_only=True, aside=True)
    task = Task(plan=SMALL, share=share, seconds=1.5, gap=0.05, workers=2, seed=9)
    assert TEXTS.loads(TEXTS.dumps(task), Task) == task
    assert isinstance(TEXTS.dumps(task), str)
    assert answer(TEXTS.dumps(all_of_it)) == all_of_it


def test_a_task_begins_with_what_is_known() -> None:
    full = answer(do(text()))
    began = time.monotonic()
    assert answer(do(text(share=Share(known=full)))) == full
    assert time.monotonic() - began < 5


def test_another_version_does_not_count() -> None:
    with pytest.raises(OtherVersion, match=r"planner 0\.0\.0"):
        do(text(version="0.0.0"))


def test_a_task_ends_when_it_is_asked_to() -> None:
    asked = threading.Event()
    threading.Timer(4, asked.set).start()
    began = time.monotonic()
    found = answer(do(text(encoded(EXAMPLE.read_bytes()), 120), asked.is_set))
    assert time.monotonic() - began < 60
    assert found.groups


def test_nobody_asks() -> None:
    with watched(lambda: False) as stop:
        assert not stop.wait(0.1)


def test_texts_are_plain() -> None:
    fields = json.loads(text())
    assert fields["share"]["known"]["schedule"] is None
    assert isinstance(fields["plan"], str)
