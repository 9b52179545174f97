"""Tiny problems in one line each, every schedule of one, and the two-witness test of a rule."""

import random
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from ortools.sat.python import cp_model

from planner.domain.agenda import Issue, Item, Role, Session
from planner.domain.people import Expert
from planner.domain.places import Option, Room, Venue
from planner.domain.problem import Problem, Workshop
from planner.domain.schedule import Placement, Schedule, Seat
from planner.domain.setting import Mode
from planner.model.slots import slots
from planner.rules.base import Rule, Violation
from planner.solve.build import build

MORNING = Session(id="M1", start=600, end=690, meeting="morning")
NOON = Session(id="M2", start=705, end=780, meeting="morning")
AFTERNOON = Session(id="P1", start=900, end=990, meeting="afternoon")
MONDAY = date(2007, 3, 26)
WORKSHOP = Workshop(
    mandate_date=date(2006, 12, 14), planning_date=date(2006, 12, 15), days_least=1, public_holidays="off"
)


def item(id: str, **facts: Any) -> Item:  # noqa: A002
    """An item of 60 minutes of issue I1 without seats, unless told."""
    return Item(**{"id": id, "title": f"Item {id}", "issue": "I1", **facts})


def expert(id: str, **facts: Any) -> Expert:  # noqa: A002
    """An expert who may do everything, unless told."""
    return Expert(**{"id": id, "title": f"Expert {id}", "competence": {"I1": 3, "I2": 3}, **facts})


def option(days: int = 1, start: date = MONDAY, venue: str = "V", **facts: Any) -> Option:
    """Dates at the venue; by default one Monday."""
    return Option(**{"id": f"{start} {days}d {venue}", "venue": venue, "start": start, "days": days, **facts})


def problem(**parts: Any) -> Problem:
    """A problem of one venue, one room, one morning session and one day, unless told."""
    base: dict[str, Any] = {
        "workshop": WORKSHOP,
        "issues": (Issue(id="I1", number="i"), Issue(id="I2", number="ii")),
        "sessions": (MORNING,),
        "venues": (Venue(id="V", name="The venue", zone="UTC"),),
        "rooms": (Room(id="R", venue="V", name="Room R", seats=100, booths=3),),
        "options": (option(),),
    }
    return Problem(**{**base, **parts})


def schedule(of: Problem, *rows: str, option: Option | None = None) -> Schedule:
    """A schedule in words: "A M1 R" or "A 2 M1 10:30 R" places; "A moderator E1" seats.

    Day 1 and the session's start are understood when left out.
    """
    placements, seats = [], []
    for row in rows:
        words = row.split()
        if words[1] in tuple(Role):
            seats += [Seat(item=words[0], role=Role(words[1]), expert=who) for who in words[2:]]
            continue
        day = int(words.pop(1)) - 1 if words[1].isdigit() else 0
        session = of.session[words[1]]
        start = session.start
        if len(words) == 4:
            hours, minutes = words[2].split(":")
            start = 60 * int(hours) + int(minutes)
        placements.append(Placement(item=words[0], day=day, session=session.id, start=start, room=words[-1]))
    return Schedule(option=option or of.options[0], placements=tuple(sorted(placements)), seats=tuple(sorted(seats)))


def amounts(rule: Rule, of: Problem, where: Schedule) -> list[tuple[tuple[str, ...], int]]:
    """What the check finds: subjects and amount, in the order it tells them."""
    return [(found.subjects, found.amount) for found in rule.check(of, where)]


def sentences(rule: Rule, of: Problem, where: Schedule) -> list[str]:
    """What the rule says of what the check finds."""
    found: list[Violation] = list(rule.check(of, where))
    return [rule.explain(of, violation) for violation in found]


def every_schedule(of: Problem, seed: int = 1, most: int = 60) -> Iterator[Schedule]:
    """Up to `most` different whole schedules that the plan's variables can say, drawn with a seed."""
    chance = random.Random(seed)
    seen = set()
    for _ in range(most * 20):
        found = random_schedule(of, chance)
        key = (found.option.id, found.placements, found.seats)
        if key not in seen:
            seen.add(key)
            yield found
        if len(seen) == most:
            return


def random_schedule(of: Problem, chance: random.Random) -> Schedule:
    """One schedule: any option, most items placed anywhere its venue has, seats between the limits or empty."""
    chosen = chance.choice(of.options)
    rooms = [room.id for room in of.rooms if room.venue == chosen.venue]
    placements, seats = [], []
    for one in of.items:
        places = [slot for slot in slots(of, one) if slot.day < chosen.days]
        if not places or not rooms or chance.random() < 0.1:
            continue
        slot = chance.choice(places)
        placements.append(
            Placement(item=one.id, day=slot.day, session=slot.session, start=slot.start, room=chance.choice(rooms))
        )
        free = [someone.id for someone in of.experts]
        chance.shuffle(free)
        for role in Role:
            for _ in range(chance.randint(0, one.seats_most(role))):
                if free:
                    seats.append(Seat(item=one.id, role=role, expert=free.pop()))
    return Schedule(option=chosen, placements=tuple(sorted(placements)), seats=tuple(sorted(seats)))


def assert_agreement(rule: Rule, of: Problem, seed: int = 1, most: int = 40, also: Iterable[Schedule] = ()) -> None:
    """Over whole schedules: hard is feasible iff the check is silent; soft costs weight x the check's amounts.

    Fails when every schedule keeps the rule or every schedule breaks it: such a problem shows nothing.
    """
    found = [*also, *every_schedule(of, seed, most)]
    totals = [sum(violation.amount for violation in rule.check(of, one)) for one in found]
    assert any(totals), "no schedule drawn breaks the rule"
    assert not all(totals), "no schedule drawn keeps the rule"
    for mode in (Mode.HARD, Mode.SOFT):
        setting = replace(rule.setting(of), mode=mode, weight=3)
        made = build(replace(of, settings={**of.settings, rule.id: setting}), [rule])
        for one, total in zip(found, totals, strict=True):
            copy = made.model.clone()
            made.plan.fix(one, copy)
            if mode is Mode.SOFT:
                cost = sum((made.cost(tier) for tier in made.tiers()), start=0)
                copy.minimize(cost)
            solver = cp_model.CpSolver()
            solver.parameters.num_workers = 1
            status = solver.solve(copy)
            if mode is Mode.HARD:
                assert (status == cp_model.OPTIMAL) == (total == 0), f"hard: check finds {total} in {one}"
            else:
                assert status == cp_model.OPTIMAL, f"soft: not solvable with {one}"
                assert round(solver.objective_value) == 3 * total, f"soft: check finds {total} in {one}"
