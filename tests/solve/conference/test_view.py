"""The tables of costs against the checks that they stand for."""

import random
from dataclasses import replace

import pytest

from planner.domain.agenda import Item, Session, SessionUse, Tags
from planner.domain.outcome import Status
from planner.domain.places import Option, Room
from planner.domain.problem import Problem
from planner.domain.schedule import Placement, Schedule
from planner.domain.setting import Mode, Setting
from planner.domain.wishes import Aspect, Kind, Pin, Preference, Stance
from planner.rules import RULE, RULES
from planner.rules.base import Grain
from planner.solve.budget import Limits
from planner.solve.conference.shape import FORBIDDEN, Conference
from planner.solve.conference.view import reason_against, rooms_alike, stated, view
from planner.solve.strategy import solve
from tests.problems import MORNING, NOON, expert, item, option
from tests.solve.conference.drawn import conference, settings, soft

GRAINED = [rule.id for rule in RULES if rule.grain is not Grain.WHOLE]
TAGS = ("red", "blue", "green")


def rich(seed: int, **modes: Setting) -> Problem:
    """A conference with something for every rule that counts by place."""
    chance = random.Random(seed)

    def tags() -> tuple[str, ...]:
        return tuple(tag for tag in TAGS if chance.random() < 0.4)

    def room(name: str) -> Room:
        evening = chance.random() < 0.5
        layouts = chance.choice([(), ("U",)])
        seats, booths = chance.choice([20, 60]), chance.choice([0, 2])
        return Room(id=name, venue="V", layouts=layouts, tags=tags(), seats=seats, booths=booths, evening=evening)

    def session(name: str, start: int) -> Session:
        use = chance.choice([SessionUse.OPEN, SessionUse.OPEN, SessionUse.RESTRICTED])
        return Session(id=name, start=start, end=start + 90, tags=tags(), use=use, day=chance.choice([None, None, 0]))

    def one(name: str) -> Item:
        return item(
            name,
            issue=chance.choice(["I1", "I2"]),
            minutes=chance.choice([30, 45, 60]),
            capacity_least=chance.choice([0, 40]),
            expected=chance.choice([0, 30, 90]),
            layouts=chance.choice([(), ("U",)]),
            languages=chance.choice([(), ("EN", "FR")]),
            evening=chance.random() < 0.3,
            zone=chance.choice(["", "Asia/Tokyo", "America/Lima"]),
            wants=Tags(required=tags(), preferred=tags(), prohibited=tags(), undesired=tags()),
        )

    names = "ABCDEF"
    return conference(
        items=tuple(one(name) for name in names),
        sessions=(session("S1", 540), session("S2", 720), session("S3", 1140)),
        rooms=(room("R1"), room("R2"), room("R3")),
        options=(option(2),),
        preferences=tuple(likes(chance, names)),
        settings=settings(**modes),
    )


def likes(chance: random.Random, names: str) -> list[Preference]:
    """Some rows of each kind that a rule reads."""
    subjects = [(Kind.ITEM, name) for name in names] + [(Kind.ISSUE, "I1"), (Kind.ISSUE, "I2")]
    subjects += [(Kind.SESSION, name) for name in ("S1", "S2", "S3")]
    targets = [(Kind.SESSION, name) for name in ("S1", "S2", "S3")] + [(Kind.ROOM, name) for name in ("R1", "R2")]
    targets += [(Kind.DAY, "1")]
    rows: list[Preference] = []
    for who in subjects:
        for towards in targets:
            allowed = towards[0] is Kind.ROOM if who[0] is Kind.SESSION else True
            if allowed and chance.random() < 0.35:
                stance = chance.choice([Stance.AVOIDED, Stance.AVOIDED, Stance.PREFERRED, Stance.EXCLUDED])
                if who[0] is Kind.SESSION:
                    stance = chance.choice([Stance.AVOIDED, Stance.EXCLUDED])
                rows.append(
                    Preference(
                        id=f"row {len(rows)}",
                        subject_kind=who[0],
                        subject=who[1],
                        target_kind=towards[0],
                        target=towards[1],
                        stance=stance,
                        strength=chance.randint(1, 4),
                    )
                )
    return rows


def crowds(of: Problem, found: Conference, seed: int) -> list[dict[str, tuple[int, int]]]:
    """Some ways to put each item into a room of a session."""
    chance = random.Random(seed)
    places = [(session, room) for session in range(len(found.sessions)) for room in range(len(found.rooms))]
    return [{one.id: chance.choice(places) for one in of.items} for _ in range(12)]


def scheduled(of: Problem, found: Conference, places: dict[str, tuple[int, int]]) -> Schedule:
    rows = []
    for name, (session, room) in places.items():
        block = found.sessions[session]
        rows.append(Placement(day=block.day, start=block.start, item=name, session=block.id, room=found.rooms[room]))
    return Schedule(option=of.options[0], placements=tuple(sorted(rows)))


def looked_up(found: Conference, places: dict[str, tuple[int, int]]) -> int:
    """What the tables say: each item's place, and each room in a session that an issue uses."""
    numbers = {one.id: number for number, one in enumerate(found.items)}
    cells = {(found.items[numbers[name]].issue, *place) for name, place in places.items()}
    total = sum(found.cell.get(cell, 0) for cell in cells)
    for name, (session, room) in places.items():
        total += found.item_session.get((numbers[name], session), 0)
        total += found.item_place.get((numbers[name], session, room), 0)
    return total


@pytest.mark.parametrize("rule", GRAINED)
def test_tables_add_up_to_what_the_check_counts(rule: str) -> None:
    seen = set()
    for seed in range(3):
        of = rich(seed, **{rule: replace(RULE[rule].default, mode=Mode.SOFT, weight=3, tier=1)})
        hard = rich(seed, **{rule: replace(RULE[rule].default, mode=Mode.HARD)})
        found, forbidding = view(of, of.options[0]), view(hard, hard.options[0])
        for places in crowds(of, found, seed):
            if RULE[rule].grain is Grain.PLACE:  # a room in a session is used by one issue
                places = {name: place for name, place in places.items() if of.item[name].issue == "I1"}
            amount = sum(one.amount for one in RULE[rule].check(of, scheduled(of, found, places)))
            assert looked_up(found, places) == 3 * amount
            assert (looked_up(forbidding, places) >= FORBIDDEN) == (amount > 0)
            seen.add(amount > 0)
    assert True in seen


def test_forbidden_rooms_stay_forbidden_beside_rooms_that_cost() -> None:
    """The further cost of a room was once what is left of FORBIDDEN, which is less than forbidden."""
    likes = Preference(
        id="row", subject_kind=Kind.ITEM, subject="A", target_kind=Kind.SESSION, target="S1", stance=Stance.AVOIDED
    )
    modes = {"item_sessions": soft(5), "room_seats": Setting(Mode.HARD)}
    of = conference(items=(item("A", minutes=30, capacity_least=80),), preferences=(likes,), settings=settings(**modes))
    found = view(of, of.options[0])
    assert found.item_session == {(0, 0): 5}
    assert found.item_place == {(0, 0, 0): FORBIDDEN, (0, 1, 0): FORBIDDEN}


def test_pins_to_sessions_and_rooms_are_hard_costs_and_pinned_starts_bar_sessions() -> None:
    pins = [("A", Aspect.SESSION, "S2"), ("B", Aspect.ROOM, "R1"), ("C", Aspect.START, "690")]
    of = conference(
        items=tuple(item(name, minutes=30) for name in "ABC"),
        pins=tuple(Pin(id=f"pin {name}", item=name, aspect=aspect, value=value) for name, aspect, value in pins),
        settings=settings(pins=Setting(Mode.HARD)),
    )
    found = view(of, of.options[0])
    assert found.item_session == {(0, 0): FORBIDDEN, (2, 0): FORBIDDEN}
    assert found.starts == {2: 690}
    assert found.item_place == {(1, 0, 1): FORBIDDEN, (1, 1, 1): FORBIDDEN}
    outcome = solve(of, Limits(seconds=20))
    assert outcome.status is Status.OPTIMAL
    soft_pins = replace(of, settings=settings(pins=soft()))
    assert "pins" not in {rule.id for rule in stated(soft_pins)}


def test_persons_who_present_several_items() -> None:
    facts = [("A", ("U", "V")), ("B", ("U",)), ("C", ("V", "W")), ("D", ("U",))]
    of = conference(items=tuple(item(name, minutes=30, presenters=who) for name, who in facts))
    assert view(of, of.options[0]).presented == ((0, 1, 3), (0, 2))


@pytest.mark.parametrize(
    ("parts", "options", "words"),
    [
        ({}, 2, "dates and venue are to be chosen"),
        ({"items": (item("A", panellists_most=1),), "experts": (expert("E"),)}, 1, "seats to fill"),
        ({"items": (item("A", mandatory=False),)}, 1, "optional items, which it holds all"),
        ({"items": (item("A", issue=None),)}, 1, "items of no issue"),
        ({"settings": settings(one_issue_a_room=Setting(Mode.OFF))}, 1, "issues may share a room"),
        ({"sessions": (MORNING, replace(NOON, start=MORNING.end - 10))}, 1, "sessions at the same time"),
        ({"sessions": (MORNING, replace(NOON, start=MORNING.end))}, 1, ""),
        ({}, 1, ""),
    ],
)
def test_why_a_problem_is_not_a_conference(parts: dict[str, object], options: int, words: str) -> None:
    of = conference(**{"items": (item("A"),), **parts})
    chosen: list[Option] = [*of.options, option(2)][:options]
    assert words in reason_against(of, chosen)
    assert bool(words) == bool(reason_against(of, chosen))
    if words and options == 1:
        with pytest.raises(ValueError, match="not a conference"):
            view(of, of.options[0])


def test_rooms_that_differ_in_nothing_are_judged_once() -> None:
    rooms = tuple(
        Room(id=name, venue="V", name=f"Hall {name}", seats=seats)
        for name, seats in zip("PQRS", (9, 9, 5, 9), strict=True)
    )
    likes = Preference(
        id="row", subject_kind=Kind.ITEM, subject="A", target_kind=Kind.ROOM, target="S", stance=Stance.AVOIDED
    )
    of = conference(items=(item("A", minutes=30, capacity_least=6),), rooms=rooms, preferences=(likes,))
    seen = view(of, of.options[0])
    assert rooms_alike(of, seen) == [[0, 1], [2], [3]]
    hard = replace(of, settings=settings(room_seats=Setting(Mode.HARD), item_rooms=soft(2)))
    assert view(hard, of.options[0]).item_place == {
        (0, session, room): cost for session in (0, 1) for room, cost in ((2, FORBIDDEN), (3, 2))
    }
