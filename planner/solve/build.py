"""One model of a problem: plan, rules, and what each tier costs."""

from collections.abc import Iterable
from dataclasses import dataclass

from ortools.sat.python import cp_model

from planner.domain.places import Option
from planner.domain.problem import Problem
from planner.domain.setting import Mode
from planner.model.plan import Linear, Plan, add_up
from planner.model.post import Post, Posture
from planner.rules.base import Rule


@dataclass(frozen=True)
class Build:
    """A model, its decisions, and every rule's part of it."""

    model: cp_model.CpModel
    plan: Plan
    posts: tuple[Post, ...]

    def tiers(self) -> tuple[int, ...]:
        """The tiers in which anything can cost, in order."""
        return tuple(sorted({tier for post in self.posts for tier, _, _ in post.terms}))

    def cost(self, tier: int) -> Linear:
        """The weighted sum of the tier's amounts."""
        terms = [(weight, amount) for post in self.posts for where, weight, amount in post.terms if where == tier]
        return add_up([weight * amount for weight, amount in terms])


def build(
    problem: Problem,
    rules: Iterable[Rule],
    posture: Posture = Posture.PLAN,
    options: Iterable[Option] | None = None,
) -> Build:
    """State a problem, or the part of it on some of its options, to the solver."""
    model = cp_model.CpModel()
    plan = Plan(problem, model, options)
    posts = []
    for rule in rules:
        setting = rule.setting(problem)
        if setting.mode is Mode.OFF:
            continue
        post = Post(model, rule.id, setting, posture)
        rule.encode(problem, plan, post)
        posts.append(post)
    return Build(model, plan, tuple(posts))
