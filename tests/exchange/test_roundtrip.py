"""The benchmark of imports, on a small conference: costs agree with the twin, and a wrong import is seen."""

import random
from pathlib import Path

import pytest

from planner.exchange import cosplib_plan
from tests.benchmarks.cosplib_twin import Twin
from tests.benchmarks.roundtrip import compare, shaken
from tests.exchange.conference import workbook


@pytest.fixture
def conference(tmp_path: Path) -> Path:
    path = tmp_path / "small.xlsx"
    path.write_bytes(workbook().read())
    return shaken(path, tmp_path, random.Random(1))


def test_costs_agree_with_the_twin(conference: Path) -> None:
    found = compare(conference, schedules=20, seed=1)

    assert found.differences == ()
    assert found.terms_above_0 > 8


def test_a_wrong_import_is_seen(conference: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    right = cosplib_plan._items
    monkeypatch.setattr(cosplib_plan, "_items", lambda *words: [{**row, "Order": "0"} for row in right(*words)])

    assert any("order_in_issue" in one for one in compare(conference, schedules=5, seed=1).differences)


def test_the_twin_draws_legal_schedules(conference: Path) -> None:
    twin = Twin(conference)
    placed = twin.drawn(random.Random(1))

    assert placed.keys() == twin.submissions.keys()
    assert len({(*cell, slot + more) for name, (*cell, slot) in placed.items()
                for more in range(twin.submissions[name].slots)}) == 7  # fmt: skip
