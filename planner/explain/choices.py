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
from planner.explain.elsewhere import taken, unkept
from planner.model.plan import Linear, add_up
from planner.solve.budget import Budget
from planner.solve.build import Build
from planner.solve.groups import grouped, one_a_venue
from planner.solve.moves import FINDING
from planner.solve.options import left_out
from planner.solve.search import Ended, Found, run
from planner.solve.tiers import Target, soft_tiers, state_tier

Tell = Callable[[str], None]

FOUND_SHARE, APART_SHARE = 0.6, 0.2  # of an alternative's seconds: to find it, to move it away; the rest for tier 2
STUCK = 2  # times without another schedule on the best one's dates: enough
CEILINGS = (80, 90, 100, 110, 125)  # per cent of what the best schedule costs


def allowed(problem: Problem, report: Report, within: float) -> int:
    """What the first tier may cost at most: the share above the best, at least 1."""
    first = min(soft_tiers(problem), default=1)
    return report.cost(first) + max(1, int(within * report.cost(first)))


def choices(problem: Problem, best: Choice, most: int, within: float, budget: Budget, tell: Tell) -> Iterator[Choice]:
    """Beside the best, others whose first tier is within a share of its: at other venues, on other dates, else there.

    Together with the best they are `most` at most, within the budget's time.
    """
    chosen, limit, stuck = [best.schedule], allowed(problem, best.report, within), 0
    for option in candidates(problem, best.schedule):
        missing = most - len(chosen)
        if missing <= 0 or budget.over:
            return
        tell(f"an alternative on {problem.dates_at(option)}; {len(chosen)} of {most} found")
        found = _apart(problem, option, chosen, limit, budget, budget.left / missing)
        if found is not None:
            chosen.append(found)
            yield Choice.of(problem, found)
        elif option == best.schedule.option:
            stuck += 1
            if stuck == STUCK:
                return  # nothing else is left there


def candidates(problem: Problem, best: Schedule) -> Iterator[Option]:
    """Options in the order in which they differ from the best one's: venue, then window, then the same again.

    The same comes early once, so that little time is enough for one alternative.
    """
    excluded = left_out(problem)
    left = [option for option in problem.options if option.id not in excluded]
    groups = grouped(problem, left)
    away = one_a_venue(group.options[0] for group in groups if group.venue != best.option.venue)
    yield from away[:1]
    yield best.option
    yield from away[1:]
    here = [option for group in groups if group.venue == best.option.venue for option in group.options]
    yield from [option for option in here if option.window != best.option.window][:2]
    for _ in range(20):
        yield best.option


def _apart(
    problem: Problem, option: Option, chosen: list[Schedule], limit: int, budget: Budget, seconds: float
) -> Schedule | None:
    """A schedule on the option whose first tier costs no more than the limit, far from those chosen."""
    first, *later = soft_tiers(problem) or (1,)
    same = next((one for one in chosen if one.option == option), None)
    found = same or _moved_there(problem, option, chosen[0], budget, FOUND_SHARE * seconds)
    if found is None or check(problem, found).cost(first) > limit:
        return None
    far = _other_than(chosen, state_tier(problem, Target(first), (option,), found))
    far.model.add(far.cost(first) <= limit)
    share = APART_SHARE + (FOUND_SHARE if same else 0)
    apart = budget.count(run(far, _kept(far, chosen), budget.effort(share * seconds)))
    if apart.schedule is None or apart.objective is None:
        return None if same else found
    found, most = apart.schedule, round(1.1 * apart.objective)
    for tier in later[:1]:
        good = _other_than(chosen, state_tier(problem, Target(tier), (option,), found))
        good.model.add(good.cost(first) <= limit)
        good.model.add(_kept(good, chosen) <= most)
        share = (1 - FOUND_SHARE - APART_SHARE) * seconds
        found = budget.count(run(good, good.cost(tier), budget.effort(share))).schedule or found
    return found


def _moved_there(problem: Problem, option: Option, best: Schedule, budget: Budget, seconds: float) -> Schedule | None:
    """A good schedule on other dates: first with as few changes as can be, then with the least first tier."""
    near = state_tier(problem, Target(0), (option,), best)
    found = budget.count(run(near, unkept(near, best), budget.effort(seconds / 2))).schedule
    return None if found is None else improved(problem, Choice.of(problem, found), budget, seconds / 2).schedule


def improved(problem: Problem, start: Choice, budget: Budget, seconds: float, tiers: int = 1) -> Choice:
    """A better schedule on the same dates, the first tiers one after the other."""
    best, each = start, seconds / tiers
    for tier in soft_tiers(problem)[:tiers]:
        costs = {one: best.report.cost(one) for one in soft_tiers(problem)}
        made = state_tier(problem, Target(tier, costs), (best.schedule.option,), best.schedule)
        found = budget.count(run(made, made.cost(tier), budget.effort(each))).schedule
        best = Choice.of(problem, found) if found is not None else best
    return best


def _other_than(chosen: list[Schedule], made: Build) -> Build:
    """The model without the schedules chosen."""
    for schedule in chosen:
        if schedule.option in made.plan.options:
            values = made.plan.values(schedule).values()
            made.model.add(add_up([1 - literal if value else literal for literal, value in values]) >= 1)
    return made


def _kept(made: Build, chosen: list[Schedule]) -> Linear:
    """How much of the chosen schedules is kept: places and seats, summed over them."""
    return add_up([literal for one in chosen for literal in taken(made, one)])


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
    problem: Problem, known: list[Choice], bound: int, ceilings: tuple[Cents, ...], budget: Budget, tell: Tell
) -> Iterator[Price]:
    """The best schedule found at each ceiling, from the lowest on; what is good enough for one is so for the next.

    `bound`: of the first tier at the plan's own ceiling; it holds at lower ones too.
    """
    known = list(known)
    for number, ceiling in enumerate(sorted(ceilings)):
        if budget.over:
            return
        tell(f"the best at ceiling {number + 1} of {len(ceilings)}")
        here, seconds = with_ceiling(problem, ceiling), budget.left / (len(ceilings) - number)
        price = _price(here, known, ceiling, budget, seconds)
        own = problem.workshop.ceiling
        yield replace(price, bound=bound if own is None or ceiling <= own else 0)
        known += [price.found] if price.found is not None else []


def _price(problem: Problem, known: list[Choice], ceiling: Cents, budget: Budget, seconds: float) -> Price:
    tiers = soft_tiers(problem)
    fit = [one for one in (Choice.of(problem, each.schedule) for each in known) if not one.report.broken]
    best = min(fit, key=lambda one: [one.report.cost(tier) for tier in tiers], default=None)
    if best is None:
        found = _first(problem, known, budget, seconds / 4)
        if found is None:
            anywhere = _anywhere(problem, budget, seconds / 4)
            found = anywhere.schedule if anywhere is not None else None
            if found is None:
                return Price(ceiling, None, impossible=anywhere is None or anywhere.ended is Ended.INFEASIBLE)
        best, seconds = Choice.of(problem, found), seconds / 2
    return Price(ceiling, improved(problem, best, budget, seconds, 2))


def _first(problem: Problem, known: list[Choice], budget: Budget, seconds: float) -> Schedule | None:
    """Any schedule, on the dates of one that is known."""
    options = tuple(dict.fromkeys(each.schedule.option for each in known))
    for option in options:
        effort = budget.effort(seconds / len(options), first_only=True, subsolvers=FINDING)
        found = budget.count(run(state_tier(problem, Target(0), (option,)), None, effort)).schedule
        if found is not None:
            return found
    return None


def _anywhere(problem: Problem, budget: Budget, seconds: float) -> Found | None:
    """Any schedule, or a proof that there is none, on all dates; None where counting leaves no dates."""
    excluded = left_out(problem)
    left = tuple(option for option in problem.options if option.id not in excluded)
    if not left:
        return None
    effort = budget.effort(seconds, first_only=True, workers=1, linear=0, light=True)
    return budget.count(run(state_tier(problem, Target(0), left), None, effort))
