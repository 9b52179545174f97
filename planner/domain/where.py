"""Where in the input workbook something is stated."""

import re
from dataclasses import dataclass
from itertools import chain

from planner.domain.problem import Problem


@dataclass(frozen=True, slots=True)
class Where:
    """A column of a sheet, and its row: by number, or the rows whose key cells hold these ids (none: upright).

    Of several venues' rows only those of one, where it is given.
    """

    sheet: str
    heading: str
    keys: tuple[str, ...] = ()
    row: int = 0
    venue: str = ""


def named_in(problem: Problem, text: str) -> tuple[str, ...]:
    """The ids of issues, items, sessions, rooms, experts, parties, venues and languages that stand in a text."""
    known = chain(
        problem.item, problem.expert, problem.issue, problem.room, problem.party, problem.session, problem.venue,
        (row.language for row in problem.interpretation),
    )  # fmt: skip
    return tuple(dict.fromkeys(one for one in known if re.search(rf"(?<![\w-]){re.escape(one)}(?![\w-])", text)))
