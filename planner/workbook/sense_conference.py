"""What conferences add that makes no sense: tags nobody has, orders used twice, days and minutes there are not."""

from collections.abc import Iterator

from planner.domain.problem import Problem
from planner.workbook.faults import Fault
from planner.workbook.matching import did_you_mean
from planner.workbook.rows import Row, Tables


def conference_faults(tables: Tables, problem: Problem) -> Iterator[Fault]:
    """Every such row."""
    yield from _tags(tables)
    yield from _orders(tables)
    yield from _days(tables, problem)
    yield from _minutes(tables)


def _tags(tables: Tables) -> Iterator[Fault]:
    """Tags that must be, or must not be, where the item or expert is, and that nothing has."""
    places = [row for row in (*tables.of("Sessions"), *tables.of("Rooms")) if row.get("Use") != "break"]
    had = dict.fromkeys(tag for row in places for tag in row.many("Tags"))
    for row in (*tables.of("Agenda"), *tables.of("Experts")):
        for heading in ("Required tags", "Prohibited tags"):
            for tag in row.many(heading):
                if tag not in had:
                    message = f'{heading}: no session or room has the tag "{tag}"'
                    yield row.fault("unknown-tag", heading, message, did_you_mean(tag, sorted(had)))


def _orders(tables: Tables) -> Iterator[Fault]:
    """Two items of one issue with the same place in it, unless the sheet Rules says that order is no more than a wish.

    Other systems have such items, and count one of them as out of place.
    """
    if any(row.id == "order_in_issue" and row.get("Mode") in ("soft", "off") for row in tables.of("Rules")):
        return
    first: dict[tuple[str, int], Row] = {}
    for row in tables.of("Agenda"):
        issue, order = row.get("Issue"), row.get("Order")
        before = first.setdefault((issue, order), row) if issue and order else row
        if before is not row:
            message = f'Order {order} of issue "{issue}" stands already in row {before.number}'
            yield row.fault("duplicate-order", "Order", message, "Give it another number, or clear the cell")


def _days(tables: Tables, problem: Problem) -> Iterator[Fault]:
    """Sessions of a day that no dates on offer have."""
    longest = problem.days_most or problem.workshop.days_most
    if not all(row.complete for row in tables.of("Windows")):
        return
    for row in tables.of("Sessions"):
        day = row.get("Day")
        if day and day > longest:
            message = f"Day {day} is after the last day of the longest dates on offer, which have {longest}"
            yield row.fault("impossible", "Day", message, "Correct it, or offer longer dates")


def _minutes(tables: Tables) -> Iterator[Fault]:
    """Sessions that are said to hold more than their length."""
    for row in tables.of("Sessions"):
        start, end, holds = (row.get(heading) for heading in ("Start", "End", "Minutes"))
        if None not in (start, end, holds) and start < end and holds > end - start:
            message = f"{holds} minutes are more than the session has ({end - start} minutes)"
            yield row.fault("impossible", "Minutes", message, "Lower it or clear the cell, or correct the times")
