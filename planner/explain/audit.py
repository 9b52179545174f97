"""Counting before any search: what the workshop needs against what each option has."""

from collections.abc import Iterable

from planner.domain.places import Option
from planner.domain.problem import Problem


def impossible_options(problem: Problem, options: Iterable[Option]) -> dict[str, tuple[str, ...]]:
    """Why counting alone shows that an option cannot hold the workshop, by option id."""
    return {}
