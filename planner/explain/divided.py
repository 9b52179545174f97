"""A diagnosis that also asks about the timetable alone and the panels alone, where too little is counted sooner."""

from collections.abc import Collection, Iterable

from planner.domain.places import Option
from planner.domain.problem import Problem
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

FIRST_SECONDS = 6.0  # for all rules at once, in the first round
PART_TIMES = 1.5  # as long for one part
EVERYWHERE = frozenset(rule.id for rule in (*DATE_RULES, *CONTINUITY_RULES)) | {"mandatory_items"}
PARTS = (
    EVERYWHERE | {rule.id for rule in (*AGENDA_RULES, *ROOM_RULES)},
    EVERYWHERE | {rule.id for rule in (*EXPERT_RULES, *PARTY_RULES)} - {"one_place"},
)


class Divided(Diagnosis):
    """What some of the claims cannot do, all of them cannot."""

    def __init__(self, problem: Problem, options: Iterable[Option]) -> None:
        super().__init__(problem, options)
        self._parts: dict[frozenset[str], Diagnosis] = {}

    def part(self, rules: frozenset[str]) -> Diagnosis:
        """The problem with these rules alone."""
        if rules not in self._parts:
            self._parts[rules] = Diagnosis(self.problem, self.options, rules)
        return self._parts[rules]

    def core(self, claims: Collection[Claim], budget: Budget, seconds: float) -> Answer:
        """All claims for a short time, then each part's, then all again, longer each round."""
        until, turn, open_parts = budget.seconds + seconds, FIRST_SECONDS, [*PARTS]
        answer = super().core(claims, budget, min(turn, seconds))
        while answer.ended is Ended.UNKNOWN and until - budget.seconds > 1 and not budget.over:
            for rules in [*open_parts]:
                part = self.part(rules)
                found = part.core(part.claims & {*claims}, budget, min(PART_TIMES * turn, until - budget.seconds))
                if found.impossible:
                    return found
                if found.schedule is not None:
                    open_parts.remove(rules)
            turn *= 2
            answer = super().core(claims, budget, min(turn, until - budget.seconds))
        return answer
