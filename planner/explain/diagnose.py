"""Which claims can hold together: a model in which each hard rule's parts are assumed, without an objective."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from ortools.sat.python import cp_model

from planner.domain.places import Option
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.explain.claims import Claim
from planner.model.plan import Literal
from planner.model.post import Posture
from planner.solve.budget import Budget
from planner.solve.build import Build, build
from planner.solve.groups import grouped
from planner.solve.options import reasons_against
from planner.solve.search import Effort, Ended, race
from planner.solve.tiers import rules_up_to


@dataclass(frozen=True, slots=True)
class Answer:
    """Whether claims can hold together, with a schedule that keeps them; or neither is known.

    `core`: where they cannot, some of them that cannot.
    """

    ended: Ended
    schedule: Schedule | None = None
    core: frozenset[Claim] = frozenset()

    @property
    def impossible(self) -> bool:
        """True only when it is proved."""
        return self.ended is Ended.INFEASIBLE


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
        found = budget.count(race(model, None, self._efforts(budget, seconds)))
        return Answer(found.ended, found.schedule)

    @staticmethod
    def _efforts(budget: Budget, seconds: float) -> list[Effort]:
        """Plainly, which finds schedules; and led by the linear relaxation, which counts what is too little."""
        return [budget.effort(seconds, workers=1, linear=linear, light=True) for linear in (0, 2)][: budget.workers]

    def core(self, claims: Collection[Claim], budget: Budget, seconds: float) -> Answer:
        """Whether these claims can hold together, and where they cannot, some of them that cannot."""
        model = self.build.model.clone()
        names: dict[int, Claim] = {}
        for claim, literals in self.literals.items():
            assumed = model.new_bool_var(f"{claim.rule_id}: {claim.part}")
            for literal in literals:
                model.add(literal == (assumed if claim in claims else 0))
            if claim in claims:
                model.add_assumption(assumed)
                names[assumed.index] = claim
        found = budget.count(race(Build(model, self.build.plan, ()), None, self._efforts(budget, seconds)))
        core = frozenset(names[one] for one in found.core) or frozenset(names.values())
        return Answer(found.ended, found.schedule, core if found.ended is Ended.INFEASIBLE else frozenset())

    def confirm(self, claims: Collection[Claim], budget: Budget, seconds: float) -> bool:
        """Whether a second run, with other settings, also proves that the claims cannot hold together."""
        efforts = [
            budget.effort(seconds, workers=1, linear=linear, seed=budget.limits.seed + 1)
            for linear in (2, 0)[: budget.workers]
        ]
        model = Build(self._with(claims), self.build.plan, ())
        return race(model, None, efforts).ended is Ended.INFEASIBLE

    def _with(self, claims: Collection[Claim]) -> cp_model.CpModel:
        """The model in which these claims hold, and the others need not."""
        model = self.build.model.clone()
        for claim, literals in self.literals.items():
            for literal in literals:
                model.add(literal == int(claim in claims))
        return model


def promising(problem: Problem, given_up: Collection[Claim], options: tuple[Option, ...]) -> list[Option]:
    """The most promising options that no rule on dates rules out unless given up; of each venue and length one."""
    names = {claim.rule_id for claim in given_up}
    left = [option for option in options if not reasons_against(problem, option, names)]
    return [group.options[0] for group in grouped(problem, left or list(options))]
