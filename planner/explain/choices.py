"""Schedules about as good as the best, as different from one another as can be; and what quality costs."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from planner.domain.budget import ledger, total
from planner.domain.money import Cents, Driver
from planner.domain.places import Option
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.explain.check import Report, check
from planner.explain.compared import Choice, Price
from planner.model.plan import Linear, add_up
from planner.solve.budget import Budget, Limits
from planner.solve.build import Build
from planner.solve.groups import grouped
from planner.solve.options import left_out
from planner.solve.search import run
from planner.solve.strategy import solve
from planner.solve.tiers import Target, soft_tiers, state_tier

FOUND_SHARE, APART_SHARE = 0.4, 0.3  # of an alternative's seconds: to find it, to move it away; the rest for tier 2
CEILINGS = (80, 90, 100, 110, 125)  # per cent of what the best schedule costs
SOLVE_LEAST = 12.0  # seconds for one ceiling


def allowed(problem: Problem, report: Report, within: float) -> int:
    """What the first tier may cost at most: the share above the best, at least 1."""
    first = min(soft_tiers(problem), default=1)
    return report.cost(first) + max(1, int(within * report.cost(first)))


def choices(
    problem: Problem, best: Choice, most: int, within: float, budget: Budget, tell: Callable[[str], None]
) -> Iterator[Choice]:
    """Beside the best, others whose first tier is within a share of its: at other venues, on other dates, else there.

    Together with the best they are `most` at most, within the budget's time.
    """
    chosen, limit = [best.schedule], allowed(problem, best.report, within)
    for option in candidates(problem, best.schedule):
        missing = most - len(chosen)
        if missing <= 0 or budget.over:
            return
        tell(f"an alternative on {problem.dates_at(option)}; {len(chosen)} of {most} found")
        found = _apart(problem, option, chosen, limit, budget, budget.left / (missing + 1))
        if found is not None:
            chosen.append(found)
            yield Choice(found, check(problem, found))


def candidates(problem: Problem, best: Schedule) -> Iterator[Option]:
    """Options in the order in which they differ from the best one's: venue, then window, then the same again."""
    excluded = left_out(problem)
    left = [option for option in problem.options if option.id not in excluded]
    groups = grouped(problem, left)
    firsts = [group.options[0] for group in groups if group.venue != best.option.venue]
    seen = {best.option.venue}
    for option in firsts:
        if option.venue not in seen:
            seen.add(option.venue)
            yield option
    here = [option for group in groups if group.venue == best.option.venue for option in group.options]
    yield from [option for option in here if option.window != best.option.window][:2]
    for _ in range(20):
        yield best.option


def _apart(
    problem: Problem, option: Option, chosen: list[Schedule], limit: int, budget: Budget, seconds: float
) -> Schedule | None:
    """A schedule on the option whose first tier costs no more than the limit, far from those chosen."""
    tiers = soft_tiers(problem)
    first = min(tiers, default=1)
    same = next((one for one in chosen if one.option == option), None)
    near = state_tier(problem, Target(first, {}), (option,), same)
    near.model.add(near.cost(first) <= limit)
    near.model.clear_objective()  # type: ignore[no-untyped-call]
    found = same or budget.count(run(near, None, budget.effort(FOUND_SHARE * seconds, first_only=True))).schedule
    if found is None:
        return None
    far = state_tier(problem, Target(first, {}), (option,), found)
    far.model.add(far.cost(first) <= limit)
    kept = _kept(far, chosen)
    apart = budget.count(run(far, kept, budget.effort(APART_SHARE * seconds)))
    if apart.schedule is None or apart.objective is None:
        return None if same else found
    found, most = apart.schedule, round(1.1 * apart.objective)
    for tier in [tier for tier in tiers if tier > first][:1]:
        good = state_tier(problem, Target(tier, {}), (option,), found)
        good.model.add(good.cost(first) <= limit)
        good.model.add(_kept(good, chosen) <= most)
        share = (1 - FOUND_SHARE - APART_SHARE) * seconds
        found = budget.count(run(good, good.cost(tier), budget.effort(share))).schedule or found
    return found


def _kept(made: Build, chosen: list[Schedule]) -> Linear:
    """How much of the chosen schedules is kept: places and seats, summed over them."""
    return add_up([literal for one in chosen for literal, value in made.plan.values(one).values() if value])


def with_ceiling(problem: Problem, ceiling: Cents) -> Problem:
    """The same problem with another ceiling of the whole budget."""
    lines = tuple(
        replace(line, ceiling=ceiling) if line.driver is Driver.TOTAL and line.ceiling is not None else line
        for line in problem.budget
    )
    return replace(problem, workshop=replace(problem.workshop, ceiling=ceiling), budget=lines)


def ceilings_around(problem: Problem, best: Schedule) -> tuple[Cents, ...]:
    """Ceilings worth comparing: around what the best schedule costs, to whole thousands."""
    spent = total(ledger(problem, best))
    return tuple(dict.fromkeys(max(round(spent * share // 100, -5), 100_000) for share in CEILINGS))


def prices(
    problem: Problem, ceilings: tuple[Cents, ...], limits: Limits, tell: Callable[[str], None]
) -> Iterator[Price]:
    """The best schedule found at each ceiling, the time that is left shared among them."""
    budget = Budget(limits)
    for number, ceiling in enumerate(ceilings):
        if budget.over:
            return
        tell(f"the best at ceiling {number + 1} of {len(ceilings)}")
        share = max(budget.left / (len(ceilings) - number), min(SOLVE_LEAST, budget.left))
        own = replace(limits, seconds=share + budget.seconds)
        outcome = solve(with_ceiling(problem, ceiling), own)
        yield Price(ceiling, outcome)
        if outcome.run.stopped_by == "interrupt":
            return
