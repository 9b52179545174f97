"""Rooms are not used in sessions for which they are not available."""

from __future__ import annotations

from planner.domain.setting import Mode, Setting
from planner.domain.wishes import Stance
from planner.rules.conference.session_rooms import SessionRooms


class RoomUnavailable(SessionRooms):
    """Rooms are not used in sessions for which they are not available."""

    id = "room_unavailable"
    title = "Rooms are not used in sessions for which they are not available"
    source = "sheet Preferences"
    unit = "session"
    default = Setting(Mode.HARD)
    stance = Stance.EXCLUDED
