"""The proof that a purely structural rule needs no encoding: the plan cannot say what breaks it."""

from ortools.sat.python import cp_model

from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.rules.base import Rule
from planner.solve.build import build


def unsayable(rule: Rule, of: Problem, where: Schedule) -> bool:
    """Whether the plan's own structure excludes the schedule."""
    made = build(of, [rule])
    made.plan.fix(where)
    return cp_model.CpSolver().solve(made.model) == cp_model.INFEASIBLE
