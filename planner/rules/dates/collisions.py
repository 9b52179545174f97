"""Days on which those concerned are at another meeting are avoided."""

from __future__ import annotations

from planner.domain.setting import Mode, Setting
from planner.rules.dates.participants_holidays import ParticipantsHolidays


class Collisions(ParticipantsHolidays):
    """Days on which those concerned are at another meeting are avoided."""

    id = "collisions"
    title = "No expert has a seat on a day of another meeting that concerns them"
    source = "rule T12; sheet Blackouts"
    unit = "expert and day with a seat"
    default = Setting(Mode.SOFT, weight=4, tier=2)
    wording = "during"
    meetings = True
