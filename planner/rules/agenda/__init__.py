"""What is held when: rules on items, sessions and issues."""

from planner.rules.agenda.plenary_alone import PlenaryAlone
from planner.rules.base import Rule

AGENDA_RULES: tuple[Rule, ...] = (PlenaryAlone(),)
