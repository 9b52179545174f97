"""The model of everything against its plain twin: every schedule of a tiny conference, each judged by the check."""

from dataclasses import replace

import pytest
from ortools.sat.python import cp_model

from planner.domain.agenda import Issue, Position, Session
from planner.domain.places import Room
from planner.domain.setting import Mode, Setting
from planner.domain.wishes import Aspect, Pin
from planner.explain.check import check
from planner.solve.conference.build import build, draft_of, hinted, objective
from planner.solve.conference.layout import lay_out
from planner.solve.conference.prove import relaxation
from planner.solve.conference.scope import Draft, Parts, Scope, whole
from planner.solve.conference.shape import FORBIDDEN, Conference
from planner.solve.conference.view import view
from tests.problems import WORKSHOP, item
from tests.solve.conference.drawn import TIMED, conference, drawn, least, settings, soft, view_of

SEEDS = [*range(30), *range(TIMED, TIMED + 30)]


def solved(conference: Conference, scope: Scope) -> tuple[Parts, int | None, Draft | None]:
    """The model, its optimum and a draft; None where it has none."""
    parts = build(conference, scope)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    status = solver.solve(parts.model)
    if status == cp_model.INFEASIBLE:
        return parts, None, None
    assert status == cp_model.OPTIMAL
    return parts, round(solver.objective_value), draft_of(parts, solver.value)


def exact(conference: Conference) -> bool:
    """Whether the strict model leaves nothing to the layout, and forbids nothing that could be best."""
    single = conference.weights["issue_rooms_at_once"] >= FORBIDDEN
    timed = bool(conference.slot_clashes) and any(conference.ordered)
    if conference.before or conference.plenary or conference.opening is not None or conference.closing is not None:
        return False  # they share no session with others, which may cost more
    return (single or not (conference.delicate or conference.slot_clashes)) and not timed


def everything(conference: Conference) -> Scope:
    return whole(conference, most=len(conference.rooms))


def test_the_conferences_drawn_are_of_all_kinds() -> None:
    feasible = [seed for seed in SEEDS if least(seed) is not None]
    assert len(SEEDS) / 3 < len(feasible) < len(SEEDS)
    assert sum(exact(view_of(seed)) for seed in feasible) >= 8
    assert sum((least(seed) or 0) > 0 for seed in feasible) >= 8
    assert sum(bool(view_of(seed).slot_clashes) for seed in feasible) >= 5
    assert sum(any(view_of(seed).ordered) for seed in feasible) >= 5


@pytest.mark.parametrize("seed", SEEDS)
def test_the_strict_model_costs_what_the_cheapest_schedule_costs(seed: int) -> None:
    conference, best = view_of(seed), least(seed)
    _, optimum, draft = solved(conference, everything(conference))
    if exact(conference):
        assert optimum == best
    if optimum is None or draft is None or not exact(conference):
        return
    schedule = lay_out(conference, draft)
    assert schedule is not None
    report = check(drawn(seed), schedule)
    assert (report.broken, report.cost(1)) == ((), best)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_relaxation_is_never_above_the_cheapest_schedule(seed: int) -> None:
    conference, best = view_of(seed), least(seed)
    _, optimum, _ = solved(conference, relaxation(conference, None))
    assert best is None or (optimum is not None and optimum <= best)
    if best is not None:
        below, found, _ = solved(conference, relaxation(conference, best + 1))
        assert found is not None
        assert found <= best
        assert below.scope.cutoff == best + 1


@pytest.mark.parametrize("seed", SEEDS)
def test_a_complete_hint_is_feasible_and_costs_the_same(seed: int) -> None:
    conference = view_of(seed)
    for scope in (whole(conference, slots=False), relaxation(conference, None)):
        parts, optimum, draft = solved(conference, scope)
        if draft is None:
            continue
        values = hinted(parts, draft)
        free = [value for item in conference.room_wishes for value in parts.alike_of[item].at.values()]
        assert len(values) == len(parts.model.proto.variables) or free
        for index, amount in values.items():
            variable = parts.model.get_int_var_from_proto_index(index)
            parts.model.add(variable == amount)
        parts.model.minimize(objective(parts))
        solver = cp_model.CpSolver()
        assert solver.solve(parts.model) == cp_model.OPTIMAL
        assert round(solver.objective_value) == optimum


def test_each_return_to_an_issue_within_a_day_costs() -> None:
    """Y is held in the middle, so that X, which needs two of three sessions, is taken up twice."""
    of = conference(
        sessions=tuple(Session(id=f"S{n}", start=600 + 60 * n, end=630 + 60 * n) for n in range(3)),
        rooms=(Room(id="R1", venue="V"),),
        issues=(Issue(id="X"), Issue(id="Y")),
        items=(item("A", issue="X", minutes=30), item("B", issue="X", minutes=30), item("C", issue="Y", minutes=30)),
        pins=(Pin(id="1", item="C", aspect=Aspect.SESSION, value="S1"),),
        settings=settings(issue_consecutive=soft(3), pins=Setting(Mode.HARD)),
    )
    seen = view(of, of.options[0])
    for scope in (everything(seen), relaxation(seen, None)):
        assert solved(seen, scope)[1] == 3
    free = replace(of, pins=())
    assert solved(view(free, of.options[0]), everything(seen))[1] == 0


def test_a_second_room_for_an_issue_at_once_costs_a_search_but_bounds_nothing() -> None:
    of = conference(
        sessions=(Session(id="S1", start=600, end=630),),
        items=(item("A", minutes=30), item("B", minutes=30)),
        settings=settings(issue_parallel=soft(2), issue_in_one_room=soft(5)),
    )
    seen = view(of, of.options[0])
    assert solved(seen, everything(seen))[1] == 7
    assert solved(seen, relaxation(seen, None))[1] == 5


@pytest.mark.parametrize(("minutes", "apart"), [(30, False), (5, True)])
def test_with_many_slots_a_person_is_in_one_room_a_session(minutes: int, apart: bool) -> None:
    """One session that both fit into one after the other, in two rooms: a model without minutes does not see that."""
    sizes = {"minutes": minutes}
    of = conference(
        workshop=replace(WORKSHOP, slot_minutes=None),
        sessions=(Session(id="S1", start=600, end=660),),
        issues=(Issue(id="X"), Issue(id="Y")),
        items=tuple(item(name, issue=issue, presenters=("U",), **sizes) for name, issue in (("A", "X"), ("B", "Y"))),
        settings=settings(presenters_at_once=Setting(Mode.HARD)),
    )
    seen = view(of, of.options[0])
    assert bool(seen.kept_apart) is apart
    assert (solved(seen, everything(seen))[1] is None) is apart
    assert solved(seen, relaxation(seen, None))[1] == 0


def test_the_first_and_the_last_item_have_the_first_and_the_last_session_that_may_be() -> None:
    names = ("A", "B", "C")
    positions = (Position.FIRST, Position.ANYWHERE, Position.LAST)
    of = conference(
        items=tuple(item(name, minutes=30, position=where) for name, where in zip(names, positions, strict=True)),
        pins=(Pin(id="1", item="C", aspect=Aspect.SESSION, value="S1"),),
        settings=settings(item_position=Setting(Mode.HARD), pins=Setting(Mode.HARD)),
    )
    seen = view(of, of.options[0])
    assert whole(seen).domain == [[0], [0, 1], [0]]
    assert whole(view(replace(of, pins=()), of.options[0])).domain == [[0], [0, 1], [1]]
    assert whole(seen, strict=False).domain == [[0, 1]] * 3
