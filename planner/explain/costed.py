"""A repair where a model of all claims is too large: hard rules cost, and the search breaks as little as it can."""

from dataclasses import replace

from planner.domain.outcome import Status
from planner.domain.problem import Problem
from planner.domain.setting import Mode, Setting
from planner.domain.wishes import Aspect
from planner.explain.check import check
from planner.explain.claims import Claim
from planner.explain.relax import Repair
from planner.rules import RULES
from planner.rules.base import Rule, Violation
from planner.solve.budget import Limits
from planner.solve.conference.view import ASSUMED, stated
from planner.solve.strategy import solve

PRICE = 100  # of one change of a rule that may be waived: a step of each rule costs the same
FORBIDDEN = 1000  # times as much where it may not


def least_broken(problem: Problem, limits: Limits) -> tuple[Status, Repair | None]:
    """Whether there is a schedule, as far as known, and where there is none, one that breaks least as far as found.

    Rules that a conference's model does not state stay hard. Pinned starts are given up last: only minutes decide them.
    """
    outcome = solve(costing(problem), limits)
    if outcome.schedule is None and outcome.status is Status.INFEASIBLE and _starts(problem):
        outcome = solve(costing(_without_starts(problem)), limits)
    if outcome.schedule is None:
        return Status.UNKNOWN, None
    report = check(problem, outcome.schedule)
    if not report.broken:
        return Status.FEASIBLE, None
    claims = tuple(sorted({_claim(row.rule, one) for row in report.broken for one in row.violations}))
    impossible = any(tier.bound > 0 for tier in outcome.tiers[:1])
    status = Status.INFEASIBLE if impossible else Status.UNKNOWN
    return status, Repair(claims, outcome.schedule, report, outcome.status is Status.OPTIMAL)


def costing(problem: Problem) -> Problem:
    """The problem in which hard rules cost by their steps, and nothing else does."""
    given_up = {rule.id for rule in stated(problem)} - {*ASSUMED}
    settings = {rule.id: _setting(problem, rule, rule.id in given_up) for rule in RULES}
    return replace(problem, settings=settings)


def _setting(problem: Problem, rule: Rule, may: bool) -> Setting:
    setting = rule.setting(problem)
    if setting.mode is not Mode.HARD:
        return replace(setting, mode=Mode.OFF)
    if not may or rule.physical:
        return setting
    price = max(PRICE // rule.step, 1) * (1 if setting.waivable else FORBIDDEN)
    return replace(setting, mode=Mode.SOFT, tier=1, weight=price)


def _starts(problem: Problem) -> bool:
    return any(pin.aspect is Aspect.START for pin in problem.pins)


def _without_starts(problem: Problem) -> Problem:
    return replace(problem, pins=tuple(pin for pin in problem.pins if pin.aspect is not Aspect.START))


def _claim(rule: Rule, violation: Violation) -> Claim:
    """What a violation gives up: the row of a pin, or the rule for those concerned."""
    pin = violation.facts.get("pin")
    return Claim(rule.id, pin.id if pin is not None else " ".join(violation.subjects))
