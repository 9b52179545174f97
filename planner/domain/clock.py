"""Dates and minutes of a venue's day to zoned times and back; the only place that does so."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo


def moment(day: date, minute: int, zone: str) -> datetime:
    """The zoned time of a minute after local midnight."""
    return datetime.combine(day, time(), ZoneInfo(zone)) + timedelta(minutes=minute)


def local_minutes(day: date, minute: int, zone: str, other: str) -> tuple[date, int]:
    """The same instant on another zone's clock: its date and minutes after its midnight."""
    there = datetime.combine(day, time(minute // 60 % 24, minute % 60), ZoneInfo(zone)).astimezone(ZoneInfo(other))
    return there.date(), there.hour * 60 + there.minute


def hhmm(minute: int) -> str:
    """Minutes after midnight as people write it: 10:05."""
    return f"{minute // 60:02d}:{minute % 60:02d}"


def long_date(day: date) -> str:
    """Tuesday 27 March 2007, without the machine's locale."""
    weekday = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")[day.weekday()]
    return f"{weekday} {day.day} {MONTHS[day.month - 1]} {day.year}"


def short_date(day: date) -> str:
    """27 March 2007."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def span(first: date, last: date) -> str:
    """27 March 2007, or 27 March 2007 to 29 March 2007."""
    return short_date(first) if first == last else f"{short_date(first)} to {short_date(last)}"


def months_after(day: date, months: int) -> date:
    """The same day so many calendar months later, or the last day of a shorter month."""
    month = day.month - 1 + months
    year, month = day.year + month // 12, month % 12 + 1
    following = date(year + month // 12, month % 12 + 1, 1)
    return min(date(year, month, 1) + timedelta(days=day.day - 1), following - timedelta(days=1))


MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
