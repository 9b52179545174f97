"""One cell's value as its column means it, or what is wrong with it."""

import re
from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime, timedelta
from typing import Any

from planner.workbook import codes
from planner.workbook.cells import ErrorValue, Raw, Unstored
from planner.workbook.columns import Column, Kind
from planner.workbook.dates import text_date
from planner.workbook.faults import UnreadableError
from planner.workbook.matching import nearest, plain, several
from planner.workbook.percents import per_cent_remedy

LARGEST = 100_000_000_000  # cents; no workshop costs more, and a solver adds many of them
BLANKS = ("", "n/a", "-", "–")
YES_WORDS = {"yes": True, "y": True, "true": True, "1": True, "no": False, "n": False, "false": False, "0": False}
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

__all__ = [
    "BLANKS",
    "WEEKDAYS",
    "YES_WORDS",
    "UnreadableError",
    "is_blank",
    "parse",
    "shown",
    "time_of_day",
    "whole_number",
]


def is_blank(raw: Raw) -> bool:
    """Whether a cell holds a word for blank."""
    return isinstance(raw, str) and raw.strip().casefold() in BLANKS


def parse(column: Column, raw: Raw) -> Any:
    """The value of a filled cell; None when it holds a word for blank; raises UnreadableError."""
    if isinstance(raw, Unstored):
        raise UnreadableError(
            "formula-without-value",
            f'the formula "={raw.formula}" has no stored value',
            "Open the workbook in a spreadsheet program, let it calculate, and save it, or write the value itself",
        )
    if isinstance(raw, ErrorValue):
        raise UnreadableError("error-value", f"the formula gives {raw.text}", "Correct it, or write the value itself")
    if is_blank(raw):
        return None
    if column.many:
        parts = re.split(r"[;\n]", raw) if isinstance(raw, str) else [raw]
        values = [_single(column, part.strip() if isinstance(part, str) else part) for part in parts if part != ""]
        return tuple(value for value in values if value != "")
    return _single(column, raw)


def _single(column: Column, raw: Raw) -> Any:
    match column.kind:
        case Kind.TEXT:
            return shown(raw)
        case Kind.WHOLE:
            return whole_number(raw, column.least, column.most, column.percent)
        case Kind.TENTHS:
            return _scaled(raw, 1, "a number with at most one decimal")
        case Kind.MONEY:
            return _scaled(raw, 2, "an amount with at most two decimals")
        case Kind.DATE:
            return _date(raw)
        case Kind.TIME:
            return time_of_day(raw)
        case Kind.YES:
            return _choice_of(raw, {**YES_WORDS}, ("yes", "no"))
        case Kind.CHOICE:
            known = {plain(one): column.enum(one) if column.enum else one for one in column.choices}
            return _choice_of(raw, known, column.choices, column.many)
        case Kind.WEEKDAY:
            days = {plain(day): number for number, day in enumerate(WEEKDAYS)}
            return _choice_of(raw, days, WEEKDAYS, column.many)
        case Kind.LANGUAGE:
            return _code(raw, "language", codes.language, codes.language_remedy)
        case Kind.CURRENCY:
            return _code(raw, "currency", codes.currency, codes.currency_remedy)
        case Kind.ANY:
            return time_of_day(raw) if isinstance(raw, timedelta) else shown(raw)


def shown(raw: Raw) -> str:
    """A cell as a person reads it."""
    if isinstance(raw, bool):
        return "yes" if raw else "no"
    if isinstance(raw, datetime) and not (raw.hour or raw.minute):
        return raw.date().isoformat()
    if isinstance(raw, date):
        return raw.isoformat()
    if isinstance(raw, timedelta):
        minutes = round(raw.total_seconds() / 60)
        return f"{minutes // 60:02d}:{minutes % 60:02d}"
    if isinstance(raw, Unstored):
        return f"={raw.formula}"
    return raw.text if isinstance(raw, ErrorValue) else str(raw).strip()


def _refuse_ambiguous(raw: Raw) -> None:
    """Text such as "30.000" or "30,000", which is thirty thousand in one country and thirty in another."""
    found = re.fullmatch(r"\+?([1-9]\d{0,2})[.,](\d{3})", raw.strip()) if isinstance(raw, str) else None
    if found:
        large, small = found[1] + found[2], f"{float(f'{found[1]}.{found[2]}'):g}"
        remedy = f"Write {large} or {small}"
        raise UnreadableError("ambiguous-number", f'"{shown(raw)}" may be {large} or {small}', remedy)


def whole_number(raw: Raw, least: int | None = None, most: int | None = None, percent: bool = False) -> int:
    """A whole number between the limits, or of per cent; clean text such as "90" is taken."""
    _refuse_ambiguous(raw)
    found = re.fullmatch(r"[+-]?\d+(\.0+)?", raw.strip()) if isinstance(raw, str) else None
    value: Raw = int(float(found[0])) if found else raw
    if isinstance(value, bool) or not isinstance(value, int):
        digits = re.search(r"-?\d+", shown(raw))
        example = f'Write only the number, for example "{digits[0] if digits else 90}"'
        remedy = per_cent_remedy(raw) if percent else None
        raise UnreadableError("not-a-whole-number", f'"{shown(raw)}" is not a whole number', remedy or example)
    if least is not None and value < least:
        raise UnreadableError("too-small", f"{value} is below {least}", f"Write {least} or more")
    if most is not None and value > most:
        raise UnreadableError("too-large", f"{value} is above {most}", f"Write {most} or less")
    return value


def _scaled(raw: Raw, decimals: int, what: str) -> int:
    """A number as a whole number of its smallest unit."""
    _refuse_ambiguous(raw)
    found = re.fullmatch(r"\+?(\d[\d,' ]*)(\.\d+)?", raw.strip()) if isinstance(raw, str) else None
    if found and re.fullmatch(r"\d+|\d{1,3}([,' ]\d{3})+", found[1]):
        raw = float(re.sub(r"[,' ]", "", found[0]))
    if isinstance(raw, bool) or not isinstance(raw, (int, float)):
        remedy = "Write only the number, without a currency, with a point before decimals"
        raise UnreadableError("not-a-number", f'"{shown(raw)}" is not {what}', remedy)
    scaled = round(raw * (1, 10, 100)[decimals], 6)
    if scaled < 0:
        raise UnreadableError("too-small", f"{raw} is below 0", "Write 0 or more")
    if scaled > LARGEST:
        raise UnreadableError("too-large", f"{raw} is above {LARGEST // 100}", f"Write {LARGEST // 100} or less")
    if abs(scaled - round(scaled)) > 1e-4:
        raise UnreadableError("too-many-decimals", f"{raw} is not {what}", "Round it")
    return round(scaled)


def _date(raw: Raw) -> date:
    found: Raw = raw
    with suppress(ValueError):
        found = text_date(raw) if isinstance(raw, str) else raw
    found = found.date() if isinstance(found, datetime) else found
    if not isinstance(found, date):
        remedy = "Write it as 2007-03-27, or format the cell as a date"
        raise UnreadableError("not-a-date", f'"{shown(raw)}" is not a date', remedy)
    if not 1950 <= found.year < 2150:
        raise UnreadableError("unlikely-date", f"{found} is not in the years 1950 to 2149", "Correct the year")
    return found


def time_of_day(raw: Raw) -> int:
    """Minutes after midnight of a time cell, or of text such as 9:30."""
    if isinstance(raw, timedelta):
        minutes = round(raw.total_seconds() / 60)
        if 0 <= minutes <= 24 * 60:
            return minutes
    found = re.fullmatch(r"(\d{1,2})[:.h](\d{2})(:00)?", raw.strip()) if isinstance(raw, str) else None
    if found and int(found[1]) * 60 + int(found[2]) <= 24 * 60 and int(found[2]) < 60:
        return int(found[1]) * 60 + int(found[2])
    said = f'"{shown(raw)}" is'
    if isinstance(raw, timedelta) and raw.days:
        said = f"the cell shows a time, but holds {raw / timedelta(days=1):g}, which is a number or a date with a time,"
    raise UnreadableError("not-a-time", f"{said} not a time of day", "Write it as 10:00 or 15:30")


def _choice_of(raw: Raw, known: dict[str, Any], shown_choices: tuple[str, ...], many: bool = False) -> Any:
    said = shown(raw)
    wanted = plain(said)
    if wanted in known:
        return known[wanted]
    near = nearest(said, shown_choices, cutoff=0.6)
    remedy = (several(said, shown_choices) if many else None) or (
        "Write one of these" if near is None else f'Did you mean "{near}"?'
    )
    raise UnreadableError("unknown-value", f'"{said}" is not one of: {", ".join(shown_choices)}', remedy)


def _code(raw: Raw, what: str, read: Callable[[str], str | None], remedy: Callable[[str], str]) -> str:
    said = shown(raw)
    code = read(said)
    if code is None:
        raise UnreadableError(f"unknown-{what}", f'"{said}" is not the code of a {what}', remedy(said))
    return code
