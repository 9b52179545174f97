"""Diagnose a plan that has no schedule, write what was found, and tell it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from planner.commands.output import FOLDER, next_free, place
from planner.domain.outcome import Outcome, Run, Status

if TYPE_CHECKING:
    from planner.commands.progress import Teller
    from planner.domain.problem import Problem
    from planner.domain.where import Where
    from planner.explain.claims import Claim
    from planner.explain.relax import Repair
    from planner.explain.why import Why
    from planner.reports.told import Told
    from planner.solve.budget import Budget
    from planner.workbook.places import Places

REPAIRS = 3  # unless another number is asked for


def diagnosed(problem: Problem, budget: Budget, teller: Teller, most: int = REPAIRS) -> Why:
    """What cannot hold together, and what could be given up."""
    from planner.explain.why import why

    return why(problem, budget, lambda stage: teller.say(f"looking for what stands in the way: {stage}"), most=most)


def nearest(problem: Problem, budget: Budget, teller: Teller) -> Why:
    """What could be given up so that there is a schedule, where it is not known whether there is one without."""
    from planner.explain.why import closest

    return closest(problem, budget, lambda stage: teller.say(f"looking for the closest there is: {stage}"))


def written(problem: Problem, plan: Path, found: Why, run: Run, folder: Path = FOLDER) -> tuple[Told, Path]:
    """Write the schedule of each repair and the workbook that compares them; give what is told, and its path."""
    from planner.reports.conflict import write
    from planner.workbook.places import Places

    places = Places.of(plan)
    told = told_of(problem, places, found)
    repairs = []
    for number, (repair, words) in enumerate(zip(found.repairs, told.repairs, strict=True), 1):
        target = next_free(folder / f"{plan.stem}-repair-{number}.xlsx")
        repairs.append(replace(words, schedule=_schedule(problem, repair, run, target)))
    told = replace(told, repairs=tuple(repairs))
    draw = partial(write, problem=problem, told=told)
    name = "conflict" if told.proved else "closest"
    return told, place(draw, next_free(folder / f"{plan.stem}-{name}.xlsx"), force=False)


def told_of(problem: Problem, places: Places, found: Why) -> Told:
    """Conflicts and repairs in sentences, with the cells of the workbook."""
    from planner.explain.claims import statements
    from planner.reports.told import Member, Told, ToldConflict, ToldRepair, cells_of

    conflicts = tuple(
        ToldConflict(
            tuple(
                Member(
                    one.sentence,
                    cells_of(one.where, places.cells, one.claim.rule_id),
                    one.claim.rule_id,
                    one.claim.waivable(problem),
                )
                for one in statements(problem, conflict)
            ),
            conflict.minimal,
            conflict.agreed,
        )
        for conflict in found.conflicts
    )
    repairs = tuple(
        ToldRepair(
            repair.sentences(problem),
            tuple(
                cell
                for claim in repair.claims
                for cell in cells_of(_there(problem, repair, claim), places.cells, claim.rule_id)
            ),
            repair.schedule.option,
            repair.report.costs(),
            repair.least,
            repair.touches_mandate(problem),
        )
        for repair in found.repairs
    )
    return Told(conflicts, repairs, found.complete, proved=found.status is Status.INFEASIBLE)


def _there(problem: Problem, repair: Repair, claim: Claim) -> list[Where]:
    """Where a claim that is given up is stated; interpreters of other venues do not matter."""
    venue = repair.schedule.option.venue
    found = claim.rule.where(problem, claim.part)
    return [replace(one, venue=venue) if one.sheet == "Interpretation" else one for one in found]


def _schedule(problem: Problem, repair: Repair, run: Run, target: Path) -> Path:
    """The schedule that a repair makes possible; it breaks what is given up, and says so."""
    from planner.reports.excel import write

    tiers = repair.report.unproved()
    given_up = "; ".join(repair.sentences(problem))
    facts = replace(run, strategy=f"repair: {given_up}", stopped_by="a few seconds for each repair")
    outcome = Outcome(status=Status.FEASIBLE, schedule=repair.schedule, tiers=tiers, run=facts)
    return place(partial(write, problem=problem, outcome=outcome, report=repair.report), target, force=False)
