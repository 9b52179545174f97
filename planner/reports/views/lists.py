"""The sheet Lists: what the cells of Programme and Seats may hold, and what their checks look up."""

from datetime import timedelta

from planner.domain.agenda import Role
from planner.reports.view import Column, Kind, Level, Row, Sheet, Table, Words
from planner.reports.views.facts import Facts, clock_time

HELP = (
    "Programme and Seats offer these ids while you type, and say in their column Check what is wrong. "
    "Change a list in the plan, not here."
)
LEGEND = (
    "Struck out on red: an id that is none, or is missing. Underlined on yellow: a clash in time. "
    "Italic on orange: seats empty or too many."
)
ITEMS = (
    Column("Item", Kind.ID, 9),
    Column("Title", width=44),
    Column("Minutes", Kind.NUMBER, 12),
    Column("Attendance", width=13),
    Column("Moderators", Kind.NUMBER, 14),
    Column("Panellists at least", Kind.NUMBER, 14),
    Column("Panellists at most", Kind.NUMBER, 14),
    Column("Rapporteurs", Kind.NUMBER, 14),
)
ROOMS = (Column("Room", Kind.ID, 9), Column("Room name"))
SESSIONS = (
    Column("Session", Kind.ID, 9),
    Column("Date", Kind.DATE, 16),
    Column("Start", Kind.TIME),
    Column("Minutes", Kind.NUMBER, 12),
)
EXPERTS = (Column("Expert", Kind.ID, 9), Column("Expert title"))
ROLES = (Column("Role", width=9),)


def lists(facts: Facts) -> Sheet:
    """Draw the sheet. A list that is empty has one blank row, so that there is something to look up in."""
    problem = facts.problem
    items = tuple(
        (
            item.id, item.title, item.minutes, str(item.attendance), item.moderators, item.panellists_least,
            item.panellists_most, item.rapporteurs,
        )
        for item in problem.items
    )  # fmt: skip
    rooms = tuple((room.id, room.name) for room in problem.rooms_of(facts.venue.id))
    experts = tuple((expert.id, expert.title) for expert in problem.experts)
    blocks = (
        Words("Lists for Programme and Seats", Level.TITLE),
        Words(HELP),
        Words(LEGEND),
        Table(name="ItemList", columns=ITEMS, rows=items or (("",) * len(ITEMS),)),
        Table(name="RoomList", columns=ROOMS, rows=rooms or (("", ""),)),
        Table(name="SessionList", columns=SESSIONS, rows=sessions(facts) or (("", None, None, None),)),
        Table(name="ExpertList", columns=EXPERTS, rows=experts or (("", ""),)),
        Table(name="RoleList", columns=ROLES, rows=tuple((str(role),) for role in Role)),
    )
    return Sheet(name="Lists", title="Lists for Programme and Seats", blocks=blocks)


def sessions(facts: Facts) -> tuple[Row, ...]:
    """Every session of every day that may hold items, and how many minutes of items it takes."""
    return tuple(
        (session.id, facts.option.start + timedelta(days=day), clock_time(session.start), session.minutes)
        for day in range(facts.option.days)
        for session in facts.problem.sessions_on(day)
    )
