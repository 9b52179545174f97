"""A large conference on one option: one thread searches, the other finds a first solution and proves."""

import time
from collections.abc import Callable
from functools import partial
from itertools import count
from math import inf

from planner.solve.attack import Attack
from planner.solve.conference.construct import DOMINATED, QUICK, start
from planner.solve.conference.neighbourhoods import Search
from planner.solve.conference.prove import first_solution, prove, ways
from planner.solve.conference.runs import Runs
from planner.solve.conference.shape import LARGE
from planner.solve.conference.view import view
from planner.solve.conference.work import Work
from planner.solve.groups import Group
from planner.solve.search import Interrupted

SETTLING = 0.4  # of the time left at most, before the first proof: bounds like a good draft
PATIENCE = 15.0  # seconds without a better bound before the other way is tried; more each time
TURN = 2.0  # seconds of searching, then of proving, where one thread does both; more each time


def confer(state: Attack, group: Group, proving: bool = True, until: float = inf) -> None:
    """Attack the one option of a group as a conference, until proof, limit or interrupt, from the best schedule if any.

    Without `proving` it only searches, where another search proves. It ends without a schedule too where all that it
    finds breaks hard rules that its model does not state; a conference that leaves schedules out ends at `until`
    seconds of the budget.
    """
    state.say("a conference: issues in rooms and sessions first")
    conference = view(state.problem, group.options[0])
    with Runs(state.budget) as runs:
        work = Work(state, group, conference, runs, proving, inf if conference.bounding else until)
        if state.best.schedule is not None:
            work.begin(state.best.schedule)
        second = prove_and_search if work.proves else search_too
        tasks: tuple[Callable[[Work], None], ...] = (searching, second) if state.budget.workers > 1 else (alone,)
        state.budget.at_once([partial(_task, work, task) for task in tasks])
    if state.budget.stop.is_set():
        raise Interrupted


def _task(work: Work, task: Callable[[Work], None]) -> None:
    """Do a task; when it fails the other ends too."""
    try:
        task(work)
    except BaseException:
        work.halt.set()
        raise


def searching(work: Work) -> None:
    """Construct a draft, unless there is one, then improve whichever is best."""
    if work.draft is None:
        start(work)
    while work.draft is None and not work.over and not work.exhausted:  # the other thread still looks for one
        time.sleep(0.05)
    if work.draft is not None:
        Search(work, work.draft).run()


def first(work: Work) -> None:
    """A first draft while the other thread constructs one: of the whole model; where that is large, by less effort."""
    if work.draft is None and work.conference.size >= LARGE:
        start(work, QUICK, 1)
    elif work.draft is None:
        first_solution(work)


def search_too(work: Work) -> None:
    """A first draft, then search as the other thread does."""
    first(work)
    search_on(work)


def search_on(work: Work) -> None:
    """Search with numbers of its own, once there is nothing else to do."""
    work.exhausted = True
    if work.draft is not None:
        Search(work, work.draft, 2).run()


def prove_and_search(work: Work) -> None:
    """A first draft, a while of search, then proofs by two ways in turn; search after one that brought nothing."""
    first(work)
    settle(work, SETTLING * work.budget.left)
    for turn in count():
        way, begun, bound = ways(work)[turn % 2], work.budget.seconds, work.bound
        if not prove(work, way, work.budget.left, PATIENCE * (1 + turn // 2)):
            break
        if work.draft is not None and work.bound == bound:
            Search(work, work.draft, 3 + turn).run(2 * work.budget.seconds - begun)
    search_on(work)


def alone(work: Work) -> None:
    """All of it in turn: construct, search, prove, search longer, prove longer."""
    if work.draft is None:
        start(work)
    if work.draft is None:
        first_solution(work)
    settle(work, SETTLING * work.budget.left)
    search, open_ = None, work.proves
    for turn in count():
        if work.over or (work.draft is None and not open_):
            return
        seconds = TURN * (1 + turn // 2)
        if open_:
            open_ = prove(work, ways(work)[turn % 2], seconds, seconds)
        if work.draft is not None:
            search = search or Search(work, work.draft, 2)
            search.run(work.budget.seconds + seconds)


def settle(work: Work, seconds: float) -> None:
    """Search while the best falls by a tenth each pause, at most so long; longer pauses while single costs dominate."""
    if work.draft is None:
        return
    limit = work.budget.seconds + seconds
    search, before = Search(work, work.draft, 1), 2 * work.cost + 1
    while work.budget.seconds < limit and not work.over and work.cost < 0.9 * before:
        before = work.cost
        pause = min(3.0, work.conference.size / 2000) * (3 if work.cost >= DOMINATED else 1)
        search.run(min(limit, work.budget.seconds + pause))
