"""What conferences add that makes no sense: tags nobody has, orders used twice, days and minutes there are not."""

from collections import Counter
from collections.abc import Iterator, Mapping

from planner.domain.agenda import Position
from planner.domain.problem import Problem
from planner.domain.setting import Mode
from planner.domain.words import count
from planner.workbook.facts_rules import rules_by_id
from planner.workbook.faults import Fault
from planner.workbook.matching import one_of_list
from planner.workbook.rows import Row, Tables


def conference_faults(tables: Tables, problem: Problem) -> Iterator[Fault]:
    """Every such row."""
    yield from _tags(tables)
    yield from _exclusive_tags(tables)
    yield from _orders(tables)
    yield from _orders_that_cannot_be(tables, problem)
    yield from _positions(tables, problem)
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
                    remedy = one_of_list(tag, sorted(had), "Sessions or Rooms")
                    yield row.fault("unknown-tag", heading, message, remedy)


def _exclusive_tags(tables: Tables) -> Iterator[Fault]:
    """Tags that other items are not to have, and that no item has, though items have tags."""
    had = dict.fromkeys(tag for row in tables.of("Agenda") for tag in row.many("Tags"))
    for row in tables.of("Agenda") if had else ():
        for tag in row.many("Exclusive tags"):
            if tag not in had:
                message = f'Exclusive tags: no item has the tag "{tag}"'
                yield row.fault("unknown-tag", "Exclusive tags", message, one_of_list(tag, sorted(had), "Agenda"))


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


def _orders_that_cannot_be(tables: Tables, problem: Problem) -> Iterator[Fault]:
    """Where items must be held in their order: a place after the issue's last, or before one that comes first."""
    if not _is_hard(problem, "order_in_issue"):
        return
    size = Counter(row.get("Issue") for row in tables.of("Agenda"))
    rows = {row.id: row for row in tables.of("Agenda") if row.id}
    after = {name: row.many("After") for name, row in rows.items()}
    for name, row in rows.items():
        issue, order = row.get("Issue"), row.get("Order") or 0
        if issue and order > size[issue]:
            message = f'Order {order} of issue "{issue}", which has only {count(size[issue], "item")}'
            yield row.fault("impossible", "Order", message, "Give it a lower number, or clear the cell")
        earlier = [one for one in _all_before(name, after) if one in rows and rows[one].get("Issue") == issue]
        later = next((one for one in earlier if issue and 0 < order < (rows[one].get("Order") or 0)), None)
        if later is not None and _is_hard(problem, "item_order"):
            message = f"Order {order} is before that of {later} ({rows[later].get('Order')}), after which it comes"
            yield row.fault("impossible", "Order", message, "Change the order, or take it out of After")


def _all_before(item: str, after: Mapping[str, tuple[str, ...]]) -> set[str]:
    """The predecessors of an item, theirs, and so on."""
    found: set[str] = set()
    waiting = [item]
    while waiting:
        new = [one for one in after.get(waiting.pop(), ()) if one not in found]
        found.update(new)
        waiting += new
    return found


def _positions(tables: Tables, problem: Problem) -> Iterator[Fault]:
    """Two items that must both be held, and both first, or both last."""
    if not _is_hard(problem, "item_position") or not _is_hard(problem, "mandatory_items"):
        return
    taken: dict[Position, Row] = {}
    for row in tables.of("Agenda"):
        position, item = row.get("Position"), problem.item.get(row.id or "")
        if position in (Position.FIRST, Position.LAST) and item is not None and item.mandatory:
            before = taken.setdefault(position, row)
            if before is not row:
                message = f"{before.id} in row {before.number} is {position} already"
                yield row.fault("impossible", "Position", message, f"Only one item can be {position}: clear the cell")


def _is_hard(problem: Problem, rule: str) -> bool:
    return rules_by_id()[rule].setting(problem).mode is Mode.HARD


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
