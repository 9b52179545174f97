"""The sheet Grid: day by day, times down, rooms across, one colour an issue with its number in words."""

from itertools import pairwise

from planner.domain.agenda import Session, SessionUse
from planner.domain.clock import hhmm, long_date
from planner.domain.schedule import Placement
from planner.reports.view import Block, Box, Day, Legend, Level, Line, Sheet, Words
from planner.reports.views.facts import Facts, capital, counted, issue_label

TIME_WIDTH = 13.0
ACROSS = 148.0  # characters for all rooms together
NARROWEST, WIDEST = 28.0, 50.0


def grid(facts: Facts) -> Sheet:
    """Draw the sheet."""
    entries: list[tuple[int | None, str]] = [
        (facts.tints[issue.id], issue_label(issue)) for issue in facts.problem.issues
    ]
    if any(item.issue is None for item in facts.placed):
        entries.append((None, "All issues"))
    blocks: list[Block] = [
        Words("Grid of the programme", Level.TITLE),
        Words(f"{facts.venue_name(facts.venue.id)}. {facts.zone_words}", Level.NOTE),
        Legend(tuple(entries)),
    ]
    blocks += [day_grid(facts, day) for day in range(facts.option.days)]
    widths = (TIME_WIDTH, *(room_width(len(facts.rooms)) for _ in facts.rooms))
    return Sheet(
        name="Grid",
        title=f"Grid of the programme, {facts.held_words}",
        blocks=tuple(blocks),
        widths=widths,
        paged_by_day=True,
    )


def room_width(rooms: int) -> float:
    """Rooms share the page's width."""
    return min(max(ACROSS / max(rooms, 1), NARROWEST), WIDEST)


def day_grid(facts: Facts, day: int) -> Day:
    """One day: every session in the order of the clock, breaks between."""
    rows = [placement for placement in facts.placements if placement.day == day]
    lines: list[Line] = []
    clock: int | None = None
    sessions = [session for session in facts.problem.sessions if session.is_on(day)]
    for session in sorted(sessions, key=lambda one: (one.start, one.end)):
        held = [placement for placement in rows if placement.session == session.id]
        if session.use is SessionUse.RESTRICTED and not held:
            continue
        if clock is not None and session.start > clock:
            lines.append(pause(clock, session.start, "Break"))
        if session.use is SessionUse.BREAK:
            lines.append(pause(session.start, session.end, capital(session.notes) or "Break"))
        else:
            lines += session_lines(facts, session, held)
        clock = max(clock or 0, session.end)
    rooms = tuple(room_words(facts, room.id) for room in facts.rooms)
    return Day(title=f"Day {day + 1}: {long_date(facts.option.on(day))}", rooms=rooms, lines=tuple(lines))


def pause(start: int, end: int, words: str) -> Line:
    """A stretch without items."""
    return Line(hours=f"{hhmm(start)}-{hhmm(end)}", pause=words)


def session_lines(facts: Facts, session: Session, held: list[Placement]) -> list[Line]:
    """The stretches between which nothing in the session begins or ends; a box where an item begins."""
    edges = {session.start, session.end}
    edges |= {edge for placement in held for edge in (placement.start, facts.end(placement))}
    marks = sorted(edges)
    together = {room.id: clusters(facts, [one for one in held if one.room == room.id]) for room in facts.rooms}
    lines = []
    for start, end in pairwise(marks):
        if not any(placement.start < end and facts.end(placement) > start for placement in held):
            lines.append(pause(start, end, "Free"))
            continue
        boxes = tuple(box_at(facts, together[room.id], start, marks) for room in facts.rooms)
        lines.append(Line(hours=f"{hhmm(start)}-{hhmm(end)}", boxes=boxes))
    return lines


def clusters(facts: Facts, held: list[Placement]) -> list[list[Placement]]:
    """The placements in one room, those that share minutes together: mostly one by one."""
    found: list[list[Placement]] = []
    for placement in sorted(held):
        if found and placement.start < max(facts.end(one) for one in found[-1]):
            found[-1].append(placement)
        else:
            found.append([placement])
    return found


def box_at(facts: Facts, together: list[list[Placement]], start: int, marks: list[int]) -> Box | None:
    """What begins in a room at that minute: an item, or several that share minutes there, one below the other."""
    for cluster in together:
        if cluster[0].start == start:
            end = max(facts.end(placement) for placement in cluster)
            first = facts.problem.item[cluster[0].item]
            headings = [heading(facts, placement) for placement in cluster]
            titles = [facts.problem.item[placement.item].title for placement in cluster]
            lines = max(sum(start <= mark < end for mark in marks), 1)
            if len(cluster) == 1:
                return Box(heading=headings[0], text=titles[0], lines=lines, tint=facts.tint(first))
            rows = [words for pair in zip(headings, titles, strict=True) for words in pair]
            names = ", ".join(placement.item for placement in cluster)
            return Box(heading=f"{names} at once in one room", text="\n".join(rows), lines=lines, tint=None)
    return None


def heading(facts: Facts, placement: Placement) -> str:
    """An item's id, hours, issue and languages."""
    item = facts.problem.item[placement.item]
    issue = facts.problem.issue.get(item.issue or "")
    number = f"issue {issue.called}" if issue else "all issues"
    spoken = f"  {', '.join(item.languages)}" if item.languages else ""
    return f"{item.id}  {facts.hours(placement)}  {number}{spoken}"


def room_words(facts: Facts, room: str) -> str:
    """A room's name with its seats and booths."""
    known = facts.problem.room[room]
    name = facts.room_name(room)
    called = name if name == room else f"{name} ({room})"
    booths = counted(known.booths, "booth") if known.booths else "no booths"
    return f"{called}\n{counted(known.seats, 'seat')}, {booths}"
