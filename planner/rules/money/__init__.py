"""Rules on cost and budget."""

from planner.rules.base import Rule

MONEY_RULES: tuple[Rule, ...] = ()
