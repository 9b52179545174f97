"""What is known while a conference is attacked, shared by the threads that search and prove."""

import threading
from collections import Counter
from dataclasses import dataclass, field
from math import inf

from planner.domain.schedule import Schedule
from planner.explain.check import Report, check
from planner.solve.attack import Attack
from planner.solve.best import Disagreement
from planner.solve.conference.layout import drafted, lay_out
from planner.solve.conference.runs import Runs
from planner.solve.conference.scope import Draft
from planner.solve.conference.shape import FORBIDDEN, Conference
from planner.solve.conference.view import stated
from planner.solve.groups import Group

STALE = 3.0  # seconds without a better draft, after which a conference that leaves schedules out ends
ENOUGH = 20  # drafts that break hard rules the model does not state, before any that does not: give up


@dataclass(eq=False)
class Work:
    """The best draft so far, what it costs, and whether to go on."""

    attack: Attack
    group: Group
    conference: Conference
    runs: Runs
    proves: bool = True  # False where another search does, or where the conference leaves schedules out
    until: float = inf  # seconds of the budget at which it ends; then also once it has become stale
    draft: Draft | None = None
    cost: int = FORBIDDEN  # of the draft, as the check counts it in the conference's tier
    broken: int = 0  # drafts that broke hard rules
    gained: float = inf  # seconds of the budget at the last gain
    exhausted: bool = False  # the whole model has no more to say
    halt: threading.Event = field(default_factory=threading.Event)

    def __post_init__(self) -> None:
        self.budget = self.attack.budget
        self.proves = self.proves and self.conference.bounding
        self.stated = {rule.id for rule in stated(self.attack.problem)}

    def begin(self, schedule: Schedule) -> None:
        """Begin from a schedule of another search."""
        draft = drafted(self.conference, schedule)
        if draft is not None:
            self.offer(draft)

    @property
    def over(self) -> bool:
        """Whether to begin nothing more."""
        hopeless = self.draft is None and self.broken >= ENOUGH
        ended = self.budget.over or self.budget.seconds >= min(self.until, self._stale)
        return hopeless or ended or self.halt.is_set() or self.budget.stop.is_set()

    @property
    def _stale(self) -> float:
        return self.gained + STALE if self.until < inf else inf

    @property
    def bound(self) -> int:
        """The least the tier can cost, as far as known."""
        return self.group.bound(self.conference.tier)

    def offer(self, draft: Draft, promised: int | None = None) -> int | None:
        """Lay out a draft, have it checked, and keep it if it is the best.

        What it costs; None where it cannot be laid out or breaks a hard rule. `promised` is what a strict model says.
        """
        schedule = lay_out(self.conference, draft)
        if schedule is None:
            return None
        report = check(self.attack.problem, schedule)
        if report.broken:
            self.broken += 1
            return None
        if promised is not None and firm(self.conference, draft):
            self._compare(report, promised)
        cost = report.cost(self.conference.tier)
        with self.attack.lock:
            better = self.attack.keep(schedule, report)
            if self.draft is None or cost < self.cost:
                self.draft, self.cost, self.gained = draft, cost, self.budget.seconds
        if better:
            self.attack.say()
        self._look()
        return cost

    def _compare(self, report: Report, promised: int) -> None:
        """See that the check counts no more than the model promised."""
        tier = self.conference.tier
        rules = [one for one in report.rules if one.rule.id in self.stated and one.setting.tier == tier]
        counted = sum(one.cost for one in rules)
        if counted > promised:
            raise Disagreement(f"tier {tier}: the model of the conference promises {promised}, the check {counted}")

    def raise_bound(self, least: int) -> None:
        """Note a bound and tell."""
        if least > self.bound:
            self.group.raise_bound(self.conference.tier, least)
            self.attack.say()
            self._look()

    def _look(self) -> None:
        """Halt when the best is good enough."""
        if self.draft is not None and self.cost - self.bound <= self.budget.limits.gap * max(self.cost, 1):
            self.halt.set()

    def impossible(self) -> None:
        """Nothing keeps the hard rules: the group is out."""
        self.attack.rule_out([self.conference.option.id])
        self.halt.set()


def firm(conference: Conference, draft: Draft) -> bool:
    """Whether the model counts all that the check counts: nothing by the slot, nothing by which parallel room."""
    rooms = Counter((issue, session) for issue, session, _ in draft.cells)
    parallel = {issue for (issue, _), number in rooms.items() if number > 1}
    return not conference.slot_clashes and not parallel & conference.delicate
