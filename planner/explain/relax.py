"""Repairs: the cheapest sets of claims to give up so that a schedule is possible, and how little of each."""

import heapq
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import count

from planner.domain.places import Option
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.explain.check import Report, check
from planner.explain.claims import Claim, Conflict
from planner.explain.diagnose import Answer, Diagnosis, promising
from planner.model.plan import Linear, add_up
from planner.rules import RULE
from planner.solve.attack import FINDING
from planner.solve.budget import Budget
from planner.solve.build import Build, Waived, build
from planner.solve.search import Ended, run
from planner.solve.tiers import hint_whole, rules_up_to, soft_tiers

TRY_SECONDS = 25.0  # for one set of claims to give up
OPTION_SECONDS = 5.0  # of them, for one option of dates
OPTIONS_TRIED = 3
LEAST_SECONDS = 12.0  # for how little of it is enough
BETTER_SECONDS = 3.0  # for each tier of the schedule that results
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


Rank = tuple[int, int, int, int]  # claims of the mandate's own, that may not be waived, claims; in the order met


class Repairs:
    """Sets of claims that hit every conflict, from the fewest claims on; what may not be waived comes last."""

    def __init__(self, whole: Diagnosis, known: list[Conflict], budget: Budget) -> None:
        self.problem, self.whole, self.options, self.budget = whole.problem, whole, whole.options, budget
        self.known = [frozenset(conflict.claims) for conflict in known]
        self.turn = count()
        self.waiting: list[tuple[Rank, frozenset[Claim]]] = []
        self.seen: set[frozenset[Claim]] = set()
        self.found: list[frozenset[Claim]] = []
        self.undecided = 0
        self.forbidden = 0  # claims that may not be waived, in the sets looked at now
        self._wait(frozenset())

    def _wait(self, given_up: frozenset[Claim]) -> None:
        if given_up not in self.seen:
            self.seen.add(given_up)
            forbidden = [claim for claim in given_up if not claim.waivable(self.problem)]
            mandated = sum("mandate" in claim.rule.source for claim in forbidden)
            heapq.heappush(self.waiting, ((mandated, len(forbidden), len(given_up), next(self.turn)), given_up))

    def __iter__(self) -> Iterator[Repair]:
        while self.waiting and not self.budget.over:
            (_, forbidden, *_), given_up = heapq.heappop(self.waiting)
            if forbidden > self.forbidden and self.found:
                return
            self.forbidden = forbidden
            if any(smaller <= given_up for smaller in self.found):
                continue
            conflict = next((one for one in self.known if not one & given_up), None)
            if conflict is None:
                answer = self._try(given_up)
                if answer.schedule is not None:
                    self.found.append(given_up)
                    yield least(self.problem, given_up, answer.schedule, self.options, self.budget)
                    continue
                if not answer.impossible:
                    self.undecided += 1
                    continue
                conflict = self.whole.core(self.whole.claims - given_up, self.budget, TRY_SECONDS)
                self.known.append(conflict)
            for claim in sorted(conflict):
                self._wait(given_up | {claim})

    def _try(self, given_up: frozenset[Claim]) -> Answer:
        """A schedule on promising dates, which is found sooner, or else what is so of all dates."""
        for option in promising(self.problem, given_up, self.options)[:OPTIONS_TRIED]:
            stated = build(self.problem, rules_up_to(self.problem, 0), options=(option,), waived=by_rule(given_up))
            effort = self.budget.effort(OPTION_SECONDS, first_only=True, subsolvers=FINDING)
            found = self.budget.count(run(stated, None, effort))
            if found.schedule is not None:
                return Answer(Ended.FEASIBLE, found.schedule)
            if found.ended is Ended.INFEASIBLE:
                break
        return self.whole.ask(self.whole.claims - given_up, self.budget, TRY_SECONDS)


def least(
    problem: Problem, given_up: frozenset[Claim], start: Schedule, options: tuple[Option, ...], budget: Budget
) -> Repair:
    """How little of the claims must be given up, and then as good a schedule as a few seconds allow."""
    waived = by_rule(given_up)
    stated = build(problem, rules_up_to(problem, 0), options=options, waived=waived)
    hint_whole(stated, start)
    found = budget.count(run(stated, price(stated), budget.effort(LEAST_SECONDS)))
    best, exact = found.schedule or start, found.ended is Ended.OPTIMAL
    best = better(problem, waived, price_of(check(problem, best)), best, budget)
    return Repair(tuple(sorted(given_up)), best, check(problem, best), exact)


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
