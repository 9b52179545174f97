"""Rules of conferences, with presenters, rooms by issue, and wishes counted by session and slot, in report order."""

from planner.rules.base import Rule

CONFERENCE_RULES: tuple[Rule, ...] = ()
