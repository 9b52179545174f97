"""The dates are those that interested parties like best."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from planner.domain.clock import span
from planner.domain.places import Option
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode, Setting
from planner.domain.wishes import STANDS, Kind
from planner.domain.words import count, listed
from planner.rules.base import Rule, Violation

if TYPE_CHECKING:
    from planner.model.plan import Plan
    from planner.model.post import Post

MOST_NAMED = 3


class WindowWishes(Rule):
    """The dates are those that interested parties like best."""

    id = "window_wishes"
    title = "The dates are those that interested parties like best"
    source = "mandate (f); rule K06; sheet Preferences"
    unit = "step below a party's best, times the party's weight"
    default = Setting(Mode.SOFT, weight=1, tier=2)
    about_dates = True
    target = Kind.WINDOW

    def chosen(self, option: Option) -> str | None:
        """What of an option the wishes are about."""
        return option.window

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """One penalty: what each option costs all parties together."""
        from planner.model.plan import add_up

        costs: dict[str | None, int] = {self.chosen(option): 0 for option in problem.options}
        for party in problem.parties:
            levels = problem.levels(party.id, self.target)
            best = max((levels.get(one or "", 0) for one in costs), default=0)
            for one in costs:
                costs[one] += party.weight * (best - levels.get(one or "", 0))
        terms = [costs[self.chosen(option)] * plan.option(option.id) for option in plan.options]
        if any(costs.values()):
            post.penalty(add_up(terms), str(self.target))

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Compare each party's stance towards the choice with its best; 0 where it has said nothing."""
        offered = {self.chosen(option) for option in problem.options}
        for party in problem.parties:
            levels = problem.levels(party.id, self.target)
            stances = [levels.get(one, 0) if one else 0 for one in offered] if levels else []
            stance = levels.get(self.chosen(schedule.option) or "", 0)
            best = max(stances, default=0)
            if party.weight * (best - stance) > 0:
                facts = {"option": schedule.option, "stance": stance, "best": best}
                yield self.violation(party.id, schedule.option.id, amount=party.weight * (best - stance), **facts)

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name the party, how it stands towards what is chosen, and what it would rather have."""
        party, facts = problem.party[violation.subjects[0]], violation.facts
        option, best = facts["option"], facts["best"]
        levels = problem.levels(party.id, self.target)
        liked = {
            self.named(problem, one): None for one in problem.options if levels.get(self.chosen(one) or "", 0) == best
        }
        names = [*liked][:MOST_NAMED]
        more = len(liked) - MOST_NAMED
        names += ["another" if more == 1 else count(more, "other")] if more > 0 else []
        stands = f"{party.name or party.id} {STANDS[facts['stance']]} {self.named(problem, option)}"
        return f"{problem.dates_at(option)}: {stands}, but {STANDS[best]} {listed(names, 'or')}."

    def named(self, problem: Problem, option: Option) -> str:
        """What of an option the wishes are about, in a sentence."""
        return span(option.start, option.end)
