"""When and where: rules on dates and venue."""

from planner.rules.base import Rule
from planner.rules.dates.mandate_window import MandateWindow

DATE_RULES: tuple[Rule, ...] = (MandateWindow(),)
