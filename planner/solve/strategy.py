"""How a problem is attacked: leave out what cannot work, find a plan on one option, then improve and prove jointly."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from planner.domain.outcome import OptionResult, Outcome, Run, Status, TierResult, Verdict
from planner.domain.places import Option
from planner.domain.problem import Problem
from planner.domain.setting import TIERS
from planner.solve.best import Best, Disagreement
from planner.solve.budget import Budget, Limits
from planner.solve.options import left_out, wish_costs
from planner.solve.search import Ended, Found, Interrupted, run
from planner.solve.tiers import soft_tiers, state_tier

JOINT = "joint: dates, venue, timetable and panels in one model, tier by tier"
FIRST_SECONDS = 6.0  # for a first plan on one option, before the next option is tried
SHARE = {1: 14.0, 2: 12.0, 3: 6.0}  # seconds of a tier in the first round; each round doubles them
BOUNDING = ("max_lp", "reduced_costs")  # workers led by the linear relaxation: they find the bound


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run is: seconds, what it is doing, and cost and bound of each tier so far."""

    seconds: float
    stage: str
    option: str
    costs: dict[int, int]
    bounds: dict[int, int]


@dataclass
class Attack:
    """What is known so far of one problem."""

    problem: Problem
    budget: Budget
    best: Best
    excluded: dict[str, tuple[str, ...]]
    options: tuple[Option, ...]
    tell: Callable[[Progress], None]
    impossible: set[str] = field(default_factory=set)
    bounds: dict[int, int] = field(default_factory=dict)
    clashes: tuple[str, ...] = ()
    stopped_by: str = "proof"

    @property
    def tiers(self) -> tuple[int, ...]:
        """The tiers with a soft rule."""
        return soft_tiers(self.problem)

    def say(self, stage: str) -> None:
        """Tell how far things are."""
        schedule = self.best.schedule
        costs = {tier: self.best.cost(tier) for tier in self.tiers} if schedule is not None else {}
        option = schedule.option.id if schedule is not None else ""
        self.tell(Progress(self.budget.seconds, stage, option, costs, dict(self.bounds)))

    def candidates(self) -> tuple[Option, ...]:
        """The options not yet excluded or proved impossible."""
        return tuple(option for option in self.options if option.id not in self.impossible)

    def proved(self, tier: int) -> bool:
        """Whether the tier, and all before it, cannot be better."""
        return all(self.bounds.get(one, -1) >= self.best.cost(one) for one in self.tiers if one <= tier)


def attack(problem: Problem, budget: Budget, tell: Callable[[Progress], None]) -> Attack:
    """Search until proof, limit or interrupt."""
    excluded = left_out(problem)
    left = [option for option in problem.options if option.id not in excluded]
    order = sorted(left, key=lambda option: (sorted(wish_costs(problem, option).items()), option.id))
    state = Attack(problem, budget, Best(problem, budget), excluded, tuple(order), tell)
    state.say("leaving out options that cannot work")
    try:
        find_first(state)
        if state.best.schedule is not None:
            improve(state, budget.limits.gap)
    except Interrupted:
        state.stopped_by = "interrupt"
    return state


def find_first(state: Attack) -> None:
    """A first plan: option by option in the order of promise, then all together."""
    for option in state.options:
        if state.budget.over:
            break
        stated = state_tier(state.problem, 0, (option,), {}, None)
        found = state.budget.count(run(stated, None, state.budget.effort(FIRST_SECONDS, first_only=True)))
        if found.schedule is not None:
            state.best.offer(found.schedule)
            return
        if found.ended is Ended.INFEASIBLE:
            state.impossible.add(option.id)
    if state.candidates() and not state.budget.over:
        stated = state_tier(state.problem, 0, state.candidates(), {}, None)
        found = state.budget.count(run(stated, None, state.budget.effort(state.budget.left, first_only=True)))
        if found.schedule is not None:
            state.best.offer(found.schedule)
        elif found.ended is Ended.INFEASIBLE:
            state.impossible.update(option.id for option in state.options)
    if state.budget.over and state.best.schedule is None and state.candidates():
        state.stopped_by = "time limit"


def improve(state: Attack, gap: float) -> None:
    """Rounds over the tiers, each twice as long, until all are proved."""
    scale = 1.0
    while not state.proved(max(state.tiers, default=0)):
        for tier in state.tiers:
            if state.budget.over:
                state.stopped_by = "time limit"
                return
            if not state.proved(tier):
                improve_tier(state, tier, SHARE.get(tier, 6.0) * scale)
        if gap and all(result.gap <= gap for result in tier_results(state)):
            state.stopped_by = "gap"
            return
        scale *= 2


def improve_tier(state: Attack, tier: int, seconds: float) -> Found:
    """Minimize one tier for so long; note its bound."""
    costs = {one: state.best.cost(one) for one in state.tiers}
    stated = state_tier(state.problem, tier, state.candidates(), costs, state.best.schedule)
    effort = state.budget.effort(seconds, subsolvers=BOUNDING, linear=2)
    found = state.budget.count(run(stated, stated.cost(tier), effort))
    if found.schedule is not None:
        report = state.best.offer(found.schedule)
        if found.objective is not None and report.cost(tier) > round(found.objective):
            raise Disagreement(f"tier {tier}: the solver counts {found.objective:.0f}, the check {report.cost(tier)}")
    bound = int(-(-found.bound // 1)) if found.ended is not Ended.INFEASIBLE else state.best.cost(tier)
    state.bounds[tier] = max(state.bounds.get(tier, 0), min(bound, state.best.cost(tier)))
    return found


def tier_results(state: Attack) -> tuple[TierResult, ...]:
    """Cost and bound of every tier."""
    if state.best.schedule is None:
        return ()
    return tuple(
        TierResult(
            tier=tier, name=TIERS.get(tier, f"tier {tier}"), cost=state.best.cost(tier), bound=state.bounds.get(tier, 0)
        )
        for tier in state.tiers
    )


def option_results(state: Attack) -> tuple[OptionResult, ...]:
    """What became of every option, in the order of the workbook."""
    chosen = state.best.schedule.option.id if state.best.schedule is not None else None
    bound = state.bounds.get(min(state.tiers, default=0))
    results = []
    for option in state.problem.options:
        if option.id in state.excluded:
            results.append(OptionResult(option=option.id, verdict=Verdict.EXCLUDED, reasons=state.excluded[option.id]))
        elif option.id in state.impossible:
            results.append(OptionResult(option=option.id, verdict=Verdict.IMPOSSIBLE))
        else:
            verdict = Verdict.CHOSEN if option.id == chosen else Verdict.POSSIBLE
            results.append(OptionResult(option=option.id, verdict=verdict, bound=bound))
    return tuple(results)


def status_of(state: Attack) -> Status:
    """Optimal only when every tier is proved; infeasible only when every option is out."""
    if state.best.schedule is None:
        return Status.UNKNOWN if state.candidates() else Status.INFEASIBLE
    return Status.OPTIMAL if state.proved(max(state.tiers, default=0)) else Status.FEASIBLE


def solve(
    problem: Problem, limits: Limits, tell: Callable[[Progress], None] = lambda _: None, facts: Run | None = None
) -> Outcome:
    """Attack a problem and say what is known at the end. `facts` are what only the caller knows of the run."""
    budget = Budget(limits)
    state = attack(problem, budget, tell)
    return Outcome(
        status=status_of(state),
        schedule=state.best.schedule,
        tiers=tier_results(state),
        options=option_results(state),
        clashes=state.clashes,
        run=replace(
            facts or Run(),
            strategy=JOINT,
            seed=limits.seed,
            workers=1 if budget.deterministic else limits.workers,
            time_limit=None if budget.deterministic else limits.seconds,
            deterministic_limit=limits.deterministic,
            gap_limit=limits.gap,
            stopped_by=state.stopped_by,
            first_plan_seconds=state.best.first_seconds,
            seconds=budget.seconds,
        ),
    )
