"""An input workbook as a Problem, or every fault in it at once."""

from dataclasses import replace
from pathlib import Path
from typing import IO

from planner.domain.problem import Problem
from planner.domain.setting import Mode
from planner.workbook import facts_people, facts_places, facts_programme
from planner.workbook.cells import Grid, open_book
from planner.workbook.facts_pins import pins
from planner.workbook.facts_rules import settings
from planner.workbook.facts_wishes import preferences
from planner.workbook.faults import Fault, WorkbookError
from planner.workbook.options import options
from planner.workbook.public_holidays import public_holidays
from planner.workbook.references import reference_faults
from planner.workbook.rows import Tables
from planner.workbook.sense import sense_faults
from planner.workbook.sheets import SHEETS
from planner.workbook.tables import read_tables


def read(path: Path | IO[bytes]) -> Problem:
    """The problem a workbook states. The file, or an open one, is only read.

    Raises WorkbookError, with every fault found, when anything in it cannot be used.
    """
    return read_grids(open_book(path))


def read_grids(grids: dict[str, Grid]) -> Problem:
    """The problem that the cells of a workbook state; raises like `read`."""
    _refuse_schedule(grids)
    tables = read_tables(grids, SHEETS)
    problem = _wishes(tables, _facts(tables))
    tables.faults.extend(reference_faults(tables, problem))
    tables.faults.extend(sense_faults(tables, problem))
    if tables.faults:
        order = [sheet.name for sheet in SHEETS]
        place = {name: number for number, name in enumerate(order)}
        raise WorkbookError(
            sorted(
                dict.fromkeys(tables.faults), key=lambda fault: (place.get(fault.sheet, -1), fault.row, fault.column)
            )
        )
    return problem


def _refuse_schedule(grids: dict[str, Grid]) -> None:
    """A schedule of ours given as a plan is one fault, not hundreds."""
    if grids.keys() >= {"Programme", "Seats", "Run"} and grids.keys().isdisjoint({"Workshop", "Issues"}):
        message = "this is a schedule that planner has written, not a plan: it has the sheets Programme, Seats and Run"
        remedy = (
            "Give the plan that it was made from, which the sheet Run names beside Input; "
            "with planner explain, add what you ask about: an item, expert, window, option or venue"
        )
        raise WorkbookError([Fault("schedule", message, remedy)])


def _facts(tables: Tables) -> Problem:
    """Everything but preferences, pins and options, which need to know the ids of the rest."""
    workshop = facts_programme.workshop(tables)
    issues = facts_programme.issues(tables)
    items = (
        facts_programme.items(tables, issues)
        if tables.of("Agenda")
        else facts_programme.items_from_issues(tables, issues, workshop.languages)
    )
    venues = facts_places.venues(tables)
    blackouts = facts_places.blackouts(tables)
    return Problem(
        workshop=workshop,
        mandate=facts_programme.mandate(tables),
        issues=issues,
        items=items,
        sessions=facts_programme.sessions(tables, items),
        venues=venues,
        rooms=facts_places.rooms(tables, venues),
        interpretation=facts_places.interpretation(tables, venues),
        windows=facts_places.windows(tables, venues),
        blackouts=(*blackouts, *public_holidays(workshop, venues, blackouts)),
        lead_times=facts_places.lead_times(tables),
        documents=facts_places.documents(tables),
        organizations=facts_people.organizations(tables),
        parties=facts_people.parties(tables),
        experts=facts_people.experts(tables, workshop.languages),
        absences=facts_people.absences(tables),
        travels=facts_people.travels(tables, venues),
        requirements=facts_programme.requirements(tables),
        budget=facts_people.budget(tables),
        settings=settings(tables),
    )


def _wishes(tables: Tables, facts: Problem) -> Problem:
    """The facts with the options to choose from, and with preferences and pins."""
    chosen_from = options(
        facts.workshop,
        facts.venues,
        facts.windows,
        facts.blackouts if _is_hard(facts, "closed_days") else (),
        rest_days_close=_is_hard(facts, "rest_days"),
    )
    facts = replace(facts, options=chosen_from)
    return replace(facts, preferences=preferences(tables, facts), pins=pins(tables, facts))


def _is_hard(facts: Problem, rule: str) -> bool:
    """Whether a rule that is hard by default still is."""
    return rule not in facts.settings or facts.settings[rule].mode is Mode.HARD
