"""What the rows of a workbook say about one another: duplicates, unknown ids, minimums above maximums, cycles."""

from collections.abc import Iterator, Mapping
from typing import Any

from planner.domain.clock import hhmm
from planner.domain.problem import Problem
from planner.workbook.columns import Column, Kind
from planner.workbook.faults import Fault
from planner.workbook.matching import did_you_mean, plain, several
from planner.workbook.rows import Row, Tables, family_of


def reference_faults(tables: Tables, problem: Problem) -> Iterator[Fault]:
    """Every fault between rows."""
    known = known_ids(tables, problem)
    for rows in tables.rows.values():
        yield from _duplicates(rows)
        for row in rows:
            yield from _dangling(row, known)
            yield from _orders(row)
    yield from _unknown_issue_columns(tables, known["Issues"])
    yield from _cycles(tables)


def known_ids(tables: Tables, problem: Problem) -> dict[str, dict[str, None]]:
    """The ids of each sheet; those of unreadable rows too, so that one fault does not make ten."""
    made: Mapping[str, tuple[Any, ...]] = {
        "Issues": problem.issues,
        "Agenda": problem.items,
        "Venues": problem.venues,
        "Experts": problem.experts,
        "Organizations": problem.organizations,
        "Parties": problem.parties,
    }
    return {sheet: dict.fromkeys([*(one.id for one in things), *tables.ids(sheet)]) for sheet, things in made.items()}


def _duplicates(rows: list[Row]) -> Iterator[Fault]:
    seen: dict[tuple[Any, ...], Row] = {}
    for row in rows:
        key = tuple(row.get(heading) for heading in row.sheet.key)
        if not key or key == (None,):
            continue
        first = seen.setdefault(key, row)
        if first is not row:
            said = " ".join(str(part) for part in key if part is not None)
            message = f'"{said}" stands already in row {first.number}'
            yield row.fault("duplicate-id", row.sheet.key[0], message, "Give it another id, or delete one of the rows")


def _dangling(row: Row, known: Mapping[str, Mapping[str, None]]) -> Iterator[Fault]:
    for column in row.sheet.columns:
        if not column.source:
            continue
        for said in row.many(column.name):
            if said in known[column.source] or plain(said) in column.also:
                continue
            message = f'{column.name}: "{said}" is not on the sheet {column.source}'
            names = [*known[column.source], *column.also]
            remedy = (several(said, names) if column.many else None) or did_you_mean(said, names)
            yield row.fault("dangling-id", column.name, message, remedy)


def _orders(row: Row) -> Iterator[Fault]:
    for low, high in row.sheet.orders:
        least, most = row.get(low), row.get(high)
        if least is not None and most is not None and (least > most or (least == most and _is(row, low, Kind.TIME))):
            shown_least, shown_most = _shown(row, low), _shown(row, high)
            message = f"{low} {shown_least} is above {high} {shown_most}"
            if _is(row, low, Kind.DATE):
                message = f"{high} {shown_most} is before {low} {shown_least}"
            elif _is(row, low, Kind.TIME):
                message = f"{high} {shown_most} is not after {low} {shown_least}"
            yield row.fault("minimum-above-maximum", high, message, "Exchange or correct them")


def _is(row: Row, heading: str, kind: Kind) -> bool:
    return row.sheet.names[heading].kind is kind


def _shown(row: Row, heading: str) -> str:
    value = row.get(heading)
    return hhmm(value) if _is(row, heading, Kind.TIME) else str(value)


def _unknown_issue_columns(tables: Tables, issues: Mapping[str, None]) -> Iterator[Fault]:
    for rows in tables.rows.values():
        for heading in rows[0].places if rows else ():
            if heading in rows[0].sheet.names:
                continue
            column, issue = family_of(rows[0].sheet, heading)
            if issue not in issues:
                yield _heading_fault(rows[0], heading, column, issue, issues)


def _heading_fault(row: Row, heading: str, column: Column, issue: str, issues: Mapping[str, None]) -> Fault:
    message = f'the column "{heading}" names an issue that is not on the sheet Issues'
    remedy = did_you_mean(issue, issues).replace(f'"{issue}', f'"{column.name} {issue}')
    return Fault("dangling-id", message, remedy, row.sheet.name, row.heading_row, row.places[heading][1], heading)


def _cycles(tables: Tables) -> Iterator[Fault]:
    """One fault for each circle of predecessors, at the item that stands first in the sheet."""
    after = {row.id: row.many("After") for row in tables.of("Agenda") if row.id}
    told: set[frozenset[str]] = set()
    for row in tables.of("Agenda"):
        circle = _circle(row.id, after)
        if circle and frozenset(circle) not in told:
            told.add(frozenset(circle))
            message = "predecessors run in a circle: " + " after ".join([*circle, circle[0]])
            yield row.fault("cycle", "After", message, "Delete one of these predecessors")


def _circle(start: str, after: Mapping[str, tuple[str, ...]]) -> list[str]:
    """The shortest way from an item over its predecessors back to itself; empty when there is none."""
    ways = [[start]]
    seen: set[str] = set()
    while ways:
        way = ways.pop(0)
        for item in after.get(way[-1], ()):
            if item == start:
                return way
            if item not in seen:
                seen.add(item)
                ways.append([*way, item])
    return []
