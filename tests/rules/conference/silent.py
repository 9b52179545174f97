"""A rule without the facts it is about says nothing, neither to people nor to the solver."""

from dataclasses import replace

from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode
from planner.rules.base import Rule
from planner.solve.build import build
from tests.problems import amounts


def assert_silent(rule: Rule, of: Problem, where: Schedule) -> None:
    """Nothing found in the schedule, and not a constraint or cost more than without the rule."""
    assert amounts(rule, of, where) == []
    for mode in (Mode.HARD, Mode.SOFT):
        said = replace(of, settings={rule.id: replace(rule.setting(of), mode=mode)})
        made = build(said, [rule])
        assert made.tiers() == ()
        assert len(made.model.proto.constraints) == len(build(of, []).model.proto.constraints)
