"""The dates at venues that a plan may choose: listed windows, or every possible start date."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from planner.domain.places import Blackout, Option, Venue, Window
from planner.domain.problem import Workshop


def options(
    workshop: Workshop,
    venues: tuple[Venue, ...],
    windows: tuple[Window, ...],
    blackouts: tuple[Blackout, ...],
    rest_days_close: bool = True,
) -> tuple[Option, ...]:
    """One option a row of the Windows sheet, or the open calendar."""
    if not workshop.open_calendar:
        return tuple(listed(window, workshop) for window in windows)
    made: list[Option] = []
    for venue in venues:
        there = [window for window in windows if window.venue == venue.id]
        closed = closed_days(workshop, venue, blackouts, rest_days_close)
        made.extend(_possible(workshop, venue, there, closed))
    return tuple(sorted(made, key=lambda option: (option.start, option.days, option.venue)))


def listed(window: Window, workshop: Workshop) -> Option:
    """A row of the Windows sheet; unavailable when it lies before the planning date or has too few or many days."""
    days = (window.end - window.start).days + 1
    available, reason = window.available, window.reason
    if available and window.start < workshop.planning_date:
        available, reason = False, "they begin before the planning date"
    elif available and not workshop.days_least <= days <= workshop.days_most:
        limits = f"{workshop.days_least} to {workshop.days_most}"
        available, reason = False, f"they have {days} days, the workshop lasts {limits}"
    elif not available:
        reason = reason or "the venue is not free"
    return Option(
        id=f"{window.id} {window.venue}",
        venue=window.venue,
        start=window.start,
        days=days,
        window=window.id,
        available=available,
        reason=reason,
    )


def closed_days(
    workshop: Workshop, venue: Venue, blackouts: Iterable[Blackout], rest_days_close: bool = True
) -> frozenset[date]:
    """Days in the mandate's months on which the venue is closed: weekly rest days and hard blackouts."""
    shut = [blackout for blackout in blackouts if blackout.hard and blackout.closes_venue(venue.id)]
    return frozenset(
        day
        for day in _days(workshop.mandate_date, workshop.deadline)
        if (rest_days_close and day.weekday() in venue.rest_days) or any(blackout.covers(day) for blackout in shut)
    )


def _possible(workshop: Workshop, venue: Venue, windows: list[Window], closed: frozenset[date]) -> Iterator[Option]:
    first = max(workshop.mandate_date, workshop.planning_date)
    for start in _days(first, workshop.deadline):
        for days in range(workshop.days_least, workshop.days_most + 1):
            dates = [start + timedelta(days=day) for day in range(days)]
            if dates[-1] > workshop.deadline or not closed.isdisjoint(dates):
                break  # a longer workshop from here has these days too
            yield _open_option(venue, dates, windows)


def _open_option(venue: Venue, dates: list[date], windows: list[Window]) -> Option:
    """An option of the open calendar; it stands for the listed window it shares most days with."""
    overlap = Counter({window.id: sum(window.start <= day <= window.end for day in dates) for window in windows})
    most = max(overlap.values(), default=0)
    busy = next(
        (window for window in windows if not window.available and window.start <= dates[-1] and window.end >= dates[0]),
        None,
    )
    return Option(
        id=f"{dates[0].isoformat()} {len(dates)}d {venue.id}",
        venue=venue.id,
        start=dates[0],
        days=len(dates),
        window=next(window for window, days in overlap.items() if days == most) if most else None,
        available=busy is None,
        reason="" if busy is None else (busy.reason or "the venue is not free"),
    )


def _days(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(days=day) for day in range((last - first).days + 1))
