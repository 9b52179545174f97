"""The venue is the one that interested parties like best."""

from __future__ import annotations

from planner.domain.places import Option
from planner.domain.problem import Problem
from planner.domain.setting import Mode, Setting
from planner.domain.wishes import Kind
from planner.rules.dates.window_wishes import WindowWishes


class VenueWishes(WindowWishes):
    """The venue is the one that interested parties like best."""

    id = "venue_wishes"
    title = "The venue is the one that interested parties like best"
    source = "mandate (f); rule K06; sheet Preferences"
    unit = "step below a party's best, times the party's weight"
    default = Setting(Mode.SOFT, weight=1, tier=2)
    target = Kind.VENUE

    def chosen(self, option: Option) -> str | None:
        """What of an option the wishes are about."""
        return option.venue

    def named(self, problem: Problem, option: Option) -> str:
        """The venue's city, or its name."""
        venue = problem.venue[option.venue]
        return venue.city or venue.name or venue.id
