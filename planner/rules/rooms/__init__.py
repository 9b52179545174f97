"""Rules on rooms, booths and interpreter teams."""

from planner.rules.base import Rule
from planner.rules.rooms.room_seats import RoomSeats

ROOM_RULES: tuple[Rule, ...] = (RoomSeats(),)
