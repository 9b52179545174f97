"""Claims: what the workbook demands, in the parts that can be given up one by one; no solver."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from planner.domain.people import Absence
from planner.domain.problem import Problem
from planner.domain.where import Where
from planner.rules import RULE
from planner.rules.base import Rule
from planner.rules.experts.expert_available import ExpertAvailable, told_away

AWAY = ExpertAvailable.id  # the rule whose parts are made of rows: each absence can be taken back by itself


@dataclass(frozen=True, slots=True, order=True)
class Claim:
    """One part of one hard rule, "" for all of it."""

    rule_id: str
    part: str = ""

    @property
    def rule(self) -> Rule:
        """The rule."""
        return RULE[self.rule_id]

    def waivable(self, problem: Problem) -> bool:
        """Whether the organizer may give it up; the Rules sheet says so, and the mandate's own may not."""
        return self.rule.setting(problem).waivable


@dataclass(frozen=True, slots=True)
class Statement:
    """A claim, or one row behind it, as a sentence, with where the workbook says it."""

    claim: Claim
    sentence: str
    where: tuple[Where, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """Claims that cannot hold together.

    `absences`: the rows that count, where an expert is away; the others do not matter. `minimal`: shown by solving
    that taking any one away makes the rest possible. `agreed`: a second run with other settings says so too.
    """

    claims: tuple[Claim, ...]
    absences: tuple[Absence, ...] = field(default=())
    minimal: bool = True
    agreed: bool = True


def statements(problem: Problem, conflict: Conflict) -> tuple[Statement, ...]:
    """What a conflict is made of, in the order of the rules."""
    order = {rule: number for number, rule in enumerate(RULE)}
    claims = sorted(conflict.claims, key=lambda claim: (order[claim.rule_id], claim.part))
    return tuple(one for claim in claims for one in _stated(problem, claim, conflict.absences))


def _stated(problem: Problem, claim: Claim, absences: Iterable[Absence]) -> Iterable[Statement]:
    rows = [row for row in absences if claim.rule_id == AWAY and row.expert == claim.part]
    for row in rows:
        yield Statement(claim, told_away(problem, row), (Where(row.sheet, "From", row=row.row),))
    if not rows:
        yield Statement(claim, claim.rule.claim(problem, claim.part), claim.rule.where(problem, claim.part))
