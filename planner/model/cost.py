"""A cost as a linear expression, in cents, and a figure it never exceeds."""

from dataclasses import dataclass

from planner.model.plan import Linear, add_up


@dataclass(frozen=True, slots=True)
class Cost:
    """At least what is paid (no more, where money is limited or minimized), and a figure it never exceeds."""

    cents: Linear
    most: int


def times(cents: int, count: Linear, most: int = 1) -> Cost:
    """So many cents for each one counted."""
    return Cost(cents * count, cents * most)


def together(costs: list[Cost]) -> Cost:
    """The sum of costs."""
    return Cost(add_up([cost.cents for cost in costs]), sum(cost.most for cost in costs))
