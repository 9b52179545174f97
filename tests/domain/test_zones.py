"""How zones are called in sentences."""

from zoneinfo import ZoneInfo

import pytest

from planner.domain.zones import zone_name


@pytest.mark.parametrize(
    ("zone", "name"),
    [
        ("Etc/GMT-12", "UTC+12"),
        ("Etc/GMT+5", "UTC-5"),
        ("Etc/GMT-1", "UTC+1"),
        ("Etc/GMT", "UTC"),
        ("Etc/GMT+0", "UTC"),
        ("Etc/UTC", "UTC"),
        ("UTC", "UTC"),
        ("Africa/Nairobi", "Africa/Nairobi"),
        ("", ""),
    ],
)
def test_a_zone_of_fixed_hours_has_the_sign_that_people_know(zone: str, name: str) -> None:
    assert zone_name(zone) == name


@pytest.mark.parametrize("hours", [-14, -5, 5, 12])
def test_the_name_says_the_hours_that_clocks_there_are_ahead(hours: int) -> None:
    zone = f"Etc/GMT{hours:+d}"
    ahead = ZoneInfo(zone).utcoffset(None)
    assert ahead is not None
    assert zone_name(zone) == f"UTC{round(ahead.total_seconds() / 3600):+d}"
