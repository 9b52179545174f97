"""Rules on decisions already taken."""

from planner.rules.base import Rule
from planner.rules.continuity.nobody_new import NobodyNew
from planner.rules.continuity.pinned_dates import PinnedDates
from planner.rules.continuity.pins import Pins

CONTINUITY_RULES: tuple[Rule, ...] = (PinnedDates(), Pins(), NobodyNew())
