"""Rules on decisions already taken."""

from planner.rules.base import Rule

CONTINUITY_RULES: tuple[Rule, ...] = ()
