"""Time zones that are none."""

import pytest

from tests.workbooks import faults, problem


def venue(zone: str) -> str:
    return f"## Venues\n| Venue | Time zone |\n|-------|-----------|\n| V1 | {zone} |"


@pytest.mark.parametrize(
    "said",
    ["GMT+1", "UTC+3", "UTC-05:00", "UTC +5.5", "gmt-3", "UTC+3 (Nairobi)", "Etc/GMT+25", '"+2"', "3", "PST", "CEST"],
)
def test_hours_from_greenwich_and_abbreviations(said: str) -> None:
    shown = said.strip('"')

    assert faults(venue(said)) == [
        f'Venues!B2: "{shown}" is not a time zone. Write the zone of a place, such as Europe/Berlin.'
    ]


@pytest.mark.parametrize(
    ("said", "meant"),
    [("Europe/Belrin", "Europe/Berlin"), ("africa nairobi", "Africa/Nairobi"), ("Vienna", "Europe/Vienna")],
)
def test_a_name_that_is_near_to_a_zone(said: str, meant: str) -> None:
    assert faults(venue(said)) == [f'Venues!B2: "{said}" is not a time zone. Did you mean "{meant}"?']


def test_a_name_that_is_near_to_none() -> None:
    assert faults(venue("where we live")) == [
        'Venues!B2: "where we live" is not a time zone. Write the zone of a place, such as Europe/Berlin.'
    ]


@pytest.mark.parametrize("said", ["Europe/Berlin", "UTC", "Etc/GMT+1"])
def test_zones(said: str) -> None:
    assert problem(venue(said)).venues[0].zone == said
