"""Counting before any search: what the workshop needs against what each option has, in sentences."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from planner.domain.money import Cents, Driver
from planner.domain.places import Option
from planner.domain.problem import Problem
from planner.explain.audit_floors import Floors
from planner.explain.audit_money import least_amounts, money_count
from planner.explain.audit_people import People
from planner.explain.audit_pins import PinnedItems
from planner.explain.audit_places import place_counts
from planner.explain.audit_presence import Presence
from planner.explain.audit_slips import slips
from planner.explain.audit_time import Count, holds, missing_minutes, time_counts

TIGHT = 90  # per cent of what there is, from which a count is worth a warning


class Severity(StrEnum):
    """How bad a finding is."""

    IMPOSSIBLE = "impossible"  # proved: no schedule
    SLIP = "slip"  # what a workbook seldom means
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Finding:
    """One sentence, and how bad it is."""

    severity: Severity
    sentence: str


@dataclass(frozen=True, slots=True)
class Audit:
    """What counting shows: of the workshop as a whole, and of options (by id) that it proves impossible, why."""

    findings: tuple[Finding, ...]
    impossible: dict[str, tuple[str, ...]]

    @property
    def hopeless(self) -> bool:
        """True when counting alone proves that there is no schedule."""
        return any(finding.severity is Severity.IMPOSSIBLE for finding in self.findings)


def audit(problem: Problem, options: Iterable[Option] | None = None) -> Audit:
    """Count for the options (all of them unless told), without a solver."""
    chosen = tuple(problem.options if options is None else options)
    counts = dict(_counts(problem, chosen))
    impossible = {one: found for one, rows in counts.items() if (found := _reasons(problem, one, rows))}
    slipped = [Finding(Severity.SLIP, sentence) for sentence in slips(problem, chosen)]
    findings = [*_issue_findings(problem), *slipped, *_tightest(counts)]
    if chosen and len(impossible) == len(chosen):
        sentence = f"Counting leaves none of the {len(chosen)} dates and venues."
        findings.insert(0, Finding(Severity.IMPOSSIBLE, sentence))
    return Audit(tuple(findings), impossible)


def impossible_options(problem: Problem, options: Iterable[Option]) -> dict[str, tuple[str, ...]]:
    """Why counting alone shows that an option cannot hold the workshop, by option id."""
    counts = _counts(problem, tuple(options))
    return {one: found for one, rows in counts if (found := _reasons(problem, one, rows))}


def _counts(problem: Problem, options: tuple[Option, ...]) -> Iterator[tuple[str, tuple[Count, ...]]]:
    people, presence = People(problem), Presence(problem)
    floors, pinned = Floors(problem, people, presence), PinnedItems(problem, presence)
    known: dict[tuple[str, int], tuple[tuple[Count, ...], dict[Driver, Cents]]] = {}  # by venue and days
    for option in options:
        key = (option.venue, option.days)
        if key not in known:
            times = tuple(time_counts(problem, *key))
            places = place_counts(problem, *key, long=not any(row.impossible for row in times))
            known[key] = ((*times, *places), least_amounts(problem, option))
        times, fixed = known[key]
        free = presence.free_days(option)
        cost = money_count(problem, option, frozenset(one for one, days in free.items() if days), fixed)
        counts = (*pinned.counts(option, free), *people.counts(option, free), *floors.counts(option, free))
        yield option.id, (*times, *counts, *((cost,) if cost else ()))


def _reasons(problem: Problem, option: str, counts: tuple[Count, ...]) -> tuple[str, ...]:
    where = problem.dates_at(problem.option[option])
    return tuple(f"{where}: {row.text}." for row in counts if row.impossible)


def _issue_findings(problem: Problem) -> Iterator[Finding]:
    """Minutes of each issue's mandatory items, and which optional items can fill what is missing."""
    for issue in problem.issues:
        items, missing = problem.items_of(issue.id), missing_minutes(problem, issue.id)
        if not missing or not holds(problem, "issue_minutes"):
            continue
        least, name = issue.minutes_least, f"Issue {issue.called} reaches"
        optional = [item for item in items if not item.mandatory]
        enough = [item.id for item in optional if item.minutes >= missing]
        if sum(item.minutes for item in optional) < missing:
            total = sum(item.minutes for item in items)
            remedy = "Add items or lengthen them, or lower Minutes least of the issue on the sheet Issues."
            yield Finding(Severity.IMPOSSIBLE, f"{name} {total} of {least} minutes even with all its items. {remedy}")
            continue
        names = ", ".join(enough or [item.id for item in optional])
        needed = f"one of {names} is needed" if len(enough) > 1 else f"{names} is needed"
        if not enough:
            needed = f"more than one of {names} is needed"
        yield Finding(Severity.NOTE, f"{name} {least - missing} of {least} minutes with its mandatory items; {needed}.")


def _tightest(counts: dict[str, tuple[Count, ...]]) -> Iterator[Finding]:
    """Each thing counted, at the possible option where least is left of it."""
    worst: dict[str, tuple[int, str, Count]] = {}
    for option, rows in counts.items():
        for row in rows:
            share = 100 * row.needed // max(row.offered, 1)
            told = not row.impossible and (row.always or share >= TIGHT)
            if told and share > worst.get(row.topic, (-1, "", row))[0]:
                worst[row.topic] = (share, option, row)
    for share, option, row in worst.values():
        severity = Severity.WARNING if share >= TIGHT else Severity.NOTE
        yield Finding(severity, f"{option}: {row.text}.")
