"""Days on which the venue would rather be closed are avoided."""

from __future__ import annotations

from planner.domain.setting import Mode, Setting
from planner.rules.dates.closed_days import ClosedDays


class SoftClosures(ClosedDays):
    """Days on which the venue would rather be closed are avoided."""

    id = "soft_closures"
    title = "Days that close the venue, but need not, are avoided"
    source = "rule T10; sheet Blackouts"
    unit = "day on which the venue may be closed"
    default = Setting(Mode.SOFT, weight=1, tier=2)
    hard = False
    verb = "would rather be"
