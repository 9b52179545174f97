"""The contents page of all rules, in report order: from dates, agenda and rooms to conference and continuity."""

from planner.rules.agenda import AGENDA_RULES
from planner.rules.base import Rule
from planner.rules.conference import CONFERENCE_RULES
from planner.rules.continuity import CONTINUITY_RULES
from planner.rules.dates import DATE_RULES
from planner.rules.experts import EXPERT_RULES
from planner.rules.money import MONEY_RULES
from planner.rules.parties import PARTY_RULES
from planner.rules.rooms import ROOM_RULES

RULES: tuple[Rule, ...] = (
    *DATE_RULES,
    *AGENDA_RULES,
    *ROOM_RULES,
    *EXPERT_RULES,
    *PARTY_RULES,
    *MONEY_RULES,
    *CONFERENCE_RULES,
    *CONTINUITY_RULES,
)
RULE: dict[str, Rule] = {rule.id: rule for rule in RULES}
