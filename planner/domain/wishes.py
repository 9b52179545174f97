"""What interested parties wish and organizers have fixed."""

from dataclasses import dataclass, field
from enum import StrEnum

from planner.domain.agenda import Role


class Stance(StrEnum):
    """How somebody stands towards something."""

    REQUIRED = "required"
    PREFERRED = "preferred"
    NEUTRAL = "neutral"
    AVOIDED = "avoided"
    EXCLUDED = "excluded"


class Kind(StrEnum):
    """What an id on the Preferences or Pins sheet names."""

    PARTY = "party"
    EXPERT = "expert"
    ITEM = "item"
    ISSUE = "issue"
    WINDOW = "window"
    VENUE = "venue"
    ROOM = "room"
    SESSION = "session"
    DAY = "day"  # "1", "2", ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Preference:
    """A wish of long form: who or what, towards what.

    A party stands towards windows and venues (penalty: distance from its best stance, 0-4);
    an item, issue or expert towards items, sessions, days, rooms (penalty: what not keeping it costs).
    """

    id: str  # the row in words, for messages
    subject_kind: Kind
    subject: str
    target_kind: Kind
    target: str
    stance: Stance
    strength: int = 1  # 1 or 2 for a party; the penalty for others; 0 when neutral
    row: int = field(default=0, compare=False)  # of its sheet, 0 when it was not read from one

    @property
    def level(self) -> int:
        """-2 .. 2 as parties say it; an exclusion is -3."""
        if self.stance is Stance.EXCLUDED:
            return -3
        sign = {Stance.REQUIRED: 1, Stance.PREFERRED: 1, Stance.AVOIDED: -1}.get(self.stance, 0)
        return sign * self.strength


# How somebody stands towards dates or a venue, by level, as sentences say it.
STANDS = {
    2: "strongly prefers",
    1: "prefers",
    0: "is neutral to",
    -1: "would rather avoid",
    -2: "is strongly against",
    -3: "excludes",
}


class Aspect(StrEnum):
    """Which decision a pin fixes."""

    WINDOW = "window"
    VENUE = "venue"
    PLACED = "placed"  # value yes or no
    DAY = "day"  # 1, 2, ...
    SESSION = "session"
    START = "start"  # minutes after midnight
    ROOM = "room"
    MODERATOR = "moderator"
    PANELLIST = "panellist"
    RAPPORTEUR = "rapporteur"
    NOT_ON_PANEL = "not on panel"


SEATS = {Aspect.MODERATOR: Role.MODERATOR, Aspect.PANELLIST: Role.PANELLIST, Aspect.RAPPORTEUR: Role.RAPPORTEUR}
"""The role of the pins that give somebody a seat."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pin:
    """A decision an organizer has fixed; item is None for window and venue."""

    id: str  # the row in words, for messages
    item: str | None
    aspect: Aspect
    value: str  # an id, a day number, minutes after midnight, yes or no
    reason: str = field(default="", compare=False)
    row: int = field(default=0, compare=False)  # of its sheet, 0 when it was not read from one
