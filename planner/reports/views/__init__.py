"""The sheets of the schedule workbook, one file each, in the order of the workbook."""

from planner.domain.outcome import Outcome
from planner.domain.problem import Problem
from planner.explain.check import Report
from planner.reports.view import Sheet
from planner.reports.views.budget import budget
from planner.reports.views.coverage import coverage
from planner.reports.views.experts import experts
from planner.reports.views.facts import Facts
from planner.reports.views.grid import grid
from planner.reports.views.lists import lists
from planner.reports.views.options import options
from planner.reports.views.pins import pins
from planner.reports.views.programme import programme
from planner.reports.views.quality import quality
from planner.reports.views.rooms import rooms
from planner.reports.views.run import run
from planner.reports.views.seats import seats
from planner.reports.views.summary import summary

SHEETS = (summary, programme, seats, grid, experts, rooms, coverage, budget, options, quality, pins, run, lists)


def draw(problem: Problem, outcome: Outcome, report: Report) -> tuple[Sheet, ...]:
    """Every sheet of an outcome that has a schedule. Raises ValueError where it has none."""
    facts = Facts(problem, outcome, report)
    return tuple(sheet(facts) for sheet in SHEETS)
