"""Repairs: the cheapest sets of claims to give up so that a schedule is possible, and how little of each."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from planner.domain.places import Option
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.explain.check import Report, check
from planner.explain.claims import Claim, Conflict
from planner.explain.diagnose import Diagnosis, promising
from planner.explain.fewest import FORBIDDEN, Fewest, GivenUp, Known, cost, fewest
from planner.model.plan import Linear, add_up
from planner.rules import RULE
from planner.solve.budget import Budget
from planner.solve.build import Build, Waived, build
from planner.solve.groups import one_a_venue
from planner.solve.search import Ended, Found, run
from planner.solve.tiers import hint_whole, rules_up_to, soft_tiers

TRY_SECONDS = 6.0  # for the fewest claims to give up on all dates
OPTION_SECONDS = 8.0  # for the fewest on one option of dates
NEAR_SECONDS = (5.0, 8.0)  # for whether claims that are in conflict are enough, on one option, round by round
NEAR_AGAIN = 2  # options in the second round
NEAR_CLAIMS = 20  # in a conflict, beyond which it is seldom small enough for that
LATE = 33.0  # seconds from the start, after which the first repair is not made smaller on other dates
OPTIONS_TRIED = 2
SETTLED_BY = 30.0  # seconds from the start, when what the first repair gives up is no longer made cheaper
LEAST_SECONDS = 5.0  # for how little of it is enough on the same dates
BELOW_SECONDS = 4.0  # for less than that on all
PRICING = ("core", "no_lp")  # workers that find and prove it soonest
BETTER_SECONDS = 2.0  # for each tier of the schedule that results
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
    """Sets of claims without which a schedule is possible, cheapest first; what may not be waived comes last."""

    def __init__(self, whole: Diagnosis, known: Sequence[Conflict], budget: Budget) -> None:
        self.problem, self.whole, self.options, self.budget = whole.problem, whole, whole.options, budget
        self.conflicts = known  # more may be found meanwhile
        self.found: list[frozenset[Claim]] = []
        self.undecided = 0
        self.least_cost = 1  # of the next set, as far as known
        self._small: dict[Option, Diagnosis] = {}

    def __iter__(self) -> Iterator[Repair]:
        while not self.budget.over:
            found = self._next()
            self.undecided += not found.proved
            if found.best is None:
                return
            claims = found.best.claims
            if self.found and self._forbidden(claims) > self._forbidden(self.found[-1]):
                return
            self.found.append(claims)
            self.least_cost = cost(self.problem, claims) if found.proved else self.least_cost
            late = len(self.found) == 1 and self.budget.seconds > LATE
            options = (found.best.schedule.option,) if late else self.options
            yield least(self.problem, claims, found.best.schedule, options, self.budget)

    def giving_up(self, claims: frozenset[Claim]) -> Repair | None:
        """How little of just these claims is enough, if without them a schedule is found on promising dates."""
        for option in promising(self.problem, claims, self.options)[:OPTIONS_TRIED]:
            here = self._at(option)
            answer = here.ask(here.claims - claims, self.budget, OPTION_SECONDS)
            if answer.schedule is not None:
                return least(self.problem, claims, answer.schedule, self.options, self.budget)
        return None

    def _forbidden(self, claims: Collection[Claim]) -> int:
        """How many claims may not be waived, the mandate's own counting for more."""
        return cost(self.problem, claims) // FORBIDDEN

    def _next(self) -> Fewest:
        """The cheapest set left: on the most promising dates, where it is found sooner, then on all of them."""
        sets = [one.claims for one in self.conflicts]
        known = Known(sets, self.found)
        bound = max(self.least_cost, apart_cost(self.problem, sets))
        dates = promising(self.problem, {claim for one in sets for claim in one}, self.options)
        near = self._near(list(dict.fromkeys((*one_a_venue(dates), *dates))), known, bound)
        known = replace(known, best=near or self._on(dates[:OPTIONS_TRIED], known, bound))
        if known.best is not None and cost(self.problem, known.best.claims) <= bound:
            return Fewest(known.best, proved=True)
        if known.best is not None and not self.found and self.budget.seconds > SETTLED_BY:
            return Fewest(known.best, proved=False)
        everywhere = fewest(self.whole, known, self.budget, TRY_SECONDS)
        return Fewest(everywhere.best or known.best, everywhere.proved)

    def _near(self, dates: list[Option], known: Known, bound: int) -> GivenUp | None:
        """A set of the conflicts' own claims that costs no more than the bound: what one length cannot do, another may.

        Where the conflicts are about dates, so may another venue. None where the conflicts are too large for that.
        """
        if not known.conflicts or max(len(one) for one in known.conflicts) > NEAR_CLAIMS:
            return None
        everywhere = any(claim.rule.about_dates for one in known.conflicts for claim in one)
        left = [option for option in dates if everywhere or option.venue == dates[0].venue]
        known = replace(known, most=bound)
        for seconds, tried in zip(NEAR_SECONDS, (len(left), NEAR_AGAIN), strict=True):
            for option in left[:tried]:
                found = fewest(self._at(option), known, self.budget, seconds)
                if found.best is not None or self.budget.over:
                    return found.best
                if found.proved:
                    left.remove(option)
        return None

    def _on(self, dates: Sequence[Option], known: Known, bound: int) -> GivenUp | None:
        """The cheapest set on any of the dates, as far as known; the first that costs no more than the bound will do.

        It also ends where nothing is found in the time on the most promising ones.
        """
        for option in dates:
            found = fewest(self._at(option), known, self.budget, OPTION_SECONDS)
            known = replace(known, best=found.best or known.best)
            if known.best is None and not found.proved and option == dates[0]:
                break
            late = not self.found and self.budget.seconds > SETTLED_BY
            if known.best is not None and (late or cost(self.problem, known.best.claims) <= bound):
                break
        return known.best

    def _at(self, option: Option) -> Diagnosis:
        """The model of one option of dates, made once."""
        if option not in self._small:
            self._small[option] = Diagnosis(self.problem, (option,))
        return self._small[option]


def apart_cost(problem: Problem, conflicts: Sequence[Collection[Claim]]) -> int:
    """What must be given up at least: of conflicts without a claim in common, the cheapest claim of each."""
    total, seen = 0, set[Claim]()
    for conflict in conflicts:
        if conflict and not seen & {*conflict}:
            total += min(cost(problem, [claim]) for claim in conflict)
            seen |= {*conflict}
    return total


def least(
    problem: Problem, given_up: frozenset[Claim], start: Schedule, options: tuple[Option, ...], budget: Budget
) -> Repair:
    """How little of the claims must be given up, and then as good a schedule as a few seconds allow."""
    waived = by_rule(given_up)
    found = _priced(problem, waived, (start.option,), start, budget, LEAST_SECONDS)
    best, exact = found.schedule or start, found.ended is Ended.OPTIMAL and problem.options == (start.option,)
    most = price_of(check(problem, best))
    if options != (start.option,):
        found = _priced(problem, waived, options, best, budget, BELOW_SECONDS, most - 1)
        best, exact = found.schedule or best, found.ended in (Ended.INFEASIBLE, Ended.OPTIMAL)
        most = price_of(check(problem, best))
    best = better(problem, waived, most, best, budget)
    return Repair(tuple(sorted(given_up)), best, check(problem, best), exact)


def _priced(
    problem: Problem,
    waived: Waived,
    options: tuple[Option, ...],
    start: Schedule,
    budget: Budget,
    seconds: float,
    most: int | None = None,
) -> Found:
    """A schedule that gives up least of what is waived; on one option of dates it is found far sooner than on all."""
    stated = build(problem, rules_up_to(problem, 0), options=options, waived=waived)
    hint_whole(stated, start)
    if most is not None:
        stated.model.add(price(stated) <= most)
    effort = budget.effort(seconds, subsolvers=PRICING, light=True)
    return budget.count(run(stated, price(stated), effort))


def better(problem: Problem, waived: Waived, most: int, start: Schedule, budget: Budget) -> Schedule:
    """A better schedule on the same dates that gives up no more, tier by tier, each for some seconds."""
    best, held = start, dict[int, int]()
    for tier in soft_tiers(problem):
        if budget.over:
            break
        stated = build(problem, rules_up_to(problem, tier), options=(best.option,), waived=waived)
        stated.model.add(price(stated) <= most)
        for before, least_cost in held.items():
            stated.model.add(stated.cost(before) <= least_cost)
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
