"""A conference as a CoSPLib workbook states it: tracks, sessions, rooms, submissions, penalties and weights."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

PARAMETERS, SUBMISSIONS, TRACKS, SESSIONS, ROOMS = "parameters", "submissions", "tracks", "sessions", "rooms"
TRACKS_SESSIONS, TRACKS_ROOMS = "tracks_sessions|penalty", "tracks_rooms|penalty"
SIMILAR_TRACKS, SESSIONS_ROOMS = "similar tracks", "sessions_rooms|penalty"
SHEETS = (
    PARAMETERS, SUBMISSIONS, TRACKS, SESSIONS, ROOMS, TRACKS_SESSIONS, TRACKS_ROOMS, SIMILAR_TRACKS, SESSIONS_ROOMS,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Term:
    """A term of the objective: our rule that counts the same, its name in solutions, the row of its weight."""

    rule: str
    name: str
    row: int


# In the order of the sheet "violations".
TERMS = (
    Term("issue_sessions", "Tracks_Sessions|Penalty", 2),
    Term("issue_rooms", "Tracks_Rooms|Penalty", 3),
    Term("session_rooms", "Sessions_Rooms|Penalty", 4),
    Term("similar_issues_apart", "Similar Tracks", 5),
    Term("issue_in_one_room", "Number of rooms per track", 6),
    Term("issue_rooms_at_once", "Parallel tracks", 7),
    Term("issue_unbroken", "Consecutive tracks", 8),
    Term("suitable_hours", "Submissions timezones", 9),
    Term("order_in_issue", "Submissions order", 10),
    Term("item_sessions", "Submissions_Sessions|Penalty", 11),
    Term("item_rooms", "Submissions_Rooms|Penalty", 12),
    Term("presenters_in_one_room", "Presenters conflicts [Session Level]", 13),
    Term("attendees_in_one_room", "Attendees conflicts [Session Level]", 14),
    Term("chairs_in_one_room", "Chairs conflicts", 15),
    Term("presenters_at_once", "Presenters conflicts [Timeslot Level]", 16),
    Term("attendees_at_once", "Attendees conflicts [Timeslot Level]", 17),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Track:
    """Our issue. A row is where something stands on its sheet."""

    name: str
    chairs: tuple[str, ...] = ()
    row: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """Our session, of a single day. Start and end in seconds after midnight."""

    name: str
    slots: int
    day: date
    start: int
    end: int
    row: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Submission:
    """Our item; slots are its length."""

    name: str
    track: str
    slots: int
    order: int = 0
    zone: str = ""  # IANA name
    presenters: tuple[str, ...] = ()
    attendees: tuple[str, ...] = ()
    row: int = 0


Penalties = dict[tuple[str, str], int]  # by who and towards what; only those above 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Conference:
    """Everything of a workbook, in the order of its rows. Weights and penalties by the id of our rule."""

    zone: str
    hours: Mapping[str, int]  # suitable and less suitable hours, in seconds after midnight
    unsuitable: Mapping[str, int]  # penalties, small and large
    weights: Mapping[str, int]
    tracks: tuple[Track, ...]
    sessions: tuple[Session, ...]
    rooms: tuple[str, ...]
    submissions: tuple[Submission, ...]
    penalties: Mapping[str, Penalties]

    @property
    def zones_count(self) -> bool:
        """Whether it matters where a session lies on the clock."""
        return self.weights.get("suitable_hours", 0) > 0 and any(one.zone for one in self.submissions)
