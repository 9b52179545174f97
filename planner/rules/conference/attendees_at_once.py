"""What the same attendee wants to hear is not held at the same time."""

from __future__ import annotations

from planner.domain.agenda import Item
from planner.domain.persons import attendees_of_both
from planner.domain.problem import Problem
from planner.domain.setting import Mode, Setting
from planner.domain.words import few
from planner.rules.conference.presenters_at_once import PresentersAtOnce


class AttendeesAtOnce(PresentersAtOnce):
    """What the same attendee wants to hear is not held at the same time."""

    id = "attendees_at_once"
    title = "What the same attendee wants to hear is not held at the same time"
    source = "sheets Agenda, Issues"
    default = Setting(Mode.OFF, weight=1, tier=2)

    def clashes(self, problem: Problem) -> frozenset[tuple[str, str]]:
        """Pairs of items that somebody wants to attend, or attends and is needed at."""
        return problem.attendee_clashes

    def why(self, problem: Problem, one: Item, other: Item) -> str:
        """Who would like to be at both."""
        return f"{few(attendees_of_both(problem, one, other))} would like to be at both"
