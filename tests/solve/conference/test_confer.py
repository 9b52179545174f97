"""The attack on conferences from problem to outcome."""

import random
import threading
import time
from dataclasses import replace
from itertools import pairwise

import pytest

from planner.domain.agenda import Attendance, Issue, Position, Session
from planner.domain.outcome import Outcome, Status
from planner.domain.places import Interpretation, Room
from planner.domain.problem import Problem
from planner.domain.setting import Mode, Setting
from planner.domain.wishes import Aspect, Pin
from planner.explain.check import check
from planner.solve.attack import Attack
from planner.solve.best import Best, Disagreement
from planner.solve.budget import Budget, Limits
from planner.solve.conference.confer import confer
from planner.solve.conference.construct import nearby
from planner.solve.conference.runs import Runs
from planner.solve.conference.scope import Draft
from planner.solve.conference.view import view
from planner.solve.conference.work import Work
from planner.solve.groups import grouped
from planner.solve.search import Interrupted
from planner.solve.strategy import CONFERENCE, GROUPS, solve
from tests.problems import item
from tests.solve.conference.drawn import conference, drawn, least, settings, soft

SEEDS = range(12)


def crowded(seed: int = 1, items: int = 60, issues: int = 12) -> Problem:
    """A conference too large to be proved at once: rooms and sessions are scarce, people are at several items."""
    chance = random.Random(seed)
    names = [f"I{number}" for number in range(issues)]
    people = [f"P{number}" for number in range(20)]
    rules = ("issue_in_one_room", "issue_rooms_at_once", "issue_unbroken", "presenters_in_one_room")

    def some() -> tuple[str, ...]:
        return tuple(chance.sample(people, 2))

    return conference(
        issues=tuple(Issue(id=name, chairs=some()) for name in names),
        sessions=tuple(Session(id=f"S{n}", start=480 + 100 * n, end=570 + 100 * n) for n in range(6)),
        rooms=tuple(Room(id=f"R{number}", venue="V") for number in range(8)),
        items=tuple(
            item(f"A{n}", issue=names[n % issues], minutes=chance.choice([30, 30, 60]), presenters=some())
            for n in range(items)
        ),
        settings=settings(**{rule: soft(chance.randint(1, 9)) for rule in rules}),
    )  # fmt: skip


def proved(of: Problem, found: Outcome, best: int | None) -> None:
    """The outcome is what the twin says, proved."""
    if best is None:
        assert (found.status, found.schedule) == (Status.INFEASIBLE, None)
        return
    assert found.schedule is not None
    report = check(of, found.schedule)
    assert (report.broken, report.cost(1)) == ((), best)
    assert found.status is Status.OPTIMAL
    assert [(tier.cost, tier.bound) for tier in found.tiers if tier.tier == 1] in ([], [(best, best)])


@pytest.mark.parametrize("seed", SEEDS)
def test_small_ones_are_proved(seed: int) -> None:
    for limits in (Limits(seconds=None, deterministic=30), Limits(seconds=30, workers=2)):
        found = solve(drawn(seed), limits)
        proved(drawn(seed), found, least(seed))
        assert found.run.strategy in (CONFERENCE, f"{GROUPS} (a conference, but no schedule was found as one)")


def test_most_small_ones_are_proved_as_conferences() -> None:
    found = [solve(drawn(seed), Limits(seconds=30, workers=1)).run.strategy for seed in SEEDS]
    assert found.count(CONFERENCE) > len(SEEDS) / 2


def test_the_same_seed_twice_gives_the_same_outcome() -> None:
    limits = Limits(seconds=None, deterministic=2.0)
    found = [solve(crowded(), limits) for _ in range(2)]
    assert found[0] == found[1]
    assert found[0].schedule is not None
    assert found[0].run.strategy == CONFERENCE


def test_a_limit_ends_it_with_a_sound_bound() -> None:
    began = time.monotonic()
    found = solve(crowded(), Limits(seconds=3, workers=2))
    assert time.monotonic() - began < 6
    assert found.schedule is not None
    assert all(tier.bound <= tier.cost for tier in found.tiers)


def test_a_gap_ends_it() -> None:
    found = solve(crowded(), Limits(seconds=30, workers=2, gap=1.0))
    assert (found.status, found.run.stopped_by) == (Status.FEASIBLE, "gap")
    assert found.run.seconds < 20


@pytest.mark.parametrize("workers", [1, 2])
def test_the_stop_event_ends_it_within_a_second(workers: int) -> None:
    of = crowded(items=80, issues=15)
    budget = Budget(Limits(seconds=60, workers=workers))
    state = Attack(of, budget, Best(of, budget), {}, grouped(of, list(of.options)), lambda _: None)
    stopped: list[float] = []

    def stop() -> None:
        stopped.append(time.monotonic())
        budget.stop.set()

    threading.Timer(1.5, stop).start()
    with pytest.raises(Interrupted):
        confer(state, state.groups[0])
    assert time.monotonic() - stopped[0] < 1


def test_hard_rules_that_the_model_does_not_state_send_it_the_usual_way() -> None:
    """One team of interpreters for two rooms: no two items at once."""
    names = "ABCD"
    of = conference(
        issues=tuple(Issue(id=name) for name in names),
        items=tuple(item(n, issue=n, minutes=30, languages=("EN", "FR")) for n in names),
        interpretation=tuple(Interpretation(venue="V", language=language, teams=1) for language in ("EN", "FR")),
        settings=settings(interpreter_teams=Setting(Mode.HARD), issue_in_one_room=soft()),
    )
    found = solve(of, Limits(seconds=30, workers=2))
    assert found.schedule is not None
    assert not check(of, found.schedule).broken
    assert found.status is Status.OPTIMAL
    assert found.run.strategy == f"{GROUPS} (a conference, but no schedule was found as one)"


def test_items_whose_tags_exclude_one_another_take_turns() -> None:
    """All of them: as many as there are cells, so that two of a session are in two rooms one after the other."""
    of = conference(
        issues=tuple(Issue(id=name) for name in "ABCD"),
        items=tuple(item(n, issue=n, minutes=30, tags=("loud",), excludes=("loud",)) for n in "ABCD"),
        settings=settings(exclusive_tags=Setting(Mode.HARD), issue_in_one_room=soft()),
    )
    found = solve(of, Limits(seconds=30, workers=2))
    assert found.schedule is not None
    assert (found.status, found.run.strategy) == (Status.OPTIMAL, CONFERENCE)


def timely(items: int) -> Problem:
    """A conference with an opening, a keynote after it and a closing of no issue, all plenary, and items in order."""
    of = crowded(items=items, issues=6)
    front = item("O", issue=None, minutes=30, attendance=Attendance.PLENARY, position=Position.FIRST)
    speech = item("K", issue=None, minutes=30, attendance=Attendance.PLENARY, predecessors=("O",))
    back = item("Z", issue=None, minutes=30, attendance=Attendance.PLENARY, position=Position.LAST)
    first, *others = (replace(one, presenters=one.presenters[: n % 2]) for n, one in enumerate(of.items))
    follows = tuple(replace(one, predecessors=(first.id,)) for one in others[:8])
    hard = ("plenary_alone", "item_order", "item_position", "presenter_pause", "pins")
    return replace(
        of,
        items=(first, *follows, *others[8:], back, speech, front),
        pins=(Pin(id="1", item=others[9].id, aspect=Aspect.START, value=str(of.sessions[1].start + 30)),),
        settings={**of.settings, **{rule: Setting(Mode.HARD, parameters={"minutes": 5}) for rule in hard}},
    )


@pytest.mark.parametrize("workers", [1, 2])
def test_plenary_items_of_no_issue_order_and_pinned_starts_are_kept(workers: int) -> None:
    of = timely(60)
    found = solve(of, Limits(seconds=120, workers=workers, gap=1))  # the first will do
    assert found.schedule is not None
    assert not check(of, found.schedule).broken
    assert found.run.strategy.startswith(f"{CONFERENCE} (there are items of no issue")
    seen = view(of, of.options[0])
    assert len({seen.items[number].issue for number in seen.plenary}) == 1  # so they may share a room of a session


def test_what_no_room_can_hold_is_proved_impossible() -> None:
    of = conference(items=tuple(item(name, minutes=60, issue="I1") for name in "ABC"))
    held = replace(of, settings=settings(issue_rooms_at_once=Setting(Mode.HARD)))
    assert solve(of, Limits(seconds=20)).status is Status.OPTIMAL
    found = solve(held, Limits(seconds=20))
    assert (found.status, found.run.strategy) == (Status.INFEASIBLE, CONFERENCE)


def test_more_than_the_model_promised_is_a_fault_of_ours() -> None:
    of = conference(items=(item("A", minutes=60), item("B", minutes=60)), settings=settings(issue_in_one_room=soft(7)))
    budget = Budget(Limits())
    state = Attack(of, budget, Best(of, budget), {}, grouped(of, list(of.options)), lambda _: None)
    with Runs(budget) as runs:
        work = Work(state, state.groups[0], view(of, of.options[0]), runs)
        draft = Draft(frozenset({(0, 0, 0), (0, 1, 1)}), (0, 1))
        assert work.offer(draft, 7) == 7
        with pytest.raises(Disagreement, match="promises 6, the check 7"):
            work.offer(draft, 6)


def test_issues_in_order_with_a_batch_that_does_not_fit_are_freed_step_by_step() -> None:
    names = "WXYZ"
    chain = [item("W1", issue="W", minutes=30)]
    for before, name in pairwise(names):
        chain.append(item(f"{name}1", issue=name, minutes=30, predecessors=(f"{before}1",)))
    of = conference(issues=tuple(Issue(id=name) for name in names), items=tuple(chain), settings=settings())
    assert nearby(view(of, of.options[0]), {0}, 2) == {0}  # the rule is off
    of = replace(of, settings=settings(item_order=Setting(Mode.HARD)))
    seen = view(of, of.options[0])
    assert [nearby(seen, {0}, steps) for steps in range(4)] == [{0}, {0, 1}, {0, 1, 2}, {0, 1, 2, 3}]
    assert nearby(seen, {2}, 1) == {1, 2, 3}
