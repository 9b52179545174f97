"""The fewest claims to give up so that a schedule is possible: a model in which each claim that is given up costs."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.explain.claims import Claim
from planner.explain.diagnose import Diagnosis
from planner.model.plan import Literal, add_up
from planner.solve.budget import Budget
from planner.solve.build import Build
from planner.solve.search import Ended, run
from planner.solve.tiers import hint_values, whole_solution

FORBIDDEN = 1_000  # a claim that may not be waived costs more than all those that may
MANDATED = FORBIDDEN**2  # and one of the mandate's own more than all others
DECIDERS = ("no_lp", "max_lp")  # workers that say soonest whether a set of a certain cost is enough
SEARCHERS = ("core", "max_lp")  # the first raises the bound claim by claim, the second finds schedules and counts
KEPT_SECONDS = 3.0  # for what a known schedule keeps


@dataclass(frozen=True, slots=True)
class GivenUp:
    """Claims given up, and a schedule that keeps all others."""

    claims: frozenset[Claim]
    schedule: Schedule


@dataclass(frozen=True, slots=True)
class Known:
    """What holds of every set looked for: it has a claim of each conflict, contains no earlier set, and is cheaper.

    `most`: any set of the conflicts' own claims that costs no more will do, which is decided sooner.
    """

    conflicts: Sequence[Collection[Claim]] = ()
    earlier: Sequence[Collection[Claim]] = ()
    best: GivenUp | None = None
    most: int | None = None


@dataclass(frozen=True, slots=True)
class Fewest:
    """The cheapest set found, if any; `proved`: there is none cheaper."""

    best: GivenUp | None
    proved: bool


def cost(problem: Problem, claims: Collection[Claim]) -> int:
    """What claims cost, so that the mandate's own are given up last, then what may not be waived; then by number."""
    return sum(_cost(problem, claim) for claim in claims)


def _cost(problem: Problem, claim: Claim) -> int:
    if claim.waivable(problem):
        return 1
    return MANDATED if "mandate" in claim.rule.source else FORBIDDEN


def fewest(small: Diagnosis, known: Known, budget: Budget, seconds: float) -> Fewest:
    """The cheapest set of claims without which the rest can hold together, on the options of a diagnosis."""
    made, kept = _loosened(small, known)
    total = add_up([_cost(small.problem, claim) * (1 - literal) for claim, literal in kept.items()])
    if known.best is not None:
        hint_values(made.model, whole_solution(made, known.best.schedule) or ())
        made.model.add(total <= cost(small.problem, known.best.claims) - 1)
    allowed = max(min(seconds, budget.left - KEPT_SECONDS), 0)
    if known.most is None:
        made.model.minimize(total)
        effort = budget.effort(allowed, subsolvers=SEARCHERS, light=True)
    else:
        made.model.add(total <= known.most)
        effort = budget.effort(allowed, subsolvers=DECIDERS, first_only=True)
    found = budget.count(run(made, None, effort))
    if found.schedule is None:
        return Fewest(None, found.ended is Ended.INFEASIBLE)
    claims = _given_up(kept, found.solution)
    if known.most is None and found.ended is not Ended.OPTIMAL:
        claims = _broken(small, found.schedule, claims, budget)
    return Fewest(GivenUp(claims, found.schedule), known.most is None and found.ended is Ended.OPTIMAL)


def _broken(small: Diagnosis, schedule: Schedule, claims: frozenset[Claim], budget: Budget) -> frozenset[Claim]:
    """The claims that a schedule does not keep, of those given up: a search that is cut short gives up too much."""
    made, kept = _loosened(small, Known())
    made.model.maximize(add_up(list(kept.values())))
    small.build.plan.fix(schedule, made.model)
    found = budget.count(run(made, None, budget.effort(KEPT_SECONDS, workers=1, light=True)))
    return claims & _given_up(kept, found.solution) if found.schedule is not None else claims


def _given_up(kept: dict[Claim, Literal], solution: Sequence[int]) -> frozenset[Claim]:
    return frozenset(claim for claim, literal in kept.items() if not solution[literal.index])


def _loosened(small: Diagnosis, known: Known) -> tuple[Build, dict[Claim, Literal]]:
    """The model in which claims may be given up, and a literal of each that is true only where it is kept."""
    model = small.build.model.clone()
    kept: dict[Claim, Literal] = {}
    for claim, literals in small.literals.items():
        kept[claim] = model.new_bool_var(f"kept {claim.rule_id}: {claim.part}")
        for literal in literals:
            model.add_implication(kept[claim], literal)
    for conflict in known.conflicts:
        model.add_bool_or([~kept[claim] for claim in conflict if claim in kept])
    free = {claim for conflict in known.conflicts for claim in conflict}
    for claim in kept if known.most is not None else ():
        if claim not in free:
            model.add(kept[claim] == 1)
    for earlier in known.earlier:
        if all(claim in kept for claim in earlier):
            model.add_bool_or([kept[claim] for claim in earlier])
    return Build(model, small.build.plan, ()), kept
