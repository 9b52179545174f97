"""Paragraphs of the mandate that issues and items name: those on the sheet Mandate, where it has rows."""

import re
from collections.abc import Iterable, Iterator

from planner.domain.problem import Problem
from planner.workbook.faults import Fault
from planner.workbook.matching import did_you_mean
from planner.workbook.rows import Tables

BETWEEN = re.compile(r"[;,]|\band\b|\bor\b")  # several paragraphs


def usual_paragraph(tables: Tables, said: str) -> str:
    """What a blank paragraph stands for; blank too where the sheet Mandate has rows, but not this paragraph."""
    rows = tables.of("Mandate")
    return said if not rows or is_listed(said, [row.id for row in rows if row.id]) else ""


def is_listed(said: str, ids: Iterable[str]) -> bool:
    """Whether all that is named, as in "(a); (e)(ii)", is among the ids, or a part of one: (e)(ii) is a part of (e)."""
    known = [_close(one) for one in ids]
    parts = [part for part in BETWEEN.split(said) if part.strip()]
    return any(_is_part(_close(said), one) for one in known) or all(
        any(_is_part(_close(part), one) for one in known) for part in parts
    )


def _is_part(said: str, whole: str) -> bool:
    rest = said.removeprefix(whole)
    return said.startswith(whole) and not rest[:1].isalnum() and not BETWEEN.search(rest)


def _close(said: str) -> str:
    """Without blanks and capitals."""
    return "".join(said.split()).casefold()


def paragraph_faults(tables: Tables, problem: Problem) -> Iterator[Fault]:
    """Paragraphs of issues and items that the sheet Mandate does not have."""
    rows = tables.of("Mandate")
    ids = [row.id for row in rows]
    if not rows or not all(ids):
        return
    known = [
        *ids,
        *(issue.paragraph for issue in problem.issues if issue.paragraph and is_listed(issue.paragraph, ids)),
    ]
    for row in (*tables.of("Issues"), *tables.of("Agenda")):
        said = row.get("Paragraph")
        if said and not is_listed(said, ids):
            message = f'Paragraph: "{said}" is not on the sheet Mandate'
            yield row.fault("dangling-id", "Paragraph", message, did_you_mean(said, known))
