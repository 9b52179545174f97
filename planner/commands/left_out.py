"""The options of dates and venue that cannot work: how many at each venue, and reason by reason which."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from planner.domain.words import count

if TYPE_CHECKING:
    from planner.domain.places import Option
    from planner.domain.problem import Problem

Reasons = Mapping[str, tuple[str, ...]]  # sentences by the id of the option they rule out

REASONS = 20  # that are told unless all are asked for; an open calendar has hundreds of options
NAMED = 16  # options of a reason


def left_out_lines(problem: Problem, reasons: Reasons, full: bool = False) -> list[str]:
    """How many options are left at each venue, and why the others are not."""
    lines = ["Options of dates that are left, by venue:", *_venues(problem, reasons)]
    why = "Why none can work:" if len(reasons) == len(problem.options) else "Why the others cannot work:"
    return [*lines, "", why, *_why(problem, reasons, full)] if reasons else lines


def _venues(problem: Problem, reasons: Reasons) -> list[str]:
    lines = []
    for venue in problem.venues:
        here = [option.id for option in problem.options if option.venue == venue.id]
        left = sum(option not in reasons for option in here)
        name = venue.city or venue.name
        called = name if venue.id in name else f"{venue.id} {name}".strip()
        lines.append(f"  {called}: {left} of {len(here)}")
    return lines


def _why(problem: Problem, reasons: Reasons, full: bool) -> list[str]:
    """One line a reason, those that rule out most first."""
    options: dict[str, list[str]] = {}
    for option, sentences in reasons.items():
        for sentence in sentences:
            options.setdefault(_bare(problem, problem.option[option], sentence), []).append(option)
    ranked = sorted(options.items(), key=lambda pair: -len(pair[1]))
    shown = ranked if full else ranked[:REASONS]
    lines = [f"  {reason} Rules out {_named(out, full)}." for reason, out in shown]
    more = len(ranked) - len(shown)
    return [*lines, f"  And {count(more, 'reason')} more."] if more else lines


def _bare(problem: Problem, option: Option, sentence: str) -> str:
    """A reason without what it says of one option only, so that the same reasons are found to be the same."""
    bare = sentence.removeprefix(f"{problem.dates_at(option)}: ").removesuffix(f"; this is {option.window}.")
    bare = bare.removesuffix(f"; this is {option.venue}.").rstrip(".")
    return f"{bare[0].upper()}{bare[1:]}."


def _named(options: list[str], full: bool) -> str:
    named = options if full else options[:NAMED]
    more = len(options) - len(named)
    return ", ".join(named) + (f" and {more:,} more" if more else "")
