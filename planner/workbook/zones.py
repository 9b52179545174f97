"""Time zones that are none, and what to write instead."""

import re
from collections.abc import Iterator
from zoneinfo import ZoneInfo, available_timezones

from planner.workbook.faults import Fault
from planner.workbook.matching import nearest
from planner.workbook.rows import Tables

PLACE = "Write the zone of a place, such as Europe/Berlin"
# Hours from Greenwich, such as GMT+1.
HOURS = re.compile(r"(?i)(etc/)?(gmt|utc?|z)?\s*[-+\u2212\u2013\u00b1]?\s*\d{1,2}([:.,h]?\d{1,2})?\b.*")
LETTERS = re.compile(r"[A-Z]{2,4}")  # short for a zone: PST, which is like others, hours away


def zone_faults(tables: Tables) -> Iterator[Fault]:
    """Every such cell, on any sheet."""
    good: set[str] = {""}
    for sheet in ("Workshop", "Venues", "Agenda", "Experts"):
        for row in tables.of(sheet):
            zone = row.get("Time zone") or ""
            if zone not in good and not _is_zone(zone):
                yield row.fault("unknown-zone", "Time zone", f'"{zone}" is not a time zone', _remedy(zone))
            good.add(zone)


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return False
    return True


def _remedy(said: str) -> str:
    """The zone with nearly the same name; not for hours from Greenwich, whose like would be hours away."""
    near = None
    if not HOURS.fullmatch(said) and not LETTERS.fullmatch(said):
        near = nearest(said, sorted(available_timezones()), cutoff=0.6)
    return PLACE if near is None else f'Did you mean "{near}"?'
