"""Rules on who may take which seat."""

from planner.rules.base import Rule

EXPERT_RULES: tuple[Rule, ...] = ()
