"""A first draft: issues in batches, the hardest first, those before held where they are."""

import random
from collections import defaultdict
from itertools import count

from planner.solve.conference.parts import Better, solve_part
from planner.solve.conference.scope import Draft, Scope, whole
from planner.solve.conference.shape import FORBIDDEN, LARGE, Conference
from planner.solve.conference.work import Work

BATCH = 3  # issues at a time
TRIES = 20
STEPS = 3  # away in the order of items, freed with a batch that does not fit
EFFORT = 0.3  # deterministic seconds for one batch
AGAIN = 5  # times as much for a batch that did not fit, of a large conference
QUICK = 0.08  # of a draft that is to be soon rather than good
DOMINATED = 1000  # a first cost from which on single costs are what makes it


def start(work: Work, effort: float = EFFORT, number: int = 0) -> None:
    """Construct; while single costs dominate, again with those forbidden, for a tenth of the time.

    Of several that construct side by side, each has a number, and goes its own way.
    """
    until, seed = work.budget.seconds + 0.1 * work.budget.left, work.budget.limits.seed + number
    cost = _offered(work, construct(work, FORBIDDEN, until, effort, seed))
    while cost is not None and cost >= DOMINATED and not work.over:
        better = _offered(work, construct(work, 10 ** (len(str(cost)) - 1), until, effort, seed))
        if better is None or better >= cost:
            return
        cost = better


def _offered(work: Work, draft: Draft | None) -> int | None:
    return None if draft is None else work.offer(draft)


def construct(work: Work, cutoff: int, until: float, effort: float, seed: int) -> Draft | None:
    """Batch by batch; on failure the issues in order with it, and those of some rooms, are freed too.

    None where it takes too long or fails.
    """
    order, conference = hardest_first(work.conference), work.conference
    chance = random.Random(seed)
    draft = Draft(frozenset(), (0,) * len(conference.items))
    for begin in range(0, len(order), BATCH):
        batch, placed = set(order[begin : begin + BATCH]), set(order[:begin])
        for attempt in count():
            late = work.draft is not None and work.budget.seconds > until
            if attempt == TRIES or work.over or late:
                return None
            near = nearby(conference, batch, min(attempt, STEPS)) & placed
            free = batch | near | crowd(draft, attempt - bool(near), chance)
            kept = Draft(frozenset(cell for cell in draft.cells if cell[0] not in free), draft.session)
            scope = batch_scope(conference, placed | free, free, kept, cutoff)
            hasty = attempt > 0 and conference.size >= LARGE  # then any solution will do
            seconds = effort * (AGAIN if hasty else 1)
            found: Better = solve_part(work, scope, seconds, seed, 1, first_only=hasty)
            if found.draft is not None:
                draft = found.draft
                break
    return draft


def hardest_first(conference: Conference) -> list[int]:
    """Issues with plenary items, or the first or last one, then by length, long items counting more."""
    need: dict[int, int] = defaultdict(int)
    shortest = min(item.length for item in conference.items)
    for item in conference.items:
        need[item.issue] += item.length + 3 * shortest * (item.length > shortest)
    alone = {conference.items[item].issue for item in (*conference.plenary, *conference.ends)}
    return sorted(need, key=lambda issue: (issue not in alone, -need[issue], issue))


def batch_scope(conference: Conference, issues: set[int], free: set[int], kept: Draft, cutoff: int) -> Scope:
    """The issues placed so far and the free ones, which may go anywhere."""
    scope = whole(conference, cutoff=min(cutoff, FORBIDDEN), base=kept)
    for number, item in enumerate(conference.items):
        if item.issue in issues and item.issue not in free:
            scope.domain[number] = [kept.session[number]]
    scope.issues = issues
    scope.free = {(issue, session) for issue in free for session in range(len(conference.sessions))}
    return scope


def nearby(conference: Conference, issues: set[int], steps: int) -> set[int]:
    """Issues of which items come before or after items of these, so many steps away at most."""
    found = set(issues)
    for _ in range(steps):
        found |= conference.linked(found)
    return found


def crowd(draft: Draft, attempt: int, chance: random.Random) -> set[int]:
    """The issues of some rooms, more with each attempt."""
    rooms = sorted({room for _, _, room in draft.cells})
    chosen = set(chance.sample(rooms, min(len(rooms), (attempt + 4) // 4))) if attempt else set()
    return {issue for issue, _, room in draft.cells if room in chosen}
