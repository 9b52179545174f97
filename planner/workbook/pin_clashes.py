"""Pins of one expert, or one room, on two items that are pinned to the same time."""

from collections.abc import Iterator, Mapping, Sequence

from planner.domain.clock import hhmm
from planner.domain.problem import Problem
from planner.domain.setting import Mode
from planner.domain.wishes import SEATS, Aspect, Pin
from planner.workbook.facts_rules import rules_by_id
from planner.workbook.faults import Fault
from planner.workbook.rows import Row

Span = tuple[int, int, int]  # day, start and end


def clash_faults(items: Mapping[str | None, Sequence[tuple[Row, Pin]]], problem: Problem) -> Iterator[Fault]:
    """Every such pin, at the later of two rows; given the pins by item."""
    spans = {item: span for item, pins in items.items() if (span := _span(item, pins, problem)) is not None}
    if len(spans) < 2:
        return
    hard = {rule: rules_by_id()[rule].setting(problem).mode is Mode.HARD for rule in ("one_place", "room_once")}
    taken: dict[tuple[bool, str], list[tuple[Row, Pin]]] = {}
    for row, pin in sorted((one for item in spans for one in items[item]), key=lambda one: one[0].number):
        is_room = pin.aspect is Aspect.ROOM
        if (is_room and hard["room_once"]) or (pin.aspect in SEATS and hard["one_place"]):
            before = taken.setdefault((is_room, pin.value), [])
            other = next(
                (one for one in before if one[1].item != pin.item and _at_once(spans[one[1].item], spans[pin.item])),
                None,
            )
            if other is not None:
                yield _clash(row, pin, other, spans)
            before.append((row, pin))


def _span(item: str | None, pins: Sequence[tuple[Row, Pin]], problem: Problem) -> Span | None:
    """When an item is held, where its pins say so."""
    pinned = {pin.aspect: pin.value for _, pin in pins}
    if item not in problem.item or Aspect.DAY not in pinned or Aspect.START not in pinned:
        return None
    start = int(pinned[Aspect.START])
    return int(pinned[Aspect.DAY]), start, start + problem.item[item].minutes


def _at_once(one: Span, other: Span) -> bool:
    return one[0] == other[0] and one[1] < other[2] and other[1] < one[2]


def _clash(row: Row, pin: Pin, other: tuple[Row, Pin], spans: Mapping[str | None, Span]) -> Fault:
    before = other[1]
    day, *_ = spans[pin.item]
    times = [f"{item} {_hours(spans[item])}" for item in (before.item, pin.item)]
    does = "holds" if pin.aspect is Aspect.ROOM else "has a seat on"
    message = (
        f"{pin.value} {does} {before.item} already in row {other[0].number}, and both are pinned to the same time: "
        f"day {day}, {times[0]} and {times[1]}"
    )
    return row.fault("contradiction", "Value", message, "Delete one of the two rows, or move one of the items")


def _hours(span: Span) -> str:
    return f"{hhmm(span[1])}-{hhmm(span[2])}"
