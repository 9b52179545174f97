"""The penalty sheets of a CoSPLib workbook: who in rows, towards what in columns, matched by name."""

from planner.exchange.cosplib import Penalties
from planner.exchange.page import Page

Names = dict[str, int]  # with the rows they stand in


def matrix(page: Page, rows: Names, who: str, columns: Names, towards: str) -> Penalties:
    """Penalties of a whole sheet; rows and columns may stand in another order than on the sheets they come from."""
    named = page.names(who) if not page.missing else {}
    page.match({name: (row, 1) for name, row in named.items()}, rows, who)
    headed = _headed(page, page.filled(1), 2, columns, towards)
    _nothing_beside(page, named, headed, 2)
    return _cells(page, named, headed)


def blocks(page: Page, fixed: int, sessions: Names, rooms: Names) -> tuple[Penalties, Penalties]:
    """Penalties beside the submissions: after the fixed columns one for each session and one for each room."""
    named = page.names("submission") if not page.missing else {}
    filled = [column for column in page.filled(1) if column > fixed]
    headed = _headed(page, filled, fixed + 1, {**sessions, **rooms} if sessions and rooms else {}, "session or room")
    for name in sorted(sessions.keys() & rooms.keys()):
        message = f'"{name}" is both a session and a room, so its column cannot say which'
        page.fault("duplicate-column", 1, headed.get(name, 1), message, "Give one of them another name")
    _nothing_beside(page, named, headed, fixed + 1)
    cells = _cells(page, named, headed)
    in_sessions = {pair: penalty for pair, penalty in cells.items() if pair[1] in sessions}
    return in_sessions, {pair: penalty for pair, penalty in cells.items() if pair[1] in rooms}


def upper_triangle(page: Page, tracks: Names) -> Penalties:
    """Penalties of pairs: rows are named, columns are the same tracks in the order of the rows, whatever their heads.

    Only what stands above the diagonal counts.
    """
    named = page.names("track") if not page.missing else {}
    page.match({name: (row, 1) for name, row in named.items()}, tracks, "track")
    found: Penalties = {}
    for place, (one, row) in enumerate(named.items()):
        for column, other in enumerate([*named][place + 1 :], start=place + 3):
            if page.raw(row, column) is not None and (penalty := page.number(row, column)):
                found[one, other] = penalty
    return found


def _headed(page: Page, places: list[int], first: int, known: Names, what: str) -> Names:
    """The columns by heading, which have to be the known names, each once."""
    found: Names = {}
    for column in places:
        name = page.text(1, column)
        if column < first or not name:
            continue
        if name in found:
            page.fault("duplicate-column", 1, column, f'the column "{name}" stands twice', "Keep one")
        found.setdefault(name, column)
    page.match({name: (1, column) for name, column in found.items()}, known, what)
    return found


def _nothing_beside(page: Page, named: Names, headed: Names, first: int) -> None:
    """Say where a number stands in a column without a heading."""
    known = set(headed.values())
    bare = {column: row for row in reversed(named.values()) for column in page.filled(row) if column >= first}
    for column, row in sorted(bare.items()):
        if column not in known and page.raw(1, column) is None:
            page.fault(
                "no-headings", row, column, "there is no heading above this cell", "Write one, or clear the cell"
            )


def _cells(page: Page, named: Names, headed: Names) -> Penalties:
    found: Penalties = {}
    for who, row in named.items():
        cells = page.grid.rows[row]
        for towards, column in headed.items():
            if column in cells and page.raw(row, column) is not None and (penalty := page.number(row, column)):
                found[who, towards] = penalty
    return found
