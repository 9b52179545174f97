"""Items are in the rooms they prefer, and not in those they avoid, counted by the slot."""

from __future__ import annotations

from planner.domain.setting import Mode, Setting
from planner.domain.wishes import Kind
from planner.rules.conference.item_sessions import ItemSessions


class ItemRooms(ItemSessions):
    """Items are in the rooms they prefer, and not in those they avoid, counted by the slot."""

    id = "item_rooms"
    title = "Items are in the rooms they prefer, and not in those they avoid, counted by the slot"
    source = "sheets Preferences, Workshop (slot minutes)"
    unit = "strength, for each slot of the item"
    default = Setting(Mode.OFF, tier=2, weight=1)
    target = Kind.ROOM
