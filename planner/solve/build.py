"""One model of a problem: plan, rules, and what each tier costs."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import combinations

from ortools.sat.python import cp_model

from planner.domain.agenda import Role
from planner.domain.places import Option
from planner.domain.problem import Problem
from planner.domain.setting import Mode
from planner.model.plan import Closed, Linear, Plan, add_up
from planner.model.post import Post, Posture
from planner.rules.base import Rule

Waived = Mapping[str, frozenset[str]]  # parts of hard rules that may be broken, by rule id


@dataclass(frozen=True)
class Build:
    """A model, its decisions, and every rule's part of it."""

    model: cp_model.CpModel
    plan: Plan
    posts: tuple[Post, ...]

    def tiers(self) -> tuple[int, ...]:
        """The tiers in which anything can cost, in order."""
        return tuple(sorted({tier for post in self.posts for tier, _, _ in post.terms}))

    def cost(self, tier: int, rules: Collection[str] | None = None) -> Linear:
        """The weighted sum of the tier's amounts, of all rules or of these."""
        posts = [post for post in self.posts if rules is None or post.rule in rules]
        terms = [(weight, amount) for post in posts for where, weight, amount in post.terms if where == tier]
        return add_up([weight * amount for weight, amount in terms])


def build(
    problem: Problem,
    rules: Iterable[Rule],
    posture: Posture = Posture.PLAN,
    options: Iterable[Option] | None = None,
    waived: Waived | None = None,
) -> Build:
    """State a problem, or the part of it on some of its options, to the solver.

    The parts of hard rules that are waived cost in tier 0, whatever the posture. When diagnosing, physical rules hold
    without an assumption.
    """
    model = cp_model.CpModel()
    rules = tuple(rules)
    postures = {rule.id: _posture(rule, posture, waived or {}) for rule in rules}
    closing = [rule for rule in rules if postures[rule.id] is Posture.PLAN]
    plan = Plan(problem, model, options, closed(problem, closing))
    posts = []
    for rule in rules:
        setting = rule.setting(problem)
        if setting.mode is Mode.OFF:
            continue
        post = Post(model, rule.id, setting, postures[rule.id])
        if waived:
            post.priced = partial(_is_waived, rule, waived.get(rule.id, frozenset()))
        rule.encode(problem, plan, post)
        posts.append(post)
    return Build(model, plan, tuple(posts))


def _posture(rule: Rule, posture: Posture, waived: Waived) -> Posture:
    if rule.id in waived:
        return Posture.RELAX
    return Posture.PLAN if rule.physical and posture is Posture.DIAGNOSE else posture


def _is_waived(rule: Rule, parts: frozenset[str], about: str) -> bool:
    return rule.part(about) in parts


def closed(problem: Problem, rules: Iterable[Rule]) -> Closed:
    """What single hard rules rule out, asked only of the rules that do so."""
    hard = [rule for rule in rules if rule.setting(problem).mode is Mode.HARD]
    seat_rules = [rule for rule in hard if type(rule).closes_seat is not Rule.closes_seat]
    room_rules = [rule for rule in hard if type(rule).closes_room is not Rule.closes_room]
    pair_rules = [rule for rule in hard if type(rule).closes_overlap is not Rule.closes_overlap]
    return Closed(
        overlaps=frozenset(
            (min(one.id, two.id), max(one.id, two.id))
            for one, two in combinations(problem.items, 2)
            if any(rule.closes_overlap(problem, one, two) for rule in pair_rules)
        ),
        seats=frozenset(
            (expert.id, item.id, role)
            for item in problem.items
            for role in Role
            if item.seats_most(role) > 0
            for expert in problem.experts
            if any(rule.closes_seat(problem, expert, item, role) for rule in seat_rules)
        ),
        rooms=frozenset(
            (item.id, room.id)
            for item in problem.items
            for room in problem.rooms
            if any(rule.closes_room(problem, item, room) for rule in room_rules)
        ),
    )
