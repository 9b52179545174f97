"""Which known name was probably meant."""

import pytest

from planner.workbook.matching import did_you_mean, nearest


@pytest.mark.parametrize(
    ("typed", "known", "meant"),
    [
        ("E1", ["E41", "E01", "E11"], "E01"),
        ("e 010", ["E 10", "E 100"], "E 10"),
        ("case_study", ["plenary", "Case study"], "Case study"),
        ("plenery", ["plenary", "panel"], "plenary"),
        ("R1", ["R01", "R001"], "R01"),  # either may be meant: the nearer spelling
        ("Hall", ["E01"], None),
    ],
)
def test_the_nearest_name(typed: str, known: list[str], meant: str | None) -> None:
    assert nearest(typed, known) == meant


def test_where_nothing_is_near_the_first_few_are_shown() -> None:
    assert did_you_mean("Hall", [f"E{number}" for number in range(9)]).endswith("E7, ...")
