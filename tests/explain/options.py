"""Dates and venues to count for, and the solver's word on each."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from ortools.sat.python import cp_model

from planner.domain.agenda import Item
from planner.domain.places import Option, Room, Venue
from planner.domain.problem import Problem
from planner.explain.audit import impossible_options
from planner.rules import RULES
from planner.solve.build import build
from tests.problems import option, problem

HERE = option(id="W1 V", window="W1")
THERE = option(id="W1 U", window="W1", venue="U")
LATER = option(id="W2 V", window="W2", start=date(2007, 4, 16))
VENUES = (Venue(id="V", city="Vienna"), Venue(id="U", city="Amman"))
ROOMS = (
    Room(id="V-A", venue="V", seats=100, booths=3, layouts=("U",)),
    Room(id="V-B", venue="V", seats=20),
    Room(id="U-A", venue="U", seats=100, booths=1),
)


def of(*items: Item, **parts: Any) -> Problem:
    base: dict[str, Any] = {"items": items, "venues": VENUES, "rooms": ROOMS, "options": (HERE, THERE)}
    return problem(**{**base, **parts})


def reasons(one: Problem) -> dict[str, tuple[str, ...]]:
    return impossible_options(one, one.options)


def possible(one: Problem, chosen: Option) -> bool:
    """What the solver says of one option under every hard rule."""
    made = build(replace(one, options=(chosen,)), RULES)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    return bool(solver.solve(made.model) in (cp_model.OPTIMAL, cp_model.FEASIBLE))


def judged(problems: Iterable[Problem]) -> tuple[int, int]:
    """How many options the solver finds possible, none of which counting excludes, and how many of the rest it does."""
    counted = proved = 0
    for one in problems:
        excluded = reasons(one)
        for chosen in one.options:
            if possible(one, chosen):
                counted += 1
                assert chosen.id not in excluded, excluded[chosen.id]
            else:
                proved += chosen.id in excluded
    return counted, proved
