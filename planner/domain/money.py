"""Budget lines, and the money an amount is written in."""

from dataclasses import dataclass
from enum import StrEnum

Cents = int


class Driver(StrEnum):
    """What makes a budget line grow."""

    TRAVEL = "travel"
    DSA = "dsa"
    INTERPRETATION = "interpretation"
    VENUE = "venue"
    DOCUMENTS = "documents"
    SECRETARIAT = "secretariat travel"
    PERCENT = "percent"  # of all lines above it
    TOTAL = "total"


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetLine:
    """A line of the budget and its ceiling (cents; None: no ceiling)."""

    id: str
    title: str
    driver: Driver
    ceiling: Cents | None = None
    hard: bool = False
    percent: int = 0


def percent_of(percent: int, amount: Cents) -> Cents:
    """A share of an amount, to the nearest cent, halves up."""
    return (amount * percent + 50) // 100


def money(amount: Cents, currency: str = "USD") -> str:
    """An amount for people: USD 12,345 or USD 12,345.60."""
    sign, amount = ("-" if amount < 0 else ""), abs(amount)
    cents = f".{amount % 100:02d}" if amount % 100 else ""
    return f"{currency} {sign}{amount // 100:,}{cents}"
