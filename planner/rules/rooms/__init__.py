"""Rules on rooms, booths and interpreter teams."""

from planner.rules.base import Rule
from planner.rules.rooms.interpreter_day import InterpreterDay
from planner.rules.rooms.interpreter_teams import InterpreterTeams
from planner.rules.rooms.interpreter_week import InterpreterWeek
from planner.rules.rooms.room_booths import RoomBooths
from planner.rules.rooms.room_layout import RoomLayout
from planner.rules.rooms.room_once import RoomOnce
from planner.rules.rooms.room_seats import RoomSeats

ROOM_RULES: tuple[Rule, ...] = (
    RoomOnce(),
    RoomSeats(),
    RoomLayout(),
    RoomBooths(),
    InterpreterTeams(),
    InterpreterDay(),
    InterpreterWeek(),
)
