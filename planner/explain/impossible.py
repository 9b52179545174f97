"""Why dates that the search proves impossible are so: the least that cannot hold together there."""

import time
from dataclasses import replace

from planner.domain.outcome import OptionResult, Outcome, Verdict
from planner.domain.places import Option
from planner.domain.problem import Problem
from planner.explain.claims import Claim, Conflict, statements
from planner.explain.conflict import shrink
from planner.explain.diagnose import Diagnosis
from planner.solve.budget import Budget, Limits

EACH_SECONDS = 4.0  # for one option
MOST = 12  # claims that say anything together


def with_reasons(problem: Problem, outcome: Outcome, seconds: float, workers: int) -> Outcome:
    """The outcome with the main reason against every option that the search proved impossible, as far as time allows.

    What stands in the way of one option is tried on the next ones first: it is often the same.
    """
    budget = Budget(Limits(seconds=seconds, workers=workers, started=time.monotonic()))
    known: list[frozenset[Claim]] = []
    results = [_explained(problem, result, known, budget) for result in outcome.options]
    return replace(outcome, options=tuple(results))


def _explained(problem: Problem, result: OptionResult, known: list[frozenset[Claim]], budget: Budget) -> OptionResult:
    if result.verdict is not Verdict.IMPOSSIBLE or budget.over:
        return result
    claims = _claims(problem, problem.option[result.option], known, budget)
    if claims is None:
        return result
    conflict = Conflict(tuple(sorted(claims)))
    sentences = [one.sentence.rstrip(".") for one in statements(problem, conflict)]
    what = "These cannot hold together here" if len(sentences) > 1 else "This alone cannot hold here"
    return replace(result, reasons=(f"{what}: {'; '.join(sentences)}.",))


def _claims(problem: Problem, option: Option, known: list[frozenset[Claim]], budget: Budget) -> frozenset[Claim] | None:
    """What cannot hold together on an option; None where that is not found in time."""
    here = Diagnosis(problem, (option,))
    for claims in known:
        if claims <= here.claims and here.ask(claims, budget, EACH_SECONDS / 4).impossible:
            return claims
    answer = here.core(here.claims, budget, EACH_SECONDS)
    if not answer.impossible:
        return None
    claims, _ = shrink(here, answer.core, budget, budget.seconds + EACH_SECONDS)
    if len(claims) > MOST:
        return None
    known.append(claims)
    return claims
