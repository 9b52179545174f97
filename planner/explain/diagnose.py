"""Which claims can hold together: a model in which each hard rule's parts are assumed, without an objective."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from ortools.sat.python import cp_model

from planner.domain.places import Option
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.explain.claims import Claim
from planner.model.plan import Literal, add_up
from planner.model.post import Posture
from planner.solve.budget import Budget
from planner.solve.build import Build, build
from planner.solve.groups import grouped
from planner.solve.options import reasons_against
from planner.solve.search import Effort, Ended, race, run
from planner.solve.tiers import rules_up_to

FEWEST = ("no_lp", "core_default_lp")  # workers that find, and prove, what is least to give up


@dataclass(frozen=True, slots=True)
class Answer:
    """Whether claims can hold together, with a schedule that keeps them; or neither is known."""

    ended: Ended
    schedule: Schedule | None = None

    @property
    def impossible(self) -> bool:
        """True only when it is proved."""
        return self.ended is Ended.INFEASIBLE


@dataclass(frozen=True, slots=True)
class Relaxed:
    """Claims given up so that the others can hold together: the least that is known, with a schedule, at what cost."""

    given_up: frozenset[Claim]
    schedule: Schedule
    cost: int


class Diagnosis:
    """A model of the physical rules, and of the parts of the other hard rules (or of some) each by an assumption."""

    def __init__(self, problem: Problem, options: Iterable[Option], only: Collection[str] | None = None) -> None:
        rules = [rule for rule in rules_up_to(problem, 0) if only is None or rule.physical or rule.id in only]
        self.problem, self.options = problem, tuple(options)
        self.build = build(problem, rules, Posture.DIAGNOSE, self.options)
        self.literals: dict[Claim, list[Literal]] = {}
        for post, rule in zip(self.build.posts, rules, strict=True):
            for about, literal in post.assumptions.items():
                self.literals.setdefault(Claim(rule.id, rule.part(about)), []).append(literal)

    @property
    def claims(self) -> frozenset[Claim]:
        """Everything that is assumed."""
        return frozenset(self.literals)

    def ask(self, claims: Collection[Claim], budget: Budget, seconds: float) -> Answer:
        """Whether these claims can hold together, the others left aside."""
        model = Build(self._with(claims), self.build.plan, ())
        found = budget.count(race(model, self._efforts(budget, seconds), budget.stop))
        return Answer(found.ended, found.schedule)

    @staticmethod
    def _efforts(budget: Budget, seconds: float) -> list[Effort]:
        quick = budget.effort(seconds, workers=1, linear=0, light=True)
        return [quick, budget.effort(seconds, workers=1, linear=0)][: budget.workers]

    def core(self, claims: Collection[Claim], budget: Budget, seconds: float) -> frozenset[Claim]:
        """Of claims that cannot hold together, some that cannot; all of them where that is not found in time."""
        model = self.build.model.clone()
        names: dict[int, Claim] = {}
        for claim, literals in self.literals.items():
            assumed = model.new_bool_var(f"{claim.rule_id}: {claim.part}")
            for literal in literals:
                model.add(literal == (assumed if claim in claims else 0))
            if claim in claims:
                model.add_assumption(assumed)
                names[assumed.index] = claim
        found = budget.count(race(Build(model, self.build.plan, ()), self._efforts(budget, seconds), budget.stop))
        return frozenset(names[one] for one in found.core) or frozenset(claims)

    def confirm(self, claims: Collection[Claim], budget: Budget, seconds: float) -> bool:
        """Whether a second run, with other settings, also proves that the claims cannot hold together."""
        effort = budget.effort(seconds, workers=1, linear=2, seed=budget.limits.seed + 1)
        return run(Build(self._with(claims), self.build.plan, ()), None, effort).ended is Ended.INFEASIBLE

    def fewest(
        self,
        costs: Mapping[Claim, int],
        other_than: Iterable[frozenset[Claim]],
        budget: Budget,
        seconds: float,
        below: int | None = None,
    ) -> tuple[Ended, Relaxed | None]:
        """The claims to give up that cost least, and whether that is proved: of those with a cost, the others hold.

        None of the sets `other_than` is among them whole, and the cost is `below` where told.
        """
        model = self._with(self.claims, costs)
        kept = {claim: model.new_bool_var(f"{claim.rule_id}: {claim.part}") for claim in sorted(costs)}
        for claim, held in kept.items():
            for literal in self.literals[claim]:
                model.add(literal == held)
        for known in other_than:
            model.add(add_up([kept[claim] for claim in known if claim in kept]) >= int(known <= kept.keys()))
        cost = add_up([costs[claim] * (1 - held) for claim, held in kept.items()])
        if below is not None:
            model.add(cost <= below - 1)
        effort = budget.effort(seconds, subsolvers=FEWEST, linear=0, light=True)
        found = budget.count(run(Build(model, self.build.plan, ()), cost, effort))
        if found.schedule is None:
            return found.ended, None
        given_up = frozenset(claim for claim, held in kept.items() if not found.values[held.index])
        return found.ended, Relaxed(given_up, found.schedule, sum(costs[claim] for claim in given_up))

    def _with(self, claims: Collection[Claim], open_claims: Collection[Claim] = ()) -> cp_model.CpModel:
        """The model in which these claims hold, and the others need not; of those that are open nothing is said."""
        model = self.build.model.clone()
        for claim, literals in self.literals.items():
            for literal in literals if claim not in open_claims else ():
                model.add(literal == int(claim in claims))
        return model


def promising(problem: Problem, given_up: Collection[Claim], options: tuple[Option, ...]) -> list[Option]:
    """The most promising options that no rule on dates rules out unless given up; of each venue and length one."""
    names = {claim.rule_id for claim in given_up}
    left = [option for option in options if not reasons_against(problem, option, names)]
    return [group.options[0] for group in grouped(problem, left or list(options))]
