"""Dates written as text."""

import re
from datetime import date

from planner.workbook.faults import UnreadableError

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def text_date(raw: str) -> date:
    """ISO, a day, an English month's name and a year, or numbers; anything else raises ValueError."""
    numbers = re.fullmatch(r"(\d{1,2})[./-](\d{1,2})[./-](\d{2,4})", raw.strip())
    if numbers:
        return _date_of_numbers(raw, int(numbers[1]), int(numbers[2]), numbers[3])
    found = re.fullmatch(r"(?:[A-Za-z]+,? )?(\d{1,2}) ([A-Za-z]{3,9})\.? (\d{4})", raw.strip())
    if not found:
        return date.fromisoformat(raw.strip()[:10] if re.fullmatch(r".{10}[T ]00:00(:00)?", raw.strip()) else raw)
    day, month, year = found.groups()
    return date(int(year), MONTHS.index(month[:3].casefold()) + 1, int(day))


def _date_of_numbers(raw: str, one: int, two: int, year: str) -> date:
    """The date where one of the numbers is above 12, so surely the day; the year in full."""
    if len(year) == 4 and max(one, two) > 12:
        return date(int(year), min(one, two), max(one, two))
    remedy = "Write it as 2007-03-27 or 27 March 2007"
    raise UnreadableError("ambiguous-date", f'"{raw}" may be day/month or month/day', remedy)
