"""Issues are in the rooms they prefer, and not in those they avoid."""

from __future__ import annotations

from planner.domain.setting import Mode, Setting
from planner.domain.wishes import Kind
from planner.rules.conference.issue_sessions import IssueSessions


class IssueRooms(IssueSessions):
    """Issues are in the rooms they prefer, and not in those they avoid."""

    id = "issue_rooms"
    title = "Issues are in the rooms they prefer, and not in those they avoid"
    source = "sheet Preferences"
    unit = "strength, for each session in each room"
    default = Setting(Mode.OFF, tier=2, weight=1)
    target = Kind.ROOM
