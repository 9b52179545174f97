"""Tiny problems drawn with a seed: so few schedules that all can be looked at, and something of everything in them."""

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from functools import cache

from planner.domain.agenda import Attendance, Item, PartyType, Position, Requirement, Role, Session
from planner.domain.money import BudgetLine, Driver
from planner.domain.people import Absence, Expert, Party, Travel
from planner.domain.places import Interpretation, Option, Room, Venue
from planner.domain.problem import Problem
from planner.domain.setting import Mode, Setting
from planner.domain.wishes import Kind, Preference, Stance
from planner.rules import RULES
from tests.problems import AFTERNOON, MONDAY, MORNING, NOON, WORKSHOP, expert, item, option, problem
from tests.solve.twin import Costs, Judged, count_schedules, judged

LEAST, MOST = 100, 3000  # schedules of one problem: enough to go wrong, and about a quarter of a second of checking
CHANGED = 0.09  # of the rules have another mode, weight or tier than usual
KEPT = {"seats_filled"}  # the twin fills no more and no fewer seats


@cache
def drawn(seed: int) -> Problem:
    """The first problem drawn with the seed that has the right number of schedules."""
    chance = random.Random(seed)
    while True:
        found = _draw(chance)
        if LEAST <= count_schedules(found) <= MOST:
            return replace(found, settings=_settings(seed))


@cache
def judged_of(seed: int) -> tuple[Judged, ...]:
    """Every schedule of a drawn problem that keeps the hard rules, and its costs."""
    return tuple(judged(drawn(seed)))


def twin(seed: int) -> Costs | None:
    """The least costs of a drawn problem, tier by tier; None where no schedule keeps the hard rules."""
    return min((one.costs for one in judged_of(seed)), default=None)


def _draw(chance: random.Random) -> Problem:
    sessions = (MORNING, *chance.choice([(), (NOON,), (AFTERNOON,), (replace(AFTERNOON, day=0),)]))
    venues = tuple(_venue(chance, name) for name in ("V", "W")[: chance.randint(1, 2)])
    rooms = tuple(room for venue in venues for room in _rooms(chance, venue.id))
    options = tuple(_options(chance, [venue.id for venue in venues]))
    experts = tuple(_expert(chance, f"E{number}") for number in range(1, chance.randint(2, 4) + 1))
    items = tuple(_items(chance, "ABC"[: chance.choice([2, 2, 3])]))
    return problem(
        workshop=replace(WORKSHOP, ceiling=chance.choice([None, None, 400_000])),
        sessions=sessions,
        venues=venues,
        rooms=rooms,
        options=options,
        experts=experts,
        items=items,
        parties=tuple(_party(chance, name) for name in ("P1", "P2")),
        interpretation=tuple(
            _team(chance, venue.id, language) for venue in venues for language in ("EN", "FR") if chance.random() < 0.9
        ),
        travels=tuple(
            _travel(chance, one.id, venue.id) for one in experts for venue in venues if chance.random() < 0.8
        ),
        absences=tuple(_absence(chance, one.id) for one in experts if chance.random() < 0.3),
        preferences=tuple(_preferences(chance, items, sessions, options, experts)),
        requirements=tuple(_requirements(chance, items)),
        budget=chance.choice([(), _budget(chance)]),
    )


def _venue(chance: random.Random, name: str) -> Venue:
    agreement = chance.random() < 0.3
    return Venue(id=name, zone="UTC", fixed_cost=chance.choice([0, 50_003, 100_000]), host_agreement=agreement)


def _rooms(chance: random.Random, venue: str) -> Iterator[Room]:
    for number in range(chance.choice([1, 1, 2])):
        yield Room(
            id=f"{venue}{number + 1}",
            venue=venue,
            seats=chance.choice([40, 100]),
            booths=chance.choice([1, 2, 2]),
            layouts=chance.choice([(), ("U",)]),
            cost_per_day=chance.choice([0, 1_003, 20_000]),
        )


def _options(chance: random.Random, venues: list[str]) -> Iterator[Option]:
    for number in range(1, chance.choice([1, 2, 3, 4]) + 1):
        venue, start = chance.choice(venues), MONDAY + timedelta(days=chance.choice([0, 1, 3, 7, 9, 14, 21, 28, 90]))
        free = chance.random() < 0.9
        yield option(chance.randint(1, 2), start, venue, id=f"W{number} {venue}", window=f"W{number}", available=free)


def _expert(chance: random.Random, name: str) -> Expert:
    return expert(
        name,
        competence={"I1": chance.randint(1, 3), "I2": chance.randint(0, 3)},
        languages=chance.choice([("EN",), ("FR",), ("EN", "FR"), ("EN", "FR")]),
        can_moderate=chance.random() < 0.8,
        can_rapporteur=chance.random() < 0.8,
        region=chance.choice(["Africa", "Asia", None]),
        party=chance.choice(["P1", "P2", None]),
        party_type=chance.choice([None, *PartyType]),
        gender=chance.choice(["f", "m", ""]),
        sponsored=chance.random() < 0.6,
        remote=chance.random() < 0.15,
        remote_from=chance.choice([0, 9 * 60]),
        development=chance.random() < 0.5,
        legal=chance.random() < 0.5,
        specialisms=chance.choice([(), ("audit",)]),
        sessions_most=chance.choice([None, None, 1, 2]),
    )


def _items(chance: random.Random, names: str) -> Iterator[Item]:
    for place, name in enumerate(names):
        panellists = chance.choice([0, 1, 1, 2]) if len(names) < 3 else chance.choice([0, 0, 1])
        yield item(
            name,
            issue=chance.choice(["I1", "I1", "I2", None]),
            format=chance.choice(["panel", "panel", "case study", "report-back", "drafting"]),
            minutes=chance.choice([30, 30, 45, 60, 75]),
            mandatory=chance.random() < 0.3,
            value=chance.choice([1, 3, 5]),
            attendance=chance.choice([Attendance.PARALLEL, Attendance.PARALLEL, Attendance.PLENARY]),
            capacity_least=chance.choice([0, 0, 50]),
            languages=chance.choice([(), (), ("EN",), ("EN", "FR")]),
            panellists_least=chance.randint(0, min(panellists, 1)),
            panellists_most=panellists,
            moderators=chance.choice([0, 0, 1]),
            rapporteurs=chance.choice([0, 0, 0, 1]),
            development_least=int(chance.random() < 0.15),
            specialisms=("audit",) if chance.random() < 0.15 else (),
            competence_least=chance.choice([0, 1, 2]),
            predecessors=tuple(one for one in names[:place] if chance.random() < 0.25),
            position=chance.choice([*[Position.ANYWHERE] * 5, *Position]),
        )


def _party(chance: random.Random, name: str) -> Party:
    return Party(
        id=name,
        party_type=chance.choice([PartyType.PARTNER_COUNTRY, PartyType.DONOR]),
        must_be_represented=chance.random() < 0.05,
        weight=chance.randint(1, 3),
        speakers_most=chance.choice([None, None, 1]),
        priorities={"I1": chance.randint(0, 5), "I2": chance.randint(0, 5)},
    )


def _team(chance: random.Random, venue: str, language: str) -> Interpretation:
    cents = [0, 0, 10_007, 40_000]
    return Interpretation(
        venue=venue,
        language=language,
        teams=chance.choice([1, 1, 2]),
        fee=chance.choice(cents),
        travel=chance.choice(cents),
        dsa=chance.choice(cents),
        meetings_per_week=chance.choice([1, 2, 7]),
    )


def _travel(chance: random.Random, who: str, venue: str) -> Travel:
    return Travel(
        expert=who,
        venue=venue,
        fare=chance.choice([0, 30_001, 90_000]),
        dsa=chance.choice([0, 7_003, 20_000]),
        nights_before=chance.choice([0, 0, 1]),
        rest_nights=chance.choice([0, 0, 1]),
    )


def _absence(chance: random.Random, who: str) -> Absence:
    start = MONDAY + timedelta(days=chance.randint(-1, 10))
    return Absence(expert=who, start=start, end=start + timedelta(days=chance.randint(0, 3)))


def _preferences(
    chance: random.Random,
    items: tuple[Item, ...],
    sessions: tuple[Session, ...],
    options: tuple[Option, ...],
    experts: tuple[Expert, ...],
) -> Iterator[Preference]:
    likes = [Stance.PREFERRED, Stance.PREFERRED, Stance.AVOIDED]
    windows = [(Kind.PARTY, party, Kind.WINDOW, str(one.window)) for party in ("P1", "P2") for one in options]
    venues = [(Kind.PARTY, party, Kind.VENUE, venue) for party in ("P1", "P2") for venue in ("V", "W")]
    places = [(Kind.ITEM, one.id, Kind.SESSION, session.id) for one in items for session in sessions]
    days = [(Kind.ITEM, one.id, Kind.DAY, day) for one in items for day in ("1", "2")]
    panels = [(Kind.EXPERT, someone.id, Kind.ITEM, one.id) for someone in experts for one in items]
    offered = {one.venue for one in options}
    for number, (kind, subject, target_kind, target) in enumerate([*windows, *venues, *places, *days, *panels]):
        known = target_kind is not Kind.VENUE or target in offered
        if known and chance.random() < 0.25:
            yield Preference(
                id=f"row {number}",
                subject_kind=kind,
                subject=subject,
                target_kind=target_kind,
                target=target,
                stance=chance.choice(likes),
                strength=chance.randint(1, 2),
            )


def _requirements(chance: random.Random, items: tuple[Item, ...]) -> Iterator[Requirement]:
    for one in items:
        if chance.random() < 0.2:
            yield Requirement(
                id=f"at least one on {one.id}",
                item=one.id,
                attribute=chance.choice(["region", "language"]),
                value=chance.choice(["Africa", "FR"]),
                least=1,
                roles=(Role.PANELLIST, Role.MODERATOR),
                hard=chance.random() < 0.3,
            )


def _budget(chance: random.Random) -> tuple[BudgetLine, ...]:
    def line(driver: Driver, percent: int = 0) -> BudgetLine:
        ceiling = chance.choice([None, 5_000, 60_000, 200_000])
        hard = chance.random() < 0.15
        return BudgetLine(id=driver, title=driver, driver=driver, ceiling=ceiling, hard=hard, percent=percent)

    return (line(Driver.TRAVEL), line(Driver.DSA), line(Driver.INTERPRETATION), line(Driver.PERCENT, 7))


def _settings(seed: int) -> dict[str, Setting]:
    """Each rule by a chance of its own, so that a new rule changes nothing of the others."""
    found = {}
    for rule in RULES:
        chance = random.Random(f"{seed} {rule.id}")
        if rule.id not in KEPT and chance.random() < CHANGED:
            mode = chance.choice([Mode.HARD, Mode.SOFT, Mode.SOFT, Mode.OFF])
            found[rule.id] = replace(rule.default, mode=mode, weight=chance.randint(1, 5), tier=chance.randint(1, 3))
    return found
