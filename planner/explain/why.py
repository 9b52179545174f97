"""Why there is no schedule, and what would have to be given up: conflicts first, then repairs."""

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import islice

from planner.domain.outcome import Status
from planner.domain.places import Option
from planner.domain.problem import Problem
from planner.domain.words import count
from planner.explain.claims import Conflict
from planner.explain.conflict import conflicts
from planner.explain.diagnose import Diagnosis
from planner.explain.relax import Repair, Repairs
from planner.solve.budget import Budget
from planner.solve.options import reasons_against
from planner.solve.search import Interrupted

OPTIONS_MOST = 150  # of dates and venue in one model; of more, those that no rule on dates rules out
ITEMS_MOST = 100  # beyond this the model of all claims is too large
ASK_SECONDS = 40.0  # for whether there is a schedule at all
FOR_CONFLICTS = (0.25, 0.45)  # of the time that is left, for the first conflict, for all; the rest is for repairs


@dataclass(frozen=True, slots=True)
class Why:
    """What is known: infeasible with conflicts, a schedule is possible, or neither is proved.

    Repairs come cheapest first. `complete`: every conflict without a claim in common, up to the limit, and every repair
    was looked for to the end.
    """

    status: Status
    conflicts: tuple[Conflict, ...] = ()
    repairs: tuple[Repair, ...] = ()
    complete: bool = True
    interrupted: bool = False


def looked_at(problem: Problem) -> tuple[Option, ...]:
    """The options of dates and venue that one model can hold."""
    if len(problem.options) <= OPTIONS_MOST:
        return problem.options
    left = tuple(option for option in problem.options if not reasons_against(problem, option))
    return (left or problem.options)[:OPTIONS_MOST]


def why(problem: Problem, budget: Budget, tell: Callable[[str], None], conflicts_most: int = 3, most: int = 3) -> Why:
    """Diagnose a problem: `conflicts_most` conflicts and `most` repairs, as far as the time reaches."""
    options = looked_at(problem)
    if not options or len(problem.items) > ITEMS_MOST:
        return Why(Status.UNKNOWN, complete=False)
    state = _State(problem, options, budget, tell)
    try:
        state.look(conflicts_most, most)
    except (Interrupted, KeyboardInterrupt):
        state.interrupted = True
    repairs = sorted(state.repairs, key=lambda one: (one.touches_mandate(problem), len(one.claims), one.price))
    complete = not (budget.over or state.undecided or state.interrupted)
    return Why(state.status, tuple(state.conflicts), tuple(repairs), complete, state.interrupted)


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
        """Ask whether there is a schedule; then find conflicts, then repairs."""
        self.tell("whether all that is demanded can hold together")
        whole = Diagnosis(self.problem, self.options)
        answer = whole.ask(whole.claims, self.budget, ASK_SECONDS)
        if answer.schedule is not None:
            self.status = Status.FEASIBLE
        if not answer.impossible:
            return
        self.status = Status.INFEASIBLE
        self.tell("what cannot hold together")
        for conflict in conflicts(whole, self.budget, conflicts_most, FOR_CONFLICTS):
            self.conflicts.append(conflict)
        self.tell("what could be given up")
        search = Repairs(whole, self.conflicts, self.budget)
        for repair in islice(search, repairs_most):
            self.repairs.append(repair)
            self.tell(f"what could be given up; {count(len(self.repairs), 'repair')} found")
        self.undecided = search.undecided
