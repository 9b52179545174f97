"""Why there is no schedule, and what would have to be given up: conflicts first, then repairs."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import TypeVar

from planner.domain.outcome import Status
from planner.domain.places import Option
from planner.domain.problem import Problem
from planner.domain.words import count
from planner.explain.claims import Conflict
from planner.explain.conflict import conflicts
from planner.explain.costed import least_broken
from planner.explain.diagnose import Diagnosis
from planner.explain.divided import Divided
from planner.explain.relax import Repair, Repairs
from planner.solve.budget import Budget
from planner.solve.options import reasons_against
from planner.solve.search import Ended, Interrupted

OPTIONS_MOST = 150  # of dates and venue in one model; of more, those that no rule on dates rules out
ITEMS_MOST = 100  # beyond this the model of all claims is too large
MONEY = "within_budget"  # the rule on limits of money
ASK_SECONDS = 40.0  # for whether there is a schedule at all

Found = TypeVar("Found", Conflict, Repair)


@dataclass(frozen=True, slots=True)
class Why:
    """What is known: infeasible with conflicts, a schedule is possible, or neither is proved.

    Repairs come cheapest first, but what may not be waived last; one that gives up nothing is a schedule. `complete`:
    every conflict without a claim in common, up to the limit, and every repair was looked for to the end.
    """

    status: Status
    conflicts: tuple[Conflict, ...] = ()
    repairs: tuple[Repair, ...] = ()
    complete: bool = True
    interrupted: bool = False

    @property
    def says_something(self) -> bool:
        """Whether it says why there is no schedule, or at least what would make one possible."""
        return self.status is Status.INFEASIBLE or (self.status is Status.UNKNOWN and bool(self.repairs))


def looked_at(problem: Problem) -> tuple[Option, ...]:
    """The options of dates and venue that one model can hold."""
    if len(problem.options) <= OPTIONS_MOST:
        return problem.options
    left = tuple(option for option in problem.options if not reasons_against(problem, option))
    return (left or problem.options)[:OPTIONS_MOST]


def why(problem: Problem, budget: Budget, tell: Callable[[str], None], conflicts_most: int = 3, most: int = 3) -> Why:
    """Diagnose a problem: `conflicts_most` conflicts and `most` repairs, as far as the time reaches."""
    options = looked_at(problem)
    if options and len(problem.items) > ITEMS_MOST:
        return of_many(problem, budget, tell)
    if not options:
        return Why(Status.UNKNOWN, complete=False)
    state = _State(problem, options, budget, tell)
    try:
        state.look(conflicts_most, most)
    except (Interrupted, KeyboardInterrupt):
        state.interrupted = True
    repairs = sorted(state.repairs, key=lambda one: (one.touches_mandate(problem), len(one.claims), one.price))
    complete = not (budget.over or state.undecided or state.interrupted)
    return Why(state.status, tuple(state.conflicts), tuple(repairs), complete, state.interrupted)


def closest(problem: Problem, budget: Budget, tell: Callable[[str], None]) -> Why:
    """Where it is not known whether there is a schedule: the cheapest to give up so that there is one, if it is found.

    That less of it is not enough on any dates is a proof that there is none without.
    """
    options = looked_at(problem)
    if not options or len(problem.items) > ITEMS_MOST:
        return of_many(problem, budget, tell) if options else Why(Status.UNKNOWN, complete=False)
    state = _State(problem, options, budget, tell)
    try:
        state.look_near(Diagnosis(problem, options))
    except (Interrupted, KeyboardInterrupt):
        state.interrupted = True
    return Why(state.status, (), tuple(state.repairs), complete=False, interrupted=state.interrupted)


def of_many(problem: Problem, budget: Budget, tell: Callable[[str], None]) -> Why:
    """A problem of many items: no conflicts, but a schedule that breaks as little as a search can."""
    tell("a schedule that breaks as few hard rules as possible")
    status, repair = least_broken(problem, budget.limits)
    return Why(status, (), () if repair is None else (repair,), complete=False, interrupted=budget.stop.is_set())


@dataclass
class _State:
    """What has been found so far."""

    problem: Problem
    options: tuple[Option, ...]
    budget: Budget
    tell: Callable[[str], None]
    status: Status = Status.UNKNOWN
    conflicts: list[Conflict] = field(default_factory=list)
    repairs: list[Repair] = field(default_factory=list)
    undecided: int = 0
    interrupted: bool = False

    def look(self, conflicts_most: int, repairs_most: int) -> None:
        """Ask whether there is a schedule; then find a conflict, a repair, the other conflicts, the other repairs."""
        self.tell("whether all that is demanded can hold together")
        whole = Divided(self.problem, self.options)
        answer = whole.core(whole.claims, self.budget, ASK_SECONDS)
        if answer.schedule is not None:
            self.status = Status.FEASIBLE
        if answer.ended is Ended.UNKNOWN:
            self.look_near(whole)
        if not answer.impossible:
            return
        self.status = Status.INFEASIBLE
        self.tell("what cannot hold together")
        found = conflicts(whole, answer.core, self.budget, conflicts_most)
        search = Repairs(whole, self.conflicts, self.budget)
        repairs = islice(search, repairs_most)
        self._keep(islice(found, 1), self.conflicts, "what cannot hold together", "conflict")
        self.tell("what could be given up")
        self._keep(islice(repairs, 1), self.repairs, "what could be given up", "repair")
        self._keep(self._by_money(search), self.repairs, "how much more money is enough", "repair")
        self._keep(found, self.conflicts, "what else cannot hold together", "conflict")
        self._keep(repairs, self.repairs, "what could be given up", "repair")
        self.undecided = search.undecided

    def _by_money(self, search: Repairs) -> Iterator[Repair]:
        """More money instead, where it is in the conflict and the first repair asks for anything else."""
        money = frozenset(claim for conflict in self.conflicts for claim in conflict.claims if claim.rule_id == MONEY)
        other = not self.repairs or not money.issuperset(self.repairs[0].claims)
        if money and other and not self.budget.over:
            self.tell("how much more money is enough")
            repair = search.giving_up(money)
            yield from [repair] if repair is not None else []

    def look_near(self, whole: Diagnosis) -> None:
        """Look for one repair where no conflict is known."""
        self.tell("what could be given up")
        self._keep(islice(Repairs(whole, (), self.budget), 1), self.repairs, "what could be given up", "repair")
        for repair in self.repairs:
            if not repair.report.broken:
                self.status = Status.FEASIBLE
            elif repair.least and whole.options == self.problem.options:
                self.status = Status.INFEASIBLE

    def _keep(self, found: Iterable[Found], kept: list[Found], stage: str, what: str) -> None:
        """Add what is found to what is known, and tell how far things are."""
        for one in found:
            kept.append(one)
            self.tell(f"{stage}; {count(len(kept), what)} found")
