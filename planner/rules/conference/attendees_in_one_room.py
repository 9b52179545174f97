"""Within a session, what the same attendee wants to hear is in one room."""

from __future__ import annotations

from planner.domain.agenda import Item
from planner.domain.persons import attendees_of_both
from planner.domain.problem import Problem
from planner.domain.words import few
from planner.rules.conference.presenters_in_one_room import PresentersInOneRoom


class AttendeesInOneRoom(PresentersInOneRoom):
    """Within a session, what the same attendee wants to hear is in one room."""

    id = "attendees_in_one_room"
    title = "Within a session, what the same attendee wants to hear is in one room"

    def clashes(self, problem: Problem) -> frozenset[tuple[str, str]]:
        """Pairs of items that somebody wants to attend, or attends and is needed at."""
        return problem.attendee_clashes

    def why(self, problem: Problem, one: Item, other: Item) -> str:
        """Who would like to be at both."""
        return f"{few(attendees_of_both(problem, one, other))} would like to be at both"
