"""The solver's costs are the ledger's, line by line and to the cent."""

from dataclasses import replace

import pytest
from ortools.sat.python import cp_model

from planner.domain.budget import ledger, line_totals, total
from planner.domain.money import BudgetLine, Driver
from planner.domain.people import Travel
from planner.domain.places import Document, Interpretation, Room, Venue
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.model.plan import Plan
from tests.problems import AFTERNOON, MORNING, WORKSHOP, every_schedule, expert, item, option, problem, schedule

LINES = (
    BudgetLine(id="B1", title="Travel", driver=Driver.TRAVEL),
    BudgetLine(id="B2", title="DSA", driver=Driver.DSA),
    BudgetLine(id="B0", title="Overhead", driver=Driver.PERCENT, percent=7),
    BudgetLine(id="B3", title="Interpretation", driver=Driver.INTERPRETATION),
    BudgetLine(id="B3b", title="More interpretation", driver=Driver.INTERPRETATION),
    BudgetLine(id="B4", title="Venue", driver=Driver.VENUE),
    BudgetLine(id="B6", title="Secretariat", driver=Driver.SECRETARIAT),
    BudgetLine(id="B8", title="Support cost", driver=Driver.PERCENT, percent=13),
    BudgetLine(id="ALL", title="Total", driver=Driver.TOTAL),
)
OF = problem(
    workshop=replace(WORKSHOP, secretariat_staff=2, secretariat_travels_as="E1"),
    venues=(Venue(id="V", fixed_cost=100001, local_share=60), Venue(id="W")),
    options=(option(2), option(4), option(3, venue="W"), option(4, venue="W")),
    sessions=(MORNING, AFTERNOON),
    rooms=(
        Room(id="R", venue="V", cost_per_day=3507),
        Room(id="S", venue="V"),
        Room(id="T", venue="W", cost_per_day=2011),
    ),
    items=(
        *(item(name, languages=("EN", "FR"), panellists_most=1) for name in "ABCDE"),
        item("F", languages=("EN",), rapporteurs=1, moderators=1),
        item("G", languages=("EN", "AR"), panellists_most=2),
    ),
    experts=(
        expert("E1", sponsored=True),
        expert("E2", sponsored=True),
        expert("E3", sponsored=True, remote=True),
        expert("E4"),
    ),
    travels=(
        Travel(expert="E1", venue="W", fare=50003, terminal=1200, dsa=1301, nights_before=1, rest_nights=1),
        Travel(expert="E2", venue="V", fare=20001, dsa=1109, nights_before=1),
        Travel(expert="E2", venue="W", fare=30007, dsa=1701),
        Travel(expert="E3", venue="V", fare=10000, dsa=10000),
        Travel(expert="E4", venue="W", fare=10000, dsa=10000),
    ),
    interpretation=(
        Interpretation(venue="V", language="EN", interpreters=2, fee=4201),
        Interpretation(venue="V", language="FR", interpreters=2, fee=4507, travel=9013, dsa=1651, meetings_per_week=1),
        Interpretation(venue="W", language="EN", interpreters=2, fee=4101, meetings_per_week=2),
        Interpretation(venue="W", language="FR", interpreters=3, fee=4603, dsa=1811, meetings_per_week=2),
        Interpretation(venue="W", language="AR", interpreters=3, fee=4703, travel=7001),
    ),
    documents=(Document(id="D1", title="Note", words=1801, languages=("EN", "FR", "ES")),),
    budget=LINES,
)
BUSY = schedule(
    OF, "A M1 T", "B P1 T", "C 2 M1 T", "D 2 P1 T", "E 3 M1 T", "G 3 P1 T", "F 4 M1 T",
    "A panellist E1", "E panellist E1", "G panellist E2 E4", "F moderator E3", option=OF.options[3],
)  # fmt: skip
CROWDED = schedule(OF, "A M1 R", "B M1 S", "C M1 R", "D 2 M1 R", "E 3 P1 S", "G 4 M1 R", option=OF.options[1])


def assert_same(of: Problem, where: list[Schedule]) -> None:
    model = cp_model.CpModel()
    plan = Plan(of, model)
    ids = ["", *(line.id for line in of.budget)]
    for line in ids:
        assert plan.costs.line(line).most >= 0
    model.minimize(plan.costs.total.cents)
    for one in where:
        copy = model.clone()
        plan.fix(one, copy)
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = 1
        assert solver.solve(copy) == cp_model.OPTIMAL
        entries = ledger(of, one)
        expected = dict.fromkeys(ids, 0) | line_totals(of, entries)
        assert {line: solver.value(plan.costs.line(line).cents) for line in ids} == expected, one
        assert round(solver.objective_value) == total(entries) <= plan.costs.total.most


@pytest.mark.parametrize("lines", [LINES, (), LINES[2:3]], ids=["all lines", "no lines", "a share only"])
def test_every_line_is_the_ledger_s(lines: tuple[BudgetLine, ...]) -> None:
    of = replace(OF, budget=lines)
    assert_same(of, [BUSY, CROWDED, *every_schedule(of, most=40)])


def test_some_of_these_schedules_need_relief_teams() -> None:
    found = [entry.text for where in (BUSY, CROWDED) for entry in ledger(OF, where)]
    assert "FR: 3 interpreters, 5 team-days, 2 relief teams" in found
    assert "FR: 2 interpreters, 7 team-days, 2 relief teams" in found


def test_a_plan_of_some_options_costs_the_same() -> None:
    of = replace(OF, options=OF.options[3:])
    assert_same(of, [BUSY, *every_schedule(of, most=10)])


@pytest.mark.parametrize(
    ("where", "expected"),
    [
        (BUSY, {"coming AR": 3 * 7001, "coming FR": 3 * 5 * 1811 * (1 + 2)}),  # 5 nights; one team and two for relief
        (CROWDED, {"coming FR": 2 * (9013 + 5 * 1651) * (3 + 2)}),
    ],
    ids=["busy", "crowded"],
)
def test_who_comes_from_elsewhere_is_a_step_within_interpretation(where: Schedule, expected: dict[str, int]) -> None:
    model = cp_model.CpModel()
    plan = Plan(OF, model)
    plan.fix(where, model)
    steps = plan.costs.steps()
    model.minimize(plan.costs.total.cents)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    assert solver.solve(model) == cp_model.OPTIMAL
    found = {name: solver.value(cost.cents) for name, cost in steps.items()}
    assert {name: cents for name, cents in found.items() if cents} == expected
    for name, cents in found.items():
        assert cents <= solver.value(plan.costs.interpretation(name.removeprefix("coming ")).cents)
        assert cents <= steps[name].most
