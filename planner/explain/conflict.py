"""Minimal sets of claims that cannot hold together: a core of the solver's, shrunk by leaving out one at a time."""

from collections.abc import Collection, Iterator
from math import inf

from planner.domain.people import Absence
from planner.domain.places import Option
from planner.domain.problem import Problem
from planner.explain.claims import AWAY, Claim, Conflict
from planner.explain.diagnose import Answer, Diagnosis, promising
from planner.solve.budget import Budget
from planner.solve.search import Ended

SHRINK_SECONDS = 20.0  # for making it minimal
FIRST_BY = 20.0  # seconds from the start, when the first conflict is no longer made smaller
ALL_SECONDS = 8.0  # for whether all that is left can hold together
ONE_SECONDS = 5.0  # for one question while shrinking
SMALL = 3  # claims of a core that is asked about on all dates at once
FEW = 12  # claims, up to which they are left out one by one; more are left out by halves, quarters ...
WHOLE_SECONDS = 10.0  # for one question on all dates
DATES_MOST = 4  # options of dates that are looked at one after the other, before all of them
ROWS_MOST = 12  # absences of one conflict that are tried one by one


def conflicts(whole: Diagnosis, core: Collection[Claim], budget: Budget, most: int = 3) -> Iterator[Conflict]:
    """A conflict in a core, then others without a claim in common with those before; up to a limit."""
    left, until = whole.claims, max(FIRST_BY, budget.seconds + SHRINK_SECONDS / 2)
    for number in range(most):
        found = shrunk(whole, core, budget, until)
        yield found
        left -= {*found.claims}
        if budget.over or not found.claims or number == most - 1:
            return
        answer = whole.core(left, budget, ALL_SECONDS)
        if not answer.impossible:
            return
        core, until = answer.core, budget.seconds + SHRINK_SECONDS


def shrunk(whole: Diagnosis, core: Collection[Claim], budget: Budget, until: float = inf) -> Conflict:
    """A minimal conflict inside a core, or what is left of it at a certain second of the budget.

    It is shrunk on one option of dates, which is quick: what is possible there is possible. What is left there must
    then be impossible on all; where it is not, the option that shows so is looked at too, and at last all of them.
    """
    problem, rules = whole.problem, {claim.rule_id for claim in core}
    all_dates = Diagnosis(problem, whole.options, rules)
    options = promising(problem, core, whole.options)[:1] if len(core) > SMALL else []
    answer = Answer(Ended.UNKNOWN)
    for _ in range(DATES_MOST if options else 0):
        claims, minimal = shrink(Diagnosis(problem, options, rules), core, budget, until)
        answer = all_dates.ask(claims, budget, WHOLE_SECONDS)
        if answer.schedule is None:
            break
        options.append(answer.schedule.option)
    if not answer.impossible:
        claims, minimal = shrink(all_dates, core, budget, until)
    rows = tuple(row for claim in claims if claim.rule_id == AWAY for row in problem.away(claim.part))
    kept, exact = _rows_that_count(problem, claims, rows, whole.options, budget)
    agreed = all_dates.confirm(claims, budget, WHOLE_SECONDS)
    return Conflict(tuple(sorted(claims)), kept, minimal and exact, agreed)


def shrink(
    small: Diagnosis, core: Collection[Claim], budget: Budget, until: float = inf
) -> tuple[frozenset[Claim], bool]:
    """Leave out one claim at a time; those without which the rest is possible stay."""
    order = sorted(core, key=lambda one: (one.waivable(small.problem), one))  # keep what may be waived
    left, minimal, size = frozenset(core), True, len(order) // 2 if len(order) > FEW else 1
    while size:
        for first in range(0, len(order), size):
            if budget.over or budget.seconds > until:
                return left, False
            part = left & {*order[first : first + size]}
            answer = small.core(left - part, budget, ONE_SECONDS) if part else None
            if answer is not None and answer.impossible:
                left = answer.core
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
