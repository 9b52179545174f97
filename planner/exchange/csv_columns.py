"""Which column of a list is which: the headings of pretalx, Indico and EasyChair, and of people."""

import re
from dataclasses import dataclass

from planner.workbook.matching import nearest, plain

# Our column -> what it is called elsewhere; of several in one list, the first of these is taken.
CALLED = {
    "Item": (
        "id", "code", "#", "item", "number", "no", "paper", "paper id", "paper number", "submission", "submission id",
        "submission number", "proposal id", "contribution id", "contribution", "friendly id", "reference", "ref",
    ),
    "Title": (
        "title", "proposal title", "paper title", "talk title", "submission title", "contribution title", "name",
    ),
    "Issue": (
        "track", "issue", "track name", "tracks", "topic", "topics", "theme", "category", "stream", "session type",
        "submission type", "contribution type", "type", "conference track", "session track", "track title",
    ),
    "Minutes": (
        "duration", "minutes", "length", "duration minutes", "duration in minutes", "duration min", "length minutes",
        "length in minutes", "length min",
    ),
    "Presenters": (
        "presenters", "presenter", "speakers", "speaker", "speaker names", "speaker name", "presenter names",
        "authors", "author", "author names", "presented by",
    ),
    "Attendees": ("attendees", "attendee"),
    "Expected": ("expected", "expected attendance", "expected attendees"),
    "Order": ("order",),
    "Time zone": ("time zone", "timezone"),
    "Tags": ("tags", "tag", "keywords", "keyword"),
}  # fmt: skip
NUMBERED = re.compile(r"(speaker|presenter|author)s?( name)? \d+")  # one column for each person
STATES = (
    "state", "status", "decision", "acceptance", "proposal state", "submission state", "paper decision",
    "submission status", "acceptance status", "confirmation state",
)  # fmt: skip
REFUSED = ("reject", "rejected", "withdrawn", "withdraw", "declined", "canceled", "cancelled", "deleted")
LEFT_OUT = ("abstract", "description", "content", "abstract text", "full abstract", "long description")


@dataclass(frozen=True, slots=True)
class Columns:
    """What became of each column, by its number (from 1)."""

    headings: dict[int, str]
    used: dict[str, int]  # our column -> its number
    kept: tuple[int, ...]  # in Notes
    left_out: tuple[int, ...]  # long texts, which no schedule needs
    joined: tuple[int, ...] = ()  # more presenters
    states: tuple[int, ...] = ()  # whether a row is accepted; kept too

    def meant(self, number: int) -> str | None:
        """The heading that a column which is not used may have been meant as."""
        open_words = [word for name, words in CALLED.items() if name not in self.used for word in words]
        return nearest(self.headings[number], open_words, cutoff=0.75)


def key(heading: str) -> str:
    """A heading without case and punctuation, unless it is nothing else: "#"."""
    return plain(heading) or heading.strip()


def columns(headings: dict[int, str]) -> Columns:
    """The first heading of each of our columns; everything else is kept or left out."""
    said = {number: key(heading) for number, heading in headings.items()}
    used: dict[str, int] = {}
    for name, words in CALLED.items():
        known = [number for word in words for number, heading in said.items() if heading == word]
        if known:
            used[name] = known[0]
    numbered = [number for number, heading in said.items() if NUMBERED.fullmatch(heading)]
    joined = []
    if numbered and "Presenters" not in used:
        used["Presenters"], *joined = numbered
    rest = [number for number in headings if number not in (*used.values(), *joined)]
    left_out = tuple(number for number in rest if said[number] in LEFT_OUT)
    kept = tuple(number for number in rest if number not in left_out)
    states = tuple(number for number in kept if said[number] in STATES)
    return Columns(headings, used, kept, left_out, tuple(joined), states)


def refused(said: str) -> bool:
    """Whether a state says that there will be no such item."""
    return any(word in REFUSED for word in plain(said).split())
