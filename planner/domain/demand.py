"""How many interpreter teams a schedule keeps at work: by language, day and session or meeting."""

from itertools import combinations

from planner.domain.agenda import Session
from planner.domain.problem import Problem
from planner.domain.schedule import Placement, Schedule


def meeting_of(session: Session) -> str:
    """The meeting a session is part of; a session that names none is a meeting by itself."""
    return session.meeting or session.id


def meetings(problem: Problem) -> dict[str, tuple[Session, ...]]:
    """The usable sessions of each meeting of a day, in the order of the day."""
    found: dict[str, list[Session]] = {}
    for session in problem.usable_sessions:
        found.setdefault(meeting_of(session), []).append(session)
    return {meeting: tuple(sessions) for meeting, sessions in found.items()}


def close_meetings(problem: Problem, pause: int) -> list[tuple[str, str]]:
    """The pairs of interpreted meetings of a day with fewer minutes between them than the pause."""
    times = {
        meeting: (sessions[0].start, max(session.end for session in sessions))
        for meeting, sessions in meetings(problem).items()
        if any(session.interpreted for session in sessions)
    }
    return [(one, two) for one, two in combinations(times, 2) if times[two][0] - times[one][1] < pause]


def session_peaks(problem: Problem, schedule: Schedule) -> dict[tuple[str, int, str], int]:
    """The most items of a language held at one minute, by (language, day, session). Interpreted items only."""
    rows: dict[tuple[str, int, str], list[Placement]] = {}
    for placement in schedule.placement.values():
        item = problem.item[placement.item]
        for language in sorted(set(item.languages)) if item.interpreted else ():
            rows.setdefault((language, placement.day, placement.session), []).append(placement)
    return {
        key: max(
            sum(other.start <= one.start < schedule.end(problem, other) for other in placements) for one in placements
        )
        for key, placements in sorted(rows.items())
    }


def peaks(problem: Problem, schedule: Schedule) -> dict[tuple[str, int, str], int]:
    """The teams of a language at work, by (language, day, meeting): the highest peak of the meeting's sessions."""
    found: dict[tuple[str, int, str], int] = {}
    for (language, day, session), peak in session_peaks(problem, schedule).items():
        key = (language, day, meeting_of(problem.session[session]))
        found[key] = max(found.get(key, 0), peak)
    return found
