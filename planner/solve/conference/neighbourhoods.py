"""Neighbourhood search: free a part of the draft, solve it, keep what is no worse."""

import random
from dataclasses import dataclass

from planner.solve.conference.blame import blame, tied
from planner.solve.conference.layout import lay_out
from planner.solve.conference.parts import Better, solve_part
from planner.solve.conference.scope import Draft, Scope, rooms_at_once, whole
from planner.solve.conference.shape import FORBIDDEN
from planner.solve.conference.work import Work, firm
from planner.solve.search import SEEDS

EFFORT = 0.2  # deterministic seconds of one step: many small ones find more than few large ones
GROWTH, SHRINKAGE = 1.25, 0.8  # of a part solved at once, and of one not solved to the end
LINEAR = (0, 2)  # levels of linear relaxation: without it a step is short, with it some are solved that are not else
HINTED = 0.5  # of the steps begin at the draft; the others anywhere that costs no more, which leads to other drafts
SPREAD = 0.8  # of the steps let an issue have as many rooms at once as its cost can pay for
MOST = 0.9  # of the steps state the slots, however often the check refused what left them out
DEAREST = 20  # the most that an issue's costs count for where one is chosen


@dataclass
class Kind:
    """A neighbourhood, how far it is led by its linear relaxation, its size, and how well it did lately."""

    name: str
    linear: int
    size: float
    least: int
    most: int
    score: float = 1.0

    def learn(self, found: Better, gained: bool, seconds: float) -> None:
        """Size to what can be solved; weight by success per second."""
        factor = GROWTH - (GROWTH - 1) * found.effort if found.closed else SHRINKAGE
        self.size = min(max(self.size * factor, self.least), self.most)
        self.score = max(0.1, 0.9 * self.score + 0.1 * gained / max(seconds, 0.05))
        if self.most == 1:
            self.score = min(self.score, 0.3)


class Search:
    """Neighbourhood search from the best draft."""

    def __init__(self, work: Work, draft: Draft, number: int = 0) -> None:
        self.work, self.conference = work, work.conference
        self.draft, self.cost = draft, work.cost
        self.doubt = 0.0 if self.conference.timed else 1.0  # share of the steps that state the slots
        self.chance = random.Random(1000 * work.budget.limits.seed + number)
        self.issues = list(range(len(self.conference.issues)))
        self.ties = tied(self.conference)
        sessions, issues = len(self.conference.sessions), len(self.issues)
        names = ("blamed issues", "tied issues", "room issues", "session issues", "random issues")
        self.kinds = []
        for linear in LINEAR:
            self.kinds += [Kind(name, linear, min(10, issues), min(3, issues), issues) for name in names]
            self.kinds += [
                Kind("sessions", linear, min(3, sessions), min(2, sessions), sessions),
                Kind("items", linear, 1, 1, 1),
                Kind("rooms", linear, 1, 1, 1),
            ]

    def run(self, until: float = float("inf")) -> None:
        """Step by step until so many seconds are used, or the work is over."""
        while not self.work.over and self.work.budget.seconds < until:
            with self.work.attack.lock:
                if self.work.cost < self.cost and self.work.draft is not None:
                    self.draft, self.cost = self.work.draft, self.work.cost
            self.step()

    def step(self) -> None:
        """One part solved."""
        kind = self.chance.choices(self.kinds, [kind.score for kind in self.kinds])[0]
        began, before = self.work.budget.seconds, self.cost
        scope = self.scope(kind)
        found = solve_part(self.work, scope, EFFORT, self.chance.randrange(SEEDS), kind.linear)
        self.take(found, scope)
        kind.learn(found, self.cost < before, self.work.budget.seconds - began)

    def take(self, found: Better, scope: Scope) -> None:
        """Go on from what was found if it is no worse; only what may be better, or may not be, is checked."""
        if found.draft in (None, self.draft) or found.cost > self.cost:
            return
        if found.cost == self.cost and scope.slots and firm(self.conference, found.draft):
            if lay_out(self.conference, found.draft) is not None:
                self.draft = found.draft
            return
        cost = self.work.offer(found.draft, found.cost)
        if cost is not None and cost <= self.cost:
            self.draft, self.cost = found.draft, cost
        elif cost is None and self.work.draft is not None:
            self.draft, self.cost = self.work.draft, self.work.cost
        if not scope.slots:
            refused = self.draft != found.draft
            self.doubt = min(MOST, 0.9 * self.doubt + 0.1 * refused)

    def scope(self, kind: Kind) -> Scope:
        """What a neighbourhood frees this time."""
        scope = whole(self.conference, base=self.draft, cutoff=min(FORBIDDEN, self.cost + 1))
        most = rooms_at_once(self.conference, self.cost)
        scope.most = most if self.chance.random() < SPREAD else min(most, 1)
        scope.ceiling = None if self.chance.random() < HINTED else self.cost
        scope.slots = self.chance.random() < self.doubt
        if kind.name == "rooms":
            scope.domain = [[session] for session in self.draft.session]
        elif kind.name == "items":
            scope.free = set()
        elif kind.name == "sessions":
            self.free_sessions(scope, round(kind.size))
        else:
            self.free_issues(scope, self.choose_issues(kind))
        return scope

    def free_issues(self, scope: Scope, chosen: set[int]) -> None:
        """Only these issues move."""
        scope.free = {(issue, session) for issue in chosen for session in range(len(self.conference.sessions))}
        for number, item in enumerate(self.conference.items):
            if item.issue not in chosen:
                scope.domain[number] = [self.draft.session[number]]

    def free_sessions(self, scope: Scope, size: int) -> None:
        """Only what is in these sessions moves, among them."""
        every = range(len(self.conference.sessions))
        first = self.chance.randrange(len(every) - size + 1)
        chosen = set(range(first, first + size))
        if self.chance.random() < 0.5:
            chosen = set(self.chance.sample(every, size))
        scope.free = {(issue, session) for issue in self.issues for session in chosen}
        for number, session in enumerate(self.draft.session):
            scope.domain[number] = sorted({*scope.domain[number]} & chosen) if session in chosen else [session]

    def choose_issues(self, kind: Kind) -> set[int]:
        """One issue by its costs, and others by what the neighbourhood is about."""
        worst = blame(self.conference, self.draft)
        most = DEAREST if self.chance.random() < 0.5 else max(worst.values())
        first = self.chance.choices(self.issues, [min(worst[issue], most) + 0.2 for issue in self.issues])[0]
        wanted: set[int] = set()
        if kind.name == "blamed issues":
            wanted = {issue for issue in self.issues if worst[issue] > 0}
        elif kind.name == "tied issues":
            wanted = self.ties[first]
        elif kind.name != "random issues":
            at = 2 if kind.name == "room issues" else 1
            places = {cell[at] for cell in self.draft.cells if cell[0] == first}
            places.add(self.chance.choice(sorted(self.draft.cells))[at])
            wanted = {cell[0] for cell in self.draft.cells if cell[at] in places}
        return self.near(round(kind.size), first, wanted)

    def near(self, size: int, first: int, wanted: set[int]) -> set[int]:
        """The first issue and others drawn, those wanted far more likely."""
        others = [issue for issue in self.issues if issue != first]
        keys = {issue: self.chance.random() ** (1 / ((issue in wanted) + 0.02)) for issue in others}
        return {first, *sorted(keys, key=lambda issue: -keys[issue])[: size - 1]}
