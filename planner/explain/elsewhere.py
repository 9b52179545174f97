"""A decision of a schedule made otherwise: the best schedule with it forced elsewhere, and what that changes."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from planner.domain.places import Option
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.explain.audit import impossible_options
from planner.explain.check import Report, RuleReport, check
from planner.explain.claims import Conflict
from planner.explain.conflict import shrink
from planner.explain.decisions import Decision, Forbid
from planner.explain.diagnose import Diagnosis
from planner.model.plan import Linear, Literal, add_up
from planner.solve.budget import Budget
from planner.solve.build import Build, build
from planner.solve.moves import FINDING
from planner.solve.options import reasons_against
from planner.solve.search import Ended, Found, run
from planner.solve.tiers import hint_values, hint_whole, rules_up_to, soft_tiers, whole_solution

FIRST_SHARE = 0.5  # of an alternative's seconds: for one near the schedule; the rest for a better one
FIRST_LEAST = 6.0  # seconds at least for the first: without one nothing can be said
WHY_SECONDS = 8.0  # for why there is none


@dataclass(frozen=True, slots=True)
class Alternative:
    """The best schedule found with a decision forced elsewhere; or why there is none, or neither in the time."""

    decision: Decision
    schedule: Schedule | None
    report: Report | None = None
    impossible: bool = False
    conflict: Conflict | None = None
    counted: tuple[str, ...] = ()  # what the rules on dates, or counting, say against the only dates asked about

    def differences(self, before: Report) -> list[tuple[RuleReport, int]]:
        """The soft rules that cost more or less than before, by how much, the earlier tiers and larger ones first."""
        if self.report is None:
            return []
        costs = {row.rule.id: row.cost for row in before.rules}
        found = [(row, row.cost - costs.get(row.rule.id, 0)) for row in self.report.rules]
        return sorted((pair for pair in found if pair[1]), key=lambda pair: (pair[0].setting.tier, -abs(pair[1])))


def alternatives(
    problem: Problem, schedule: Schedule, decision: Decision, budget: Budget, share: Callable[[], float], most: int
) -> Iterator[Alternative]:
    """The best schedule with the decision forced elsewhere, then the second best ..., as many as there are.

    `share` says how many seconds each may take when it begins.
    """
    forbids = [decision.avoid(schedule)]
    for _ in range(most if decision.again else 1):
        found = elsewhere(problem, schedule, decision, budget, share(), tuple(forbids))
        yield found
        if found.schedule is None or budget.over:
            return
        forbids.append(decision.avoid(found.schedule))


def elsewhere(
    problem: Problem,
    schedule: Schedule,
    decision: Decision,
    budget: Budget,
    seconds: float,
    forbids: tuple[Forbid, ...],
) -> Alternative:
    """The best schedule that decides otherwise, all else free to move, in about so many seconds."""

    def stated(tier: int, options: tuple[Option, ...]) -> Build:
        made = build(problem, rules_up_to(problem, tier), options=options)
        for forbid in forbids:
            forbid(made.plan)
        return made

    counted = _counted(problem, decision.options)
    if counted:
        return Alternative(decision, None, None, impossible=True, counted=counted)
    until = budget.seconds + seconds
    found = _near(stated(0, decision.options), schedule, budget, seconds)
    if found.schedule is None:
        impossible = found.ended is Ended.INFEASIBLE
        reason = _reason(problem, decision, forbids, budget) if impossible else None
        return Alternative(decision, None, None, impossible, reason)
    best = found.schedule
    if not budget.over:
        made = stated(max(soft_tiers(problem), default=0), (best.option,))
        best = _improved(problem, made, schedule, best, budget, until)
    return Alternative(decision, best, check(problem, best))


def _near(made: Build, schedule: Schedule, budget: Budget, seconds: float) -> Found:
    """A schedule that keeps as much as can be found; where that finds none, any at all."""
    hint_whole(made, schedule)
    found = budget.count(run(made, unkept(made, schedule), budget.effort(max(FIRST_SHARE * seconds, FIRST_LEAST))))
    if found.schedule is not None or found.ended is Ended.INFEASIBLE or budget.over:
        return found
    made.model.clear_objective()  # type: ignore[no-untyped-call]
    effort = budget.effort((1 - FIRST_SHARE) * seconds, first_only=True, subsolvers=FINDING, light=True)
    return budget.count(run(made, None, effort))


def _improved(
    problem: Problem, made: Build, before: Schedule, found: Schedule, budget: Budget, until: float
) -> Schedule:
    """Less of each tier, the tiers before held, then fewer changes; one model serves all."""
    best, tiers = found, soft_tiers(problem)
    values: Sequence[int] | None = whole_solution(made, found)
    steps = [made.cost(tier) for tier in tiers] + [unkept(made, before)]
    for place, objective in enumerate(steps):
        left = min(until - budget.seconds, budget.left)
        if left <= 0:
            break
        model = made.model.clone()
        for tier in tiers[:place]:
            model.add(made.cost(tier) <= check(problem, best).cost(tier))
        if values:
            hint_values(model, values)
        effort = budget.effort(left / (len(steps) - place))
        better = budget.count(run(replace(made, model=model), objective, effort))
        if better.schedule is not None:
            best, values = better.schedule, better.solution
    return best


def _counted(problem: Problem, options: tuple[Option, ...]) -> tuple[str, ...]:
    """Why one option of dates cannot work, as far as that shows without a search."""
    if len(options) != 1:
        return ()
    found = reasons_against(problem, options[0]) or impossible_options(problem, options).get(options[0].id, ())
    return tuple(sentence.removeprefix(f"{problem.dates_at(options[0])}: ").rstrip(".") for sentence in found)


def taken(made: Build, schedule: Schedule) -> list[Literal]:
    """The decisions that are true in a schedule: its dates, places and seats."""
    return [literal for literal, value in made.plan.values(schedule).values() if value]


def unkept(made: Build, before: Schedule) -> Linear:
    """Decisions of a schedule that are not kept."""
    kept = taken(made, before)
    return add_up([len(kept), *(-1 * literal for literal in kept)])


def _reason(problem: Problem, decision: Decision, forbids: tuple[Forbid, ...], budget: Budget) -> Conflict | None:
    """The claims that keep the decision where it is."""
    whole = Diagnosis(problem, decision.options)
    for forbid in forbids:
        forbid(whole.build.plan)
    core = whole.core(whole.claims, budget, WHY_SECONDS)
    until = budget.seconds + WHY_SECONDS
    claims, minimal = shrink(whole, core.core if core.impossible else whole.claims, budget, until)
    if len(claims) == len(whole.claims):
        return None
    return Conflict(tuple(sorted(claims)), (), minimal, whole.confirm(claims, budget, WHY_SECONDS))


def changes(problem: Problem, before: Schedule, after: Schedule) -> tuple[list[str], list[str]]:
    """Items whose day, session, hour or room is another, and experts whose seats are others."""
    items = [item.id for item in problem.items if _place(before, item.id) != _place(after, item.id)]
    experts = [
        expert.id
        for expert in problem.experts
        if {(seat.item, seat.role) for seat in before.seats_of(expert.id)}
        != {(seat.item, seat.role) for seat in after.seats_of(expert.id)}
    ]
    return items, experts


def _place(schedule: Schedule, item: str) -> tuple[int, str, int, str] | None:
    row = schedule.placement.get(item)
    return None if row is None else (row.day, row.session, row.start, row.room)
