"""Time zones as people read them."""

import re

FIXED = re.compile(r"Etc/(?:GMT|UTC|UCT|Greenwich|Universal|Zulu)(?:([+-])(\d{1,2}))?")


def zone_name(zone: str) -> str:
    """Etc/GMT-12, whose sign is the other way round, is UTC+12; names of places stay as they are."""
    found = FIXED.fullmatch(zone)
    if found is None:
        return zone
    hours = int(found[2] or 0)
    return f"UTC{'+' if found[1] == '-' else '-'}{hours}" if hours else "UTC"
