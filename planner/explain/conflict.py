"""Minimal sets of claims that cannot hold together: a core of the solver's, shrunk by leaving out one at a time."""

from collections.abc import Collection, Iterator

from planner.domain.people import Absence
from planner.domain.places import Option
from planner.domain.problem import Problem
from planner.explain.claims import AWAY, Claim, Conflict
from planner.explain.diagnose import Diagnosis, promising
from planner.solve.budget import Budget
from planner.solve.search import Ended

CORE_SECONDS = 20.0  # for a first set of claims that cannot hold together
ALL_SECONDS = 8.0  # for whether all that is left can hold together
ONE_SECONDS = 8.0  # for one question while shrinking
FEW = 12  # claims, up to which they are left out one by one; more are left out by halves, quarters ...
WHOLE_SECONDS = 15.0  # for one question on all dates
ROWS_MOST = 12  # absences of one conflict that are tried one by one


def conflicts(
    whole: Diagnosis, budget: Budget, most: int = 3, shares: tuple[float, float] = (1.0, 1.0)
) -> Iterator[Conflict]:
    """Conflicts without a claim in common, of what is known to be impossible; up to a limit.

    `shares`: of the time left now, by when the first and by when the others are no longer made smaller.
    """
    left, (first, others) = whole.claims, (budget.seconds + share * budget.left for share in shares)
    for number in range(most):
        until = others if number else first
        found = shrunk(whole, whole.core(left, budget, CORE_SECONDS), budget, until)
        yield found
        left -= {*found.claims}
        if (
            budget.over
            or budget.seconds > others
            or not found.claims
            or not whole.ask(left, budget, ALL_SECONDS).impossible
        ):
            return


def shrunk(whole: Diagnosis, core: Collection[Claim], budget: Budget, until: float = float("inf")) -> Conflict:
    """A minimal conflict inside a core, as small as it has become by `until`.

    It is shrunk on one option of dates, which is quick: what is possible there is possible. What is left there must
    then be impossible on all; where it is not, all options are looked at from the start.
    """
    problem, rules = whole.problem, {claim.rule_id for claim in core}
    all_dates = Diagnosis(problem, whole.options, rules)
    few = Diagnosis(problem, promising(problem, core, whole.options)[:1], rules)
    claims, minimal = shrink(few, core, budget, until)
    if few.options != whole.options and not all_dates.ask(claims, budget, WHOLE_SECONDS).impossible:
        claims, minimal = shrink(all_dates, core, budget, until)
    rows = tuple(row for claim in claims if claim.rule_id == AWAY for row in problem.away(claim.part))
    if budget.seconds > until:
        kept, exact = rows, len(rows) <= 1
    else:
        kept, exact = _rows_that_count(problem, claims, rows, whole.options, budget)
    agreed = all_dates.confirm(claims, budget, WHOLE_SECONDS)
    return Conflict(tuple(sorted(claims)), kept, minimal and exact, agreed)


def shrink(
    small: Diagnosis, core: Collection[Claim], budget: Budget, until: float = float("inf")
) -> tuple[frozenset[Claim], bool]:
    """Leave out one claim at a time; those without which the rest is possible stay."""
    order = sorted(core, key=lambda one: (one.waivable(small.problem), one))  # keep what may be waived
    left, minimal, size = frozenset(core), True, len(order) // 2 if len(order) > FEW else 1
    while size:
        for first in range(0, len(order), size):
            part = left & {*order[first : first + size]}
            if budget.seconds > until:
                return left, False
            answer = small.ask(left - part, budget, ONE_SECONDS) if part else None
            if answer is not None and answer.impossible:
                left -= part
            elif answer is not None and size == 1:
                minimal &= answer.ended is not Ended.UNKNOWN
        size //= 2
    return left, minimal


def _rows_that_count(
    problem: Problem, claims: Collection[Claim], rows: tuple[Absence, ...], options: tuple[Option, ...], budget: Budget
) -> tuple[tuple[Absence, ...], bool]:
    """The absences without which the claims could hold together."""
    kept, exact, here = list(rows), len(rows) <= ROWS_MOST, problem
    rules = {claim.rule_id for claim in claims}
    for row in rows if exact and len(rows) > 1 else ():
        without = here.without(row)
        answer = Diagnosis(without, options, rules).ask(claims, budget, ONE_SECONDS)
        if answer.impossible:
            kept, here = [one for one in kept if one is not row], without
        exact &= answer.ended is not Ended.UNKNOWN
    return tuple(kept), exact
