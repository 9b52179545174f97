"""A diagnosis that also asks about the timetable alone and the panels alone, where too little is counted sooner."""

from collections.abc import Collection
from functools import cached_property

from planner.explain.claims import Claim
from planner.explain.diagnose import Answer, Diagnosis
from planner.rules.agenda import AGENDA_RULES
from planner.rules.continuity import CONTINUITY_RULES
from planner.rules.dates import DATE_RULES
from planner.rules.experts import EXPERT_RULES
from planner.rules.parties import PARTY_RULES
from planner.rules.rooms import ROOM_RULES
from planner.solve.budget import Budget
from planner.solve.search import Ended

SOON_SECONDS = 6.0  # for all rules at once, before the parts are asked about
PART_SECONDS = 6.0  # for one part
EVERYWHERE = frozenset(rule.id for rule in (*DATE_RULES, *CONTINUITY_RULES)) | {"mandatory_items"}
PARTS = (
    EVERYWHERE | {rule.id for rule in (*AGENDA_RULES, *ROOM_RULES)},
    EVERYWHERE | {rule.id for rule in (*EXPERT_RULES, *PARTY_RULES)} - {"one_place"},
)


class Divided(Diagnosis):
    """What some of the claims cannot do, all of them cannot."""

    @cached_property
    def parts(self) -> tuple[Diagnosis, ...]:
        """The timetable by itself, and the panels."""
        return tuple(Diagnosis(self.problem, self.options, rules) for rules in PARTS)

    def core(self, claims: Collection[Claim], budget: Budget, seconds: float) -> Answer:
        """All claims for a short time, then each part's, then all again."""
        since = budget.seconds
        answer = super().core(claims, budget, min(seconds, SOON_SECONDS))
        for part in self.parts if answer.ended is Ended.UNKNOWN and not budget.over else ():
            found = part.core(part.claims & {*claims}, budget, PART_SECONDS)
            if found.impossible:
                return found
        left = seconds - (budget.seconds - since)
        return super().core(claims, budget, left) if answer.ended is Ended.UNKNOWN and left > 1 else answer
