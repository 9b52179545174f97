"""Repairs: the cheapest sets of claims to give up so that a schedule is possible, and how little of each."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from planner.domain.places import Option
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.explain.check import Report, check
from planner.explain.claims import Claim, Conflict
from planner.explain.diagnose import Diagnosis, Relaxed, promising
from planner.model.plan import Linear, add_up
from planner.rules import RULE
from planner.solve.attack import FINDING
from planner.solve.budget import Budget
from planner.solve.build import Build, Waived, build
from planner.solve.search import Ended, run
from planner.solve.tiers import hint_whole, rules_up_to, soft_tiers

DATES = 3  # promising options of dates, of each venue and length one
NAMED_SECONDS = 6.0  # for what to give up of what the conflicts name, on one of these
ANY_SECONDS = 15.0  # of anything
TRY_SECONDS = 25.0  # of anything on all dates, where none of these helps
SMALLER_SECONDS, SMALLER_TRIED = 4.0, 8  # for a schedule with one claim less given up; claims tried so
BELOW_SECONDS = 8.0  # for less than that, on all dates
LEAST_SECONDS = 8.0  # for how little of it is enough
BETTER_SECONDS = 2.0  # for each tier of the schedule that results
FORBIDDEN, MANDATED = 1001, 1_000_000  # claims that may be waived, that one that may not be counts for
PRICE = 1000  # of one change: a step of each rule costs the same


@dataclass(frozen=True, slots=True)
class Repair:
    """Claims given up, the schedule that results, and what the check says of it.

    `price`: how much is given up, in thousandths of a change; `least`: proved that less is not enough.
    """

    claims: tuple[Claim, ...]
    schedule: Schedule
    report: Report
    least: bool

    @property
    def price(self) -> int:
        """Steps of all the rules broken, in thousandths."""
        return price_of(self.report)

    def touches_mandate(self, problem: Problem) -> bool:
        """Whether it gives up what may not be waived."""
        return not all(claim.waivable(problem) for claim in self.claims)

    def sentences(self, problem: Problem) -> tuple[str, ...]:
        """What is given up, rule by rule."""
        return tuple(row.rule.remedy(problem, row.violations) for row in self.report.broken)


class Repairs:
    """Sets of claims without which a schedule is possible, the least first; what may not be waived comes last.

    What is least is looked for on the most promising dates first, which is quick, and then below that on all dates.
    """

    def __init__(self, whole: Diagnosis, known: Iterable[Conflict], budget: Budget) -> None:
        self.problem, self.whole, self.budget = whole.problem, whole, budget
        self.costs = {claim: cost(self.problem, claim) for claim in whole.claims}
        self.known = tuple(frozenset(conflict.claims) for conflict in known)
        self.found: list[frozenset[Claim]] = []
        self.undecided = 0
        self.here: dict[str, Diagnosis] = {}  # by option

    def __iter__(self) -> Iterator[Repair]:
        forbidden = 0  # claims that may not be waived, in the last repair
        while not self.budget.over:
            relaxed = self._next()
            if relaxed is None:
                return
            now = sum(not claim.waivable(self.problem) for claim in relaxed.given_up)
            if self.found and now > forbidden:
                return
            forbidden = now
            self.found.append(relaxed.given_up)
            yield least(self.problem, relaxed, self.whole.options, self.budget)

    def _next(self) -> Relaxed | None:
        """The least set that is none of those found."""
        near = self._near()
        near = near and self._smaller(near)
        if near is not None and near.cost <= self._least_cost:
            return near
        below, seconds = (None, TRY_SECONDS) if near is None else (near.cost, BELOW_SECONDS)
        ended, found = self.whole.fewest(self.costs, self.found, self.budget, seconds, below)
        self.undecided += ended in (Ended.UNKNOWN, Ended.FEASIBLE)
        return found or near

    def _smaller(self, relaxed: Relaxed) -> Relaxed:
        """Without claims that need not be given up on the same dates, as far as a plain search for a schedule shows."""
        for claim in sorted(relaxed.given_up, key=lambda one: (-self.costs[one], one))[:SMALLER_TRIED]:
            without = relaxed.given_up - {claim}
            stated = build(
                self.problem,
                rules_up_to(self.problem, 0),
                options=(relaxed.schedule.option,),
                waived=by_rule(without),
            )
            effort = self.budget.effort(SMALLER_SECONDS, first_only=True, subsolvers=FINDING)
            found = self.budget.count(run(stated, None, effort)) if without else None
            if found is not None and found.schedule is not None:
                relaxed = Relaxed(without, found.schedule, relaxed.cost - self.costs[claim])
        return relaxed

    def _near(self) -> Relaxed | None:
        """On promising dates: of what the conflicts name, or where that is not enough, of anything."""
        named = frozenset(claim for conflict in self.known for claim in conflict)
        for claims, seconds in ((named, NAMED_SECONDS), (self.whole.claims, ANY_SECONDS)):
            best: Relaxed | None = None
            for option in promising(self.problem, claims, self.whole.options)[:DATES] if claims else ():
                best = self._on(option, claims, seconds, best) or best
                if self.budget.over or (best is not None and best.cost <= self._least_cost):
                    break
            if best is not None:
                return best
        return None

    def _on(self, option: Option, claims: frozenset[Claim], seconds: float, best: Relaxed | None) -> Relaxed | None:
        """On one option of dates, for less than the best so far; a search for less has a part of the time."""
        if option.id not in self.here:
            self.here[option.id] = Diagnosis(self.problem, (option,))
        here = self.here[option.id]
        costs = {claim: self.costs[claim] for claim in claims & here.claims}
        if best is not None:
            return here.fewest(costs, self.found, self.budget, seconds / DATES, best.cost)[1]
        return here.fewest(costs, self.found, self.budget, seconds)[1]

    @property
    def _least_cost(self) -> int:
        """What any repair costs: a claim of each conflict without one in common."""
        met, total = set[Claim](), 0
        for conflict in self.known:
            if not conflict & met:
                met |= conflict
                total += min((self.costs[claim] for claim in conflict), default=0)
        return total


def cost(problem: Problem, claim: Claim) -> int:
    """One for each claim, but far more where it may not be waived, and where it is the mandate's own."""
    if claim.waivable(problem):
        return 1
    return FORBIDDEN + (MANDATED if "mandate" in claim.rule.source else 0)


def least(problem: Problem, relaxed: Relaxed, options: tuple[Option, ...], budget: Budget) -> Repair:
    """How little of the claims must be given up, and then as good a schedule as a few seconds allow."""
    waived = by_rule(relaxed.given_up)
    stated = build(problem, rules_up_to(problem, 0), options=options, waived=waived)
    hint_whole(stated, relaxed.schedule)
    found = budget.count(run(stated, price(stated), budget.effort(LEAST_SECONDS)))
    best, exact = found.schedule or relaxed.schedule, found.ended is Ended.OPTIMAL
    best = better(problem, waived, price_of(check(problem, best)), best, budget)
    report = check(problem, best)
    broken = {row.rule.id for row in report.broken}
    return Repair(tuple(sorted(one for one in relaxed.given_up if one.rule_id in broken)), best, report, exact)


def better(problem: Problem, waived: Waived, most: int, start: Schedule, budget: Budget) -> Schedule:
    """A better schedule on the same dates that gives up no more, tier by tier, each for some seconds."""
    best, held = start, dict[int, int]()
    for tier in soft_tiers(problem):
        if budget.over:
            break
        stated = build(problem, rules_up_to(problem, tier), options=(best.option,), waived=waived)
        stated.model.add(price(stated) <= most)
        for before, cost in held.items():
            stated.model.add(stated.cost(before) <= cost)
        hint_whole(stated, best)
        found = budget.count(run(stated, stated.cost(tier), budget.effort(BETTER_SECONDS)))
        best = found.schedule or best
        held[tier] = check(problem, best).cost(tier)
    return best


def by_rule(claims: Collection[Claim]) -> Waived:
    """Claims as parts of rules."""
    return {
        rule: frozenset(one.part for one in claims if one.rule_id == rule) for rule in {one.rule_id for one in claims}
    }


def price_of(report: Report) -> int:
    """How much a schedule gives up, as the check counts it, in thousandths of a change."""
    return sum(PRICE // row.rule.step * row.amount for row in report.broken)


def price(stated: Build) -> Linear:
    """How much a schedule gives up of what is waived, in thousandths of a change."""
    terms = [
        (PRICE // RULE[post.rule].step, amount) for post in stated.posts for tier, _, amount in post.terms if tier == 0
    ]
    return add_up([each * amount for each, amount in terms])
