"""The sheet Rooms: which room is used when, and how many interpreter teams each meeting keeps at work."""

from planner.domain.agenda import Session
from planner.domain.demand import meetings, peaks
from planner.domain.places import Interpretation, Room
from planner.domain.schedule import Placement
from planner.reports.view import Cell, Column, Kind, Level, Row, Sheet, Table, Words
from planner.reports.views.facts import Facts, clock_time

USE = (
    Column("Room", Kind.ID, 11),
    Column("Date", Kind.DATE, 16),
    Column("Session", Kind.ID, 11),
    Column("Start", Kind.TIME, 9),
    Column("End", Kind.TIME, 9),
    Column("Room name", width=24),
    Column("Seats asked", Kind.NUMBER, 10),
    Column("Seats", Kind.NUMBER, 10),
    Column("Booths asked", Kind.NUMBER, 10),
    Column("Booths", Kind.NUMBER, 10),
    Column("Layouts asked", width=18),
    Column("Layouts", width=18),
    Column("Items", width=18),
)
TEAMS = (
    Column("Language", Kind.ID, 11),
    Column("Date", Kind.DATE, 16),
    Column("Meeting", Kind.ID, 11),
    Column("Start", Kind.TIME, 9),
    Column("End", Kind.TIME, 9),
    Column("Items", width=24),
    Column("Teams at work", Kind.NUMBER, 10),
    Column("Teams there are", Kind.NUMBER, 10),
    Column("Interpreters", Kind.NUMBER, 14),
)
LANGUAGES = (
    Column("Language", Kind.ID, 11),
    Column("Local", width=12.5),
    Column("Meetings worked", Kind.NUMBER, 12),
    Column("Teams at work at most", Kind.NUMBER, 12),
    Column("Teams there are", Kind.NUMBER, 9),
    Column("Relief team", width=24),
    Column("Interpreters", Kind.NUMBER, 14),
)


def rooms(facts: Facts) -> Sheet:
    """Draw the sheet."""
    blocks = (
        Words("Rooms and interpreters", Level.TITLE),
        Words(f"{facts.venue_name(facts.venue.id)}. {facts.zone_words}", Level.NOTE),
        Words("Rooms, session by session", Level.HEADING),
        Table(name="Rooms", columns=USE, rows=tuple(use_rows(facts)), empty="No room is used."),
        Words("Interpreter teams, meeting by meeting", Level.HEADING),
        Words(
            "A meeting is a morning or an afternoon. A team works one meeting through; a language needs as many teams "
            "as items with it are held at the same time.",
            Level.NOTE,
        ),
        Table(name="InterpreterTeams", columns=TEAMS, rows=tuple(team_rows(facts)), empty="Nothing is interpreted."),
        Words("Languages over the whole workshop", Level.HEADING),
        Table(name="Languages", columns=LANGUAGES, rows=tuple(language_rows(facts)), empty="Nothing is interpreted."),
    )
    return Sheet(name="Rooms", title="Rooms and interpreters", blocks=blocks)


def use_rows(facts: Facts) -> list[Row]:
    """Each room in each session it is used in, room by room."""
    rows = []
    for room in facts.rooms:
        for day in range(facts.option.days):
            for session in facts.problem.sessions_on(day):
                held = [
                    placement
                    for placement in facts.placements
                    if (placement.room, placement.day, placement.session) == (room.id, day, session.id)
                ]
                if held:
                    rows.append(use_row(facts, room, session, held))
    return rows


def use_row(facts: Facts, room: Room, session: Session, held: list[Placement]) -> Row:
    """One room in one session."""
    items = [facts.problem.item[placement.item] for placement in held]
    layouts = {"; ".join(item.layouts) for item in items if item.layouts}
    return (
        room.id,
        facts.date(held[0]),
        session.id,
        clock_time(session.start),
        clock_time(session.end),
        room.name,
        max(item.capacity_least for item in items),
        room.seats,
        max(len(item.languages) if item.interpreted else 0 for item in items),
        room.booths,
        " / ".join(sorted(layouts)),
        "; ".join(room.layouts),
        ", ".join(item.id for item in items),
    )


def team_rows(facts: Facts) -> list[Row]:
    """Each language in each meeting in which it is interpreted, in the order of the clock."""
    of_meeting = meetings(facts.problem)
    order = {meeting: place for place, meeting in enumerate(of_meeting)}
    rows: list[Row] = []
    found = peaks(facts.problem, facts.schedule)
    for (language, day, meeting), teams in sorted(found.items(), key=lambda row: (row[0][1], order[row[0][2]], row[0])):
        sessions = of_meeting[meeting]
        items = [
            placement.item
            for placement in facts.placements
            if placement.day == day
            and placement.session in {session.id for session in sessions}
            and facts.problem.item[placement.item].interpreted
            and language in facts.problem.item[placement.item].languages
        ]
        team = facts.problem.team.get((facts.venue.id, language))
        rows.append(
            (
                language,
                facts.option.on(day),
                meeting,
                clock_time(sessions[0].start),
                clock_time(sessions[-1].end),
                ", ".join(items),
                teams,
                team.teams if team else 0,
                teams * team.interpreters if team else 0,
            )
        )
    return rows


def language_rows(facts: Facts) -> list[Row]:
    """Each interpreted language with its busiest meeting and whether a relief team is needed."""
    found = peaks(facts.problem, facts.schedule)
    rows = []
    for language in sorted({language for language, _, _ in found}):
        meetings_of = [teams for (one, _, _), teams in sorted(found.items()) if one == language]
        team = facts.problem.team.get((facts.venue.id, language))
        rows.append(language_row(language, meetings_of, team))
    return rows


def language_row(language: str, teams: list[int], team: Interpretation | None) -> Row:
    """One language."""
    busiest, at_once = max(teams), team.teams if team else 0
    relief: Cell = "no"
    if team and len(teams) > team.meetings_per_week:
        relief = f"yes: {len(teams)} meetings, a team works {team.meetings_per_week} a week"
    people = busiest * team.interpreters if team else 0
    local = "" if team is None else "yes" if team.local else "no: they travel"
    return language, local, sum(teams), busiest, at_once, relief, people
