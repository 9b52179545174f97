"""Words of sentences."""

import pytest

from planner.domain.words import named


@pytest.mark.parametrize(
    ("kind", "name", "wanted"),
    [("session", "M1", "session M1"), ("session", "Session 2", "Session 2"), ("Room", "room B", "room B")],
)
def test_a_name_that_begins_with_its_kind_needs_it_no_second_time(kind: str, name: str, wanted: str) -> None:
    assert named(kind, name) == wanted
