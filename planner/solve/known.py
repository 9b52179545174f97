"""What one search knows, as a value that another search of the same problem begins with.

A fact of a tier was found while the tiers before were held at the costs of the schedule known then. It stays true for
any schedule that costs no more in all of those, and is dropped from the first tier that costs more.
"""

from dataclasses import dataclass, field

from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.solve.attack import Attack
from planner.solve.groups import Group
from planner.solve.tiers import Half


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What is known of one group: bounds by tier, what its halves cost, the least of single costs in money."""

    venue: str
    days: int
    options: tuple[str, ...]
    impossible: bool
    held: tuple[str, ...] | None = None  # of schedules with just these items
    bounds: tuple[tuple[int, int], ...] = ()  # tier, least
    least: tuple[tuple[Half, int, int], ...] = ()  # half, tier, least
    money: tuple[tuple[str, int, int], ...] = ()  # part, tiers held up to this one, least

    def group(self, problem: Problem) -> Group:
        """The facts as a group."""
        return Group(
            self.venue,
            self.days,
            tuple(option for option in problem.options if option.id in self.options),
            least={(half, tier): least for half, tier, least in self.least},
            money={(part, tier): least for part, tier, least in self.money},
            impossible=self.impossible,
            bounds=dict(self.bounds),
            held=None if self.held is None else frozenset(self.held),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """The best schedule, what it costs by tier, the facts of every group, and single options without a schedule."""

    schedule: Schedule | None = None
    costs: tuple[tuple[int, int], ...] = ()
    groups: tuple[Facts, ...] = ()
    impossible: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """One search among several of the same problem: what it begins with, and what it does unlike the others."""

    known: Known = field(default_factory=Known)
    number: int = 0  # of the task: where it begins among dates not yet looked at
    turn: int = 0  # how many there were before, one after the other: each looks longer at one thing
    first_only: bool = False  # any schedule will do; a conference improves it nevertheless
    aside: bool = False  # first where the best schedule is not; in a conference: search without proving


def known(state: Attack) -> Known:
    """What a search knows."""
    with state.lock:
        return Known(
            schedule=state.best.schedule,
            costs=tuple(state.costs.items()),
            groups=tuple(_facts(group) for group in state.groups),
            impossible=tuple(sorted(state.impossible)),
        )


def _facts(group: Group) -> Facts:
    return Facts(
        venue=group.venue,
        days=group.days,
        options=tuple(option.id for option in group.options),
        impossible=group.impossible,
        held=None if group.held is None else tuple(sorted(group.held)),
        bounds=tuple(sorted(group.bounds.items())),
        least=tuple((half, tier, least) for (half, tier), least in sorted(group.least.items())),
        money=tuple((part, tier, least) for (part, tier), least in sorted(group.money.items())),
    )


def take(state: Attack, other: Known) -> None:
    """Add what another search of the same problem knows: the better schedule, and every fact that still holds.

    Raises Disagreement when the other's schedule breaks a hard rule.
    """
    with state.lock:
        better = other.schedule is not None and state.keep(other.schedule)
        state.rule_out(other.impossible)
        now = state.costs
        risen = [tier for tier, cost in other.costs if now.get(tier, cost) > cost]
        theirs = [facts.group(state.problem) for facts in other.groups]
        _divide_alike(state, theirs)
        for group in theirs:
            if risen:
                group.forget_after(min(risen))
            for own in state.groups:
                if own.within(group):
                    own.join(group)
    if better:
        state.say()


def _divide_alike(state: Attack, theirs: list[Group]) -> None:
    """Divide the groups that another search has divided, as it has. Hold the lock."""
    for own in tuple(state.groups):
        parts = [group for group in theirs if group.within(own) and not own.within(group)]
        if parts:
            state.divide(own, [own.part(part.options, part.held) for part in parts])
